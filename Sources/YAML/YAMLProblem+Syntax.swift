extension YAMLProblem {
  /// Words what stopped libyaml.
  init(_ failure: YAMLFailure, in bytes: ArraySlice<UInt8>, origin: YAMLPosition) {
    var cursor = SourceCursor(bytes, origin: origin)
    switch failure.place {
    case .byte(let offset):
      var byte = min(bytes.startIndex + offset, bytes.endIndex)
      if failure.problem == "invalid trailing UTF-8 octet" { byte = bytes.scalarStart(before: byte) }
      cursor.move(toByte: byte)
    case .scalar(let scalars): cursor.move(toScalar: scalars)
    case .unknown:
      self.init(origin, "no memory is left to read the text")
      return
    }
    var opening: SourceCursor?
    if let start = failure.opening {
      opening = SourceCursor(bytes, origin: origin)
      opening?.move(toScalar: start)
    }
    self = Self.wording(of: failure, at: cursor, opening: opening ?? cursor)
  }

  private static func wording(
    of failure: YAMLFailure, at cursor: SourceCursor, opening: SourceCursor
  ) -> YAMLProblem {
    encoding(failure, cursor) ?? scanning(failure, cursor, opening) ?? structure(failure, cursor, opening)
      ?? rare(failure, cursor)
      ?? YAMLProblem(cursor.position, "\(cursor.found): the text is no YAML (\(failure.problem))")
  }

  private static func encoding(_ failure: YAMLFailure, _ cursor: SourceCursor) -> YAMLProblem? {
    switch failure.problem {
    case "invalid leading UTF-8 octet", "invalid trailing UTF-8 octet", "incomplete UTF-8 octet sequence",
      "invalid length of a UTF-8 sequence", "invalid Unicode character":
      return .notUTF8(cursor.position, found: "byte \(cursor.hexadecimalByte) that is not UTF-8")
    case "control characters are not allowed":
      if cursor.byte == 0 {
        return .notUTF8(cursor.position, found: "NUL byte")
      }
      return YAMLProblem(
        cursor.position, "\(cursor.found): YAML holds no raw control characters", hint: "remove it")
    case "input is too long":
      return YAMLProblem(cursor.position, "more text than can be read")
    default: return nil
    }
  }

  private static func scanning(
    _ failure: YAMLFailure, _ cursor: SourceCursor, _ opening: SourceCursor
  ) -> YAMLProblem? {
    let place = cursor.position
    switch failure.problem {
    case "found character that cannot start any token":
      if cursor.byte == UInt8(ascii: "\t") {
        return YAMLProblem(place, "tab in the indentation: YAML indents with blanks", hint: "use blanks")
      }
      return YAMLProblem(
        place, "\(cursor.found) at the start of a value: plain text cannot start with it",
        hint: "put quotes around the text")
    case "found a tab character where an indentation space is expected",
      "found a tab character that violates indentation":
      return YAMLProblem(place, "tab in the indentation: YAML indents with blanks", hint: "use blanks")
    case "found unexpected end of stream":
      return YAMLProblem(
        opening.position, "quote that is not closed: quoted text ends with the quote that it starts with",
        hint: "add \(opening.found) at the end of the text")
    case "found unexpected document indicator":
      return YAMLProblem(
        place, "document marker inside quoted text: the text that opens at \(opening.position) is not closed",
        hint: "close the quotes")
    case "found unknown escape character":
      return YAMLProblem(
        place, "unknown escape in double quotes: a backslash there starts an escape",
        hint: #"write \\ for a backslash, or use single quotes"#)
    case "did not find expected hexdecimal number", "found invalid Unicode character escape code":
      return YAMLProblem(place, "escape that names no character: it takes 2, 4 or 8 hexadecimal digits")
    case "could not find expected ':'":
      return YAMLProblem(
        opening.position, "key without a colon: a key and its colon stand on one line",
        hint: "add ': ' after the key, or indent the line as part of the text before it")
    case "mapping values are not allowed in this context":
      return YAMLProblem(
        place, "colon where no key can be: plain text holds no ': '", hint: "put quotes around the text")
    case "mapping keys are not allowed in this context":
      return YAMLProblem(place, "key where none can be", hint: "put it on a line of its own")
    case "block sequence entries are not allowed in this context":
      return YAMLProblem(
        place, "list item where none can be: '- ' starts a line", hint: "put it on a line of its own")
    case "found unexpected ':'":
      return YAMLProblem(
        place, "colon inside plain text in brackets", hint: "put quotes around the text")
    default: return nil
    }
  }

  private static func structure(
    _ failure: YAMLFailure, _ cursor: SourceCursor, _ opening: SourceCursor
  ) -> YAMLProblem? {
    let place = cursor.position
    let start = opening.position
    switch failure.problem {
    case "did not find expected key":
      return YAMLProblem(
        place,
        "\(cursor.found) where a key of the mapping at \(start) must stand: the keys of a mapping start at "
          + "the same column",
        hint: "indent the line like the other keys")
    case "did not find expected '-' indicator":
      return YAMLProblem(
        place,
        "\(cursor.found) where an item of the list at \(start) must stand: the items of a list start with "
          + "'- ' at the same column",
        hint: "indent the line like the other items")
    case "did not find expected ',' or ']'":
      return YAMLProblem(
        place,
        "\(cursor.found) in the list that opens at \(start): items are separated by commas up to a ']'",
        hint: "add ',' or ']'")
    case "did not find expected ',' or '}'":
      return YAMLProblem(
        place,
        "\(cursor.found) in the mapping that opens at \(start): entries are separated by commas up to a '}'",
        hint: "add ',' or '}'")
    case "did not find expected node content":
      return YAMLProblem(place, "\(cursor.found) where a value must stand")
    case "did not find expected <document start>":
      return YAMLProblem(
        place, "\(cursor.found) after the end of the document: a file holds one value",
        hint: "indent it like what stands before it, or remove it")
    default: return nil
    }
  }

  private static func rare(_ failure: YAMLFailure, _ cursor: SourceCursor) -> YAMLProblem? {
    let place = cursor.position
    switch failure.problem {
    case "did not find expected alphabetic or numeric character":
      let isAlias = failure.context == "while scanning an alias"
      return YAMLProblem(
        place, "\(isAlias ? "alias '*'" : "anchor '&'") without a name of letters, digits, '-' and '_'",
        hint: "put quotes around text that starts with \(isAlias ? "*" : "&")")
    case "did not find expected comment or line break":
      return YAMLProblem(
        place, "\(cursor.found) after the mark of a block: its text starts on the next line",
        hint: "move the text to the next line and indent it")
    case "found an indentation indicator equal to 0":
      return YAMLProblem(place, "indentation 0 of a block: it is 1 to 9")
    case "found undefined tag handle":
      return YAMLProblem(
        place, "tag whose prefix is not declared", hint: "put quotes around text that starts with !")
    case "found incompatible YAML document":
      return YAMLProblem(place, "%YAML directive with another version than 1.1 or 1.2", hint: "remove it")
    default: break
    }
    if failure.context.hasSuffix("tag") {
      return YAMLProblem(place, "malformed tag", hint: "put quotes around text that starts with !")
    }
    if failure.context.contains("irective") || failure.problem.contains("irective") {
      return YAMLProblem(
        place, "malformed directive: a line that starts with % is one", hint: "put quotes around the text")
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// The byte that starts the scalar which ends before a byte.
  fileprivate func scalarStart(before index: Int) -> Int {
    var start = index
    while start > startIndex {
      start -= 1
      if self[start] & 0xC0 != 0x80 { break }
    }
    return start
  }
}

extension SourceCursor {
  /// What stands at the cursor, in words.
  fileprivate var found: String {
    guard let byte else { return "end of the text" }
    if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { return "line end" }
    var next = self
    next.advance()
    let text = String(decoding: bytes[offset..<next.offset], as: UTF8.self)
    guard let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1 else {
      return "byte \(hexadecimalByte)"
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned:
      return "character U+\(Self.hexadecimal(scalar.value, digits: 4))"
    default: return text == "'" ? #""'""# : "'\(text)'"
    }
  }

  fileprivate var hexadecimalByte: String { "0x\(Self.hexadecimal(UInt32(byte ?? 0), digits: 2))" }

  private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}

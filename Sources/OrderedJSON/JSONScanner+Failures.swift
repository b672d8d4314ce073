/// Names what stands where something else must stand. Nothing here runs for a text that is JSON.
extension JSONScanner {
  func failureAtValue() -> JSONParseError {
    let expected = "a value"
    if let general = generalFailure(expected: expected) { return general }
    switch current {
    case UInt8(ascii: ","): return failure(.commaWithoutItem(open.last?.kind), at: offset)
    case UInt8(ascii: "]"), UInt8(ascii: "}"): return failureAtClose(expected: expected)
    case UInt8(ascii: "+"): return failure(.plusSign, at: offset)
    case UInt8(ascii: "."): return failure(.decimalPointFirst, at: offset)
    default: break
    }
    let end = endOfWord(from: offset)
    return end > offset
      ? failure(.unquotedWord(text(offset, end)), at: offset)
      : failure(.unexpected(found: found(), expected: expected), at: offset)
  }

  func failureAtKey() -> JSONParseError {
    let expected = "a key"
    if let general = generalFailure(expected: expected) { return general }
    switch current {
    case UInt8(ascii: ","): return failure(.commaWithoutItem(.object), at: offset)
    case UInt8(ascii: "]"): return failureAtClose(expected: expected)
    default: break
    }
    let end = endOfWord(from: offset)
    return end > offset
      ? failure(.unquotedKey(text(offset, end)), at: offset)
      : failure(.unexpected(found: found(), expected: expected), at: offset)
  }

  func failureAtColon() -> JSONParseError {
    generalFailure(expected: "a colon") ?? failure(.missingColon(found: found()), at: offset)
  }

  func failureAtSeparator(in container: OpenContainer) -> JSONParseError {
    let expected = "a comma or '\(container.kind.close)'"
    if let general = generalFailure(expected: expected) { return general }
    switch current {
    case UInt8(ascii: "]"), UInt8(ascii: "}"): return failureAtClose(expected: expected)
    case UInt8(ascii: ":"), UInt8(ascii: "="):
      return failure(.unexpected(found: found(), expected: expected), at: offset)
    default: return failure(.missingComma(container.kind, found: found()), at: offset)
    }
  }

  func failureAfterDocument() -> JSONParseError {
    generalFailure(expected: "the end of the text") ?? failure(.trailingContent(found: found()), at: offset)
  }

  func failureInNumber(_ fault: JSONNumberGrammar.Fault) -> JSONParseError {
    let afterSign = bytes[offset] == UInt8(ascii: "-") ? offset + 1 : offset
    let endOfName = endOfWord(from: afterSign)
    if fault.offset == afterSign, endOfName > afterSign, case .digitMissing = fault.problem {
      return failure(.unquotedWord(text(offset, endOfName)), at: offset)
    }
    return failure(fault.problem, at: fault.offset)
  }

  /// The end of the letters, digits, `_` and `$` from the offset on.
  func endOfWord(from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"):
        end += 1
      default: return end
      }
    }
    return end
  }

  /// The scalar at the offset, or nil if there is none.
  func scalar(at offset: Int) -> Unicode.Scalar? {
    guard offset < bytes.count, let length = UTF8Validation.scalarLength(in: bytes, at: offset) else {
      return nil
    }
    return String(decoding: bytes[offset..<(offset + length)], as: UTF8.self).unicodeScalars.first
  }

  /// What is wrong wherever it stands: the end of the text, foreign syntax, and bytes that are no text.
  private func generalFailure(expected: String) -> JSONParseError? {
    guard let byte = current else {
      return failure(.endOfText(expected: expected, opened: innermostOpen()), at: offset)
    }
    switch byte {
    case 0: return failure(.nulByte, at: offset)
    case UInt8(ascii: "/"), UInt8(ascii: "#"): return failure(.comment, at: offset)
    case UInt8(ascii: "'"): return failure(.singleQuote, at: offset)
    case 0x80...:
      guard let scalar = scalar(at: offset) else { return failure(.invalidUTF8(byte), at: offset) }
      let isQuote = ("\u{2018}"..."\u{201F}").contains(scalar)
      return isQuote ? failure(.typographicQuote(String(scalar)), at: offset) : nil
    default: return nil
    }
  }

  private func failureAtClose(expected: String) -> JSONParseError {
    let isBracket = current == UInt8(ascii: "]")
    guard let opened = innermostOpen(), (opened.kind == .array) != isBracket else {
      return failure(.unexpected(found: found(), expected: expected), at: offset)
    }
    return failure(.wrongClose(found: found(), opened: opened.kind, position: opened.position), at: offset)
  }

  private func innermostOpen() -> (kind: JSONContainerKind, position: JSONPosition)? {
    guard let container = open.last else { return nil }
    var lines = LineCounter(bytes)
    return (container.kind, lines.position(at: container.offset))
  }

  /// What stands at the offset, as words for a message.
  private func found() -> String {
    guard let scalar = scalar(at: offset) else { return "end of text" }
    switch scalar.value {
    case UInt32(UInt8(ascii: "\"")): return "string"
    case 0x21...0x7E: return "'\(scalar)'"
    default:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      return scalar.properties.isGraphic ? "'\(scalar)' (\(code))" : code
    }
  }

  private func text(_ start: Int, _ end: Int) -> String {
    let longest = 40
    let text = String(decoding: bytes[start..<min(end, start + longest)], as: UTF8.self)
    return end - start > longest ? text + "…" : text
  }
}

extension Unicode.Scalar.Properties {
  /// Whether the scalar shows something: a letter, mark, number, punctuation or symbol.
  fileprivate var isGraphic: Bool {
    switch generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator, .lineSeparator,
      .paragraphSeparator:
      false
    default: true
    }
  }
}

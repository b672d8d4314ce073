import Prose

/// Inline content as reStructuredText.
enum RSTInlines {
  /// The text of a paragraph, term or title.
  ///
  /// - Parameters:
  ///   - content: What to write; hard breaks become line ends like soft ones.
  ///   - onOneLine: Whether every break becomes a blank.
  ///   - startsLine: Whether the text stands at the start of a line that could begin a block.
  /// - Returns: Lines without indentation and without blanks at their ends.
  static func text(of content: [Prose.Inline], onOneLine: Bool = false, startsLine: Bool) -> String {
    lines(of: content, onOneLine: onOneLine, startsLine: startsLine).joined(separator: "\n")
  }

  /// The lines of the same text.
  static func lines(of content: [Prose.Inline], onOneLine: Bool = false, startsLine: Bool) -> [String] {
    let normal = onOneLine ? content.normalizedLine : content.normalized
    if let plain = plainLines(of: normal, startsLine: startsLine) { return plain }
    var writer = RSTInlineWriter()
    for run in RSTRun.runs(of: normal) {
      writer.write(run)
    }
    return writer.finish().map { line in
      startsLine && !line.startsInMarkup ? RSTEscaping.escapedLineStart(line.text) : line.text
    }
  }

  /// The lines of text without markup, as most is; `nil` where the writer must look closer.
  private static func plainLines(of content: [Prose.Inline], startsLine: Bool) -> [String]? {
    var lines: [String] = []
    lines.reserveCapacity(content.count / 2 + 1)
    var isAtStart = true
    for inline in content {
      switch inline {
      case .text(let text) where isAtStart:
        guard isInk(text.utf8.first), isInk(text.utf8.last), text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F })
        else {
          return nil
        }
        let escaped = RSTEscaping.escaped(text)
        lines.append(startsLine ? RSTEscaping.escapedLineStart(escaped) : escaped)
        isAtStart = false
      case .softBreak where !isAtStart: isAtStart = true
      default: return nil
      }
    }
    // Two colons at the end would announce a literal block.
    return lines.last?.hasSuffix("::") ?? false ? nil : lines
  }

  private static func isInk(_ byte: UInt8?) -> Bool { byte.map { $0 > 0x20 && $0 < 0x7F } ?? false }
}

/// Joins runs so that docutils sees where markup begins and ends.
private struct RSTInlineWriter {
  struct Line {
    var text = ""
    var startsInMarkup = false
  }

  /// What markup begins and ends with, to docutils.
  private enum Boundary {
    case none, quotes, other
  }

  private var lines: [Line] = []
  private var line = Line()
  /// The last character before any escaping, `nil` at the start of a line.
  private var last: Unicode.Scalar?
  private var ending = Boundary.none
  private var pendingBlanks = 0

  mutating func write(_ run: RSTRun) {
    switch run {
    case .text(let text): write(text: RSTInlineWriter.printable(text))
    case .softBreak, .lineBreak: breakLine()
    case .emphasis(let text): writeMarked(text, .other) { "*\(RSTEscaping.escaped($0))*" }
    case .strong(let text): writeMarked(text, .other) { "**\(RSTEscaping.escaped($0))**" }
    case .code(let text):
      let isLiteral = RSTInlineWriter.isLiteral(text)
      writeMarked(text, isLiteral ? .other : .quotes) {
        isLiteral ? "``\($0)``" : ":literal:`\(RSTEscaping.escaped($0))`"
      }
    case .role(RSTReference.markupRole, let markup): writeMarked(markup, .quotes) { $0 }
    case .role(let name, let text):
      let role = name.isEmpty ? "" : ":\(name):"
      writeMarked(text, .quotes) { "\(role)`\(RSTInlineWriter.interpreted($0))`" }
    case .link(let text, let destination):
      if text == destination, RSTInlineWriter.isStandalone(destination) {
        writeMarked(destination, .other) { $0 }
      } else {
        let address = RSTEscaping.escapedAddress(destination)
        writeMarked(text, .quotes) { "`\(RSTEscaping.escapedInReference($0)) <\(address)>`__" }
      }
    }
  }

  /// The lines, with `::` at the end kept from announcing a literal block.
  func finish() -> [Line] {
    var result = lines
    if !line.text.isEmpty { result.append(line) }
    if let end = result.last?.text.unicodeScalars.last, end.properties.isWhitespace {
      // Nor does it strip what a backslash follows.
      result[result.count - 1].text += "\\"
    }
    guard let end = result.last, ending == .none || line.text.isEmpty, end.text.hasSuffix("::") else {
      return result
    }
    result[result.count - 1].text = "\(end.text.dropLast())\\:"
    return result
  }

  private mutating func breakLine() {
    pendingBlanks = 0
    if line.text.isEmpty { return }
    lines.append(line)
    line = Line()
    last = nil
    ending = .none
  }

  private mutating func write(text: String) {
    let bytes = text.utf8
    guard let start = bytes.firstIndex(where: { $0 != 0x20 }),
      let last = bytes.lastIndex(where: { $0 != 0x20 })
    else {
      pendingBlanks += bytes.count
      return
    }
    let rest = text[start..<bytes.index(after: last)]
    pendingBlanks += bytes.distance(from: bytes.startIndex, to: start)
    guard let first = rest.unicodeScalars.first, let end = rest.unicodeScalars.last else { return }
    let hadBlank = flushBlank()
    let mayFollow = RSTInlineWriter.mayFollowMarkup(first) && !(ending == .quotes && first == ":")
    if ending != .none, !hadBlank, !mayFollow { line.text += "\\ " }
    // docutils strips any white space at the start of a line but not after an escaped blank.
    if line.text.isEmpty, first.properties.isWhitespace { line.text += "\\ " }
    line.text += RSTEscaping.escaped(String(rest))
    self.last = end
    ending = .none
    pendingBlanks = bytes.distance(from: last, to: bytes.endIndex) - 1
  }

  /// Writes a marked-up run; blanks at its ends go outside, for markup may not begin or end with them.
  private mutating func writeMarked(
    _ text: String, _ boundary: Boundary, _ mark: (String) -> String
  ) {
    let (shown, leading, trailing) = RSTInlineWriter.trimmed(RSTInlineWriter.lines(of: text))
    pendingBlanks += leading
    guard let first = shown.unicodeScalars.first else { return }
    let hadBlank = flushBlank()
    if let last, !hadBlank {
      // A colon before backquotes could end the name of a role.
      let mayPrecede =
        RSTInlineWriter.mayPrecedeMarkup(last, content: first) && !(boundary == .quotes && last == ":")
      if ending != .none || !mayPrecede { line.text += "\\ " }
    }
    for (index, part) in RSTInlineWriter.parts(of: mark(shown)).enumerated() {
      if index > 0 { breakLine() }
      if line.text.isEmpty { line.startsInMarkup = true }
      // Only code holds no escapes, and it has no line ends.
      line.text += index > 0 ? RSTEscaping.escapedLineStart(part) : part
    }
    last = "x"
    ending = boundary
    pendingBlanks = trailing
  }

  /// The text without white space at its ends, since markup may not begin or end with any, and how much that was.
  private static func trimmed(_ text: String) -> (text: String, leading: Int, trailing: Int) {
    func isInk(_ byte: UInt8?) -> Bool { byte.map { $0 > 0x20 && $0 < 0x7F } ?? false }
    if isInk(text.utf8.first), isInk(text.utf8.last) { return (text, 0, 0) }
    guard let start = text.firstIndex(where: { !$0.isWhitespace }),
      let end = text.lastIndex(where: { !$0.isWhitespace })
    else { return ("", text.count, 0) }
    return (
      String(text[start...end]), text.distance(from: text.startIndex, to: start),
      text.distance(from: end, to: text.endIndex) - 1
    )
  }

  private static func parts(of markup: String) -> [String] {
    markup.utf8.contains(0x0A) ? markup.split(separator: "\n").map(String.init) : [markup]
  }

  private mutating func flushBlank() -> Bool {
    defer { pendingBlanks = 0 }
    guard pendingBlanks > 0, last != nil else { return false }
    line.text += String(repeating: " ", count: pendingBlanks)
    return true
  }

  /// The text with its line ends, beside which there are no blanks and no further line ends.
  private static func lines(of text: String) -> String {
    guard text.utf8.contains(0x0A) else { return printable(text) }
    let lines = text.split(separator: "\n").map { printable(String($0)) }
    let inner = lines.enumerated().map { index, line in
      var line = line[...]
      if index > 0 { line = line.drop { $0 == " " } }
      if index < lines.count - 1 { while line.last == " " { line.removeLast() } }
      return line
    }
    return inner.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The text with blanks for what Python takes as line ends or strips at line edges.
  private static func printable(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: scalars.append(" ")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// Whether a text can stand between double backquotes; none within or beside them may end it early.
  private static func isLiteral(_ text: String) -> Bool {
    let bytes = Array(printable(text).utf8)
    let hasPair = zip(bytes, bytes.dropFirst()).contains {
      $0 == UInt8(ascii: "`") && $1 == UInt8(ascii: "`")
    }
    let inner = bytes.drop { $0 == 0x20 }
    let last = inner.last { $0 != 0x20 }
    return !hasPair && inner.first != UInt8(ascii: "`") && last != UInt8(ascii: "`")
  }

  private static func interpreted(_ text: String) -> String {
    var result = ""
    var isEscaped = false
    for character in text {
      if character == "`", !isEscaped { result += "\\" }
      isEscaped = character == "\\" && !isEscaped
      result.append(character)
    }
    return isEscaped ? result + "\\" : result
  }

  private static func isStandalone(_ destination: String) -> Bool {
    let isWeb = destination.hasPrefix("https://") || destination.hasPrefix("http://")
    guard isWeb, let last = destination.utf8.last else { return false }
    let isPlain = destination.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: "/:.-_~%?=&#+".utf8.contains(byte)
      }
    }
    return isPlain
      && (last == UInt8(ascii: "/") || (0x30...0x7A).contains(last) && !":?=_".utf8.contains(last))
  }

  /// Whether markup may begin right after a character (docutils, "Inline markup recognition rules", 6 and 5).
  private static func mayPrecedeMarkup(_ scalar: Unicode.Scalar, content: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "-", "/", ":": return true
    case "'", "\"", "(", "[", "{", "<":
      // A quote or bracket that the content closes at once is no start.
      return content.properties.isAlphabetic || content.properties.numericType != nil
    default: return false
    }
  }

  /// Whether markup may end right before a character (the same rules, 7).
  private static func mayFollowMarkup(_ scalar: Unicode.Scalar) -> Bool {
    " '\")]}>-/:.,;!?".unicodeScalars.contains(scalar)
  }
}

import Prose

/// Definitions of substitutions.
extension RSTParser {
  mutating func readSubstitution(_ lines: RSTLines, _ at: Int, _ start: Int) -> RSTBlock {
    let line = lines[at]
    let block = text.block(in: lines, from: at, firstLength: start, keepsIndent: true)
    guard let head = substitutionHead(block.lines) else {
      report(
        "rst/substitution", at: line,
        "The substitution has no bar after its name, so that it reads as a comment.",
        hint: "Write .. |name| replace:: text")
      return block
    }
    let rest = block.lines.part(from: head.line)
    let isDirectiveBelow = text.trimmed(rest[0].from(head.end)).isBlank && rest.count > 1
    let body = rest.part(from: isDirectiveBelow ? 1 : 0)
    let first = text.trimmed(isDirectiveBelow ? body[0] : body[0].from(head.end))
    guard let directiveHead = directiveHead(first, 0) else {
      report(
        "rst/substitution", at: line,
        "The substitution |\(head.name)| has no directive that says what it stands for.",
        hint: "Write .. |\(head.name)| replace:: text")
      return block
    }
    let taken = Int(first.start - body[0].start) + directiveHead.length
    let content = text.block(in: body, from: 0, firstLength: taken)
    let directive = self.directive(first, directiveHead, content.lines)
    guard let definition = definition(directive, named: head.name, at: line) else { return block }
    if !context.substitutions.define(head.name, definition) {
      report(
        "rst/duplicate-substitution", .error, at: line,
        "The substitution |\(head.name)| was defined before; the last definition counts.",
        hint: "Give each substitution a name of its own.")
    }
    return block
  }

  /// The name up to its closing bar, which may stand on a later line.
  private func substitutionHead(_ lines: RSTLines) -> (name: String, line: Int, end: Int)? {
    var name: [UInt8] = []
    for (index, line) in lines.enumerated() {
      let part = text.trimmed(line)
      if index > 0 { name.append(0x20) }
      var isEscaped = false
      for at in part.range {
        let byte = text.bytes[at]
        let isMark =
          byte == UInt8(ascii: "|") && !isEscaped && !name.isEmpty && name.last != 0x20
          && (at + 1 == Int(part.end) || text.bytes[at + 1] == 0x20)
        if isMark {
          return (RSTNames.folded(String(decoding: name, as: UTF8.self)), index, at + 1)
        }
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        if !isEscaped { name.append(byte) }
      }
    }
    return nil
  }

  private mutating func definition(
    _ directive: RSTDirective, named name: String, at line: RSTLine
  ) -> RSTSubstitutions.Definition? {
    var definition = RSTSubstitutions.Definition(inlines: [])
    switch directive.name {
    case "replace":
      definition.inlines = inlines(directive.plainContent.filter { !$0.isBlank }.map { text.trimmed($0) })
    case "unicode":
      definition.inlines = [.text(RSTUnicode.text(directive.argument))]
      let trims = directive.option("trim") != nil
      definition.trimsLeft = trims || directive.option("ltrim") != nil
      definition.trimsRight = trims || directive.option("rtrim") != nil
    case "image":
      definition.inlines = image(directive, alt: name)
    case "raw":
      if let inline = RSTParagraphEdge.inline(ofRaw: directive) {
        definition.inlines = [inline]
      } else {
        reportRaw(directive)
      }
    case "date":
      report(
        RSTProblem(
          rule: "rst/unsupported", severity: .warning, location: directive.location,
          message: "date would show the day of the build; output does not depend on it, so it shows nothing.",
          hint: "Write the date."))
    default:
      report(
        RSTProblem(
          rule: "rst/substitution", severity: .error, location: directive.location,
          message: "\(directive.name) cannot be what a substitution stands for.",
          hint: "Use replace, unicode or image."))
      return nil
    }
    return definition
  }

  mutating func reportRaw(_ directive: RSTDirective) {
    report(
      RSTProblem(
        rule: "rst/raw", severity: .warning, location: directive.location,
        message:
          "raw content for \(directive.argument.isEmpty ? "one format" : directive.argument) is left out; "
          + "every format is made from the same text.",
        hint: "Write it as reStructuredText."))
  }
}

/// The content of `unicode` directives.
enum RSTUnicode {
  /// Text made of code points, such as `0xA9` or `U+00A9`, and other words; `..` begins a comment.
  static func text(_ argument: String) -> String {
    var result = ""
    for word in argument.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      if word == ".." { break }
      if let scalar = scalar(word) {
        result.unicodeScalars.append(scalar)
      } else {
        result += word
      }
    }
    return result
  }

  private static func scalar(_ word: Substring) -> Unicode.Scalar? {
    let lower = word.lowercased()
    if lower.utf8.allSatisfy(RSTCharacters.isDigit) { return UInt32(lower).flatMap(shown) }
    for prefix in ["0x", "x", "\\x", "u+", "u", "\\u", "&#x"] where lower.hasPrefix(prefix) {
      var digits = lower.dropFirst(prefix.count)
      if prefix == "&#x" {
        guard digits.hasSuffix(";") else { continue }
        digits = digits.dropLast()
      }
      guard !digits.isEmpty, digits.count <= 8, let value = UInt32(digits, radix: 16) else { continue }
      return shown(value)
    }
    return nil
  }

  private static func shown(_ value: UInt32) -> Unicode.Scalar? {
    value < 0x20 || (0x7F..<0xA0).contains(value) ? nil : Unicode.Scalar(value)
  }
}

import Prose

/// Inline markup.
extension RSTParser {
  /// Reads lines as the inline content of one paragraph, title or term, in normal form.
  mutating func inlines(_ lines: RSTLines) -> [Prose.Inline] {
    if let plain = plainInlines(lines) {
      budget.spend(plain.count)
      return plain
    }
    return markedInlines(RSTInlineText(lines, of: text)).normalForm
  }

  /// Reads lines as the inline content of one paragraph, title or term, in normal form.
  mutating func inlines(_ lines: [RSTLine]) -> [Prose.Inline] {
    inlines(RSTLines(lines))
  }

  /// The content of lines without a character that could be markup; `nil` if there is one.
  private func plainInlines(_ lines: RSTLines) -> [Prose.Inline]? {
    let bytes = text.bytes
    for line in lines where !RSTParser.isPlain(bytes, line) { return nil }
    var result: [Prose.Inline] = []
    result.reserveCapacity(2 * lines.count)
    for line in lines {
      let trimmed = text.trimmed(line)
      if trimmed.isBlank { continue }
      if !result.isEmpty { result.append(.softBreak) }
      result.append(.text(text.string(trimmed)))
    }
    return result
  }

  private static func isPlain(_ bytes: [UInt8], _ line: RSTLine) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      let end = Int(line.end)
      var at = Int(line.start)
      while at < end {
        switch buffer[at] {
        case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "@"):
          return false
        case UInt8(ascii: "_"):
          // Within a word it means nothing.
          guard at + 1 < end, RSTCharacters.isWord(buffer[at + 1]) || buffer[at + 1] == UInt8(ascii: "_")
          else { return false }
        case UInt8(ascii: ":"):
          if at + 1 < end, buffer[at + 1] != 0x20 { return false }
        default: break
        }
        at += 1
      }
      return true
    }
  }

  /// Reads text with its markup; white space stays as it is.
  mutating func markedInlines(_ source: RSTInlineText) -> [Prose.Inline] {
    var scanner = RSTInlineScanner(bytes: source.bytes)
    var places = RSTInlinePlaces(source, of: text)
    var result: [Prose.Inline] = []
    var textStart = 0
    func flush(_ end: Int) {
      appendText(source, textStart..<end, to: &result)
    }
    while let match = scanner.next() {
      if budget.isSpent {
        reportSpent(at: places.location(of: textStart))
        break
      }
      switch match {
      case .quoted(let end):
        scanner.base = end
        continue
      case .unclosed(let enclosure, let start, let end):
        flush(start)
        budget.spend(1)
        reportUnclosed(enclosure, at: places.location(of: start))
        result.append(.text(source.source(start..<end)))
        scanner.base = end
      case .enclosed(let enclosure, let start, let content, let end):
        flush(start)
        budget.spend(3)
        result += enclosed(
          enclosure, source, content: content, written: start..<end, at: places.location(of: start))
        scanner.base = end
      case .interpreted(let interpreted):
        flush(interpreted.start)
        budget.spend(5)
        result += self.interpreted(interpreted, source, at: places.location(of: interpreted.start))
        scanner.base = interpreted.end
      case .reference(let name, let end):
        flush(name.lowerBound)
        let isAnonymous = end - name.upperBound == 2
        result.append(
          reference(
            name, source, end: end, isAnonymous: isAnonymous, at: places.location(of: name.lowerBound)))
        scanner.base = end
      case .footnote(let label, let start, let end):
        flush(start)
        result.append(footnoteReference(label, source, written: start..<end, at: places.location(of: start)))
        scanner.base = end
      }
      textStart = scanner.base
    }
    flush(source.bytes.count)
    return result
  }

  /// Adds text in which addresses become links.
  private mutating func appendText(
    _ source: RSTInlineText, _ range: Range<Int>, to result: inout [Prose.Inline]
  ) {
    let finder = RSTStandaloneURI(bytes: source.bytes)
    var start = range.lowerBound
    let before = result.count
    defer { budget.spend(result.count - before) }
    while start < range.upperBound, !budget.isSpent, let match = finder.first(in: start..<range.upperBound) {
      budget.spend(5)
      source.appendPlain(start..<match.range.lowerBound, to: &result)
      let shown = source.unescaped(match.range)
      let address = match.isEmail ? "mailto:\(shown)" : shown
      result.append(
        LinkSafety.isSafe(address)
          ? .link(destination: address, title: nil, content: [.text(shown)]) : .text(shown))
      start = match.range.upperBound
    }
    guard start < range.upperBound else { return }
    // Each line end is a part of its own, so that very many lines become one text.
    if budget.parts < 2 * source.lines.count, let line = source.lines.first {
      reportSpent(at: text.location(of: line))
      result.append(.text(RSTParser.onOneLine(source.unescaped(start..<range.upperBound))))
    } else {
      source.appendPlain(start..<range.upperBound, to: &result)
    }
  }

  private mutating func reportUnclosed(
    _ enclosure: RSTInlineScanner.Enclosure?, at location: RSTLocation
  ) {
    let (name, mark) =
      switch enclosure {
      case .emphasis: ("emphasis", "*")
      case .strong: ("strong emphasis", "**")
      case .literal: ("literal text", "``")
      case .target: ("target", "_`")
      case .substitution: ("substitution", "|")
      case nil: ("interpreted text", "`")
      }
    reportInline(
      at: location, "\(mark) begins \(name) that has no end in this paragraph.",
      hint: "End it with \(mark == "_`" ? "`" : mark) before white space or punctuation, or escape it: "
        + "\\\(mark)")
  }

  /// Reports inline markup that docutils marks as problematic, for which it uses two identifiers.
  mutating func reportInline(
    _ rule: String = "rst/inline-markup", _ severity: RSTProblem.Severity = .warning,
    at location: RSTLocation,
    _ message: @autoclosure () -> String, hint: @autoclosure () -> String
  ) {
    report(RSTProblem(rule: rule, severity: severity, location: location, message: message(), hint: hint()))
    identifiers.skipNumber()
    identifiers.skipNumber()
  }

  private mutating func enclosed(
    _ enclosure: RSTInlineScanner.Enclosure, _ source: RSTInlineText, content: Range<Int>,
    written: Range<Int>, at location: RSTLocation
  ) -> [Prose.Inline] {
    switch enclosure {
    case .emphasis, .strong:
      let shown = source.plain(content)
      budget.spend(shown.count)
      return [enclosure == .emphasis ? .emphasis(shown) : .strong(shown)]
    case .literal:
      return [.code(RSTParser.onOneLine(source.source(content)))]
    case .target:
      budget.spend(3)
      let shown = source.plain(content)
      let name = RSTNames.normalized(source.unescaped(content))
      let id = identifiers.make(for: name)
      noteTarget(name, id: id, isExplicit: true, at: location)
      return [.target(id: id)] + shown
    case .substitution:
      return [substitution(source, content: content, written: written, at: location)]
    }
  }

  private mutating func substitution(
    _ source: RSTInlineText, content: Range<Int>, written range: Range<Int>, at location: RSTLocation
  ) -> Prose.Inline {
    let name = RSTNames.folded(source.unescaped(content))
    let written = source.source(range)
    let shown = wait(
      RSTPending(
        kind: .substitution(name), content: [.text(written)], text: name, source: written, location: location)
    )
    switch range.upperBound - content.upperBound {
    case 1: return shown
    case 2:
      return wait(
        RSTPending(
          kind: .name(RSTNames.normalized(name)), content: [shown], text: name, source: written,
          location: location))
    default:
      return waitAnonymously(content: [shown], text: name, source: written, at: location)
    }
  }

  /// Puts content aside until the whole document has been read.
  mutating func wait(_ content: RSTPending) -> Prose.Inline {
    budget.spend(6)
    pending.append(content)
    return RSTPending.placeholder(pending.count - 1)
  }

  mutating func waitAnonymously(
    content: [Prose.Inline], text: String, source: String, at location: RSTLocation
  ) -> Prose.Inline {
    anonymousReferences += 1
    return wait(
      RSTPending(
        kind: .anonymous(anonymousReferences - 1), content: content, text: text, source: source,
        location: location))
  }

  private mutating func reference(
    _ name: Range<Int>, _ source: RSTInlineText, end: Int, isAnonymous: Bool, at location: RSTLocation
  ) -> Prose.Inline {
    let shown = source.unescaped(name)
    let written = source.source(name.lowerBound..<end)
    if isAnonymous {
      return waitAnonymously(content: [.text(shown)], text: shown, source: written, at: location)
    }
    return wait(
      RSTPending(
        kind: .name(RSTNames.normalized(shown)), content: [.text(shown)], text: shown, source: written,
        location: location))
  }

  private mutating func footnoteReference(
    _ range: Range<Int>, _ source: RSTInlineText, written: Range<Int>, at location: RSTLocation
  ) -> Prose.Inline {
    let label = RSTParser.footnoteLabel(source.unescaped(range))
    // docutils gives the reference an identifier for the way back.
    identifiers.skipNumber()
    let written = source.source(written)
    return wait(
      RSTPending(
        kind: .label(label, order: footnotes.countReference(to: label)),
        content: [.text("[\(source.unescaped(range))]")], text: written, source: written,
        location: location))
  }

  /// Code with line ends as blanks.
  static func onOneLine(_ code: String) -> String {
    guard code.utf8.contains(0x0A) else { return code }
    return String(decoding: code.utf8.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
  }

  static func footnoteLabel(_ text: String) -> RSTFootnotes.Label {
    if text == "#" { return .number }
    if text == "*" { return .symbol }
    if text.hasPrefix("#") { return .named(RSTNames.normalized(String(text.dropFirst()))) }
    return .written(text)
  }
}

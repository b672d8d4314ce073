import Prose

/// Definition lists, field lists and option lists.
extension RSTParser {
  mutating func readDefinitionList(_ lines: RSTLines, _ at: Int) -> Int {
    var definitions: [Prose.Definition] = []
    var next = at
    var isFinished = true
    var index = at
    repeat {
      let term = self.term(lines[index])
      let block = text.block(in: lines, from: index + 1)
      definitions.append(
        Prose.Definition(
          term: term.term, classifiers: term.classifiers, blocks: nested(block.lines.droppingLeadingBlanks)))
      isFinished = block.isFinished
      next = block.next
      index = next
      while index < lines.count, lines[index].isBlank { index += 1 }
      budget.spend(1)
    } while index + 1 < lines.count && !budget.isSpent && text.kind(of: lines[index]) == .text
      && !lines[index + 1].isBlank && text.firstByte(of: lines[index + 1]) == 0x20
    emit(.definitionList(definitions), at: lines[at])
    if !isFinished { reportUnindent("A definition list", lines, next) }
    return next
  }

  /// A term and its classifiers, ` : ` between them.
  private mutating func term(_ line: RSTLine) -> (term: [Prose.Inline], classifiers: [[Prose.Inline]]) {
    let content = inlines([line])
    var parts: [[Prose.Inline]] = [[]]
    for inline in content {
      guard parts.count <= RSTParser.maximumClassifiers, case .text(let text) = inline,
        text.utf8.contains(UInt8(ascii: ":"))
      else {
        parts[parts.count - 1].append(inline)
        continue
      }
      for (index, part) in RSTParser.classifierParts(text).enumerated() {
        if index > 0 { parts.append([]) }
        parts[parts.count - 1].append(.text(part))
      }
    }
    if parts.count > RSTParser.maximumClassifiers {
      reportLimit(
        "classifiers", at: text.location(of: line),
        "A term may have \(RSTParser.maximumClassifiers) classifiers; the last one holds the rest of the line.",
        hint: "Write the rest below the term.")
    }
    if parts.count == 1 { return (content, []) }
    let normal = parts.map(\.normalForm)
    return (normal[0], Array(normal.dropFirst()))
  }

  private static let maximumClassifiers = 1_000

  private static func classifierParts(_ text: String) -> [String] {
    var parts: [[UInt8]] = [[]]
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() {
      let isMark =
        byte == UInt8(ascii: ":") && parts.count <= maximumClassifiers && index > 0
        && bytes[index - 1] == 0x20 && index + 1 < bytes.count
        && bytes[index + 1] == 0x20
      if isMark { parts.append([]) } else { parts[parts.count - 1].append(byte) }
    }
    return parts.map { String(decoding: $0, as: UTF8.self) }
  }

  mutating func readFieldList(_ lines: RSTLines, _ at: Int) -> Int {
    let isDocumentInfo = isAtTop && isAtSectionLevel
    var definitions: [Prose.Definition] = []
    var next = at
    var isFinished = true
    var index = at
    while index < lines.count, !budget.isSpent, text.kind(of: lines[index]) == .field,
      let colon = text.fieldNameEnd(of: lines[index])
    {
      let line = lines[index]
      let name = RSTLine(start: line.start + 1, end: Int32(colon), number: line.number)
      let length = text.textStart(of: line, afterMark: colon + 1 - Int(line.start))
      let block = text.block(in: lines, from: index, firstLength: length)
      let body = block.lines.droppingLeadingBlanks.droppingTrailingBlanks
      budget.spend(1)
      if isDocumentInfo {
        fields.append(
          RSTOption(name: text.string(name), value: joined(body), location: text.location(of: line)))
      } else {
        definitions.append(Prose.Definition(term: inlines([name]), blocks: nested(body)))
      }
      isFinished = block.isFinished
      next = block.next
      index = next
      while index < lines.count, lines[index].isBlank { index += 1 }
    }
    if isDocumentInfo {
      isAtTop = false
    } else {
      emit(.definitionList(definitions), at: lines[at])
    }
    if !isFinished { reportUnindent("A field list", lines, next) }
    return next
  }

  /// Reads an option list; `nil` if the first option has no description, so that it is text.
  mutating func readOptionList(_ lines: RSTLines, _ at: Int) -> Int? {
    var definitions: [Prose.Definition] = []
    var next = at
    var isFinished = true
    var index = at
    while index < lines.count, !budget.isSpent, text.kind(of: lines[index]) == .option,
      let length = text.optionsEnd(of: lines[index])
    {
      let line = lines[index]
      let block = text.block(in: lines, from: index, firstLength: length)
      let description = block.lines.droppingLeadingBlanks
      if description.isEmpty { break }
      var marker = RSTLine(start: line.start, end: line.start + Int32(length), number: line.number)
      while marker.end > marker.start, text.bytes[Int(marker.end) - 1] == 0x20 { marker.end -= 1 }
      budget.spend(2)
      definitions.append(
        Prose.Definition(term: [.code(text.string(marker))], blocks: nested(description)))
      isFinished = block.isFinished
      next = block.next
      index = next
      while index < lines.count, lines[index].isBlank { index += 1 }
    }
    if definitions.isEmpty { return nil }
    emit(.definitionList(definitions), at: lines[at])
    if !isFinished { reportUnindent("An option list", lines, next) }
    return next
  }
}

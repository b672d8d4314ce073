import Prose

/// Blocks, by the kind of their first line. Each method returns the index of the line after what it has read.
extension RSTParser {
  /// Reads all of the lines as blocks.
  mutating func readBody(_ lines: RSTLines) {
    var at = 0
    while at < lines.count {
      if budget.isSpent {
        if let rest = lines.part(from: at).first(where: { !$0.isBlank }) {
          reportSpent(at: text.location(of: rest))
        }
        return
      }
      at = readBlock(lines, at)
    }
  }

  private mutating func readBlock(_ lines: RSTLines, _ at: Int) -> Int {
    let line = lines[at]
    switch text.kind(of: line) {
    case .blank: return at + 1
    case .indented: return readBlockQuote(lines, at)
    case .bullet: return readBulletList(lines, at)
    case .enumerator: return readEnumeratedList(lines, at) ?? readText(lines, at)
    case .field: return readFieldList(lines, at)
    case .option: return readOptionList(lines, at) ?? readText(lines, at)
    case .doctest: return readDoctest(lines, at)
    case .lineBlock: return readLineBlock(lines, at)
    case .gridTable: return readGridTable(lines, at)
    case .simpleTable: return readSimpleTable(lines, at)
    case .explicit, .anonymousTarget: return readExplicit(lines, at)
    case .adornment: return readAdornment(lines, at)
    case .text: return readText(lines, at)
    }
  }

  /// Reads a paragraph, a title with an underline, or a definition list.
  mutating func readText(_ lines: RSTLines, _ at: Int) -> Int {
    let next = at + 1
    guard next < lines.count, !lines[next].isBlank else {
      return readParagraph(lines, at..<next)
    }
    if text.firstByte(of: lines[next]) == 0x20 { return readDefinitionList(lines, at) }
    if text.isAdornment(lines[next]), let after = readUnderlined(lines, at) { return after }
    var end = next
    while end < lines.count, !lines[end].isBlank, text.firstByte(of: lines[end]) != 0x20 { end += 1 }
    let after = readParagraph(lines, at..<end)
    if end < lines.count, !lines[end].isBlank {
      report(
        "rst/indent", .error, at: lines[end],
        "A paragraph has an indented line; it reads as a block quote of its own.",
        hint: "Align the line with the paragraph, or put a blank line before it.")
    }
    return after
  }

  /// Reads lines as a paragraph, and the literal block that a double colon at its end announces.
  private mutating func readParagraph(_ lines: RSTLines, _ range: Range<Int>) -> Int {
    let block = lines.part(range)
    guard let shown = linesBeforeDoubleColon(block) else {
      emit(.paragraph(inlines(block)), at: lines[range.lowerBound])
      return range.upperBound
    }
    if let first = shown.first { emit(.paragraph(inlines(shown)), at: first) }
    return readLiteralBlock(lines, range.upperBound)
  }

  /// A paragraph without the mark of a literal block at its end: all of it goes where white space stands
  /// before it, else one of the two colons; `nil` where there is no such mark.
  private func linesBeforeDoubleColon(_ block: RSTLines) -> [RSTLine]? {
    guard var last = block.last, last.count >= 2, text.bytes[Int(last.end) - 1] == UInt8(ascii: ":"),
      text.bytes[Int(last.end) - 2] == UInt8(ascii: ":")
    else { return nil }
    var escapes = 0
    var at = Int(last.end) - 3
    while at >= Int(last.start), text.bytes[at] == UInt8(ascii: "\\") {
      escapes += 1
      at -= 1
    }
    if escapes % 2 == 1 { return nil }
    var shown = Array(block.dropLast())
    if last.count > 2 {
      let isAfterBlank = text.bytes[Int(last.end) - 3] == 0x20
      last.end -= isAfterBlank ? 3 : 1
      while last.end > last.start, text.bytes[Int(last.end) - 1] == 0x20 { last.end -= 1 }
      if !last.isBlank { shown.append(last) }
    }
    return shown
  }

  /// Reads what a double colon announces: an indented block, or lines that begin with the same punctuation.
  private mutating func readLiteralBlock(_ lines: RSTLines, _ start: Int) -> Int {
    let block = text.block(in: lines, from: start)
    let code = block.lines.droppingLeadingBlanks.droppingTrailingBlanks
    if let first = code.first {
      emit(.codeBlock(language: nil, text: joined(code)), at: first)
      if !block.isFinished { reportUnindent("A literal block", lines, block.next) }
      return block.next
    }
    var at = start
    while at < lines.count, lines[at].isBlank { at += 1 }
    guard at < lines.count else {
      if let last = lines.last { reportNoLiteral(at: last) }
      return at
    }
    let quote = text.firstByte(of: lines[at])
    guard RSTCharacters.isPunctuation(quote) else {
      reportNoLiteral(at: lines[at])
      return at
    }
    var end = at
    while end < lines.count, text.firstByte(of: lines[end]) == quote { end += 1 }
    emit(.codeBlock(language: nil, text: joined(lines.part(at..<end))), at: lines[at])
    if end < lines.count, !lines[end].isBlank {
      report(
        "rst/indent", .error, at: lines[end],
        "A quoted literal block ends without a blank line; each of its lines begins with the same character.",
        hint: "Put a blank line before this line, or the character of the block.")
    }
    return end
  }

  private mutating func reportNoLiteral(at line: RSTLine) {
    report(
      "rst/literal-block", at: line, "A double colon announces a literal block, but none follows.",
      hint: "Indent the block, or write one colon.")
  }

  /// Reports that a block ends where a line is indented less without a blank line between them.
  mutating func reportUnindent(_ name: String, _ lines: RSTLines, _ index: Int) {
    guard index < lines.count, !budget.isSpent else { return }
    report(
      "rst/indent", at: lines[index], "\(name) ends without a blank line before this line.",
      hint: "Put a blank line here, or indent the line as the block is.")
  }

  /// Lines as one string.
  func joined(_ lines: RSTLines) -> String {
    RSTContent(text: text, lines: lines).string
  }

  private mutating func readDoctest(_ lines: RSTLines, _ at: Int) -> Int {
    var end = at
    while end < lines.count, !lines[end].isBlank { end += 1 }
    emit(.codeBlock(language: "pycon", text: joined(lines.part(at..<end))), at: lines[at])
    return end
  }

  private mutating func readBlockQuote(_ lines: RSTLines, _ at: Int) -> Int {
    let block = text.block(in: lines, from: at)
    emitQuotes(block.lines)
    if !block.isFinished { reportUnindent("A block quote", lines, block.next) }
    return block.next
  }

  /// Emits lines as block quotes, each up to its attribution.
  mutating func emitQuotes(_ lines: RSTLines) {
    var rest = lines.droppingLeadingBlanks
    while let first = rest.first {
      let quote = RSTQuote(rest, of: text)
      var blocks = nested(quote.lines)
      if !quote.attribution.isEmpty {
        budget.spend(1)
        blocks.append(.paragraph(([.text("\u{2014} ")] + inlines(quote.attribution)).normalForm))
      }
      emit(.blockQuote(blocks), at: first)
      rest = quote.rest.droppingLeadingBlanks
    }
  }

  private mutating func readLineBlock(_ lines: RSTLines, _ at: Int) -> Int {
    var next = at
    var isFinished = false
    var read: [(indent: Int?, content: [Prose.Inline])] = []
    while next < lines.count, !isFinished, !budget.isSpent, text.kind(of: lines[next]) == .lineBlock {
      budget.spend(1)
      let line = lines[next]
      let length = text.textStart(of: line, afterMark: 1)
      let block = text.block(in: lines, from: next, firstLength: length, untilBlank: true)
      read.append((line.count == 1 ? nil : length - 2, inlines(block.lines.filter { !$0.isBlank })))
      next = block.next
      isFinished = next >= lines.count || lines[next].isBlank
    }
    emit(.lineBlock(RSTLineBlock.nested(read)), at: lines[at])
    if !isFinished { reportUnindent("A line block", lines, next) }
    return next
  }
}

/// A block quote cut from indented lines: up to its attribution, if there is one.
struct RSTQuote {
  let lines: RSTLines
  let attribution: [RSTLine]
  let rest: RSTLines

  /// Cuts the first quote; an attribution is a paragraph that begins with two or three hyphens or a dash.
  init(_ block: RSTLines, of text: RSTText) {
    var previous: Int?
    for index in block.indices where !block[index].isBlank {
      defer { previous = index }
      guard let previous, previous < index - 1, let mark = RSTQuote.markLength(block[index], text),
        let (end, indent) = RSTQuote.attributionEnd(block, from: index, text)
      else { continue }
      lines = block.part(0..<index)
      attribution =
        [block[index].dropping(mark)] + block[(index + 1)..<end].map { $0.dropping(indent) }
      rest = block.part(from: end)
      return
    }
    lines = block
    attribution = []
    rest = block.part(from: block.count)
  }

  private static func markLength(_ line: RSTLine, _ text: RSTText) -> Int? {
    let bytes = text.bytes[line.range]
    var length = bytes.prefix { $0 == UInt8(ascii: "-") }.count
    if length == 0, bytes.starts(with: "\u{2014}".utf8) {
      length = 3
    } else if length != 2 && length != 3 {
      return nil
    }
    let start = text.textStart(of: line, afterMark: length)
    return start < line.count ? start : nil
  }

  /// The end of the lines and the indentation of all but the first, which has to be the same.
  private static func attributionEnd(
    _ block: RSTLines, from start: Int, _ text: RSTText
  ) -> (end: Int, indent: Int)? {
    var indent: Int?
    var at = start + 1
    while at < block.endIndex, !block[at].isBlank {
      let found = text.indentation(of: block[at])
      if let indent, indent != found { return nil }
      indent = found
      at += 1
    }
    return (at, indent ?? 0)
  }
}

/// The steps of indentation of the lines of a line block.
enum RSTLineBlock {
  /// Lines whose indentation, in blanks, has become steps; an empty line is indented as the one before it.
  static func nested(_ lines: [(indent: Int?, content: [Prose.Inline])]) -> [Prose.Line] {
    var indents: [Int] = []
    for line in lines { indents.append(line.indent ?? indents.last ?? 0) }
    var steps = [Int](repeating: 0, count: lines.count)
    segment(indents, indents.indices, step: 0, &steps)
    return zip(lines, steps).map { Prose.Line(indent: $1, $0.content) }
  }

  /// The least indented lines of a segment are at its step; those between them are segments of the next.
  private static func segment(_ indents: [Int], _ range: Range<Int>, step: Int, _ steps: inout [Int]) {
    guard let least = indents[range].min() else { return }
    var start = range.lowerBound
    for index in range.lowerBound...range.upperBound {
      if index < range.upperBound {
        steps[index] = step
        if indents[index] > least { continue }
      }
      if start < index, step < 16 { segment(indents, start..<index, step: step + 1, &steps) }
      start = index + 1
    }
  }
}

import Prose

/// Bullet lists and enumerated lists.
extension RSTParser {
  mutating func readBulletList(_ lines: RSTLines, _ at: Int) -> Int {
    let bullet = RSTCharacters.scalar(at: Int(lines[at].start), in: text.bytes)
    var items: [[Prose.Block]] = []
    var next = at
    var isFinished = true
    var index = at
    while index < lines.count, !budget.isSpent, text.kind(of: lines[index]) == .bullet,
      RSTCharacters.scalar(at: Int(lines[index].start), in: text.bytes) == bullet
    {
      let markLength = bullet.isASCII ? 1 : 3
      let block = itemBlock(lines, index, mark: markLength, columns: 1)
      budget.spend(1)
      items.append(nested(block.lines.droppingLeadingBlanks))
      isFinished = block.isFinished
      next = block.next
      index = next
      while index < lines.count, lines[index].isBlank { index += 1 }
    }
    emit(RSTParser.list(.bullet, items), at: lines[at])
    if !isFinished { reportUnindent("A bullet list", lines, next) }
    return next
  }

  /// The lines of an item whose mark takes so many bytes and columns; the text after the mark sets the
  /// indentation, or the next line if there is none.
  private func itemBlock(_ lines: RSTLines, _ at: Int, mark: Int, columns: Int) -> RSTBlock {
    let length = text.textStart(of: lines[at], afterMark: mark)
    if length >= lines[at].count { return text.block(in: lines, from: at, firstLength: length) }
    return text.block(in: lines, from: at, firstLength: length, indent: length - mark + columns)
  }

  /// Reads an enumerated list; `nil` if the line is text that happens to begin like one.
  mutating func readEnumeratedList(_ lines: RSTLines, _ at: Int) -> Int? {
    guard let first = text.enumerator(of: lines[at]) else { return nil }
    let sequence = first.sequence(expected: nil)
    guard let start = first.ordinal(in: sequence),
      isItem(lines, at, ordinal: start, sequence, first.format)
    else { return nil }
    // A list that begins with # counts in Arabic numbers.
    let kind = sequence == .automatic ? .arabic : sequence
    var isAutomatic = sequence == .automatic
    var last = start
    var items: [[Prose.Block]] = []
    var next = at
    var isFinished = true
    var index = at
    while index < lines.count, !budget.isSpent, text.kind(of: lines[index]) == .enumerator,
      let enumerator = text.enumerator(of: lines[index])
    {
      if index > at {
        let found = enumerator.sequence(expected: kind)
        guard enumerator.format == first.format, let ordinal = enumerator.ordinal(in: found),
          found == .automatic || (found == kind && !isAutomatic && ordinal == last + 1),
          isItem(lines, index, ordinal: ordinal, found, enumerator.format)
        else { break }
        if found == .automatic { isAutomatic = true }
        last = ordinal
      }
      let block = itemBlock(lines, index, mark: enumerator.length, columns: enumerator.length)
      budget.spend(1)
      items.append(nested(block.lines.droppingLeadingBlanks))
      isFinished = block.isFinished
      next = block.next
      index = next
      while index < lines.count, lines[index].isBlank { index += 1 }
    }
    let delimiter: Prose.List.Delimiter = first.format == .period ? .period : .parenthesis
    emit(RSTParser.list(.ordered(start: start, delimiter: delimiter), items), at: lines[at])
    if !isFinished { reportUnindent("An enumerated list", lines, next) }
    return next
  }

  /// Whether the line after an enumerator lets it be one: it is blank, indented or the next item.
  private func isItem(
    _ lines: RSTLines, _ at: Int, ordinal: Int, _ sequence: RSTEnumerator.Sequence,
    _ format: RSTEnumerator.Format
  ) -> Bool {
    guard at + 1 < lines.count, text.firstByte(of: lines[at + 1]) != 0x20 else { return true }
    return RSTEnumerator.begins(text.bytes[lines[at + 1].range], ordinal: ordinal + 1, sequence, format)
  }

  /// A list, tight where docutils calls it simple: each item is a paragraph, perhaps with a simple list.
  static func list(_ style: Prose.List.Style, _ items: [[Prose.Block]]) -> Prose.Block {
    let isSimple = items.allSatisfy { item in
      switch item.count {
      case 0: return true
      case 1:
        switch item[0] {
        case .paragraph: return true
        case .list(let list): return list.isTight
        default: return false
        }
      case 2:
        guard case .paragraph = item[0], case .list(let list) = item[1] else { return false }
        return list.isTight
      default: return false
      }
    }
    let list = Prose.List(style, isTight: true, items: items)
    let canBeLoose = items.count > 1 || items.contains { $0.count > 1 }
    return .list(
      Prose.List(style, isTight: !canBeLoose || (isSimple && list.canBeTight), items: items))
  }
}

extension Prose {
  /// All blocks as one run of inline content, a space between them, without line breaks.
  package var flattened: [Inline] {
    if blocks.count == 1, case .paragraph(let content)? = blocks.first { return content.normalizedLine }
    return Prose.flattened(blocks, depth: 0).normalizedLine
  }

  private static func flattened(_ blocks: [Block], depth: Int) -> [Inline] {
    guard depth <= 2 * maximumBlockDepth else { return [] }
    return Array(
      blocks.map { flattened($0, depth: depth + 1) }.filter { !$0.isEmpty }.joined(separator: [.text(" ")]))
  }

  private static func flattened(_ block: Block, depth: Int) -> [Inline] {
    func joined(_ parts: [[Inline]]) -> [Inline] {
      Array(parts.filter { !$0.isEmpty }.joined(separator: [.text(" ")]))
    }
    switch block {
    case .paragraph(let content), .heading(_, let content, _): return content
    case .list(let list): return joined(list.items.map { flattened($0, depth: depth) })
    case .codeBlock(_, let text):
      return [.code(text.split(whereSeparator: \.isNewline).joined(separator: " "))]
    case .blockQuote(let blocks): return flattened(blocks, depth: depth)
    case .thematicBreak: return []
    case .admonition(let admonition):
      let title = Inline.strong(admonition.shownTitle + [.text(":")])
      return joined([[title], flattened(admonition.blocks, depth: depth)])
    case .table(let table):
      let cells = (table.header + table.rows).joined().map { flattened($0.blocks, depth: depth) }
      return joined([table.caption ?? []] + cells)
    case .definitionList(let definitions):
      return joined(
        definitions.flatMap { [$0.term] + $0.classifiers + [flattened($0.blocks, depth: depth)] })
    case .lineBlock(let lines): return joined(lines.map(\.content))
    }
  }
}

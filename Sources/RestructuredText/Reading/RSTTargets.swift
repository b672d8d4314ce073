import Prose

/// Places hyperlink targets at the start of blocks.
enum RSTTargets {
  /// A block that links can lead to.
  ///
  /// - Returns: The block with the targets in its first text, or, where it has none that shows, a paragraph
  ///   of targets to put before it.
  static func placing(_ ids: [String], in block: Prose.Block) -> (before: Prose.Block?, block: Prose.Block) {
    let targets = ids.map { Prose.Inline.target(id: $0) }
    if let placed = placed(targets, in: block, depth: 0) { return (nil, placed) }
    return (.paragraph(targets), block)
  }

  private static func placed(
    _ targets: [Prose.Inline], in block: Prose.Block, depth: Int
  ) -> Prose.Block? {
    guard depth <= Prose.maximumBlockDepth else { return nil }
    func inFirst(_ blocks: [Prose.Block]) -> [Prose.Block]? {
      guard let first = blocks.first, let placed = placed(targets, in: first, depth: depth + 1) else {
        return nil
      }
      return [placed] + blocks.dropFirst()
    }
    switch block {
    case .paragraph(let content): return .paragraph(targets + content)
    case .heading(let level, let content, let id):
      return .heading(level: level, content: targets + content, id: id)
    case .list(let list):
      guard let item = list.items.first, let placed = inFirst(item) else { return nil }
      return .list(
        Prose.List(list.style, isTight: list.isTight, items: [placed] + list.items.dropFirst()))
    case .blockQuote(let blocks): return inFirst(blocks).map { .blockQuote($0) }
    case .admonition(let admonition):
      return inFirst(admonition.blocks).map {
        .admonition(
          Prose.Admonition(
            admonition.kind, version: admonition.version, title: admonition.title, blocks: $0))
      }
    case .definitionList(let definitions):
      guard let first = definitions.first else { return nil }
      let definition = Prose.Definition(
        term: targets + first.term, classifiers: first.classifiers, blocks: first.blocks)
      return .definitionList([definition] + definitions.dropFirst())
    case .lineBlock(let lines):
      guard let first = lines.first else { return nil }
      return .lineBlock([Prose.Line(indent: first.indent, targets + first.content)] + lines.dropFirst())
    case .table(let table):
      guard let caption = table.caption else { return nil }
      return .table(
        Prose.Table(
          header: table.header, rows: table.rows, caption: targets + caption, alignments: table.alignments))
    case .codeBlock, .thematicBreak: return nil
    }
  }
}

/// Prose made to fit into a page: its headings below those of the page, its links rewritten.
package struct ProseRewriting {
  /// The level that a level-1 heading gets.
  private let topHeadingLevel: Int
  private let link: (String) -> String

  /// A rewriting that gives every link the destination which a closure makes of its own.
  package init(topHeadingLevel: Int = 1, link: @escaping (String) -> String) {
    self.topHeadingLevel = topHeadingLevel
    self.link = link
  }

  /// The blocks of prose, rewritten.
  package func blocks(_ prose: Prose) -> [Prose.Block] { blocks(prose.blocks) }

  private func blocks(_ blocks: [Prose.Block]) -> [Prose.Block] { blocks.map(block) }

  private func block(_ block: Prose.Block) -> Prose.Block {
    switch block {
    case .paragraph(let content): .paragraph(inlines(content))
    case .heading(let level, let content, let id):
      .heading(level: min(6, level - 1 + topHeadingLevel), content: inlines(content), id: id)
    case .list(let list):
      .list(Prose.List(list.style, isTight: list.isTight, items: list.items.map(blocks)))
    case .codeBlock, .thematicBreak: block
    case .blockQuote(let content): .blockQuote(blocks(content))
    case .admonition(let admonition):
      .admonition(
        Prose.Admonition(
          admonition.kind, version: admonition.version, title: admonition.title.map(inlines),
          blocks: blocks(admonition.blocks)))
    case .table(let table): .table(rewritten(table))
    case .definitionList(let definitions):
      .definitionList(
        definitions.map { definition in
          Prose.Definition(
            term: inlines(definition.term), classifiers: definition.classifiers.map(inlines),
            blocks: blocks(definition.blocks))
        })
    case .lineBlock(let lines):
      .lineBlock(lines.map { Prose.Line(indent: $0.indent, inlines($0.content)) })
    }
  }

  private func rewritten(_ table: Prose.Table) -> Prose.Table {
    func rows(_ rows: [[Prose.Table.Cell]]) -> [[Prose.Table.Cell]] {
      rows.map { row in
        row.map { cell in
          Prose.Table.Cell(blocks: blocks(cell.blocks), columnSpan: cell.columnSpan, rowSpan: cell.rowSpan)
        }
      }
    }
    return Prose.Table(
      header: rows(table.header), rows: rows(table.rows), caption: table.caption.map(inlines),
      alignments: table.alignments)
  }

  /// Inline content, rewritten.
  package func inlines(_ content: [Prose.Inline]) -> [Prose.Inline] {
    // Most content is without links.
    if !content.contains(where: \.mayHoldLinks) { return content }
    return content.map { inline in
      let inline = inline.mapContent(inlines)
      guard case .link(let destination, let title, let content) = inline else { return inline }
      return .link(destination: link(destination), title: title, content: content)
    }
  }
}

extension Prose {
  /// Where its links lead, each once.
  package var destinations: [String] {
    // Most texts have none, so that nothing is rewritten.
    guard blocks.contains(where: \.mayHoldLinks) else { return [] }
    var found: [String] = []
    _ = ProseRewriting { destination in
      if !found.contains(destination) { found.append(destination) }
      return destination
    }.blocks(self)
    return found
  }
}

extension Prose.Block {
  fileprivate var mayHoldLinks: Bool {
    switch self {
    case .paragraph(let content), .heading(_, let content, _): content.contains(where: \.mayHoldLinks)
    case .codeBlock, .thematicBreak: false
    default: true
    }
  }
}

extension Prose.Inline {
  fileprivate var mayHoldLinks: Bool {
    switch self {
    case .text, .code, .softBreak, .lineBreak, .image, .role, .target: false
    case .emphasis, .strong, .superscript, .subscript, .cite, .link: true
    }
  }
}

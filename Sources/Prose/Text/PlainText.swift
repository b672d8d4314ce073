extension Prose {
  /// The words alone, for search and titles; blocks stand on lines of their own.
  package var plainText: String {
    blocks.map { $0.plainText }.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

extension Prose.Block {
  /// The words of the block alone.
  package var plainText: String {
    switch self {
    case .paragraph(let content), .heading(_, let content, _):
      content.plainText
    case .list(let list):
      list.items.map { Prose($0).plainText }.joined(separator: "\n")
    case .codeBlock(_, let text):
      text
    case .blockQuote(let blocks):
      Prose(blocks).plainText
    case .thematicBreak:
      ""
    case .admonition(let admonition):
      "\(admonition.shownTitle.plainText)\n\(Prose(admonition.blocks).plainText)"
    case .table(let table):
      ([table.caption?.plainText].compactMap { $0 }
        + (table.header + table.rows).map { row in
          row.map { Prose($0.blocks).plainText }.joined(separator: " ")
        }).joined(separator: "\n")
    case .definitionList(let definitions):
      definitions.map { definition in
        (([definition.term] + definition.classifiers).map { $0.plainText } + [
          Prose(definition.blocks).plainText
        ])
        .joined(separator: "\n")
      }.joined(separator: "\n")
    case .lineBlock(let lines):
      lines.map { $0.content.plainText }.joined(separator: "\n")
    }
  }
}

extension [Prose.Inline] {
  /// The words alone; every break is a space.
  package var plainText: String {
    map { inline in
      switch inline {
      case .text(let text), .code(let text), .role(_, let text): text
      case .image(_, _, let alt): alt
      case .softBreak, .lineBreak: " "
      case .emphasis(let content), .strong(let content), .superscript(let content), .subscript(let content),
        .cite(let content), .link(_, _, let content):
        content.plainText
      case .target: ""
      }
    }.joined()
  }
}

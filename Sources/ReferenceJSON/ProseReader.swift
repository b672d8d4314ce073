import OrderedJSON
import Prose

extension JSONCursor {
  /// The prose whose blocks this array holds.
  var proseTree: Prose { Prose(blocks) }

  private var blocks: [Prose.Block] { elements.compactMap(\.block) }

  var inlines: [Prose.Inline] { elements.compactMap(\.inline) }

  private var optionalInlines: [Prose.Inline]? { isNull ? nil : inlines }

  private var block: Prose.Block? {
    switch self["type"].string {
    case "paragraph": return .paragraph(self["content"].inlines)
    case "heading":
      return .heading(
        level: self["level"].integer(in: 1...6), content: self["content"].inlines,
        id: self["id"].optionalString)
    case "list": return .list(list)
    case "code": return .codeBlock(language: self["language"].optionalString, text: self["text"].string)
    case "quote": return .blockQuote(self["blocks"].blocks)
    case "rule": return .thematicBreak
    case "admonition":
      return .admonition(
        Prose.Admonition(
          self["kind"].word(.note), version: self["version"].optionalString,
          title: self["title"].optionalInlines, blocks: self["blocks"].blocks))
    case "table": return .table(table)
    case "definitions":
      return .definitionList(
        self["items"].elements.map { item in
          Prose.Definition(
            term: item["term"].inlines, classifiers: item["classifiers"].elements.map(\.inlines),
            blocks: item["blocks"].blocks)
        })
    case "lines":
      return .lineBlock(
        self["lines"].elements.map {
          Prose.Line(indent: $0["indent"].integer(in: 0...1000), $0["content"].inlines)
        })
    default: return self["type"].wrong("the type of a block", nil)
    }
  }

  private var list: Prose.List {
    let style: Prose.List.Style =
      if let start = self["start"].optionalInteger(in: 0...999_999_999) {
        .ordered(
          start: start, delimiter: self["delimiter"].optionalString == "parenthesis" ? .parenthesis : .period)
      } else { .bullet }
    return Prose.List(style, isTight: self["tight"].bool, items: self["items"].elements.map(\.blocks))
  }

  private var table: Prose.Table {
    func rows(_ cursor: JSONCursor) -> [[Prose.Table.Cell]] {
      cursor.elements.map { row in
        row.elements.map { cell in
          Prose.Table.Cell(
            blocks: cell["blocks"].blocks, columnSpan: cell["columns"].integer(in: 1...1000),
            rowSpan: cell["rows"].integer(in: 1...1000))
        }
      }
    }
    return Prose.Table(
      header: rows(self["header"]), rows: rows(self["rows"]), caption: self["caption"].optionalInlines,
      alignments: self["alignments"].elements.map { $0.optionalString.flatMap(Prose.Table.Alignment.init) })
  }

  private var inline: Prose.Inline? {
    if case .string(let text) = value { return .text(text) }
    switch self["type"].string {
    case "softBreak": return .softBreak
    case "lineBreak": return .lineBreak
    case "code": return .code(self["text"].string)
    case "emphasis": return .emphasis(self["content"].inlines)
    case "strong": return .strong(self["content"].inlines)
    case "link":
      return .link(
        destination: self["destination"].string, title: self["title"].optionalString,
        content: self["content"].inlines)
    case "image":
      return .image(
        destination: self["destination"].string, title: self["title"].optionalString,
        alt: self["alt"].string)
    case "superscript": return .superscript(self["content"].inlines)
    case "subscript": return .subscript(self["content"].inlines)
    case "cite": return .cite(self["content"].inlines)
    case "role": return .role(name: self["name"].string, text: self["text"].string)
    case "target": return .target(id: self["id"].string)
    default: return self["type"].wrong("the type of an inline", nil)
    }
  }
}

import OrderedJSON
import Prose

extension Prose {
  /// The tree of the prose, for prose that CommonMark alone does not carry; `nil` where it does.
  var blocksJSON: JSONValue? {
    Prose(commonMark: commonMark()) == self ? nil : .array(blocks.map(\.json))
  }
}

extension Prose.Block {
  fileprivate var json: JSONValue {
    switch self {
    case .paragraph(let content): ["type": "paragraph", "content": content.json]
    case .heading(let level, let content, let id):
      [
        "type": "heading", "level": .number(JSONNumber(level)), "id": .text(id), "content": content.json,
      ]
    case .list(let list): list.json
    case .codeBlock(let language, let text):
      ["type": "code", "language": .text(language), "text": .string(text)]
    case .blockQuote(let blocks): ["type": "quote", "blocks": blocks.json]
    case .thematicBreak: ["type": "rule"]
    case .admonition(let admonition):
      [
        "type": "admonition", "kind": .string(admonition.kind.rawValue),
        "version": .text(admonition.version), "title": admonition.title?.json ?? .null,
        "blocks": admonition.blocks.json,
      ]
    case .table(let table): table.json
    case .definitionList(let definitions):
      [
        "type": "definitions",
        "items": .array(
          definitions.map {
            [
              "term": $0.term.json, "classifiers": .array($0.classifiers.map(\.json)),
              "blocks": $0.blocks.json,
            ]
          }),
      ]
    case .lineBlock(let lines):
      [
        "type": "lines",
        "lines": .array(
          lines.map { ["indent": .number(JSONNumber($0.indent)), "content": $0.content.json] }),
      ]
    }
  }
}

extension Prose.List {
  fileprivate var json: JSONValue {
    let items: JSONValue = .array(items.map(\.json))
    return switch style {
    case .bullet: ["type": "list", "tight": .bool(isTight), "items": items]
    case .ordered(let start, let delimiter):
      [
        "type": "list", "start": .number(JSONNumber(start)),
        "delimiter": delimiter == .period ? "period" : "parenthesis", "tight": .bool(isTight),
        "items": items,
      ]
    }
  }
}

extension Prose.Table {
  fileprivate var json: JSONValue {
    func rows(_ rows: [[Cell]]) -> JSONValue {
      .array(
        rows.map { row in
          .array(
            row.map { cell in
              [
                "columns": .number(JSONNumber(cell.columnSpan)), "rows": .number(JSONNumber(cell.rowSpan)),
                "blocks": cell.blocks.json,
              ]
            })
        })
    }
    return [
      "type": "table", "caption": caption?.json ?? .null,
      "alignments": .array(alignments.map { .text($0?.rawValue) }), "header": rows(header),
      "rows": rows(self.rows),
    ]
  }
}

extension [Prose.Block] {
  fileprivate var json: JSONValue { .array(map(\.json)) }
}

extension [Prose.Inline] {
  var json: JSONValue { .array(map(\.json)) }
}

extension Prose.Inline {
  /// Text is a string; everything else is an object with a type.
  fileprivate var json: JSONValue {
    switch self {
    case .text(let text): .string(text)
    case .softBreak: ["type": "softBreak"]
    case .lineBreak: ["type": "lineBreak"]
    case .code(let text): ["type": "code", "text": .string(text)]
    case .emphasis(let content): ["type": "emphasis", "content": content.json]
    case .strong(let content): ["type": "strong", "content": content.json]
    case .link(let destination, let title, let content):
      [
        "type": "link", "destination": .string(destination), "title": .text(title),
        "content": content.json,
      ]
    case .image(let destination, let title, let alt):
      [
        "type": "image", "destination": .string(destination), "title": .text(title), "alt": .string(alt),
      ]
    case .superscript(let content): ["type": "superscript", "content": content.json]
    case .subscript(let content): ["type": "subscript", "content": content.json]
    case .cite(let content): ["type": "cite", "content": content.json]
    case .role(let name, let text): ["type": "role", "name": .string(name), "text": .string(text)]
    case .target(let id): ["type": "target", "id": .string(id)]
    }
  }
}

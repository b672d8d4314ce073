import OrderedJSON
import Prose

extension Prose {
  /// Whether CommonMark, as it is written, says all that the prose does.
  func isCarried(by commonMark: [UInt8]) -> Bool {
    if isPlainText, commonMark.count <= Self.maximumSourceBytes { return true }
    return Prose(commonMark: String(decoding: commonMark, as: UTF8.self)) == self
  }
}

/// The tree of prose: every block and every inline that is not plain text is an object with a type.
extension JSONStream {
  mutating func blocks(_ blocks: [Prose.Block]) {
    array(blocks) { json, block in json.object { $0.members(of: block) } }
  }

  mutating func inlines(_ content: [Prose.Inline]) {
    array(content) { json, inline in
      if case .text(let text) = inline { json.string(text) } else { json.object { $0.members(of: inline) } }
    }
  }

  private mutating func set(_ key: StaticString, inlines content: [Prose.Inline]?) {
    self.key(key)
    if let content { inlines(content) } else { null() }
  }

  private mutating func set(_ key: StaticString, blocks: [Prose.Block]) {
    self.key(key)
    self.blocks(blocks)
  }

  private mutating func members(of block: Prose.Block) {
    switch block {
    case .paragraph(let content):
      set("type", "paragraph")
      set("content", inlines: content)
    case .heading(let level, let content, let id):
      set("type", "heading")
      set("level", level)
      set("id", id)
      set("content", inlines: content)
    case .list(let list): members(of: list)
    case .codeBlock(let language, let text):
      set("type", "code")
      set("language", language)
      set("text", text)
    case .blockQuote(let blocks):
      set("type", "quote")
      set("blocks", blocks: blocks)
    case .thematicBreak: set("type", "rule")
    case .admonition(let admonition):
      set("type", "admonition")
      set("kind", admonition.kind.rawValue)
      set("version", admonition.version)
      set("title", inlines: admonition.title)
      set("blocks", blocks: admonition.blocks)
    case .table(let table): members(of: table)
    case .definitionList(let definitions):
      set("type", "definitions")
      key("items")
      array(definitions) { json, definition in json.object { $0.members(of: definition) } }
    case .lineBlock(let lines):
      set("type", "lines")
      key("lines")
      array(lines) { json, line in
        json.object {
          $0.set("indent", line.indent)
          $0.set("content", inlines: line.content)
        }
      }
    }
  }

  private mutating func members(of list: Prose.List) {
    set("type", "list")
    if case .ordered(let start, let delimiter) = list.style {
      set("start", start)
      set("delimiter", delimiter == .period ? "period" : "parenthesis")
    }
    set("tight", list.isTight)
    key("items")
    array(list.items) { $0.blocks($1) }
  }

  private mutating func members(of definition: Prose.Definition) {
    set("term", inlines: definition.term)
    key("classifiers")
    array(definition.classifiers) { $0.inlines($1) }
    set("blocks", blocks: definition.blocks)
  }

  private mutating func members(of table: Prose.Table) {
    set("type", "table")
    set("caption", inlines: table.caption)
    key("alignments")
    array(table.alignments) { json, alignment in
      if let alignment { json.string(alignment.rawValue) } else { json.null() }
    }
    set("header", rows: table.header)
    set("rows", rows: table.rows)
  }

  private mutating func set(_ key: StaticString, rows: [[Prose.Table.Cell]]) {
    self.key(key)
    array(rows) { json, row in
      json.array(row) { json, cell in
        json.object {
          $0.set("columns", cell.columnSpan)
          $0.set("rows", cell.rowSpan)
          $0.set("blocks", blocks: cell.blocks)
        }
      }
    }
  }

  private mutating func members(of inline: Prose.Inline) {
    switch inline {
    case .text(let text):
      set("type", "text")
      set("text", text)
    case .softBreak: set("type", "softBreak")
    case .lineBreak: set("type", "lineBreak")
    case .code(let text):
      set("type", "code")
      set("text", text)
    case .emphasis(let content): set(type: "emphasis", content)
    case .strong(let content): set(type: "strong", content)
    case .superscript(let content): set(type: "superscript", content)
    case .subscript(let content): set(type: "subscript", content)
    case .cite(let content): set(type: "cite", content)
    case .link(let destination, let title, let content):
      set("type", "link")
      set("destination", destination)
      set("title", title)
      set("content", inlines: content)
    case .image(let destination, let title, let alt):
      set("type", "image")
      set("destination", destination)
      set("title", title)
      set("alt", alt)
    case .role(let name, let text):
      set("type", "role")
      set("name", name)
      set("text", text)
    case .target(let id):
      set("type", "target")
      set("id", id)
    }
  }

  private mutating func set(type: String, _ content: [Prose.Inline]) {
    set("type", type)
    set("content", inlines: content)
  }
}

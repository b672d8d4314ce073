package import Prose

extension Prose {
  /// The same prose with inline parts replaced wherever they stand.
  ///
  /// - Parameter replacement: What takes the place of a part, or `nil` to keep it and look into it. What it
  ///   returns is not looked into again.
  /// - Returns: Prose in which changed content is in normal form.
  package func replacingInlines(_ replacement: (Inline) -> [Inline]?) -> Prose {
    Prose(blocks.replacingInlines(replacement))
  }
}

extension [Prose.Block] {
  /// The same blocks with inline parts replaced wherever they stand; see ``Prose/replacingInlines(_:)``.
  package func replacingInlines(_ replacement: (Prose.Inline) -> [Prose.Inline]?) -> [Prose.Block] {
    withoutActuallyEscaping(replacement) { Replacing(replacement: $0).blocks(self) }
  }
}

extension [Prose.Inline] {
  /// The same content with parts replaced, in normal form if any is; see ``Prose/replacingInlines(_:)``.
  package func replacingInlines(_ replacement: (Prose.Inline) -> [Prose.Inline]?) -> [Prose.Inline] {
    withoutActuallyEscaping(replacement) { Replacing(replacement: $0).inlines(self) }
  }
}

extension RSTDocument {
  /// The same document with inline parts replaced in titles and blocks; see ``Prose/replacingInlines(_:)``.
  package func replacingInlines(_ replacement: (Prose.Inline) -> [Prose.Inline]?) -> RSTDocument {
    var result = self
    result.elements = withoutActuallyEscaping(replacement) { Replacing(replacement: $0).elements(elements) }
    return result
  }
}

private struct Replacing {
  let replacement: (Prose.Inline) -> [Prose.Inline]?

  func elements(_ elements: [RSTElement]) -> [RSTElement] {
    elements.map { element in
      switch element {
      case .section(var section):
        section.titleInlines = inlines(section.titleInlines)
        section.children = self.elements(section.children)
        return .section(section)
      case .block(let block, let location): return .block(self.block(block), location)
      case .directive, .comment: return element
      }
    }
  }

  func blocks(_ blocks: [Prose.Block]) -> [Prose.Block] {
    blocks.map(block)
  }

  func block(_ block: Prose.Block) -> Prose.Block {
    switch block {
    case .paragraph(let content): return .paragraph(inlines(content))
    case .heading(let level, let content, let id):
      return .heading(level: level, content: inlines(content), id: id)
    case .list(let list):
      return .list(Prose.List(list.style, isTight: list.isTight, items: list.items.map(blocks)))
    case .codeBlock, .thematicBreak: return block
    case .blockQuote(let content): return .blockQuote(blocks(content))
    case .admonition(let admonition):
      return .admonition(
        Prose.Admonition(
          admonition.kind, version: admonition.version, title: admonition.title.map(inlines),
          blocks: blocks(admonition.blocks)))
    case .table(let table):
      return .table(
        Prose.Table(
          header: table.header.map(row), rows: table.rows.map(row), caption: table.caption.map(inlines),
          alignments: table.alignments))
    case .definitionList(let definitions):
      return .definitionList(
        definitions.map { definition in
          Prose.Definition(
            term: inlines(definition.term), classifiers: definition.classifiers.map(inlines),
            blocks: blocks(definition.blocks))
        })
    case .lineBlock(let lines):
      return .lineBlock(lines.map { Prose.Line(indent: $0.indent, inlines($0.content)) })
    }
  }

  private func row(_ row: [Prose.Table.Cell]) -> [Prose.Table.Cell] {
    row.map { Prose.Table.Cell(blocks: blocks($0.blocks), columnSpan: $0.columnSpan, rowSpan: $0.rowSpan) }
  }

  func inlines(_ content: [Prose.Inline]) -> [Prose.Inline] {
    var isChanged = false
    let result = replaced(content, &isChanged)
    return isChanged ? result.normalized : content
  }

  private func replaced(_ content: [Prose.Inline], _ isChanged: inout Bool) -> [Prose.Inline] {
    var result: [Prose.Inline] = []
    result.reserveCapacity(content.count)
    for inline in content {
      if let new = replacement(inline) {
        isChanged = true
        result += new
      } else {
        switch inline {
        case .text, .softBreak, .lineBreak, .code, .image, .role, .target: result.append(inline)
        default: result.append(inline.mapContent { replaced($0, &isChanged) })
        }
      }
    }
    return result
  }
}

extension Prose {
  /// The prose as CommonMark, with GitHub's forms for what CommonMark lacks.
  ///
  /// Tables are pipe tables, or nested lists if a cell holds more than paragraphs; spanned places are empty.
  /// Notes, warnings, tips, cautions and important remarks are alerts (`> [!NOTE]`), other admonitions block
  /// quotes with a bold title, definitions list items with a bold term. Raised and lowered text, roles,
  /// targets and heading identifiers lose their markup.
  ///
  /// Prose that was read from CommonMark reads back equal, with one exception: emphasis within or beside
  /// emphasis that no choice of `*` and `_` can express loses its inner part.
  /// - Parameter width: The columns to wrap lines at; 0 keeps the breaks of the prose.
  /// - Returns: Blocks with blank lines between them and a line feed at the end; nothing for empty prose.
  package func commonMark(width: Int = 0) -> String {
    if isEmpty { return "" }
    let nodes = CommonMarkOutput(width: width).nodes(blocks, depth: 0)
    return nodes.isEmpty ? "" : CommonMarkLibrary.commonMark(blocks: nodes, width: width)
  }

  /// The prose as CommonMark on one line, for table cells, titles and list entries.
  /// - Parameter escapesPipes: Whether `|` is escaped, as the cells of a pipe table need.
  /// - Returns: The blocks as one run of text, a blank between them.
  package func inlineCommonMark(escapesPipes: Bool = false) -> String {
    let text = CommonMarkInlines.text(of: flattened, isHeading: true)
    return escapesPipes ? PipeTable.escapingPipes(in: text) : text
  }
}

/// Blocks as nodes for the CommonMark renderer.
///
/// Code, rules and tables are paragraphs of literal text: libcmark writes code without a language indented,
/// which a paragraph above swallows in a tight list, and `-----` for rules, which makes the line above a
/// heading there.
struct CommonMarkOutput {
  let width: Int

  func nodes(_ blocks: [Prose.Block], depth: Int) -> [MarkupNode] {
    guard depth <= 2 * Prose.maximumBlockDepth else { return [] }
    return blocks.flatMap { node($0, depth: depth) }
  }

  private func node(_ block: Prose.Block, depth: Int) -> [MarkupNode] {
    switch block {
    case .paragraph(let content):
      let parts = CommonMarkInlines.parts(of: content)
      return parts.isEmpty ? [] : [paragraph(parts)]
    case .heading(let level, let content, _):
      let text = CommonMarkInlines.text(of: content, isHeading: true)
      return [.heading(level: min(6, max(1, level)), text.isEmpty ? [] : [.literal(text)])]
    case .list(let list): return self.list(list, depth: depth)
    case .codeBlock(let language, let text): return [.paragraph([.literal(CodeFence.source(language, text))])]
    case .blockQuote(let blocks): return [.blockQuote(nodes(blocks, depth: depth + 1))]
    case .thematicBreak: return [.paragraph([.literal("***")])]
    case .admonition(let admonition): return [self.admonition(admonition, depth: depth)]
    case .table(let table):
      guard let lines = PipeTable.lines(table) else {
        return nodes([PipeTable.list(table)], depth: depth + 1)
      }
      let caption = table.caption.map { [Prose.Block.paragraph([.strong($0)])] } ?? []
      let text = lines.isEmpty ? [] : [MarkupNode.paragraph([.literal(lines.joined(separator: "\n"))])]
      return nodes(caption, depth: depth) + text
    case .definitionList(let definitions): return nodes([definitionList(definitions)], depth: depth + 1)
    case .lineBlock(let lines): return lineBlock(lines)
    }
  }

  private func paragraph(_ parts: [CommonMarkInlines.Part]) -> MarkupNode {
    // Only with a width may libcmark choose the line ends.
    guard width > 0 else { return .paragraph([.literal(CommonMarkInlines.text(parts))]) }
    return .paragraph(
      parts.map { part in
        switch part {
        case .text(let text): .literal(text)
        case .blank: .text(" ")
        case .softBreak: .softBreak
        }
      })
  }

  private func list(_ list: Prose.List, depth: Int) -> [MarkupNode] {
    if list.items.isEmpty { return [] }
    let isTight = list.isTight && list.canBeTight
    let items = list.items.map { item in
      separated(nodes(item, depth: depth + 1))
    }
    return [.list(writable(list.style, count: list.items.count), isTight: isTight, items: items)]
  }

  /// The nodes of an item, with what keeps its extent where libcmark's writer would lose it.
  private func separated(_ nodes: [MarkupNode]) -> [MarkupNode] {
    // Without this an empty item of a loose list has no blank line after it.
    if nodes.isEmpty { return [.paragraph([])] }
    // A nested bullet on the line of the item's own marker moves the item's text to the right of what follows
    // it. Without text a row of bullets is a rule.
    if case .list(.bullet, _, _)? = nodes.first, nodes.count > 1 || nodes.beginWithBareBullets {
      return [.paragraph([.literal("<!-- -->")])] + nodes
    }
    return nodes
  }

  /// The style with numbers that CommonMark reads: 0 to 999999999 (CommonMark 0.30, section 5.2).
  private func writable(_ style: Prose.List.Style, count: Int) -> Prose.List.Style {
    guard case .ordered(let start, let delimiter) = style else { return style }
    return .ordered(start: max(0, min(start, 1_000_000_000 - count)), delimiter: delimiter)
  }

  private func admonition(_ admonition: Prose.Admonition, depth: Int) -> MarkupNode {
    var blocks = admonition.blocks
    guard let marker = AlertSyntax.marker(of: admonition.kind) else {
      let title = Prose.Block.paragraph([.strong(admonition.shownTitle)])
      return .blockQuote(nodes([title] + blocks, depth: depth + 1))
    }
    if let title = admonition.title, !title.isEmpty {
      blocks.insert(.paragraph([.strong(title)]), at: 0)
    }
    let rest = nodes(blocks, depth: depth + 1)
    guard case .paragraph? = blocks.first, case .paragraph(let content)? = rest.first else {
      return .blockQuote([.paragraph([.literal(marker)])] + rest)
    }
    return .blockQuote([.paragraph([.literal("\(marker)\n")] + content)] + rest.dropFirst())
  }

  private func definitionList(_ definitions: [Prose.Definition]) -> Prose.Block {
    let items = definitions.map { definition -> [Prose.Block] in
      let classifiers = definition.classifiers.flatMap { [.text(" (")] + $0 + [.text(")")] }
      return [.paragraph([.strong(definition.term)] + classifiers)] + definition.blocks
    }
    return .list(Prose.List(.bullet, isTight: false, items: items))
  }

  private func lineBlock(_ lines: [Prose.Line]) -> [MarkupNode] {
    // A blank line would end the paragraph, so an empty line does.
    let stanzas = lines.split { $0.content.normalizedLine.isEmpty }
    return stanzas.map { stanza in
      let texts = stanza.map { line in
        String(repeating: "&nbsp;", count: min(2 * line.indent, Prose.maximumBlockDepth))
          + CommonMarkInlines.text(of: line.content.normalizedLine)
      }
      return .paragraph([.literal(texts.joined(separator: "\\\n"))])
    }
  }
}

extension [MarkupNode] {
  /// Whether the first line holds nothing but bullets.
  fileprivate var beginWithBareBullets: Bool {
    switch first {
    case .list(.bullet, _, let items)?: items.first?.beginWithBareBullets ?? true
    case .paragraph(let content)?: content.isEmpty
    default: false
    }
  }
}

extension Prose {
  /// The prose as HTML5, without scripts and raw HTML whatever the source.
  ///
  /// Admonitions are `aside.admonition`, line blocks `div.line-block`, tables stand in a `div.table-wrap`
  /// that scrolls.
  package func html(_ options: HTMLOptions = HTMLOptions()) -> String {
    CommonMarkLibrary.html(blocks: HTMLOutput(options: options).nodes(blocks, depth: 0))
  }

  /// The prose as HTML phrasing content: one paragraph without its `<p>`, several blocks as one run of text.
  package func inlineHTML(_ options: HTMLOptions = HTMLOptions()) -> String {
    CommonMarkLibrary.html(inlines: HTMLInlineOutput(options: options).nodes(flattened))
  }
}

/// Blocks as nodes for the HTML renderer.
struct HTMLOutput {
  let options: Prose.HTMLOptions
  let inline: HTMLInlineOutput

  init(options: Prose.HTMLOptions) {
    self.options = options
    inline = HTMLInlineOutput(options: options)
  }

  func nodes(_ blocks: [Prose.Block], depth: Int) -> [MarkupNode] {
    guard depth <= 2 * Prose.maximumBlockDepth else { return [] }
    return blocks.flatMap { node($0, depth: depth) }
  }

  private func node(_ block: Prose.Block, depth: Int) -> [MarkupNode] {
    switch block {
    case .paragraph(let content): paragraph(content)
    case .heading(let level, let content, let id): [heading(level: level, content, id: id)]
    case .list(let list): self.list(list, depth: depth)
    case .codeBlock(let language, let text): [codeBlock(language: language, text)]
    case .blockQuote(let blocks): [.blockQuote(nodes(blocks, depth: depth + 1))]
    case .thematicBreak: [.thematicBreak]
    case .admonition(let admonition): [self.admonition(admonition, depth: depth)]
    case .table(let table): HTMLTable(output: self, depth: depth).nodes(table)
    case .definitionList(let definitions): definitionList(definitions, depth: depth)
    case .lineBlock(let lines): lineBlock(lines)
    }
  }

  private func paragraph(_ content: [Prose.Inline]) -> [MarkupNode] {
    let children = inline.nodes(content)
    if content.isEmpty { return [] }
    let isAnchor = content.allSatisfy { if case .target = $0 { true } else { false } }
    return [isAnchor ? .customBlock(enter: "<div>", children, exit: "</div>") : .paragraph(children)]
  }

  private func heading(level: Int, _ content: [Prose.Inline], id: String?) -> MarkupNode {
    let pageLevel = min(6, max(1, max(1, level) - 1 + options.topHeadingLevel))
    guard let id, !id.isEmpty else { return .heading(level: pageLevel, inline.nodes(content)) }
    return element("h\(pageLevel)", " id=\"\(HTMLEscaping.identifier(id))\"", content)
  }

  private func list(_ list: Prose.List, depth: Int) -> [MarkupNode] {
    if list.items.isEmpty { return [] }
    let items = list.items.map { nodes($0, depth: depth + 1) }
    return [.list(list.style, isTight: list.isTight && list.canBeTight, items: items)]
  }

  private func codeBlock(language: String?, _ text: String) -> MarkupNode {
    let name = language.map { " class=\"language-\(HTMLEscaping.identifier($0))\"" } ?? ""
    let body = text.isEmpty ? "" : HTMLEscaping.escaped(text) + "\n"
    let code = "<pre tabindex=\"0\"><code\(name)>\(body)</code></pre>"
    return .customBlock(enter: code, [], exit: "")
  }

  private func admonition(_ admonition: Prose.Admonition, depth: Int) -> MarkupNode {
    .customBlock(
      enter: "<aside class=\"admonition \(admonition.kind.rawValue)\" role=\"note\">",
      [element("p", " class=\"admonition-title\"", admonition.shownTitle)]
        + nodes(admonition.blocks, depth: depth + 1),
      exit: "</aside>")
  }

  private func definitionList(_ definitions: [Prose.Definition], depth: Int) -> [MarkupNode] {
    if definitions.isEmpty { return [] }
    let entries = definitions.flatMap { definition in
      let classifiers = definition.classifiers.flatMap { classifier -> [MarkupNode] in
        [
          .text(" "),
          .customInline(enter: "<span class=\"classifier\">", inline.nodes(classifier), exit: "</span>"),
        ]
      }
      let term = MarkupNode.customInline(
        enter: "<dt>", inline.nodes(definition.term) + classifiers, exit: "</dt>")
      return [
        .customBlock(enter: "", [term], exit: ""),
        container("dd", "", definition.blocks, depth: depth),
      ]
    }
    return [.customBlock(enter: "<dl>", entries, exit: "</dl>")]
  }

  private func lineBlock(_ lines: [Prose.Line]) -> [MarkupNode] {
    let smallest = lines.map(\.indent).min() ?? 0
    var position = 0
    return lines.isEmpty ? [] : [lineBlock(lines, from: &position, indent: smallest)]
  }

  private func lineBlock(_ lines: [Prose.Line], from position: inout Int, indent: Int) -> MarkupNode {
    var children: [MarkupNode] = []
    while position < lines.count, lines[position].indent >= indent {
      let line = lines[position]
      if line.indent > indent, indent < Prose.maximumBlockDepth {
        children.append(
          lineBlock(lines, from: &position, indent: nextIndent(lines[position...], above: indent)))
        continue
      }
      children.append(line.content.isEmpty ? emptyLine : element("div", " class=\"line\"", line.content))
      position += 1
    }
    return .customBlock(enter: "<div class=\"line-block\">", children, exit: "</div>")
  }

  private var emptyLine: MarkupNode {
    .customBlock(enter: "<div class=\"line\"><br /></div>", [], exit: "")
  }

  /// The least indentation of the run of lines that lie deeper than a given one.
  private func nextIndent(_ lines: ArraySlice<Prose.Line>, above indent: Int) -> Int {
    lines.prefix { $0.indent > indent }.map(\.indent).min() ?? indent + 1
  }

  /// A block element with inline content and no line ends inside its tags.
  func element(_ name: String, _ attributes: String, _ content: [Prose.Inline]) -> MarkupNode {
    let node = MarkupNode.customInline(
      enter: "<\(name)\(attributes)>", inline.nodes(content), exit: "</\(name)>")
    return .customBlock(enter: "", [node], exit: "")
  }

  /// An element that holds blocks, or the content of its only paragraph.
  func container(_ name: String, _ attributes: String, _ blocks: [Prose.Block], depth: Int) -> MarkupNode {
    if blocks.isEmpty { return element(name, attributes, []) }
    if case .paragraph(let content)? = blocks.first, blocks.count == 1 {
      return element(name, attributes, content)
    }
    return .customBlock(
      enter: "<\(name)\(attributes)>", nodes(blocks, depth: depth + 1), exit: "</\(name)>")
  }
}

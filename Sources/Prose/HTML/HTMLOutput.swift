extension Prose {
  /// The prose as HTML5, without scripts and raw HTML whatever the source.
  ///
  /// Admonitions are `aside.admonition`, line blocks `div.line-block`, tables stand in a `div.table-wrap`
  /// that scrolls.
  package func html(_ options: HTMLOptions = HTMLOptions()) -> String {
    String(decoding: htmlBytes(options), as: UTF8.self)
  }

  /// The prose as HTML in UTF-8; see ``html(_:)``.
  package func htmlBytes(_ options: HTMLOptions = HTMLOptions()) -> [UInt8] {
    var bytes: [UInt8] = []
    appendHTML(options, to: &bytes)
    return bytes
  }

  /// Appends the prose as HTML in UTF-8; see ``html(_:)``.
  package func appendHTML(_ options: HTMLOptions, to bytes: inout [UInt8]) {
    HTMLWriter.append(to: &bytes) { html in
      HTMLOutput(options: options).write(blocks, to: &html, depth: 0)
    }
  }

  /// The prose as HTML phrasing content: one paragraph without its `<p>`, several blocks as one run of text.
  package func inlineHTML(_ options: HTMLOptions = HTMLOptions()) -> String {
    var bytes: [UInt8] = []
    appendInlineHTML(options, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the prose as HTML phrasing content in UTF-8; see ``inlineHTML(_:)``.
  package func appendInlineHTML(_ options: HTMLOptions, to bytes: inout [UInt8]) {
    HTMLWriter.append(to: &bytes) { html in
      let plain = plainParagraph
      HTMLInlineOutput(options: options, isOneLine: plain != nil).write(plain ?? flattened, to: &html)
    }
  }
}

/// Writes blocks as HTML.
struct HTMLOutput {
  let options: Prose.HTMLOptions
  let inline: HTMLInlineOutput

  init(options: Prose.HTMLOptions) {
    self.options = options
    inline = HTMLInlineOutput(options: options)
  }

  /// Writes blocks; paragraphs of a tight list's item show without space between them.
  func write(_ blocks: [Prose.Block], to html: inout HTMLWriter, depth: Int, isTight: Bool = false) {
    guard depth <= 2 * Prose.maximumBlockDepth else { return }
    for block in blocks { write(block, to: &html, depth: depth, isTight: isTight) }
  }

  private func write(_ block: Prose.Block, to html: inout HTMLWriter, depth: Int, isTight: Bool) {
    switch block {
    case .paragraph(let content): paragraph(content, to: &html, isTight: isTight)
    case .heading(let level, let content, let id): heading(level: level, content, id: id, to: &html)
    case .list(let list): self.list(list, to: &html, depth: depth)
    case .codeBlock(let language, let text): codeBlock(language: language, text, to: &html)
    case .blockQuote(let blocks):
      html.startLine()
      html.put("<blockquote>\n")
      write(blocks, to: &html, depth: depth + 1)
      html.startLine()
      html.put("</blockquote>\n")
    case .thematicBreak: html.putLine("<hr />")
    case .admonition(let admonition): self.admonition(admonition, to: &html, depth: depth)
    case .table(let table): HTMLTable(output: self, depth: depth).write(table, to: &html)
    case .definitionList(let definitions): definitionList(definitions, to: &html, depth: depth)
    case .lineBlock(let lines): lineBlock(lines, to: &html)
    }
  }

  private func paragraph(_ content: [Prose.Inline], to html: inout HTMLWriter, isTight: Bool) {
    if content.isEmpty { return }
    if content.allSatisfy({ if case .target = $0 { true } else { false } }) {
      html.putLine("<div>")
      inline.write(content, to: &html)
      html.putLine("</div>")
    } else if isTight {
      inline.write(content, to: &html)
    } else {
      html.startLine()
      html.put("<p>")
      inline.write(content, to: &html)
      html.put("</p>\n")
    }
  }

  private func heading(level: Int, _ content: [Prose.Inline], id: String?, to html: inout HTMLWriter) {
    let pageLevel = min(6, max(1, max(1, level) - 1 + options.topHeadingLevel))
    guard let id, !id.isEmpty else {
      html.startLine()
      html.put("<h\(pageLevel)>")
      inline.write(content, to: &html)
      html.put("</h\(pageLevel)>\n")
      return
    }
    element("h\(pageLevel)", " id=\"\(HTMLEscaping.identifier(id))\"", content, to: &html)
  }

  private func list(_ list: Prose.List, to html: inout HTMLWriter, depth: Int) {
    if list.items.isEmpty { return }
    html.startLine()
    let name: String
    switch list.style {
    case .bullet:
      name = "ul"
      html.put("<ul>\n")
    case .ordered(let start, _):
      name = "ol"
      let number = min(max(0, start), Int(Int32.max))
      html.put(number == 1 ? "<ol>\n" : "<ol start=\"\(number)\">\n")
    }
    let isTight = list.isTight && list.canBeTight
    for item in list.items {
      html.startLine()
      html.put("<li>")
      write(item, to: &html, depth: depth + 1, isTight: isTight)
      html.put("</li>\n")
    }
    html.put("</\(name)>\n")
  }

  private func codeBlock(language: String?, _ text: String, to html: inout HTMLWriter) {
    let name = language.map { " class=\"language-\(HTMLEscaping.identifier($0))\"" } ?? ""
    html.startLine()
    html.put("<pre tabindex=\"0\"><code\(name)>")
    if !text.isEmpty {
      html.putCode(text, language: language, options.highlight)
      html.put("\n")
    }
    html.put("</code></pre>\n")
  }

  private func admonition(_ admonition: Prose.Admonition, to html: inout HTMLWriter, depth: Int) {
    let version = admonition.version.flatMap { options.isVersion($0) ? " data-min=\"\($0)\"" : nil } ?? ""
    html.putLine("<aside class=\"admonition \(admonition.kind.rawValue)\" role=\"note\"\(version)>")
    element("p", " class=\"admonition-title\"", admonition.shownTitle, to: &html)
    write(admonition.blocks, to: &html, depth: depth + 1)
    html.putLine("</aside>")
  }

  private func definitionList(_ definitions: [Prose.Definition], to html: inout HTMLWriter, depth: Int) {
    if definitions.isEmpty { return }
    html.putLine("<dl>")
    for definition in definitions {
      html.startLine()
      html.put("<dt>")
      inline.write(definition.term, to: &html)
      for classifier in definition.classifiers {
        html.put(" <span class=\"classifier\">")
        inline.write(classifier, to: &html)
        html.put("</span>")
      }
      html.put("</dt>\n")
      container("dd", "", definition.blocks, to: &html, depth: depth)
    }
    html.putLine("</dl>")
  }

  private func lineBlock(_ lines: [Prose.Line], to html: inout HTMLWriter) {
    if lines.isEmpty { return }
    var position = 0
    lineBlock(lines, from: &position, indent: lines.map(\.indent).min() ?? 0, to: &html)
  }

  private func lineBlock(
    _ lines: [Prose.Line], from position: inout Int, indent: Int, to html: inout HTMLWriter
  ) {
    html.putLine("<div class=\"line-block\">")
    while position < lines.count, lines[position].indent >= indent {
      let line = lines[position]
      if line.indent > indent, indent < Prose.maximumBlockDepth {
        let next = nextIndent(lines[position...], above: indent)
        lineBlock(lines, from: &position, indent: next, to: &html)
        continue
      }
      if line.content.isEmpty {
        html.putLine("<div class=\"line\"><br /></div>")
      } else {
        element("div", " class=\"line\"", line.content, to: &html)
      }
      position += 1
    }
    html.putLine("</div>")
  }

  /// The least indentation of the run of lines that lie deeper than a given one.
  private func nextIndent(_ lines: ArraySlice<Prose.Line>, above indent: Int) -> Int {
    lines.prefix { $0.indent > indent }.map(\.indent).min() ?? indent + 1
  }

  /// A block element with inline content and no line ends inside its tags.
  func element(_ name: String, _ attributes: String, _ content: [Prose.Inline], to html: inout HTMLWriter) {
    html.startLine()
    html.put("<\(name)\(attributes)>")
    inline.write(content, to: &html)
    html.put("</\(name)>\n")
  }

  /// An element that holds blocks, or the content of its only paragraph.
  func container(
    _ name: String, _ attributes: String, _ blocks: [Prose.Block], to html: inout HTMLWriter, depth: Int
  ) {
    if blocks.isEmpty { return element(name, attributes, [], to: &html) }
    if case .paragraph(let content)? = blocks.first, blocks.count == 1 {
      return element(name, attributes, content, to: &html)
    }
    html.putLine("<\(name)\(attributes)>")
    write(blocks, to: &html, depth: depth + 1)
    html.putLine("</\(name)>")
  }
}

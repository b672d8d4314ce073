/// Writes inline content as HTML.
struct HTMLInlineOutput {
  let options: Prose.HTMLOptions
  /// Whether breaks are blanks.
  var isOneLine = false

  func write(_ inlines: [Prose.Inline], to html: inout HTMLWriter) {
    write(inlines, to: &html, isInLink: false, depth: 0)
  }

  private func write(_ inlines: [Prose.Inline], to html: inout HTMLWriter, isInLink: Bool, depth: Int) {
    guard depth <= 2 * Prose.maximumInlineDepth else { return }
    for inline in inlines { write(inline, to: &html, isInLink: isInLink, depth: depth) }
  }

  private func write(_ inline: Prose.Inline, to html: inout HTMLWriter, isInLink: Bool, depth: Int) {
    func element(_ name: String, _ content: [Prose.Inline]) {
      html.put("<\(name)>")
      write(content, to: &html, isInLink: isInLink, depth: depth + 1)
      html.put("</\(name)>")
    }
    switch inline {
    case .text(let text): html.putEscaped(text)
    case .code(let text):
      html.put("<code>")
      html.putEscaped(text)
      html.put("</code>")
    case .softBreak where isOneLine, .lineBreak where isOneLine: html.put(" ")
    case .softBreak: html.put("\n")
    case .lineBreak: html.put("<br />\n")
    case .emphasis(let content): element("em", content)
    case .strong(let content): element("strong", content)
    case .superscript(let content): element("sup", content)
    case .subscript(let content): element("sub", content)
    case .cite(let content): element("cite", content)
    case .role(let name, let text):
      html.put("<span class=\"role \(HTMLEscaping.identifier(name))\">")
      html.putEscaped(text)
      html.put("</span>")
    case .target(let id):
      if !id.isEmpty { html.put("<span id=\"\(HTMLEscaping.identifier(id))\"></span>") }
    case .image(let destination, let title, let alt): image(destination, title, alt, to: &html)
    case .link(let destination, let title, let content):
      // Links do not nest in HTML.
      guard !isInLink, let target = address(destination) else {
        return write(content, to: &html, isInLink: isInLink, depth: depth + 1)
      }
      html.put("<a href=\"")
      html.putAddress(target)
      putTitle(title, to: &html)
      html.put("\">")
      write(content, to: &html, isInLink: true, depth: depth + 1)
      html.put("</a>")
    }
  }

  private func image(_ destination: String, _ title: String?, _ alt: String, to html: inout HTMLWriter) {
    guard let target = address(destination), !target.isEmpty else { return html.putEscaped(alt) }
    html.put("<img src=\"")
    html.putAddress(target)
    html.put("\" alt=\"")
    html.putEscaped(alt)
    putTitle(title, to: &html)
    html.put("\" />")
  }

  private func putTitle(_ title: String?, to html: inout HTMLWriter) {
    guard let title, !title.isEmpty else { return }
    html.put("\" title=\"")
    html.putEscaped(title)
  }

  private func address(_ destination: String) -> String? {
    guard LinkSafety.isSafe(destination) else { return nil }
    let target = options.rewriteLink(destination)
    return LinkSafety.isSafe(target) ? target : nil
  }
}

/// Inline content as nodes for the HTML renderer.
struct HTMLInlineOutput {
  let options: Prose.HTMLOptions

  func nodes(_ inlines: [Prose.Inline]) -> [MarkupNode] {
    nodes(inlines, isInLink: false, depth: 0)
  }

  private func nodes(_ inlines: [Prose.Inline], isInLink: Bool, depth: Int) -> [MarkupNode] {
    guard depth <= 2 * Prose.maximumInlineDepth else { return [] }
    return inlines.flatMap { node($0, isInLink: isInLink, depth: depth) }
  }

  private func node(_ inline: Prose.Inline, isInLink: Bool, depth: Int) -> [MarkupNode] {
    func children(_ content: [Prose.Inline]) -> [MarkupNode] {
      nodes(content, isInLink: isInLink, depth: depth + 1)
    }
    func element(_ name: String, _ content: [Prose.Inline]) -> [MarkupNode] {
      [.customInline(enter: "<\(name)>", children(content), exit: "</\(name)>")]
    }
    switch inline {
    case .text(let text): return [.text(CharacterCleaning.clean(text))]
    case .code(let text): return [.code(CharacterCleaning.clean(text))]
    case .softBreak: return [.softBreak]
    case .lineBreak: return [.lineBreak]
    case .emphasis(let content): return [.emphasis(children(content))]
    case .strong(let content): return [.strong(children(content))]
    case .superscript(let content): return element("sup", content)
    case .subscript(let content): return element("sub", content)
    case .cite(let content): return element("cite", content)
    case .role(let name, let text):
      let role = HTMLEscaping.identifier(name)
      return [.literal("<span class=\"role \(role)\">\(HTMLEscaping.escaped(text))</span>")]
    case .target(let id):
      return id.isEmpty ? [] : [.literal("<span id=\"\(HTMLEscaping.identifier(id))\"></span>")]
    case .image(let destination, let title, let alt):
      guard let target = address(destination), !target.isEmpty else {
        return [.text(CharacterCleaning.clean(alt))]
      }
      return [.image(destination: target, title: cleaned(title), alt: CharacterCleaning.clean(alt))]
    case .link(let destination, let title, let content):
      // Links do not nest in HTML.
      guard !isInLink, let target = address(destination) else { return children(content) }
      let inner = nodes(content, isInLink: true, depth: depth + 1)
      return [.link(destination: target, title: cleaned(title), inner)]
    }
  }

  private func address(_ destination: String) -> String? {
    guard LinkSafety.isSafe(destination) else { return nil }
    let target = options.rewriteLink(destination)
    return LinkSafety.isSafe(target) ? CharacterCleaning.clean(target) : nil
  }

  private func cleaned(_ title: String?) -> String {
    title.map(CharacterCleaning.clean) ?? ""
  }
}

import Prose

/// A stretch of inline content that reStructuredText can mark up; its markup does not nest.
enum RSTRun: Hashable {
  case text(String)
  case emphasis(String)
  case strong(String)
  case code(String)
  case link(text: String, destination: String)
  case role(name: String, text: String)
  case softBreak
  case lineBreak

  /// The content as runs: the outermost markup of each character wins, except that code and links stay
  /// themselves.
  static func runs(of content: [Prose.Inline]) -> [RSTRun] {
    var runs: [RSTRun] = []
    append(content, to: &runs, style: .text, depth: 0)
    return runs
  }

  /// The identifiers of the targets within.
  static func targets(in content: [Prose.Inline], depth: Int = 0) -> [String] {
    guard depth <= 2 * Prose.maximumInlineDepth else { return [] }
    return content.flatMap { inline -> [String] in
      switch inline {
      case .target(let id): id.isEmpty ? [] : [id]
      case .emphasis(let inner), .strong(let inner), .superscript(let inner), .subscript(let inner),
        .cite(let inner),
        .link(_, _, let inner):
        targets(in: inner, depth: depth + 1)
      default: []
      }
    }
  }

  private enum Style {
    case text, emphasis, strong
    case role(String)

    var isMarked: Bool { if case .text = self { false } else { true } }
  }

  private static func append(_ content: [Prose.Inline], to runs: inout [RSTRun], style: Style, depth: Int) {
    guard depth <= 2 * Prose.maximumInlineDepth else { return }
    for inline in content {
      func inner(_ content: [Prose.Inline], _ innerStyle: Style) {
        var chosen = style
        if case .text = style { chosen = innerStyle }
        append(content, to: &runs, style: chosen, depth: depth + 1)
      }
      switch inline {
      case .text(let text): append(text, to: &runs, style: style)
      case .code(let text): runs.append(.code(text))
      // Markup may go on in the next line.
      case .softBreak where style.isMarked: append("\n", to: &runs, style: style)
      case .softBreak: runs.append(.softBreak)
      case .lineBreak: runs.append(.lineBreak)
      case .emphasis(let content): inner(content, .emphasis)
      case .strong(let content): inner(content, .strong)
      case .superscript(let content): inner(content, .role("sup"))
      case .subscript(let content): inner(content, .role("sub"))
      case .cite(let content): inner(content, .role(""))
      case .role(let name, let text): runs.append(.role(name: name, text: text))
      case .link(let destination, _, let content):
        appendLink(content.textKeepingLines, destination, to: &runs, style: style)
      case .image(let destination, _, let alt): appendLink(alt, destination, to: &runs, style: style)
      case .target: break
      }
    }
  }

  private static func append(_ text: String, to runs: inout [RSTRun], style: Style) {
    switch (style, runs.last) {
    case (.text, .text(let last)?): runs[runs.count - 1] = .text(last + text)
    case (.emphasis, .emphasis(let last)?): runs[runs.count - 1] = .emphasis(last + text)
    case (.strong, .strong(let last)?): runs[runs.count - 1] = .strong(last + text)
    case (.role(let name), .role(let lastName, let last)?) where name == lastName:
      runs[runs.count - 1] = .role(name: name, text: last + RSTEscaping.escaped(text))
    case (.text, _): runs.append(.text(text))
    case (.emphasis, _): runs.append(.emphasis(text))
    case (.strong, _): runs.append(.strong(text))
    case (.role(let name), _): runs.append(.role(name: name, text: RSTEscaping.escaped(text)))
    }
  }

  private static func appendLink(_ text: String, _ destination: String, to runs: inout [RSTRun], style: Style)
  {
    let address = destination.split { $0.isWhitespace }.joined(separator: "%20")
    guard !address.isEmpty, LinkSafety.isSafe(address) else { return append(text, to: &runs, style: style) }
    let shown = text.allSatisfy { $0.isWhitespace } ? address : text
    runs.append(.link(text: shown, destination: address))
  }
}

extension [Prose.Inline] {
  /// The words alone, soft breaks as line feeds.
  fileprivate var textKeepingLines: String {
    guard contains(where: { if case .text = $0 { false } else { true } }) else { return plainText }
    return map { inline in
      switch inline {
      case .softBreak: "\n"
      case .emphasis(let content), .strong(let content), .superscript(let content), .subscript(let content),
        .cite(let content):
        content.textKeepingLines
      default: [inline].plainText
      }
    }.joined()
  }
}

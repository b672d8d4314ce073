/// Writing of inline content as CommonMark text.
///
/// libcmark's own inline writer loses double blanks, blanks at the edges of code, `*` runs next to each other
/// and emphasis beside letters, so blocks go through it and the text within comes from here.
enum CommonMarkInlines {
  /// A part of a written line.
  enum Part: Hashable {
    case text(String)
    /// A blank at which the line may end.
    case blank
    /// A line end that means no more than a blank.
    case softBreak
  }

  /// The parts of a paragraph.
  static func parts(of content: [Prose.Inline], isHeading: Bool = false) -> [Part] {
    let simple = representable(content, isInLink: false, depth: 0)
    let inlines = isHeading ? simple.normalizedLine : simple.normalized
    return EmphasisPlan.best(for: inlines).parts(isHeading: isHeading)
  }

  /// The text of a paragraph; soft breaks are line ends.
  static func text(of content: [Prose.Inline], isHeading: Bool = false) -> String {
    text(parts(of: content, isHeading: isHeading))
  }

  static func text(_ parts: [Part]) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .blank: " "
      case .softBreak: "\n"
      }
    }.joined()
  }

  /// The content in terms that CommonMark has.
  private static func representable(_ content: [Prose.Inline], isInLink: Bool, depth: Int) -> [Prose.Inline] {
    guard depth <= 2 * Prose.maximumInlineDepth else { return [] }
    return content.flatMap { inline -> [Prose.Inline] in
      func inner(_ content: [Prose.Inline], isInLink inLink: Bool = isInLink) -> [Prose.Inline] {
        representable(content, isInLink: inLink, depth: depth + 1)
      }
      switch inline {
      case .text(let text): return [.text(CharacterCleaning.clean(text))]
      case .code(let text): return [.code(CharacterCleaning.clean(text).replacingLineEnds)]
      case .role(_, let text): return [.text(CharacterCleaning.clean(text))]
      case .target: return []
      case .superscript(let content), .subscript(let content): return inner(content)
      case .cite(let content), .emphasis(let content): return [.emphasis(inner(content))]
      case .strong(let content): return [.strong(inner(content))]
      case .link(let destination, let title, let content):
        guard !isInLink, LinkSafety.isSafe(destination) else { return inner(content) }
        return [.link(destination: destination, title: title, content: inner(content, isInLink: true))]
      case .image(let destination, _, let alt):
        return LinkSafety.isSafe(destination) ? [inline] : [.text(CharacterCleaning.clean(alt))]
      case .softBreak, .lineBreak: return [inline]
      }
    }
  }
}

extension String {
  /// The text with each line end as a space.
  var replacingLineEnds: String {
    utf8.contains(0x0A)
      ? split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " ") : self
  }
}

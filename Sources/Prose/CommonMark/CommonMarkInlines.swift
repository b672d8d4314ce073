/// Writing of inline content as CommonMark text.
enum CommonMarkInlines {
  /// The text of a paragraph, or of a heading, which is on one line; soft breaks are line ends.
  static func bytes(of content: [Prose.Inline], isHeading: Bool = false) -> [UInt8] {
    var bytes: [UInt8] = []
    if append(simple: content, isHeading: isHeading, to: &bytes) { return bytes }
    let joined = content.joiningTexts
    if append(simple: joined, isHeading: isHeading, to: &bytes) { return bytes }
    return EmphasisPlan.best(for: writable(joined, isHeading: isHeading)).bytes(isHeading: isHeading)
  }

  /// Appends content as it is, if it is plain and has no emphasis, whose delimiters would have to be planned.
  ///
  /// - Returns: Whether it was; there is something of it then.
  static func append(simple content: [Prose.Inline], isHeading: Bool, to bytes: inout [UInt8]) -> Bool {
    guard !content.isEmpty, content.isPlain(allowsBreaks: true), !content.contains(where: \.isEmphasis) else {
      return false
    }
    CommonMarkInlineWriter.append(simple: content, isHeading: isHeading, to: &bytes)
    return true
  }

  private static func writable(_ content: [Prose.Inline], isHeading: Bool) -> [Prose.Inline] {
    if content.isPlain(allowsBreaks: !isHeading) { return content }
    let simple = representable(content, isInLink: false, depth: 0)
    return isHeading ? simple.normalizedLine : simple.normalized
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

extension [Prose.Inline] {
  /// The content with neighbouring texts as one and without empty ones, as sentences made of parts have them.
  fileprivate var joiningTexts: [Prose.Inline] {
    var result: [Prose.Inline] = []
    result.reserveCapacity(count)
    for inline in self {
      guard case .text(let text) = inline else {
        result.append(inline)
        continue
      }
      if text.isEmpty { continue }
      if case .text(let before)? = result.last {
        result[result.count - 1] = .text(before + text)
      } else {
        result.append(inline)
      }
    }
    return result
  }
}

extension Prose.Inline {
  fileprivate var isEmphasis: Bool {
    switch self {
    case .emphasis, .strong: true
    default: false
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

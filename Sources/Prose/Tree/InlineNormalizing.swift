/// The one form of inline content that says the same thing.
///
/// Text is on one line, equal neighbours are one, empty parts are gone, and breaks stand between words only.
/// CommonMark cannot tell the other forms apart, so its reader makes this form and the writers start from it.
extension [Prose.Inline] {
  /// The content of a paragraph in normal form.
  package var normalized: [Prose.Inline] {
    isPlain(allowsBreaks: true) ? self : trimmed(merged(self))
  }

  /// The content of a heading, term or cell in normal form: every break is a space.
  package var normalizedLine: [Prose.Inline] {
    isPlain(allowsBreaks: false) ? self : withoutBreaks.normalized
  }

  private var withoutBreaks: [Prose.Inline] {
    map { inline in
      switch inline {
      case .softBreak, .lineBreak: .text(" ")
      default: inline.mapContent { $0.withoutBreaks }
      }
    }
  }

  private func merged(_ inlines: [Prose.Inline]) -> [Prose.Inline] {
    var result: [Prose.Inline] = []
    var run: InlineRun?
    for inline in inlines {
      let part = inline.mapContent { nested(merged($0)) }
      if part.isBlank { continue }
      if run?.take(part) ?? false { continue }
      if let run { result.append(finished(run)) }
      run = InlineRun(part)
      if run == nil { result.append(part) }
    }
    if let run { result.append(finished(run)) }
    return result
  }

  private func finished(_ run: InlineRun) -> Prose.Inline {
    // Joining may have brought equal neighbours together within.
    run.isJoined ? run.inline.mapContent { nested(merged($0)) } : run.inline
  }

  /// Nested content, whose breaks at the edges are spaces.
  private func nested(_ inlines: [Prose.Inline]) -> [Prose.Inline] {
    var result = trimmed(inlines, isNested: true)
    let hasBreakAtEdge = result.first?.isBreak ?? false || result.last?.isBreak ?? false
    guard hasBreakAtEdge else { return result }
    if result[0].isBreak { result[0] = .text(" ") }
    if result[result.count - 1].isBreak { result[result.count - 1] = .text(" ") }
    return trimmed(merged(result), isNested: true)
  }

  /// The content without blanks beside breaks and, unless nested, without blanks and breaks at its ends.
  private func trimmed(_ inlines: [Prose.Inline], isNested: Bool = false) -> [Prose.Inline] {
    var result: [Prose.Inline] = []
    for inline in inlines {
      let isAtStart = result.last?.isBreak ?? !isNested
      switch inline {
      case .softBreak, .lineBreak:
        result.trimEnd()
        guard let last = result.last else { continue }
        if !last.isBreak {
          result.append(inline)
        } else if inline == .lineBreak {
          result[result.count - 1] = .lineBreak
        }
      case .text(let text) where isAtStart:
        let rest = text.drop { $0 == " " }
        if !rest.isEmpty { result.append(.text(String(rest))) }
      default:
        result.append(inline)
      }
    }
    if isNested { return result }
    result.trimEnd()
    if result.last?.isBreak ?? false { result.removeLast() }
    return result
  }

  private mutating func trimEnd() {
    guard case .text(let text)? = last else { return }
    removeLast()
    guard let end = text.lastIndex(where: { $0 != " " }) else { return }
    append(.text(String(text[...end])))
  }
}

extension Prose.Inline {
  fileprivate var isBreak: Bool { self == .softBreak || self == .lineBreak }

  /// Whether the part shows nothing and leads nowhere.
  fileprivate var isBlank: Bool {
    switch self {
    case .text(let text), .code(let text), .role(_, let text): text.isEmpty
    case .emphasis(let content), .strong(let content), .superscript(let content), .subscript(let content),
      .cite(let content):
      content.isEmpty
    default: false
    }
  }

  /// The part with its content replaced; parts without content stay.
  package func mapContent(_ transform: ([Prose.Inline]) -> [Prose.Inline]) -> Prose.Inline {
    switch self {
    case .emphasis(let content): .emphasis(transform(content))
    case .strong(let content): .strong(transform(content))
    case .superscript(let content): .superscript(transform(content))
    case .subscript(let content): .subscript(transform(content))
    case .cite(let content): .cite(transform(content))
    case .link(let destination, let title, let content):
      .link(destination: destination, title: title, content: transform(content))
    default: self
    }
  }
}

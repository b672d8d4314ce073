/// A choice of `*` and `_` for the emphasis of a paragraph.
///
/// Emphasis within emphasis, and emphasis right beside emphasis, can be read in several ways; plans for such
/// content are read back before one is taken.
struct EmphasisPlan {
  /// The character of each depth, from the outside; the last ones repeat from the first.
  private typealias Choice = [Unicode.Scalar]

  private static let usual: Choice = ["*", "_"]
  private static let choices: [Choice] = [
    usual, ["_", "*"], ["*"], ["*", "*", "_"], ["*", "_", "_"], ["_", "_", "*"],
  ]

  let tokens: [InlineToken]

  /// The first plan that reads back as the same content; if there is none, one without the inner emphasis.
  static func best(for inlines: [Prose.Inline]) -> EmphasisPlan {
    let simplest = EmphasisPlan(inlines, usual)
    if !simplest.isDoubtful { return simplest }
    for choice in choices {
      let plan = EmphasisPlan(inlines, choice)
      if plan.readsBack(as: inlines) { return plan }
    }
    let flat = inlines.flattenedEmphasis(isInside: false).normalized
    let plan = EmphasisPlan(flat, usual)
    return plan.readsBack(as: flat) ? plan : EmphasisPlan(flat.withoutEmphasis.normalized, usual)
  }

  private init(_ inlines: [Prose.Inline], _ choice: Choice) {
    var tokens: [InlineToken] = []
    EmphasisPlan.append(inlines, to: &tokens, choice: choice, depth: 0)
    self.tokens = tokens
  }

  /// The written text.
  func bytes(isHeading: Bool) -> [UInt8] {
    var writer = CommonMarkInlineWriter(tokens: tokens, isHeading: isHeading)
    return writer.bytes()
  }

  private func readsBack(as inlines: [Prose.Inline]) -> Bool {
    let text = String(decoding: bytes(isHeading: false), as: UTF8.self)
    return Prose(commonMark: text).blocks == [.paragraph(inlines)]
  }

  private var isDoubtful: Bool {
    var depth = 0
    var justClosed = false
    for token in tokens {
      switch token {
      case .open:
        if depth > 0 || justClosed { return true }
        depth += 1
        justClosed = false
      case .close:
        depth -= 1
        justClosed = true
      default: justClosed = false
      }
    }
    return false
  }

  private static func append(
    _ inlines: [Prose.Inline], to tokens: inout [InlineToken], choice: Choice, depth: Int
  ) {
    for inline in inlines {
      switch inline {
      case .text(let text): tokens.append(.text(Array(text.utf8)))
      case .code(let text): tokens.append(.raw(CommonMarkSpans.code(text)))
      case .softBreak: tokens.append(.softBreak)
      case .lineBreak: tokens.append(.lineBreak)
      case .emphasis(let content), .strong(let content):
        var isStrong = false
        if case .strong = inline { isStrong = true }
        let delimiter = InlineToken.Delimiter(
          character: character(choice, depth: depth, after: tokens.last), isStrong: isStrong)
        tokens.append(.open(delimiter))
        append(content, to: &tokens, choice: choice, depth: depth + 1)
        tokens.append(.close(delimiter))
      case .link(let destination, let title, let content):
        if title == nil, content == [.text(destination)], CommonMarkSpans.isAutolink(destination) {
          tokens.append(.raw("<\(destination)>"))
          continue
        }
        tokens.append(.raw("["))
        append(content, to: &tokens, choice: choice, depth: depth)
        tokens.append(.raw("](\(CommonMarkSpans.target(destination, title: title)))"))
      case .image(let destination, let title, let alt):
        tokens.append(.raw("!["))
        tokens.append(.text(Array([.text(alt)].normalizedLine.plainText.utf8)))
        tokens.append(.raw("](\(CommonMarkSpans.target(destination, title: title)))"))
      case .superscript, .subscript, .cite, .role, .target: break
      }
    }
  }

  private static func character(_ choice: Choice, depth: Int, after last: InlineToken?) -> Unicode.Scalar {
    let usual = choice[depth % choice.count]
    guard case .close(let previous)? = last, previous.character == usual else { return usual }
    return usual == "*" ? "_" : "*"
  }
}

extension [Prose.Inline] {
  /// The content with the outermost emphasis only.
  fileprivate func flattenedEmphasis(isInside: Bool) -> [Prose.Inline] {
    flatMap { inline -> [Prose.Inline] in
      switch inline {
      case .emphasis(let content), .strong(let content):
        let inner = content.flattenedEmphasis(isInside: true)
        return isInside ? inner : [inline.mapContent { _ in inner }]
      default: return [inline.mapContent { $0.flattenedEmphasis(isInside: isInside) }]
      }
    }
  }

  /// The content without any emphasis.
  fileprivate var withoutEmphasis: [Prose.Inline] {
    flatMap { inline -> [Prose.Inline] in
      switch inline {
      case .emphasis(let content), .strong(let content): content.withoutEmphasis
      default: [inline.mapContent { $0.withoutEmphasis }]
      }
    }
  }
}

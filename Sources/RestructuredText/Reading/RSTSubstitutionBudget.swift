import Prose

/// What substitutions may still add to a document, lest a few of them that hold each other become endless text.
struct RSTSubstitutionBudget: Sendable {
  /// The bytes that substitutions may add to a document.
  static let maximumBytes = 8 << 20
  static let message =
    "Substitutions may add \(maximumBytes) bytes to a document; the rest of them stays as written."
  static let hint = "Substitute shorter texts."

  private var bytes = RSTSubstitutionBudget.maximumBytes

  /// Pays for content; once there was not enough, for none.
  ///
  /// - Returns: Whether it may be added.
  mutating func spend(on content: [Prose.Inline]) -> Bool {
    // What a definition weighs is only looked at while there is something left to pay with.
    if bytes > 0 { bytes -= content.reduce(16) { $0 + $1.weight } }
    return bytes > 0
  }
}

extension Prose.Inline {
  /// About how many bytes the part shows or links to.
  fileprivate var weight: Int {
    switch self {
    case .text(let text), .code(let text), .role(_, let text): 16 + text.utf8.count
    case .link(let destination, _, let content): 32 + destination.utf8.count + weight(content)
    case .image(let destination, _, let alt): 32 + destination.utf8.count + alt.utf8.count
    case .emphasis(let content), .strong(let content), .cite(let content), .superscript(let content),
      .subscript(let content):
      16 + weight(content)
    case .softBreak, .lineBreak, .target: 16
    }
  }

  private func weight(_ content: [Prose.Inline]) -> Int {
    content.reduce(0) { $0 + $1.weight }
  }
}

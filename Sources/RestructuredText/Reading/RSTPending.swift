import Prose

/// Inline content whose meaning is known only when the whole document has been read.
///
/// It stands in the tree as a role of a name that no source can hold, with its index as text.
struct RSTPending: Sendable {
  enum Kind: Sendable {
    /// A reference to a normalized name.
    case name(String)
    /// The reference to the anonymous target of an index.
    case anonymous(Int)
    /// A substitution by name.
    case substitution(String)
    /// A reference to the footnote or citation of a label; the order counts where the label says no more.
    case label(RSTFootnotes.Label, order: Int)
    /// The label of a footnote at the footnote itself.
    case ownLabel(Int)
  }

  let kind: Kind
  /// What a reference shows.
  var content: [Prose.Inline]
  /// The words without markup, for titles.
  let text: String
  /// As it is written, for problems.
  let source: String
  let location: RSTLocation

  static let roleName = "\0"

  /// The index of the pending content that an inline part stands for.
  static func index(of inline: Prose.Inline) -> Int? {
    guard case .role(roleName, let text) = inline else { return nil }
    return Int(text)
  }

  static func placeholder(_ index: Int) -> Prose.Inline {
    .role(name: roleName, text: String(index))
  }
}

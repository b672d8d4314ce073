/// Something in CommonMark source that did not become what its author may have meant.
package struct ProseIssue: Sendable, Hashable {
  /// What happened.
  package enum Kind: String, Sendable, Hashable {
    /// Raw HTML became literal text.
    case rawHTML
    /// A link or image lost a destination that could run a script or reach a local file.
    case unsafeLink
    /// The text was cut at ``Prose/maximumSourceBytes``.
    case tooLong
    /// Block quotes, lists or inline markup beyond the supported depth were flattened.
    case tooDeep
  }

  /// What happened.
  package let kind: Kind
  /// The line in the source, from 1.
  package let line: Int
  /// The byte in the line, from 1.
  package let column: Int
  /// The finding as a sentence.
  package let message: String
  /// What to do about it.
  package let hint: String

  /// Makes an issue.
  package init(_ kind: Kind, line: Int, column: Int, message: String, hint: String) {
    self.kind = kind
    self.line = line
    self.column = column
    self.message = message
    self.hint = hint
  }
}

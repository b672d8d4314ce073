extension Prose {
  /// How prose becomes HTML.
  package struct HTMLOptions: Sendable {
    /// The page level of a level-1 heading, from 1; levels beyond 6 become 6.
    package var topHeadingLevel: Int
    /// Makes the destination on the page of a link's or image's destination.
    package var rewriteLink: @Sendable (String) -> String
    /// Appends the text of a code block in a language as HTML, escaped; nil leaves it without marks.
    package var highlight: Highlighter?
    /// Whether the version of a note, as it is written, is one that the note begins to hold in: `data-min` has it.
    package var isVersion: @Sendable (String) -> Bool

    /// Appends text in a language as escaped HTML.
    package typealias Highlighter =
      @Sendable (_ text: String, _ language: String, _ html: inout [UInt8]) -> Void

    /// Makes options; by default headings and links stay as they are, and code is without marks.
    package init(
      topHeadingLevel: Int = 1, rewriteLink: @escaping @Sendable (String) -> String = { $0 },
      highlight: Highlighter? = nil, isVersion: @escaping @Sendable (String) -> Bool = { _ in false }
    ) {
      self.topHeadingLevel = topHeadingLevel
      self.highlight = highlight
      self.isVersion = isVersion
      self.rewriteLink = rewriteLink
    }
  }
}

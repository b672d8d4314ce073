extension Prose {
  /// How prose becomes HTML.
  package struct HTMLOptions: Sendable {
    /// The page level of a level-1 heading, from 1; levels beyond 6 become 6.
    package var topHeadingLevel: Int
    /// Makes the destination on the page of a link's or image's destination.
    package var rewriteLink: @Sendable (String) -> String

    /// Makes options; by default headings and links stay as they are.
    package init(
      topHeadingLevel: Int = 1, rewriteLink: @escaping @Sendable (String) -> String = { $0 }
    ) {
      self.topHeadingLevel = topHeadingLevel
      self.rewriteLink = rewriteLink
    }
  }
}

import APIModel

/// What the shell shows of one page.
struct PageContent: Sendable {
  let address: PageAddress
  let heading: Title
  /// One sentence for search engines and previews, plain text.
  let description: String
  let contents: HTML
  /// Writes what the page is about.
  let body: @Sendable (inout HTML) -> Void
  /// About how many bytes that takes, so that a page need not grow.
  var estimatedCount = 0
  /// Whether places of a former single page lead on from here.
  var hasFormerLinks = false
}

import APIModel

/// What the shell shows of one page.
struct PageContent: Sendable {
  let address: PageAddress
  let heading: Title
  /// One sentence for search engines and previews, plain text.
  let description: String
  let contents: HTML
  let body: HTML
  /// Whether places of a former single page lead on from here.
  var hasFormerLinks = false
  var previous: NavigationEntry?
  var next: NavigationEntry?
}

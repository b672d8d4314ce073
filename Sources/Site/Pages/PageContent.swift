/// What the shell shows of one page.
struct PageContent: Sendable {
  let address: PageAddress
  /// The heading of the page.
  let title: String
  /// One sentence for search engines and previews, plain text.
  let description: String
  let contents: HTML
  let body: HTML
  var previous: NavigationEntry?
  var next: NavigationEntry?
}

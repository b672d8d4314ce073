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
  /// Pages that are cut out of this one once it is written.
  var shapes: [ShapePage] = []
  /// What the page is a shape of.
  var parent: ParentPage?
}

/// The operation that a page of a shape belongs to.
struct ParentPage: Sendable {
  let page: PageAddress
  let pageTitle: String
  let operationTitle: String
  let anchor: String
  /// The words for the versions of the shape.
  let versions: String
  /// The list of pages, which all shapes of the operations of a page have in common.
  let navigation: HTML?
}

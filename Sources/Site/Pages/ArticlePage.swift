import APIModel
package import Prose

/// A document that has a page of its own in the site, such as the release notes.
package struct Article: Sendable {
  /// The heading of the page.
  package var title: String
  /// One sentence for search engines and previews, plain text.
  package var description: String
  /// Makes the text, whose headings begin at level 2, while other pages are made.
  package var content: @Sendable () async -> Prose

  package init(title: String, description: String, content: @escaping @Sendable () async -> Prose) {
    self.title = title
    self.description = description
    self.content = content
  }
}

/// The page of a document.
struct ArticlePage {
  let scope: Scope
  let article: Article
  let text: Prose

  var content: PageContent {
    PageContent(
      address: scope.address, heading: Title(article.title), description: article.description,
      contents: Contents(entries: entries).html, body: { scope.prose(text, headings: 1, to: &$0) })
  }

  /// The headings that can be linked to, those of the highest level only.
  private var entries: [Contents.Entry] {
    text.blocks.compactMap { block in
      guard case .heading(2, let title, let id?) = block else { return nil }
      return Contents.Entry(title: Prose([.paragraph(title)]).plainText, anchor: id)
    }
  }
}

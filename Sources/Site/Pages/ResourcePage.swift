import APIModel

/// The page of one resource: its text and its operations.
struct ResourcePage {
  let scope: Scope
  let page: Page

  var content: PageContent {
    PageContent(
      address: scope.address, title: page.title, description: page.summary,
      contents: Contents(entries: Contents.entries(of: page.items)).html,
      body: .group(page.items.map { view($0, level: 2) }))
  }

  private func view(_ item: PageItem, level: Int) -> HTML {
    switch item {
    case .prose(let prose): scope.prose(prose, headings: level)
    case .operation(let operation): OperationView(scope: scope, operation: operation, level: level).html
    case .section(let section):
      .element(
        .section, [.class("section")],
        [Heading(scope: scope, level: level, title: section.title, anchor: section.id.anchorSafe).html]
          + section.items.map { view($0, level: level + 1) })
    }
  }
}

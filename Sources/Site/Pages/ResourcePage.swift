import APIModel

/// The page of one resource: its text and its operations.
struct ResourcePage {
  let scope: Scope
  let page: Page

  var content: PageContent {
    PageContent(
      address: scope.address, heading: page.heading, description: page.summary,
      contents: Contents(entries: Contents.entries(of: page.items)).html,
      body: .group(
        [scope.anchors(page.aliases)] + page.items.map { view($0, level: 2) } + [subpages]))
  }

  /// The pages that belong to this one.
  private var subpages: HTML {
    let children = scope.map.children(of: page.id)
    if children.isEmpty { return .empty }
    return .element(
      .section, [.class("section")],
      [
        Heading(scope: scope, level: 2, title: Title(scope.strings.pages), anchor: "page:pages").html,
        .element(
          .ul, [.class("operation-links")],
          children.map { child in
            let url = scope.address.link(to: PageAddress(folder: child.id))
            return .element(.li, [], [.element(.a, [.href(url)], [scope.title(child.heading)])])
          }),
      ])
  }

  private func view(_ item: PageItem, level: Int) -> HTML {
    switch item {
    case .prose(let prose): scope.prose(prose, headings: level)
    case .operation(let operation): OperationView(scope: scope, operation: operation, level: level).html
    case .section(let section):
      .element(
        .section, [.class("section")],
        [
          scope.anchors(section.aliases),
          Heading(scope: scope, level: level, title: section.heading, anchor: section.id.anchorSafe).html,
        ]
          + section.items.map { view($0, level: level + 1) })
    }
  }
}

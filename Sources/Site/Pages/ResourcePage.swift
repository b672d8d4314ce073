import APIModel
import Words

/// The page of one resource: its text and its operations.
struct ResourcePage {
  let scope: Scope
  let page: Page

  var content: PageContent {
    PageContent(
      address: scope.address, heading: page.heading, description: page.summary,
      contents: Contents(entries: Contents.entries(of: page.items)).html,
      body: { page in
        scope.anchors(self.page.aliases, to: &page)
        for item in self.page.items { write(item, level: 2, to: &page) }
        subpages(to: &page)
      }, estimatedCount: page.operations.reduce(0) { $0 + $1.estimatedCount },
      shapes: shapes(page.items, level: 2))
  }

  /// The pages of the shapes of all operations among some items.
  private func shapes(_ items: [PageItem], level: Int) -> [ShapePage] {
    items.flatMap { item -> [ShapePage] in
      switch item {
      case .prose: []
      case .section(let section): shapes(section.items, level: level + 1)
      case .operation(let operation): shapes(of: operation, level: level)
      }
    }
  }

  private func shapes(of operation: Operation, level: Int) -> [ShapePage] {
    guard let folder = scope.map.folder(of: operation) else { return [] }
    let ranges = operation.shapeRanges(in: scope.history)
    return ranges.map { range in
      ShapePage(
        scope: scope, page: page, operation: operation, level: level, ranges: ranges, range: range,
        address: PageAddress(shape: range, folder: folder, history: scope.history))
    }
  }

  /// The pages that belong to this one.
  private func subpages(to page: inout HTML) {
    let children = scope.map.children(of: self.page.id)
    if children.isEmpty { return }
    page.element(.section, .class("section")) { page in
      Heading(scope: scope, level: 2, title: Title(scope.strings.pages), anchor: "page:pages").write(
        to: &page)
      page.element(.ul, .class("operation-links")) { page in
        for child in children {
          let url = scope.address.link(to: PageAddress(folder: child.id))
          page.element(.li) { $0.element(.a, .href(url)) { scope.write(child.heading, to: &$0) } }
        }
      }
    }
  }

  private func write(_ item: PageItem, level: Int, to page: inout HTML) {
    switch item {
    case .prose(let prose): scope.prose(prose, headings: level, to: &page)
    case .operation(let operation):
      OperationView(scope: scope, operation: operation, level: level).write(to: &page)
    case .section(let section):
      page.element(.section, .class("section")) { page in
        scope.anchors(section.aliases, to: &page)
        Heading(scope: scope, level: level, title: section.heading, anchor: section.id.anchorSafe)
          .write(to: &page)
        for item in section.items { write(item, level: level + 1, to: &page) }
      }
    }
  }
}

extension Operation {
  /// About the bytes of its HTML; too many cost nothing.
  fileprivate var estimatedCount: Int {
    [request, response].reduce(8192) { count, message in
      message.samples.reduce(count + message.parameters.count * 1024) { $0 + 512 + $1.text.utf8.count * 4 }
    }
  }
}

/// The list of all pages; the current one also lists its operations.
struct NavigationList {
  private let entries: [NavigationEntry]
  /// The entries as other pages than their own show them.
  private let items: [HTML]

  /// The list for pages of the depth of one; all of them have the same links.
  init(_ entries: [NavigationEntry], from address: PageAddress) {
    self.entries = entries
    items = entries.map { entry in
      HTML { page in
        page.element(.li) { $0.element(.a, .href(address.link(to: entry.address)), text: entry.title) }
      }
    }
  }

  /// Writes the list as a page shows it.
  func write(to page: inout HTML, on address: PageAddress) {
    page.element(.ul) { page in
      for (entry, item) in zip(entries, items) {
        if entry.address == address { Self.current(entry, to: &page) } else { page.piece(item) }
      }
    }
  }

  private static func current(_ entry: NavigationEntry, to page: inout HTML) {
    page.element(.li) { page in
      page.element(
        .a, .href(entry.address.link(to: entry.address)), Attribute("aria-current", "page"), text: entry.title
      )
      if entry.operations.isEmpty { return }
      page.element(.ul) { page in
        for operation in entry.operations {
          page.element(.li) { page in
            page.element(.a, .href(fragment: operation.anchor), text: operation.title)
          }
        }
      }
    }
  }
}

/// A page as the navigation names it.
struct NavigationEntry: Sendable {
  let title: String
  let address: PageAddress
  /// The titles and anchors of its operations.
  var operations: [(title: String, anchor: String)] = []
}

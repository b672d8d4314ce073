import APIModel

/// The list of pages; the current one also lists its operations.
///
/// On a site of many pages it lists those of the folder of the current page, and the first page of every other
/// folder: the list of all is on the first page, and repeated it would make the site grow with the square of its
/// pages.
struct NavigationList {
  private let entries: [NavigationEntry]
  /// The entries as other pages than their own show them.
  private let items: [HTML]
  /// The places of the entries to show on a page of each folder.
  private let shown: [Substring: [Int]]

  /// The most pages that are listed on every page.
  private static let mostEntries = 200

  /// The list for pages of the depth of one; all of them have the same links.
  init(_ entries: [NavigationEntry], from address: PageAddress) {
    self.entries = entries
    items = entries.map { entry in
      HTML { page in
        page.element(.li) { $0.element(.a, .href(address.link(to: entry.address)), text: entry.title) }
      }
    }
    shown = entries.count > Self.mostEntries ? Self.shownEntries(entries) : [:]
  }

  private static func shownEntries(_ entries: [NavigationEntry]) -> [Substring: [Int]] {
    let folders = entries.map(\.address.topFolder)
    var seen: Set<Substring> = []
    let first = Set(entries.indices.filter { seen.insert(folders[$0]).inserted })
    let byFolder = Dictionary(grouping: entries.indices) { folders[$0] }
    return byFolder.mapValues { own in first.union(own).sorted() }
  }

  /// Writes the list as a page shows it; a page of a shape stands below that of its operation.
  func write(to page: inout HTML, on address: PageAddress, below parent: PageAddress? = nil) {
    let current = parent ?? address
    page.element(.ul) { page in
      for index in shown[address.topFolder] ?? Array(entries.indices) {
        if entries[index].address == current {
          Self.current(entries[index], on: address, to: &page)
        } else {
          page.piece(items[index])
        }
      }
    }
  }

  private static func current(_ entry: NavigationEntry, on address: PageAddress, to page: inout HTML) {
    let current = Attribute("aria-current", entry.address == address ? "page" : "true")
    page.element(.li) { page in
      page.element(.a, .href(address.link(to: entry.address)), current, text: entry.title)
      if entry.operations.isEmpty { return }
      page.element(.ul) { page in
        for operation in entry.operations {
          page.element(.li, .min(operation.range), .max(operation.range)) { page in
            let url = address.link(to: entry.address, anchor: operation.anchor)
            // A tree says it in the title alone.
            let isEnding =
              operation.deprecation != nil || operation.removal != nil
              || operation.title.hasSuffix("(DEPRECATED)")
            page.element(.a, .text("class", "deprecated", if: isEnding), .href(url)) { page in
              MethodBadge(method: operation.method).write(to: &page)
              page.text(" ")
              page.text(operation.title)
            }
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
  var operations: [Operation] = []
}

import APIModel

/// The list of what is on a page, as links; nothing for a page with a single part.
struct Contents {
  /// One line of the list, with those below it.
  struct Entry {
    let title: String
    let anchor: String
    var operation: Operation?
    var entries: [Entry] = []
  }
  let entries: [Entry]

  var html: HTML {
    HTML { page in
      if entries.count > 1 || !entries.allSatisfy(\.entries.isEmpty) { Self.list(entries, to: &page) }
    }
  }

  private static func list(_ entries: [Entry], to page: inout HTML) {
    if entries.isEmpty { return }
    page.element(.ul) { page in
      for entry in entries {
        let range = entry.operation?.range ?? .all
        page.element(.li, .min(range), .max(range)) { page in
          page.element(.a, .href(fragment: entry.anchor)) { page in
            if let operation = entry.operation {
              MethodBadge(method: operation.method).write(to: &page)
              page.text(" ")
            }
            page.text(entry.title)
          }
          list(entry.entries, to: &page)
        }
      }
    }
  }

  /// The sections and operations of a page.
  static func entries(of items: [PageItem]) -> [Entry] {
    items.compactMap { item in
      switch item {
      case .prose: nil
      case .operation(let operation):
        Entry(title: operation.title, anchor: operation.anchor, operation: operation)
      case .section(let section):
        Entry(title: section.title, anchor: section.id, entries: entries(of: section.items))
      }
    }
  }
}

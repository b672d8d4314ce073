import APIModel

/// The list of what is on a page, as links; nothing for a page with a single part.
struct Contents {
  /// One line of the list, with those below it.
  struct Entry {
    let title: String
    let anchor: String
    var method: Method?
    var entries: [Entry] = []
  }
  let entries: [Entry]

  var html: HTML {
    entries.count == 1 && entries.allSatisfy(\.entries.isEmpty) ? .empty : Self.list(entries)
  }

  private static func list(_ entries: [Entry]) -> HTML {
    if entries.isEmpty { return .empty }
    return .element(
      .ul, [],
      entries.map { entry in
        .element(
          .li, [],
          [
            .element(
              .a, [.href("#\(entry.anchor.percentEncoded)")],
              (entry.method.map { [MethodBadge(method: $0).html, " "] } ?? []) + [.text(entry.title)]),
            list(entry.entries),
          ])
      })
  }

  /// The sections and operations of a page.
  static func entries(of items: [PageItem]) -> [Entry] {
    items.compactMap { item in
      switch item {
      case .prose: nil
      case .operation(let operation):
        Entry(title: operation.title, anchor: operation.anchor, method: operation.method)
      case .section(let section):
        Entry(title: section.title, anchor: section.id, entries: entries(of: section.items))
      }
    }
  }
}

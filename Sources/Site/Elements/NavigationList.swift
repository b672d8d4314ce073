/// The list of all pages; the current one also lists its operations.
struct NavigationList {
  let address: PageAddress
  let entries: [NavigationEntry]
  /// The entries as other pages than their own show them.
  let items: [HTML]

  var html: HTML {
    .element(
      .ul, [],
      zip(entries, items).map { entry, item in
        entry.address == address
          ? Self.item(
            entry, from: address, [Attribute("aria-current", "page")], operations: operations(entry)) : item
      })
  }

  /// The entries as a page links to them; all pages of the same depth have the same links.
  static func items(_ entries: [NavigationEntry], from address: PageAddress) -> [HTML] {
    entries.map { item($0, from: address, [], operations: .empty) }
  }

  private static func item(
    _ entry: NavigationEntry, from address: PageAddress, _ attributes: [Attribute], operations: HTML
  ) -> HTML {
    .element(
      .li, [],
      [
        .element(.a, [.href(address.link(to: entry.address))] + attributes, text: entry.title),
        operations,
      ])
  }

  private func operations(_ entry: NavigationEntry) -> HTML {
    if entry.operations.isEmpty { return .empty }
    return .element(
      .ul, [],
      entry.operations.map { operation in
        .element(
          .li, [], [.element(.a, [.href("#\(operation.anchor.percentEncoded)")], text: operation.title)])
      })
  }
}

/// A page as the navigation names it.
struct NavigationEntry: Sendable {
  let title: String
  let address: PageAddress
  /// The titles and anchors of its operations.
  var operations: [(title: String, anchor: String)] = []
}

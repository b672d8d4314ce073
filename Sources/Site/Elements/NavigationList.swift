/// The list of all pages; the current one also lists its operations.
struct NavigationList {
  let scope: Scope
  let entries: [NavigationEntry]

  var html: HTML {
    .element(
      .ul, [],
      entries.map { entry in
        let isCurrent = entry.address == scope.address
        return .element(
          .li, [],
          [
            .element(
              .a,
              [.href(scope.address.link(to: entry.address))]
                + (isCurrent ? [Attribute("aria-current", "page")] : []), text: entry.title),
            isCurrent ? operations(entry) : .empty,
          ])
      })
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

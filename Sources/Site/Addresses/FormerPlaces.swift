import APIModel

/// The places of the single page that Sphinx makes of a tree: on the first page each leads to where it is now.
///
/// docutils makes anchors of titles, and so does the site, each unique on its page; where several pages have one, the
/// first keeps the name.
struct FormerPlaces {
  /// Whether the reference comes from such a tree.
  let isNeeded: Bool
  private var anchors: [String: String] = [:]

  init(_ reference: Reference, taken: [String]) {
    isNeeded = reference.operations.contains { $0.layout != nil }
    guard isNeeded else { return }
    var used = Set(taken)
    func claim(_ anchor: String, _ key: String) {
      if used.insert(anchor).inserted { anchors[key] = anchor }
    }
    // Operations first: their anchors are those that people link to.
    for page in reference.pages {
      for operation in page.operations { claim(operation.anchor, "operation \(operation.id)") }
    }
    for page in reference.pages {
      claim(Identifier.slug(page.title), "page \(page.id)")
      for anchor in page.furtherAnchors { claim(anchor, "page \(page.id) \(anchor)") }
    }
  }

  /// The anchor of an operation's row.
  func anchor(of operation: Operation) -> String? { anchors["operation \(operation.id)"] }

  /// The anchor of a page's card.
  func anchor(of page: Page) -> String? { anchors["page \(page.id)"] }

  /// Further anchors of a page that the first page has a place for, with their destinations there.
  func furtherAnchors(of page: Page) -> [(anchor: String, destination: String?)] {
    page.furtherAnchors.filter { anchors["page \(page.id) \($0)"] != nil }.map { anchor in
      (anchor, page.aliases.contains(anchor) ? nil : anchor)
    }
  }
}

extension Page {
  /// The anchors that its source names, and those of its sections.
  fileprivate var furtherAnchors: [String] {
    aliases + items.furtherAnchors
  }
}

extension [PageItem] {
  fileprivate var furtherAnchors: [String] {
    flatMap { item -> [String] in
      switch item {
      case .prose: []
      case .operation(let operation): operation.aliases
      case .section(let section): [section.id] + section.aliases + section.items.furtherAnchors
      }
    }
  }
}

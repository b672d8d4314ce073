package import Diagnostics
public import Prose

/// One page of the reference: a resource with its prose and its operations, in reading order.
public struct Page: Hashable, Sendable {
  /// The folder of the page, unique in the reference: `os-virtual-interfaces`, or `v3/users` below another page's.
  package var id: String
  package var heading: Title
  package var title: String { heading.text }
  /// Anchors that lead to the page as a whole, which its source names explicitly.
  package var aliases: [String]
  /// The page that it belongs to in the navigation, by id.
  package var parent: String?
  package var items: [PageItem]
  package var origin: Origin
  /// What went wrong in the prose of the page while it was declared.
  package var problems: Incidental<[Diagnostic]>

  package init(
    id: String, heading: Title, aliases: [String] = [], parent: String? = nil, items: [PageItem],
    origin: Origin = Origin(), problems: [Diagnostic] = []
  ) {
    self.id = id
    self.heading = heading
    self.aliases = aliases
    self.parent = parent
    self.items = items
    self.origin = origin
    self.problems = Incidental(problems)
  }

  /// The operations of the page and of its sections, in reading order.
  package var operations: [Operation] { items.operations }

  /// Where the page is, relative to the site's root.
  package var url: String { "\(id)/" }
}

/// A part of a page.
public indirect enum PageItem: Hashable, Sendable {
  /// Text.
  case prose(Prose)
  /// A titled section with parts of its own.
  case section(Section)
  /// An operation.
  case operation(Operation)
}

/// A titled section of a page.
public struct Section: Hashable, Sendable {
  /// The anchor, unique on its page.
  package var id: String
  /// Further anchors, which its source names explicitly.
  package var aliases: [String]
  package var heading: Title
  package var title: String { heading.text }
  package var items: [PageItem]
  /// What went wrong in its prose while it was declared.
  package var problems: Incidental<[Diagnostic]>

  package init(
    id: String, aliases: [String] = [], heading: Title, items: [PageItem], problems: [Diagnostic] = []
  ) {
    self.id = id
    self.aliases = aliases
    self.heading = heading
    self.items = items
    self.problems = Incidental(problems)
  }
}

extension [PageItem] {
  package var operations: [Operation] {
    flatMap { item -> [Operation] in
      switch item {
      case .prose: []
      case .section(let section): section.items.operations
      case .operation(let operation): [operation]
      }
    }
  }

  package func mapOperations(_ change: (Operation) throws -> Operation) rethrows -> [PageItem] {
    try map { item in
      switch item {
      case .prose: return item
      case .operation(let operation): return .operation(try change(operation))
      case .section(var section):
        section.items = try section.items.mapOperations(change)
        return .section(section)
      }
    }
  }

  /// All prose of the items and their sections, without that of the operations.
  package var prose: [Prose] {
    flatMap { item -> [Prose] in
      switch item {
      case .prose(let prose): [prose]
      case .section(let section): section.items.prose
      case .operation: []
      }
    }
  }
}

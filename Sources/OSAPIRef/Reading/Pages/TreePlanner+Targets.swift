import Prose
import RestructuredText

/// Targets that stand before a paragraph or a list rather than before a section.
extension TreePlanner {
  /// Tells the page of each target of a document that no section has; nearly no document has any.
  mutating func addTargetsInText(of document: TreeDocument) {
    let known = plan.addresses[document.name] ?? [:]
    var wanted = Set(
      document.content.targets.filter { $0.isExplicit && $0.destination.hasPrefix("#") }.map {
        String($0.destination.dropFirst())
      })
    wanted.subtract(known.keys)
    if wanted.isEmpty { return }
    var found: [(id: String, destination: String)] = []
    for page in plan.pages {
      for id in page.items.flatMap(\.targets) where wanted.remove(id) != nil {
        found.append((id, "\(page.id)/#\(id)"))
      }
    }
    for id in plan.summary.flatMap(\.targets) where wanted.remove(id) != nil {
      found.append((id, "./#\(id)"))
    }
    for (id, destination) in found { addAddress(id, destination) }
  }
}

extension PlannedItem {
  /// The identifiers of targets in its text.
  fileprivate var targets: [String] {
    switch self {
    case .elements(let elements): elements.flatMap(\.targets)
    case .section(_, _, _, let items): items.flatMap(\.targets)
    case .operation(let operation): operation.section.children.flatMap(\.targets)
    }
  }
}

extension RSTElement {
  fileprivate var targets: [String] {
    switch self {
    case .block(let block, _): block.targets
    case .section(let section): section.children.flatMap(\.targets)
    case .directive, .comment: []
    }
  }
}

extension Prose.Block {
  /// The identifiers of targets in it; they stand at the start of the first text of a block.
  fileprivate var targets: [String] {
    switch self {
    case .paragraph(let content), .heading(_, let content, _): content.targets
    case .list(let list): list.items.flatMap { $0.flatMap(\.targets) }
    case .blockQuote(let blocks): blocks.flatMap(\.targets)
    case .admonition(let admonition): admonition.blocks.flatMap(\.targets)
    case .definitionList(let definitions):
      definitions.flatMap { $0.term.targets + $0.blocks.flatMap(\.targets) }
    case .lineBlock(let lines): lines.flatMap(\.content.targets)
    case .table(let table): (table.caption ?? []).targets
    case .codeBlock, .thematicBreak: []
    }
  }
}

extension [Prose.Inline] {
  fileprivate var targets: [String] {
    compactMap { if case .target(let id) = $0 { id } else { nil } }
  }
}

package import APIModel
package import Prose

/// A page about one version, or about all of them, as text that links to its neighbours.
package struct VersionDocument: Sendable {
  /// The folder of its page from the root of the output.
  package let folder: String
  package let title: String
  /// One sentence of plain text.
  package let summary: String
  /// Makes the text below the title, whose headings begin at level 2, so that not all texts are there at once.
  package let makeContent: @Sendable () -> Prose
  package var content: Prose { makeContent() }

  package init(folder: String, title: String, summary: String, content: @escaping @Sendable () -> Prose) {
    self.folder = folder
    self.title = title
    self.summary = summary
    makeContent = content
  }
}

/// The pages about versions: one each, and the timeline of all.
package struct VersionDocuments: Sendable {
  private let reference: Reference
  private let steps: [VersionSteps.Step]
  private let folder: String
  private let names: OperationNames

  /// - Parameters:
  ///   - reference: The published reference.
  ///   - deltas: What its versions changed.
  ///   - folder: The folder of the timeline, below which every version has its own.
  package init(reference: Reference, deltas: [VersionDelta], folder: String) {
    self.reference = reference
    self.folder = folder
    steps = VersionSteps(reference.history, deltas).all
    names = OperationNames(reference)
  }

  /// The document of each version, oldest first.
  package var versions: [VersionDocument] {
    steps.indices.map { index in
      let version = steps[index].version
      return VersionDocument(
        folder: "\(folder)/\(version)", title: "Version \(version)",
        summary: summary(of: steps[index].changes),
        content: { Prose(blocks(steps[index], index > 0 ? steps[index - 1].version : nil, next(index))) })
    }
  }

  private func next(_ index: Int) -> APIVersion? { index + 1 < steps.count ? steps[index + 1].version : nil }

  private func summary(of version: VersionChanges) -> String {
    version.headline.isEmpty
      ? "What version \(version.version) of \(reference.title) changed." : version.headline
  }

  private func link(_ version: APIVersion) -> [Prose.Inline] {
    [.link(destination: "../\(folder)/\(version)/", title: nil, content: [.text(version.description)])]
  }

  private func blocks(_ step: VersionSteps.Step, _ before: APIVersion?, _ after: APIVersion?) -> [Prose.Block]
  {
    let version = step.changes
    var facts: [[Prose.Inline]] = []
    if let release = step.release { facts.append([.text("Release: \(release)")]) }
    if let before { facts.append([.text("Version before: ")] + link(before)) }
    if let after { facts.append([.text("Version after: ")] + link(after)) }
    facts.append([.link(destination: "../\(folder)/", title: nil, content: [.text("All versions")])])
    return version.blocks
      + (facts.isEmpty ? [] : [.list(Prose.List(isTight: true, items: facts.map { [.paragraph($0)] }))])
      + changes(version)
  }

  private func changes(_ version: VersionChanges) -> [Prose.Block] {
    if version.isBaseline {
      return [
        .paragraph([.text("This is the first version: the changes of the later ones count from here.")])
      ]
    }
    if version.changes.isEmpty {
      return [
        .paragraph([
          .text("Behaviour, or not modelled: the documented contract is that of the version before.")
        ])
      ]
    }
    return Impact.allCases.flatMap { impact -> [Prose.Block] in
      let changes = version.changes.filter { $0.impact == impact }
      if changes.isEmpty { return [] }
      return [.heading(level: 2, content: [.text(impact.title)], id: impact.rawValue)] + byOperation(changes)
    }
  }

  /// The changes under the operations that they are about.
  private func byOperation(_ changes: [Change]) -> [Prose.Block] {
    var order: [String] = []
    var groups: [String: [Change]] = [:]
    for change in changes {
      if groups[change.operation] == nil { order.append(change.operation) }
      groups[change.operation, default: []].append(change)
    }
    let text = ChangeText(operations: names, isUnderOperation: true)
    let items = order.map { id -> [Prose.Block] in
      [
        .paragraph(operation(id)),
        .list(Prose.List(isTight: true, items: (groups[id] ?? []).map { text.blocks($0) })),
      ]
    }
    return [.list(Prose.List(isTight: true, items: items))]
  }

  private func operation(_ id: String) -> [Prose.Inline] {
    guard let name = names[id] else { return [.code(id)] }
    return [
      .link(destination: "#\(id)", title: nil, content: [.text(name.title)]), .text(" ("),
      .code(name.endpoint),
      .text(")"),
    ]
  }

  /// The timeline as a table, newest first.
  package var overview: VersionDocument {
    VersionDocument(
      folder: folder, title: "Versions",
      summary: "Every version of \(reference.title) with its release and what it changed.",
      content: { table })
  }

  private var table: Prose {
    func cell(_ text: String) -> Prose.Table.Cell { Prose.Table.Cell([.text(text)]) }
    let rows = steps.reversed().map { step -> [Prose.Table.Cell] in
      let changes = step.changes
      let counts = Impact.allCases.map { impact in changes.changes.count { $0.impact == impact } }
      return [Prose.Table.Cell(link(step.version)), cell(step.release ?? "")]
        + counts.map { cell(changes.isBaseline ? "" : String($0)) } + [cell(changes.headline)]
    }
    let header = ["Version", "Release"] + Impact.allCases.map(\.word) + ["What changed"]
    let table: Prose.Block = .table(Prose.Table(header: [header.map(cell)], rows: rows))
    return Prose(rows.isEmpty ? [] : [table])
  }
}

import APIModel
import Prose
import Reno

/// Release notes as one document, which every text format is rendered from.
struct NotesDocument {
  let notes: ReleaseNotes
  /// Anchors of releases, by their position.
  private let slugs: [String]

  init(_ notes: ReleaseNotes) {
    self.notes = notes
    slugs = ReleaseSlugs.slugs(of: notes.notes.map(\.title))
  }

  /// The document below its title; headings begin at level 2.
  var content: Prose {
    switch notes.scope {
    case .everything: Prose(notes.notes.isEmpty ? [Self.nothing] : releases)
    case .release: Prose(notes.notes.flatMap { note in sections(of: note, slug: nil, level: 2) })
    }
  }

  private static let nothing: Prose.Block = .paragraph([.text("There is nothing to tell.")])

  /// The releases, newest first.
  private var releases: [Prose.Block] {
    zip(notes.notes, slugs).reversed().flatMap { note, slug in
      [.heading(level: 2, content: [.text(note.title)], id: slug)] + sections(of: note, slug: slug, level: 3)
    }
  }

  private func sections(of note: ReleaseNote, slug: String?, level: Int) -> [Prose.Block] {
    if note.isEmpty { return [Self.nothing] }
    let removals = note.removals.map { Entry(section: .upgrade, blocks: text.blocks($0)) }
    let changes = note.versions.reversed().flatMap { version in
      version.changes.map { Entry(version: version.version, change: $0, text: text) }
    }
    return note.note.withoutHeadings.blocks + (note.written?.prelude.blocks ?? [])
      + versions(note.versions, slug: slug, level: level)
      + sections(removals + changes, note.written?.sections ?? [], slug: slug, level: level)
  }

  private func versions(_ versions: [VersionChanges], slug: String?, level: Int) -> [Prose.Block] {
    if versions.isEmpty { return [] }
    let title: Prose.Block = .heading(
      level: level, content: [.text("Versions")], id: Self.id(slug, "versions"))
    return [title]
      + versions.reversed().flatMap { version -> [Prose.Block] in
        let number = version.version
        let heading: Prose.Block = .heading(
          level: level + 1, content: [.text(number.description)],
          id: "version-\(number.major)-\(number.minor)")
        return [heading] + version.blocks + remark(version)
      }
  }

  private func remark(_ version: VersionChanges) -> [Prose.Block] {
    if version.isBaseline {
      return [
        .paragraph([.text("This is the first version: the changes of the later ones count from here.")])
      ]
    }
    return version.changes.isEmpty
      ? [.paragraph([.text("The documented contract is that of the version before.")])] : []
  }

  /// Derived changes and what people wrote, in the order of reno's sections.
  private func sections(
    _ entries: [Entry], _ written: [HandWrittenNotes.Section], slug: String?, level: Int
  ) -> [Prose.Block] {
    Self.order(written).flatMap { name -> [Prose.Block] in
      let own = NotesSection(rawValue: name)
      let section = written.first { $0.name == name }
      let items =
        entries.filter { $0.section == own }.map(\.blocks)
        + (section?.items.map { $0.withoutHeadings.blocks } ?? [])
      if items.isEmpty { return [] }
      let title = own?.title ?? section?.title ?? name
      let depth = level + (section?.level ?? 1) - 1
      return [
        .heading(level: depth, content: [.text(title)], id: Self.id(slug, name)),
        .list(Prose.List(isTight: items.allSatisfy { $0.count == 1 }, items: items)),
      ]
    }
  }

  /// The names of sections: reno's, and those of a project's own after the one that they follow there.
  private static func order(_ written: [HandWrittenNotes.Section]) -> [String] {
    var order = RenoConfiguration.usualSections.map(\.name)
    var place = 0
    for section in written {
      if let known = order.firstIndex(of: section.name) {
        place = known + 1
      } else {
        order.insert(section.name, at: place)
        place += 1
      }
    }
    return order
  }

  private var text: ChangeText { ChangeText(operations: notes.operations) }

  private static func id(_ slug: String?, _ name: String) -> String { slug.map { "\($0)-\(name)" } ?? name }
}

/// One item of a list of changes.
private struct Entry {
  let section: NotesSection
  let blocks: [Prose.Block]

  init(section: NotesSection, blocks: [Prose.Block]) {
    self.section = section
    self.blocks = blocks
  }

  /// A change, with the version that made it in front.
  init(version: APIVersion?, change: Change, text: ChangeText) {
    let blocks = text.blocks(change)
    section = NotesSection(change)
    if let version, case .paragraph(let content)? = blocks.first {
      let label: [Prose.Inline] = [.strong([.text(version.description)]), .text(": ")]
      self.blocks = [.paragraph(label + content)] + blocks.dropFirst()
    } else {
      self.blocks = blocks
    }
  }
}

/// The sections in which changes are told; the titles are those of reno.
enum NotesSection: String, CaseIterable {
  case features
  case upgrade
  case deprecations

  /// Where a change belongs: what comes is a feature, but a new answer to an old request asks clients to adapt.
  init(_ change: Change) {
    switch (change.kind, change.impact) {
    case (.deprecated, _): self = .deprecations
    // A new answer to an old request asks clients to adapt.
    case _ where change.area == .statusCode: self = .upgrade
    case (.added, .additive), (.values, .additive), (.mediaType, .additive), (.defaultValue, .additive):
      self = .features
    case (.added, _) where change.direction == .request: self = .upgrade
    case (.added, _): self = .features
    default: self = .upgrade
    }
  }

  var title: String {
    switch self {
    case .features: "New features"
    case .upgrade: "Upgrade notes"
    case .deprecations: "Deprecations"
    }
  }
}

extension Prose {
  /// The prose with its headings as bold paragraphs, so that they do not mix with those around it.
  var withoutHeadings: Prose {
    Prose(
      blocks.map { block in
        if case .heading(_, let content, _) = block { .paragraph([.strong(content)]) } else { block }
      })
  }
}

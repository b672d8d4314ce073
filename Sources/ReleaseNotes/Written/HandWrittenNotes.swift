package import Prose
package import Reno

/// Notes that people wrote, by the release that they belong to and by section.
package struct HandWrittenNotes: Hashable, Sendable {
  /// The notes of one release.
  package struct Group: Hashable, Sendable {
    /// The version as it is tagged.
    package let version: String
    /// The text before all sections.
    package let prelude: Prose
    package let sections: [Section]

    var isEmpty: Bool { prelude.isEmpty && sections.isEmpty }
  }

  /// The entries under one heading.
  package struct Section: Hashable, Sendable {
    package let name: String
    package let title: String
    /// From 1, the highest, to 3.
    package let level: Int
    package let items: [Prose]
  }

  /// Newest version first.
  package let groups: [Group]

  package init(_ notes: RenoNotes) {
    groups = notes.versions.map { version in
      let unreleased = notes.configuration.unreleasedTitle
      return Group(
        version: version.isUnreleased && !unreleased.isEmpty ? unreleased : version.name,
        prelude: Prose(version.notes.compactMap(\.prelude).flatMap { $0.prose.withoutHeadings.blocks }),
        sections: notes.configuration.sections.compactMap { section in
          let items = version.notes.flatMap { $0.sections[section.name] ?? [] }.map(\.prose)
          return items.isEmpty
            ? nil : Section(name: section.name, title: section.title, level: section.level, items: items)
        })
    }
  }

  /// The notes of a release, by its tag or by a word of its name: `18.0.0` belongs to `18.0.0 Rocky`.
  func group(of release: String) -> Group? {
    let words = Set(release.split(separator: " ").map(String.init) + [release])
    return groups.first {
      words.contains($0.version)
        || $0.version.hasPrefix("v") && words.contains(String($0.version.dropFirst()))
    }
  }

  /// The notes of versions that are no release of a history.
  func groups(beside releases: [String]) -> [Group] {
    let known = Set(releases.compactMap { group(of: $0)?.version })
    return groups.filter { !known.contains($0.version) }
  }
}

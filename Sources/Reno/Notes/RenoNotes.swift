package import Diagnostics
package import Prose

/// The notes of a repository by version, newest version first.
package struct RenoNotes: Sendable {
  package let configuration: RenoConfiguration
  package let versions: [RenoVersion]
  /// What is wrong with the notes, all of it.
  package let findings: [Diagnostic]

  /// The files that cannot be read as notes at all: a report without them would be wrong.
  package var unreadable: [Diagnostic] {
    findings.filter { ["reno/not-utf8", "reno/not-yaml", "reno/not-a-note"].contains($0.rule) }
  }
}

/// The notes of one version.
package struct RenoVersion: Sendable {
  /// The tag, with the number of commits since then for what is not released; `*working-copy*` for what is not
  /// committed.
  package let name: String
  /// The day on which it was tagged, `YYYY-MM-DD`.
  package let date: String?
  /// In the order of their paths.
  package let notes: [RenoNote]

  package var isUnreleased: Bool { name.contains("-") }
}

/// The text of one note file.
package struct RenoNote: Sendable {
  /// The path from the root of the repository.
  package let path: String
  package let prelude: RenoItem?
  /// The items of each section that the configuration knows, by the section's name.
  package let sections: [String: [RenoItem]]
}

/// One entry of a section.
package struct RenoItem: Sendable, Hashable {
  /// reStructuredText.
  package let text: String
  package let prose: Prose
  package let location: SourceLocation
}

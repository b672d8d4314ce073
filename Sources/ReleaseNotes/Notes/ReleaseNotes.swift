package import APIModel
package import Prose

/// What readers must know about the releases and versions of an API: the differences in contract that the model
/// holds, with the notes of its version history.
///
/// These are values; ``prose`` and ``json`` render them.
package struct ReleaseNotes: Hashable, Sendable {
  /// The part of the version history that the notes are about.
  package enum Scope: Hashable, Sendable {
    /// All versions and releases.
    case everything
    /// One release, by its full name.
    case release(String)
  }

  /// The title of the API.
  package let apiTitle: String
  package let scope: Scope
  /// The notes of each release, oldest first.
  package let notes: [ReleaseNote]
  let operations: OperationNames

  init(reference: Reference, scope: Scope, notes: [ReleaseNote]) {
    apiTitle = reference.title
    self.scope = scope
    self.notes = notes
    operations = OperationNames(reference)
  }

  /// The notes of one of its releases alone.
  func narrowed(to note: ReleaseNote) -> ReleaseNotes {
    ReleaseNotes(apiTitle: apiTitle, scope: .release(note.title), notes: [note], operations: operations)
  }

  private init(apiTitle: String, scope: Scope, notes: [ReleaseNote], operations: OperationNames) {
    self.apiTitle = apiTitle
    self.scope = scope
    self.notes = notes
    self.operations = operations
  }

  /// The notes of all releases of a published reference, and of versions that belong to none.
  ///
  /// Hand-written notes stand in their releases; those of other versions follow the last release.
  package init(reference: Reference, written: HandWrittenNotes? = nil) {
    self.init(reference: reference, deltas: reference.deltas, written: written)
  }

  /// The same for a reference whose changes are known already.
  package init(reference: Reference, deltas: [VersionDelta], written: HandWrittenNotes? = nil) {
    let grouping = ReleaseGrouping(reference, written: written)
    let others = written?.groups(beside: grouping.names).reversed() ?? []
    self.init(
      reference: reference, scope: .everything,
      notes: grouping.notes(of: VersionSteps(reference.history, deltas).told)
        + others.map { ReleaseNote(release: $0.version, written: $0) })
  }
}

/// The notes of one release, or of consecutive versions for which the history names none.
package struct ReleaseNote: Hashable, Sendable {
  /// The full name of the release, such as `18.0.0 Rocky`; `nil` where the versions have none.
  package let release: String?
  /// The release before versions that have none; `nil` where they are the first of the history.
  package let predecessor: String?
  /// What the release changed apart from versions.
  package let note: Prose
  /// The versions that it brought, oldest first.
  package let versions: [VersionChanges]
  /// The operations that it took away in every version, in the order of the reference.
  package let removals: [OperationRemoval]
  /// What people wrote about it.
  package let written: HandWrittenNotes.Group?

  init(
    release: String?, predecessor: String? = nil, note: Prose = Prose([]), versions: [VersionChanges] = [],
    removals: [OperationRemoval] = [], written: HandWrittenNotes.Group? = nil
  ) {
    self.written = written
    self.release = release
    self.predecessor = predecessor
    self.note = note
    self.versions = versions
    self.removals = removals
  }

  /// Whether there is nothing to tell.
  package var isEmpty: Bool {
    note.isEmpty && versions.isEmpty && removals.isEmpty && written?.isEmpty ?? true
  }

  /// The name of the release, or where the versions stand that have none.
  package var title: String {
    if let release { return release }
    return predecessor.map { "After \($0)" } ?? "Before releases were recorded"
  }
}

/// One version with what it changed against the version before it.
package struct VersionChanges: Hashable, Sendable {
  package let version: APIVersion
  /// Whether this is the first version of the history, which is compared with nothing.
  package let isBaseline: Bool
  /// One sentence of plain text; empty for a version that the history does not list.
  package let headline: String
  package let note: Prose
  package let changes: [Change]

  /// Headline and note, without saying twice what the note begins with.
  var blocks: [Prose.Block] {
    let isRepeated = note.plainText.hasPrefix(headline)
    let first: [Prose.Block] = headline.isEmpty || isRepeated ? [] : [.paragraph([.text(headline)])]
    return first + note.withoutHeadings.blocks
  }
}

/// An operation that a release took away in every version.
package struct OperationRemoval: Hashable, Sendable {
  /// The id of the operation.
  package let operation: String
  /// What requests get since then.
  package let answers: FaultAnswer?
}

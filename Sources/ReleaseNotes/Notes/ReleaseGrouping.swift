import APIModel
import Prose

/// Groups versions by the releases that brought them.
struct ReleaseGrouping {
  private let history: VersionHistory
  private let operations: [Operation]
  private let written: HandWrittenNotes?

  init(_ reference: Reference, written: HandWrittenNotes? = nil) {
    self.written = written
    history = reference.history
    operations = reference.operations
  }

  /// The notes of versions and of all releases that have something to tell, oldest first.
  func notes(of steps: [VersionSteps.Step]) -> [ReleaseNote] {
    notes(of: steps, releases: names)
  }

  /// The notes of the versions after one up to another, and of the releases on the way.
  ///
  /// An open span goes to the last release, which may have brought no version.
  func notes(of steps: [VersionSteps.Step], from old: APIVersion, to new: APIVersion, isOpen: Bool)
    -> [ReleaseNote]
  {
    let all = names
    let start = index(of: old, in: all).map { $0 + 1 } ?? 0
    let end = isOpen ? all.count : index(of: new, in: all).map { $0 + 1 } ?? 0
    let between = start < end ? Array(all[start..<end]) : []
    return notes(of: steps.filter { old < $0.version && $0.version <= new }, releases: between)
  }

  /// The note of one release, which may be empty.
  func note(of release: String, steps: [VersionSteps.Step]) -> ReleaseNote {
    ReleaseNote(
      release: release, note: history.releases.first { $0.name == release }?.note ?? Prose([]),
      versions: steps.filter { $0.release == release }.map(\.changes),
      removals: operations.compactMap { operation in
        guard let removal = operation.removal, removal.release == release else { return nil }
        return OperationRemoval(operation: operation.id, answers: removal.answers)
      }, written: written?.group(of: release))
  }

  /// The names of all releases, oldest first.
  var names: [String] {
    var names = history.releases.map(\.name)
    for release in history.versions.compactMap(\.release) where !names.contains(release) {
      names.append(release)
    }
    return names
  }

  private func notes(of steps: [VersionSteps.Step], releases: [String]) -> [ReleaseNote] {
    // Versions without a release stand after the last release before them.
    var loose: [String?: [VersionChanges]] = [:]
    var last: String?
    var found: Set<String> = []
    for step in steps {
      if let release = step.release {
        last = release
        found.insert(release)
      } else {
        loose[last, default: []].append(step.changes)
      }
    }
    func looseNote(after release: String?) -> [ReleaseNote] {
      loose[release].map { [ReleaseNote(release: nil, predecessor: release, versions: $0)] } ?? []
    }
    return looseNote(after: nil)
      + names.filter { releases.contains($0) || found.contains($0) }.flatMap { name in
        let note = note(of: name, steps: steps)
        return (note.isEmpty ? [] : [note]) + looseNote(after: name)
      }
  }

  /// Where the release of the last version not after this one stands in the list.
  private func index(of version: APIVersion, in names: [String]) -> Int? {
    let release = history.versions.last { $0.number <= version && $0.release != nil }?.release
    return release.flatMap { names.firstIndex(of: $0) }
  }
}

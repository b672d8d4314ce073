package import APIModel

/// A version in which something about an operation changes, with its changes.
package struct VersionChanges: Hashable, Sendable {
  package let version: APIVersion
  /// The entry of the version history, where there is one.
  package let entry: Version?
  package let changes: [Change]
}

/// What each version changed in each operation.
package struct OperationChanges: Sendable {
  private let changes: [String: [VersionChanges]]

  /// Sorts the changes of a reference by their operations.
  package init(_ deltas: [VersionDelta], in history: VersionHistory) {
    let entries = Dictionary(
      history.versions.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    var changes: [String: [VersionChanges]] = [:]
    for delta in deltas {
      for (id, part) in Dictionary(grouping: delta.changes, by: \.operation) {
        changes[id, default: []].append(
          VersionChanges(version: delta.to, entry: entries[delta.to], changes: part))
      }
    }
    self.changes = changes
  }

  /// The versions that changed an operation, oldest first.
  package subscript(operation: Operation) -> [VersionChanges] { changes[operation.id] ?? [] }
}

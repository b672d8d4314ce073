package import APIModel

/// A version in which something about an operation changes, with its changes.
package struct VersionChanges: Hashable, Sendable {
  package let version: APIVersion
  /// The entry of the version history, where there is one.
  package let entry: Version?
  package let changes: [Change]
}

/// What each version changed in an operation, found when it is asked for: pages ask in parallel.
package struct OperationChanges: Sendable {
  private let history: VersionHistory
  private let entries: [APIVersion: Version]

  package init(in history: VersionHistory) {
    self.history = history
    entries = Dictionary(history.versions.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The versions that changed an operation, oldest first.
  package subscript(operation: Operation) -> [VersionChanges] {
    operation.changePoints(in: history).filter(history.contains).sorted().compactMap {
      self[operation, $0]
    }
  }

  /// What a version changed in an operation; `nil` where that is nothing.
  package subscript(operation: Operation, version: APIVersion) -> VersionChanges? {
    guard let before = history.predecessor(of: version) else { return nil }
    let changes = operation.delta(from: before, to: version)
    return changes.isEmpty
      ? nil : VersionChanges(version: version, entry: entries[version], changes: changes)
  }
}

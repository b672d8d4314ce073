package import APIModel

/// The versions in which something about an operation changes, each with its changes.
package struct VersionChanges: Hashable, Sendable {
  package let version: APIVersion
  /// The entry of the version history, where there is one.
  package let entry: Version?
  package let changes: [Change]
}

extension Operation {
  /// What each version changed in this operation, oldest first; versions that changed nothing are left out.
  package func versionChanges(in history: VersionHistory) -> [VersionChanges] {
    changePoints(in: history).sorted().compactMap { version in
      guard let before = history.predecessor(of: version), history.contains(version) else { return nil }
      let changes = delta(from: before, to: version)
      if changes.isEmpty { return nil }
      return VersionChanges(
        version: version, entry: history.versions.first { $0.number == version }, changes: changes)
    }
  }
}

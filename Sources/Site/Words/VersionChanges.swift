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
    var versions = Set(shapes(in: history).compactMap { $0.range.min })
    if let since = deprecation?.since { versions.insert(since) }
    if let max = range.max { versions.insert(history.successor(of: max)) }
    return versions.sorted().compactMap { version in
      guard let before = history.predecessor(of: version), history.contains(version) else { return nil }
      let changes = delta(from: before, to: version)
      if changes.isEmpty { return nil }
      return VersionChanges(
        version: version, entry: history.versions.first { $0.number == version }, changes: changes)
    }
  }
}

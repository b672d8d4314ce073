package import APIModel

/// A release with the versions it brought; versions without a release stand in groups without one.
package struct ReleaseGroup: Hashable, Sendable {
  package let release: Release?
  package let versions: [Version]

  /// The groups of a history, oldest first.
  package static func groups(of history: VersionHistory) -> [ReleaseGroup] {
    var groups: [ReleaseGroup] = []
    var shown: Set<String> = []
    /// Puts the releases that brought no version where they stand among the others.
    func addReleases(before name: String?) {
      for release in history.releases {
        if release.name == name { break }
        if history.versions(of: release.name).isEmpty, shown.insert(release.name).inserted {
          groups.append(ReleaseGroup(release: release, versions: []))
        }
      }
    }
    for version in history.versions {
      if let last = groups.last, !last.versions.isEmpty, last.release?.name == version.release {
        groups[groups.count - 1] = ReleaseGroup(release: last.release, versions: last.versions + [version])
        continue
      }
      if let name = version.release { addReleases(before: name) }
      let release = version.release.flatMap { name in history.releases.first { $0.name == name } }
      groups.append(ReleaseGroup(release: release, versions: [version]))
    }
    addReleases(before: nil)
    return groups
  }
}

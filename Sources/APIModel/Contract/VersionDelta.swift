/// What one version changed against the one before it.
package struct VersionDelta: Hashable, Sendable {
  /// The version before; `nil` for the first one, which is compared with nothing.
  package let from: APIVersion?
  package let to: APIVersion
  /// The changes in the order of the operations.
  package let changes: [Change]
}

extension Reference {
  /// Every version with its changes, oldest first.
  ///
  /// These are the versions of the history and those in which some operation changes, so that a history that lists
  /// only some versions hides no change. Each operation is compared in its own change points alone.
  package var deltas: [VersionDelta] {
    let operations = operations
    let points = operations.map { $0.changePoints(in: history) }
    let versions = points.reduce(into: Set(history.versions.map(\.number))) { $0.formUnion($1) }
      .filter(history.contains).sorted()
    var touched: [APIVersion: [Int]] = [:]
    for (index, points) in points.enumerated() {
      for version in Set(points.compactMap { Self.first(notBelow: $0, in: versions) }) {
        touched[version, default: []].append(index)
      }
    }
    return versions.map { version in
      guard let before = history.predecessor(of: version) else {
        return VersionDelta(from: nil, to: version, changes: [])
      }
      let changes = (touched[version] ?? []).flatMap { operations[$0].delta(from: before, to: version) }
      return VersionDelta(
        from: before, to: version,
        changes: Self.joiningMoves(changes, of: operations, from: before, to: version))
    }
  }

  /// The first version that is not below one; a bound may name a version that the history lacks.
  private static func first(notBelow bound: APIVersion, in versions: [APIVersion]) -> APIVersion? {
    var places = versions.indices
    while !places.isEmpty {
      let middle = places.lowerBound + places.count / 2
      places = versions[middle] < bound ? middle + 1..<places.upperBound : places.lowerBound..<middle
    }
    return places.lowerBound < versions.endIndex ? versions[places.lowerBound] : nil
  }
}

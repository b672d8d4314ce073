extension Operation {
  /// The versions in which something about the operation begins, and those after something has ended.
  package func changePoints(in history: VersionHistory) -> Set<APIVersion> {
    var points = rowChangePoints(in: history)
    if let since = deprecation?.since { points.insert(since) }
    if let min = range.min { points.insert(min) }
    if let max = range.max { points.insert(history.successor(of: max)) }
    return points
  }

  /// The change points of its rows and status codes alone, which cut its range into shapes.
  func rowChangePoints(in history: VersionHistory) -> Set<APIVersion> {
    var points: Set<APIVersion> = []
    let ranges = request.parameters.map(\.range) + response.parameters.map(\.range) + statusCodes.map(\.range)
    for range in ranges {
      if let min = range.min { points.insert(min) }
      if let max = range.max { points.insert(history.successor(of: max)) }
    }
    return points
  }
}

extension Reference {
  /// The versions of the history and those in which some operation changes, oldest first.
  ///
  /// A history may list only some versions, and hides no change by that.
  package var changePoints: [APIVersion] {
    operations.reduce(into: Set(history.versions.map(\.number))) { points, operation in
      points.formUnion(operation.changePoints(in: history))
    }.filter(history.contains).sorted()
  }
}

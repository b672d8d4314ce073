extension Operation {
  /// The versions in which something about the operation begins, and those after something has ended.
  package func changePoints(in history: VersionHistory) -> Set<APIVersion> {
    var points = rowChangePoints(in: history)
    if let since = deprecation?.since { points.insert(since) }
    for trait in traits {
      if let min = trait.range.min { points.insert(min) }
      if let max = trait.range.max { points.insert(history.successor(of: max)) }
    }
    if let min = range.min { points.insert(min) }
    if let max = range.max { points.insert(history.successor(of: max)) }
    return points
  }

  /// The change points of its rows and status codes alone, which cut its range into shapes.
  func rowChangePoints(in history: VersionHistory) -> Set<APIVersion> {
    var points: Set<APIVersion> = []
    func add(_ range: VersionRange) {
      if let min = range.min { points.insert(min) }
      if let max = range.max { points.insert(history.successor(of: max)) }
    }
    for direction in Direction.allCases {
      for parameter in message(direction).parameters { add(parameter.range) }
    }
    for code in statusCodes { add(code.range) }
    return points
  }
}

/// What one operation takes and returns in one version: everything documented whose range holds the version.
package struct Contract: Hashable, Sendable {
  /// The request's parameters; their ranges are dropped, so that equal contracts are equal values.
  package var request: [Parameter]
  package var response: [Parameter]
  package var statusCodes: [StatusCode]

  package func parameters(_ direction: Direction) -> [Parameter] {
    switch direction {
    case .request: request
    case .response: response
    }
  }
}

/// The contract of one operation over a maximal range in which nothing about it changes.
package struct Shape: Hashable, Sendable {
  package var range: VersionRange
  /// A version of the range that exists: its first one where the history tells, else its last one.
  package var version: APIVersion?
  package var contract: Contract

  package init(range: VersionRange, version: APIVersion?, contract: Contract) {
    self.range = range
    self.version = version
    self.contract = contract
  }
}

extension Operation {
  /// The contract at a version, or `nil` where the version lacks the operation.
  ///
  /// Without a version everything documented counts.
  package func contract(at version: APIVersion?) -> Contract? {
    guard let version else { return contract { _ in true } }
    return range.contains(version) ? contract { $0.contains(version) } : nil
  }

  private func contract(_ isKept: (VersionRange) -> Bool) -> Contract {
    func kept(_ parameters: [Parameter]) -> [Parameter] {
      parameters.filter { isKept($0.range) }.map { parameter in
        var parameter = parameter
        parameter.range = .all
        return parameter
      }
    }
    return Contract(
      request: kept(request.parameters), response: kept(response.parameters),
      statusCodes: statusCodes.filter { isKept($0.range) }.map { code in
        var code = code
        code.range = .all
        return code
      })
  }

  /// The ranges of the operation's shapes, oldest first; see ``shapes(in:)``.
  package func shapeRanges(in history: VersionHistory) -> [VersionRange] {
    let later = shapeStarts(in: history)
    if later.isEmpty { return [range] }
    var ranges: [VersionRange] = []
    var last = range.min ?? history.first
    for (index, start) in ([last] + later).enumerated() {
      let end = index < later.count ? history.predecessor(of: later[index]) : range.max
      if let previous = ranges.last, let last, let start, isSame(in: last, and: start) {
        ranges[ranges.count - 1] = VersionRange(min: previous.min, max: end)
      } else {
        ranges.append(VersionRange(min: start, max: end))
      }
      last = start
    }
    return ranges.count == 1 ? [range] : ranges
  }

  /// The versions after its first one in which the operation may change, in order.
  private func shapeStarts(in history: VersionHistory) -> [APIVersion] {
    let points = rowChangePoints(in: history)
    if points.isEmpty { return [] }
    let first = range.min ?? history.first
    return points.filter { start in range.contains(start) && (first.map { $0 < start } ?? true) }.sorted()
  }

  /// Whether the contract is the same in two versions of its range.
  private func isSame(in old: APIVersion, and new: APIVersion) -> Bool {
    func places(_ ranges: [VersionRange], _ version: APIVersion) -> [Int] {
      ranges.indices.filter { ranges[$0].contains(version) }
    }
    func isSame(_ ranges: [VersionRange], _ isEqual: (Int, Int) -> Bool) -> Bool {
      let old = places(ranges, old)
      let new = places(ranges, new)
      return old.count == new.count && zip(old, new).allSatisfy { $0 == $1 || isEqual($0, $1) }
    }
    for direction in Direction.allCases {
      let parameters = message(direction).parameters
      let hasSame = isSame(parameters.map(\.range)) { left, right in
        var other = parameters[right]
        other.range = parameters[left].range
        return parameters[left] == other
      }
      if !hasSame { return false }
    }
    return isSame(statusCodes.map(\.range)) { left, right in
      var other = statusCodes[right]
      other.range = statusCodes[left].range
      return statusCodes[left] == other
    }
  }

  /// The last version that has the operation; `nil` where the history names none.
  package func lastVersion(in history: VersionHistory) -> APIVersion? {
    guard let last = history.last else { return nil }
    return range.max.map { min($0, last) } ?? last
  }

  /// The shapes of the operation, oldest first; they cover its whole range without overlap.
  ///
  /// A shape begins where a row or a status code begins, or after one ends. The lowest bound is the first
  /// version of the history unless the operation has a single shape, which has the operation's own bounds.
  package func shapes(in history: VersionHistory) -> [Shape] {
    shapeRanges(in: history).compactMap { range in
      let version = range.min ?? history.first ?? range.max
      return contract(at: version).map { Shape(range: range, version: version, contract: $0) }
    }
  }
}

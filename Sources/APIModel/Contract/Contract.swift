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
    rowChangePoints(in: history).isEmpty ? [range] : shapes(in: history).map(\.range)
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
    let first = range.min ?? history.first
    let later = rowChangePoints(in: history).filter { start in
      range.contains(start) && (first.map { $0 < start } ?? true)
    }.sorted()

    var shapes: [Shape] = []
    for (index, start) in ([first] + later).enumerated() {
      let end = index < later.count ? history.predecessor(of: later[index]) : range.max
      let version = start ?? end
      guard let contract = contract(at: version) else { continue }
      if let last = shapes.last, last.contract == contract {
        shapes[shapes.count - 1].range = VersionRange(min: last.range.min, max: end)
      } else {
        shapes.append(
          Shape(range: VersionRange(min: start, max: end), version: version, contract: contract))
      }
    }
    if shapes.count == 1 { shapes[0].range = range }
    return shapes
  }
}

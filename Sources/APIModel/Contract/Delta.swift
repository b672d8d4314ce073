/// One difference between the contracts of two versions.
package struct Change: Hashable, Sendable {
  package var kind: Kind
  package var area: Area
  /// The id of the operation it is about.
  package var operation: String
  package var direction: Direction?
  /// What changed: the name of a parameter, or a status code with its fault.
  package var name: String
  package var before: String?
  package var after: String?

  /// What happened to it.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case added, removed, deprecated, type, required, nullable
  }

  /// The part of the contract that differs.
  package enum Area: String, Hashable, Sendable, CaseIterable {
    case operation, parameter, header, body, statusCode
  }
}

extension Reference {
  /// What changes for a client that goes from one version to another, in the order of the operations.
  package func delta(from old: APIVersion, to new: APIVersion) -> [Change] {
    operations.flatMap { $0.delta(from: old, to: new) }
  }
}

extension Operation {
  /// What changes in this operation between two versions.
  ///
  /// An operation that the new version lacks is one change, not one for each of its parameters.
  package func delta(from old: APIVersion, to new: APIVersion) -> [Change] {
    switch (range.contains(old), range.contains(new)) {
    case (false, false): return []
    case (false, true): return [change(.added)]
    case (true, false):
      let answers = deprecation.flatMap { ($0.since ?? new) <= new ? $0.answers : nil }
      return [change(.removed, after: answers.map { "\($0.code) \($0.fault)" })]
    case (true, true):
      var changes: [Change] = []
      if let since = deprecation?.since, old < since, since <= new { changes.append(change(.deprecated)) }
      for direction in Direction.allCases {
        changes += Row.changes(
          of: message(direction).parameters, from: old, to: new, direction: direction, operation: id)
      }
      return changes + codeChanges(from: old, to: new)
    }
  }

  private func change(_ kind: Change.Kind, after: String? = nil) -> Change {
    Change(
      kind: kind, area: .operation, operation: id, direction: nil, name: title, before: nil, after: after)
  }

  private func codeChanges(from old: APIVersion, to new: APIVersion) -> [Change] {
    guard statusCodes.contains(where: { $0.range.differs(between: old, and: new) }) else { return [] }
    func words(at version: APIVersion) -> [String] {
      statusCodes.filter { $0.range.contains(version) }.map(\.words)
    }
    func change(_ kind: Change.Kind, _ words: String) -> Change {
      Change(
        kind: kind, area: .statusCode, operation: id, direction: .response, name: words, before: nil,
        after: nil)
    }
    let before = words(at: old)
    let after = words(at: new)
    return before.filter { !after.contains($0) }.map { change(.removed, $0) }
      + after.filter { !before.contains($0) }.map { change(.added, $0) }
  }
}

extension VersionRange {
  /// Whether one of two versions is in the range and the other is not.
  func differs(between old: APIVersion, and new: APIVersion) -> Bool { contains(old) != contains(new) }
}

extension ValueType {
  /// The type in words: `string (uuid)`.
  package var words: String { format.map { "\(name) (\($0))" } ?? name }
}

extension StatusCode {
  /// The code with its fault: `404 itemNotFound`.
  package var words: String { fault.map { "\(code) \($0)" } ?? String(code) }
}

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
    let before = contract(at: old)
    let after = contract(at: new)
    switch (before, after) {
    case (nil, nil): return []
    case (nil, _?): return [change(.added)]
    case (_?, nil):
      let answers = deprecation.flatMap { ($0.since ?? new) <= new ? $0.answers : nil }
      return [change(.removed, after: answers.map { "\($0.code) \($0.fault)" })]
    case (let before?, let after?):
      var changes: [Change] = []
      if let since = deprecation?.since, old < since, since <= new { changes.append(change(.deprecated)) }
      for direction in Direction.allCases {
        changes += Self.difference(
          before.parameters(direction), after.parameters(direction), direction: direction, operation: id)
      }
      return changes + codeChanges(before.statusCodes, after.statusCodes)
    }
  }

  private func change(_ kind: Change.Kind, after: String? = nil) -> Change {
    Change(
      kind: kind, area: .operation, operation: id, direction: nil, name: title, before: nil, after: after)
  }

  /// The changes of the rows of one message: what went, what came, and what differs under the same name.
  package static func difference(
    _ old: [Parameter], _ new: [Parameter], direction: Direction, operation: String
  ) -> [Change] {
    var changes: [Change] = []
    let oldRows = Row.keyed(old)
    let newRows = Row.keyed(new)
    let oldByKey = Dictionary(uniqueKeysWithValues: oldRows.map { ($0.key, $0.parameter) })
    let newKeys = Set(newRows.map(\.key))
    func add(_ kind: Change.Kind, _ row: Row, _ before: String?, _ after: String?) {
      changes.append(
        Change(
          kind: kind, area: row.area, operation: operation, direction: direction, name: row.name,
          before: before, after: after))
    }
    for row in oldRows where !newKeys.contains(row.key) { add(.removed, row, row.parameter.type.words, nil) }
    for row in newRows {
      guard let was = oldByKey[row.key] else {
        add(.added, row, nil, row.parameter.type.words)
        continue
      }
      let now = row.parameter
      if was.type != now.type { add(.type, row, was.type.words, now.type.words) }
      if was.isRequired != now.isRequired {
        add(
          .required, row, was.isRequired ? "required" : "optional", now.isRequired ? "required" : "optional")
      }
      if was.isNullable != now.isNullable {
        add(
          .nullable, row, was.isNullable ? "nullable" : "not null", now.isNullable ? "nullable" : "not null")
      }
    }
    return changes
  }

  private func codeChanges(_ old: [StatusCode], _ new: [StatusCode]) -> [Change] {
    func change(_ kind: Change.Kind, _ code: StatusCode) -> Change {
      Change(
        kind: kind, area: .statusCode, operation: id, direction: .response, name: code.words, before: nil,
        after: nil)
    }
    return old.filter { code in !new.contains { $0.words == code.words } }.map { change(.removed, $0) }
      + new.filter { code in !old.contains { $0.words == code.words } }.map { change(.added, $0) }
  }
}

/// A parameter with a key that is unique among the rows of its message.
private struct Row {
  struct Key: Hashable {
    let location: Parameter.Location
    let path: [String]
    let code: Int?
    /// Counts rows of the same name, which a flat table without known paths may repeat.
    let occurrence: Int
  }
  let key: Key
  let parameter: Parameter

  var name: String { parameter.path.map { $0.joined(separator: ".") } ?? parameter.name }

  var area: Change.Area {
    switch parameter.location {
    case .header: .header
    case .body: .body
    case .path, .query: .parameter
    }
  }

  static func keyed(_ parameters: [Parameter]) -> [Row] {
    var seen: [Key: Int] = [:]
    return parameters.map { parameter in
      let path = parameter.path ?? [parameter.name]
      func key(_ occurrence: Int) -> Key {
        Key(location: parameter.location, path: path, code: parameter.code, occurrence: occurrence)
      }
      let occurrence = seen[key(0), default: 0]
      seen[key(0)] = occurrence + 1
      return Row(key: key(occurrence), parameter: parameter)
    }
  }
}

extension ValueType {
  /// The type in words: `string (uuid)`.
  package var words: String { format.map { "\(name) (\($0))" } ?? name }
}

extension StatusCode {
  /// The code with its fault: `404 itemNotFound`.
  package var words: String { fault.map { "\(code) \($0)" } ?? String(code) }
}

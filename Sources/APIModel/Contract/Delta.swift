import Prose

extension Reference {
  /// What changes for a client that goes from one version to another, in the order of the operations.
  ///
  /// The versions that an API has are no part of it.
  package func delta(from old: APIVersion, to new: APIVersion) -> [Change] {
    let operations = operations
    return Self.joiningMoves(
      operations.flatMap { $0.delta(from: old, to: new) }, of: operations, from: old, to: new)
  }

  /// The same changes with an operation that goes and the one that declares to have been it as one that moved, with
  /// what else differs between the two.
  static func joiningMoves(
    _ changes: [Change], of operations: [Operation], from old: APIVersion, to new: APIVersion
  ) -> [Change] {
    let moved = operations.filter { $0.traits.contains { $0.kind == .formerEndpoint } }
    if moved.isEmpty { return changes }
    let byID = Dictionary(operations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    func ids(_ kind: Change.Kind) -> [String] {
      changes.filter { $0.area == .operation && $0.kind == kind }.map(\.operation)
    }
    let added = Set(ids(.added))
    var gone = ids(.removed).compactMap { byID[$0] }
    var moves: [String: [Change]] = [:]
    for operation in moved where added.contains(operation.id) {
      let former = operation.formerEndpointShape
      guard let place = gone.firstIndex(where: { $0.endpointShape == former }) else { continue }
      let before = gone.remove(at: place)
      moves[before.id] = []
      moves[operation.id] = ReferenceComparison.changes(before, old, operation, new, hasTexts: false)
    }
    return changes.flatMap { change in
      change.area == .operation ? moves[change.operation] ?? [change] : [change]
    }
  }
}

extension Operation {
  /// What changes in this operation between two versions.
  ///
  /// An operation that the new version lacks is one change, not one for each of its parameters.
  package func delta(from old: APIVersion, to new: APIVersion) -> [Change] {
    switch (range.contains(old), range.contains(new)) {
    case (false, false): return []
    case (false, true): return [added(at: new)]
    case (true, false): return [removed(at: old, before: new)]
    case (true, true):
      var changes: [Change] = []
      let traits = TraitChanges(old: self, oldVersion: old, new: self, newVersion: new).changes
      let wasDeprecated = isDeprecated(at: old)
      if wasDeprecated != isDeprecated(at: new) { changes.append(deprecation(isNew: !wasDeprecated)) }
      for direction in Direction.allCases {
        if let rows = Row.touched(in: message(direction).parameters, between: old, and: new) {
          changes += rowChanges(direction, strictnessAt: new).changes(from: rows.old, to: rows.new)
        }
      }
      if statusCodes.contains(where: { $0.range.differs(between: old, and: new) }) {
        changes += codeChanges(from: codes(at: old), to: codes(at: new))
      }
      return Self.groupingRepresentation(changes, traits)
    }
  }

  func added(at version: APIVersion?) -> Change {
    Change(
      kind: .added, area: .operation, operation: id, direction: nil, name: title, before: nil,
      after: endpoint,
      rule: .operationAdded, edits: facts(at: version))
  }

  func removed(at version: APIVersion?, before new: APIVersion?) -> Change {
    let answers = deprecation.flatMap { deprecation in
      if let since = deprecation.since, let new, new < since { return nil as FaultAnswer? }
      return deprecation.answers
    }
    return Change(
      kind: .removed, area: .operation, operation: id, direction: nil, name: title, before: endpoint,
      after: answers.map { "\($0.code) \($0.fault)" },
      rule: deprecation == nil ? .operationRemovedWithoutDeprecation : .operationRemoved,
      edits: facts(at: version).map(\.reversed))
  }

  func deprecation(isNew: Bool) -> Change {
    Change(
      kind: .deprecated, area: .operation, operation: id, direction: nil, name: title, before: nil,
      after: nil,
      rule: isNew ? .operationDeprecated : .deprecationLifted,
      edits: [
        FactEdit(
          key(.operation, .deprecation), from: isNew ? nil : "deprecated", to: isNew ? "deprecated" : nil)
      ])
  }

  func rowChanges(
    _ direction: Direction, strictnessAt version: APIVersion?, hasTexts: Bool = false,
    formerVariables: [String: String] = [:]
  ) -> RowChanges {
    let strict = Set(traits(at: version).filter { $0.value == "rejected" }.map(\.kind))
    return RowChanges(
      direction: direction, operation: id,
      isStrict: { location in
        strict.contains(location == .body ? .unknownBodyKeys : .unknownQueryKeys) && location != .header
      },
      hasTexts: hasTexts, formerVariables: formerVariables)
  }

  func codeChanges(
    from before: [(words: String, kind: StatusCode.Kind)], to after: [(words: String, kind: StatusCode.Kind)]
  ) -> [Change] {
    func change(_ kind: Change.Kind, _ words: String, _ rule: CompatibilityRule, _ edit: FactEdit) -> Change {
      Change(
        kind: kind, area: .statusCode, operation: id, direction: .response, name: words, before: edit.before,
        after: edit.after, rule: rule, edits: [edit])
    }
    func edit(_ words: String, _ before: StatusCode.Kind?, _ after: StatusCode.Kind?) -> FactEdit {
      FactEdit(key(.statusCode(words), .presence), from: before?.rawValue, to: after?.rawValue)
    }
    let gone = before.filter { old in !after.contains { $0.words == old.words && $0.kind == old.kind } }
    let new = after.filter { now in !before.contains { $0.words == now.words && $0.kind == now.kind } }
    let replaces = gone.contains { $0.kind == .success }
    return gone.map { code in
      change(
        .removed, code.words, code.kind == .success ? .successCodeRemoved : .errorCodeRemoved,
        edit(code.words, code.kind, nil))
    }
      + new.map { code in
        let rule: CompatibilityRule =
          code.kind == .error ? .errorCodeAdded : replaces ? .successCodeReplaced : .successCodeAdded
        return change(.added, code.words, rule, edit(code.words, nil, code.kind))
      }
  }

  /// The changes with the response fields that come along with another operation's representation as one of them.
  static func groupingRepresentation(_ changes: [Change], _ traits: [Change]) -> [Change] {
    guard var group = traits.first(where: { $0.rule == .representationConsistent }) else {
      return traits + changes
    }
    func isPart(_ change: Change) -> Bool { change.rule == .responseFieldAdded }
    group.edits += changes.filter(isPart).flatMap(\.edits)
    return traits.map { $0.rule == .representationConsistent && $0.name == group.name ? group : $0 }
      + changes.filter { !isPart($0) }
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

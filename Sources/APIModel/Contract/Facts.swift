import Prose

extension Reference {
  /// The facts of the whole contract at a version; without one everything documented counts.
  package func facts(at version: APIVersion?) -> ContractFacts {
    var facts = ContractFacts()
    for operation in operations where version.map(operation.range.contains) ?? true {
      for edit in operation.facts(at: version) { facts.set(edit.key, to: edit.after) }
    }
    return facts
  }
}

extension Operation {
  func key(_ subject: FactKey.Subject, _ aspect: FactKey.Aspect) -> FactKey {
    FactKey(operation: id, subject: subject, aspect: aspect)
  }

  /// All facts of the operation at a version, as what adds them.
  func facts(at version: APIVersion?) -> [FactEdit] {
    func fact(_ subject: FactKey.Subject, _ aspect: FactKey.Aspect, _ value: String) -> FactEdit {
      FactEdit(key(subject, aspect), from: nil, to: value)
    }
    var facts = [fact(.operation, .endpoint, endpoint)]
    if isDeprecated(at: version) { facts.append(fact(.operation, .deprecation, "deprecated")) }
    if let removal { facts.append(fact(.operation, .removal, removal.release)) }
    for direction in Direction.allCases {
      for row in Row.rows(of: message(direction).parameters, at: version) {
        facts += row.facts(direction: direction, operation: id)
      }
    }
    for (words, kind) in codes(at: version) {
      facts.append(fact(.statusCode(words), .presence, kind.rawValue))
    }
    for trait in distinctTraits(at: version) {
      facts.append(FactEdit(key(of: trait), from: nil, to: trait.value))
    }
    return facts
  }

  func isDeprecated(at version: APIVersion?) -> Bool {
    guard let deprecation else { return false }
    guard let version, let since = deprecation.since else { return true }
    return since <= version
  }

  /// The status codes of a version with their faults, each once.
  func codes(at version: APIVersion?) -> [(words: String, kind: StatusCode.Kind)] {
    var seen: Set<String> = []
    return statusCodes.filter { code in version.map(code.range.contains) ?? true }
      .map { ($0.words, $0.kind) }.filter { seen.insert($0.0).inserted }
  }

  func key(of trait: OperationTrait) -> FactKey {
    key(.operation, trait.kind.isSingle ? .trait(trait.kind) : .oneTrait(trait.kind, trait.value))
  }

  /// The traits of a version, without what tells of earlier ones; the first of those that contradict.
  func distinctTraits(at version: APIVersion?) -> [OperationTrait] {
    if traits.isEmpty { return [] }
    var seen: Set<FactKey> = []
    return traits(at: version).filter { trait in
      // What holds anyway is no fact, whether it is said or not.
      trait.kind != .formerEndpoint && seen.insert(key(of: trait)).inserted
        && trait.value != trait.kind.standIn
    }
  }
}

extension Row {
  /// What adds the row to a contract.
  func facts(direction: Direction, operation: String) -> [FactEdit] {
    func fact(_ aspect: FactKey.Aspect, _ value: String) -> FactEdit {
      FactEdit(
        FactKey(operation: operation, subject: .row(direction, id), aspect: aspect), from: nil, to: value)
    }
    var facts = [
      fact(.type, parameter.type.words), fact(.required, Self.necessity(parameter.isRequired)),
      fact(.nullable, Self.nullability(parameter.isNullable)),
    ]
    for known in parameter.traits where !known.isHistory {
      facts.append(fact(.parameterTrait(known.kind), Self.summary(known)))
      if case .values(let values) = known {
        for value in Set(values).sorted() { facts.append(fact(.value(value), value)) }
      }
    }
    return facts
  }

  /// The value of a trait as a fact; the values of a list are facts of their own.
  static func summary(_ trait: ParameterTrait) -> String {
    switch trait {
    case .values: "listed"
    case .alternatives(let names): Set(names).sorted().joined(separator: ", ")
    default: trait.words
    }
  }

  static func necessity(_ isRequired: Bool) -> String { isRequired ? "required" : "optional" }

  static func nullability(_ isNullable: Bool) -> String { isNullable ? "nullable" : "not null" }
}

/// The changes of the traits of an operation between two versions of it.
struct TraitChanges {
  let old: Operation
  let oldVersion: APIVersion?
  let new: Operation
  let newVersion: APIVersion?

  var changes: [Change] {
    if old.traits.isEmpty, new.traits.isEmpty { return [] }
    // Both under the new id: an operation that got another title is still the same.
    let was = old.distinctTraits(at: oldVersion)
    let now = new.distinctTraits(at: newVersion)
    let wasByKey = Dictionary(was.map { (new.key(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
    let nowKeys = Set(now.map { new.key(of: $0) })
    let removed = was.filter { !nowKeys.contains(new.key(of: $0)) }.map {
      change($0, from: $0.value, to: nil)
    }
    return removed
      + now.compactMap { trait in
        let before = wasByKey[new.key(of: trait)]?.value
        return before == trait.value ? nil : change(trait, from: before, to: trait.value)
      }
  }

  private func change(_ trait: OperationTrait, from before: String?, to after: String?) -> Change {
    let kind: Change.Kind
    let area: Change.Area
    let direction: Direction?
    switch trait.kind {
    case .unknownQueryKeys: (kind, area, direction) = (.strictness, .parameter, .request)
    case .unknownBodyKeys: (kind, area, direction) = (.strictness, .body, .request)
    case .requestBody:
      (kind, area, direction) = (
        after == nil ? .removed : before == nil ? .added : .required, .body, .request
      )
    case .requestMediaType: (kind, area, direction) = (.mediaType, .body, .request)
    case .responseMediaType: (kind, area, direction) = (.mediaType, .body, .response)
    case .policy, .stability: (kind, area, direction) = (.policy, .operation, nil)
    case .sunset: (kind, area, direction) = (.deprecated, .operation, nil)
    case .responseOf: (kind, area, direction) = (.behaviour, .body, .response)
    case .behaviour, .formerEndpoint: (kind, area, direction) = (.behaviour, .operation, nil)
    }
    return Change(
      kind: kind, area: area, operation: new.id, direction: direction, name: name(trait), before: before,
      after: after,
      rule: rule(trait.kind, before, after), edits: [FactEdit(new.key(of: trait), from: before, to: after)])
  }

  private func name(_ trait: OperationTrait) -> String {
    switch trait.kind {
    case .unknownQueryKeys, .unknownBodyKeys: "unknown keys"
    case .requestBody: "body"
    case .stability: "stability"
    case .sunset: "sunset"
    case .behaviour, .formerEndpoint: new.title
    case .requestMediaType, .responseMediaType, .policy, .responseOf: trait.value
    }
  }

  private func rule(_ kind: OperationTrait.Kind, _ before: String?, _ after: String?) -> CompatibilityRule {
    switch kind {
    case .unknownQueryKeys, .unknownBodyKeys:
      after == "rejected" ? .unknownKeysRejected : .unknownKeysAccepted
    case .requestBody:
      after == nil ? .requestBodyRemoved : after == "required" ? .requestBodyRequired : .requestBodyOptional
    case .requestMediaType: after == nil ? .requestMediaTypeRemoved : .requestMediaTypeAdded
    case .responseMediaType: after == nil ? .responseMediaTypeRemoved : .responseMediaTypeAdded
    case .policy: .policyChanged
    case .stability: Self.level(after) < Self.level(before) ? .stabilityDecreased : .stabilityIncreased
    case .sunset: sunsetRule(before, after)
    case .responseOf: after == nil ? .representationDiverged : .representationConsistent
    case .behaviour, .formerEndpoint: .behaviourChanged
    }
  }

  /// An operation without a level is one to rely on.
  private static func level(_ stability: String?) -> Int {
    stability.flatMap(OperationTrait.stabilities.firstIndex(of:)) ?? OperationTrait.stabilities.count - 1
  }

  private func sunsetRule(_ before: String?, _ after: String?) -> CompatibilityRule {
    guard let before else { return .sunsetSet }
    guard let after else { return .sunsetDeleted }
    return after < before ? .sunsetEarlier : .sunsetSet
  }
}

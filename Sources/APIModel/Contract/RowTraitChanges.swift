extension RowChanges {
  /// What differs in the traits of one row.
  func traitChanges(_ old: Row, _ new: Row) -> [Change] {
    ParameterTrait.Kind.allCases.flatMap { kind -> [Change] in
      let was = old.parameter.trait(kind)
      let now = new.parameter.trait(kind)
      if was == now || was?.isHistory ?? false || now?.isHistory ?? false { return [] }
      if kind == .values { return valueChanges(old, new, values(was), values(now)) }
      let before = was.map(Row.summary)
      let after = now.map(Row.summary)
      if before == after { return [] }
      return [
        change(
          kind == .defaultValue ? .defaultValue : .constraint, new, rule(from: was, to: now, kind),
          from: before.map { label(kind, $0) }, to: after.map { label(kind, $0) },
          edits: [edit(new, .parameterTrait(kind), from: before, to: after)])
      ]
    }
  }

  private func values(_ trait: ParameterTrait?) -> Set<String>? {
    if case .values(let values)? = trait { Set(values) } else { nil }
  }

  /// A constraint with its name, since several are told alike.
  private func label(_ kind: ParameterTrait.Kind, _ words: String) -> String {
    switch kind {
    case .defaultValue: words
    default: "\(kind.rawValue) \(words)"
    }
  }

  private var isRequest: Bool { direction == .request }

  private func valueChanges(_ old: Row, _ new: Row, _ was: Set<String>?, _ now: Set<String>?) -> [Change] {
    func edits(_ values: Set<String>, isAdding: Bool) -> [FactEdit] {
      values.sorted().map { edit(new, .value($0), from: isAdding ? nil : $0, to: isAdding ? $0 : nil) }
    }
    func words(_ values: Set<String>) -> String { values.sorted().joined(separator: ", ") }
    switch (was, now) {
    case (nil, let now?):
      return [
        change(
          .values, new, isRequest ? .requestValuesRestricted : .responseValueRemoved, from: nil,
          to: words(now),
          edits: [edit(new, .parameterTrait(.values), from: nil, to: "listed")] + edits(now, isAdding: true))
      ]
    case (let was?, nil):
      return [
        change(
          .values, new, isRequest ? .requestValuesOpened : .responseValueAdded, from: words(was), to: nil,
          edits: [edit(new, .parameterTrait(.values), from: "listed", to: nil)] + edits(was, isAdding: false))
      ]
    case (let was?, let now?):
      return was.subtracting(now).sorted().map { value in
        change(
          .values, new, isRequest ? .requestValueRemoved : .responseValueRemoved, from: value, to: nil,
          edits: edits([value], isAdding: false))
      }
        + now.subtracting(was).sorted().map { value in
          change(
            .values, new, isRequest ? .requestValueAdded : .responseValueAdded, from: nil, to: value,
            edits: edits([value], isAdding: true))
        }
    case (nil, nil): return []
    }
  }

  private func rule(from was: ParameterTrait?, to now: ParameterTrait?, _ kind: ParameterTrait.Kind)
    -> CompatibilityRule
  {
    switch (was, now) {
    case (.defaultValue, _), (_, .defaultValue): return isRequest ? .defaultChanged : .responseDefaultChanged
    case (nil, .limit): return isRequest ? .limitSet : .responseLimitTightened
    case (.limit, nil): return isRequest ? .limitLoosened : .responseLimitLoosened
    case (.limit(let limit, let before), .limit(_, let after)):
      let isTighter = limit.isLower ? after > before : after < before
      if isRequest { return isTighter ? .limitTightened : .limitLoosened }
      return isTighter ? .responseLimitTightened : .responseLimitLoosened
    // A response keeps to a pattern as to a limit.
    case (nil, .pattern): return isRequest ? .patternAdded : .responseLimitTightened
    case (.pattern, nil): return isRequest ? .patternRemoved : .responseLimitLoosened
    case (.pattern, _): return isRequest ? .patternChanged : .responseLimitLoosened
    case (.access, _), (_, .access): return .accessChanged
    case (.discriminator, _), (_, .discriminator): return .discriminatorChanged
    case (.alternatives(let before), .alternatives(let after)):
      let isNarrower = Set(after).isSubset(of: before)
      let isWider = Set(before).isSubset(of: after)
      if isRequest { return isWider ? .alternativesWidened : .alternativesNarrowed }
      return isNarrower ? .responseAlternativesNarrowed : .responseAlternativesWidened
    case (nil, .alternatives): return isRequest ? .alternativesNarrowed : .responseAlternativesNarrowed
    case (.alternatives, nil): return isRequest ? .alternativesWidened : .responseAlternativesWidened
    default: return .textChanged
    }
  }
}

package import APIModel

extension Strings {
  /// What is known of the values of a parameter beside its type, a sentence each.
  package func sentences(_ facts: [ParameterFact]) -> [Sentence] {
    facts.compactMap { fact in
      pattern(of: fact).map { Sentence($0, ["value": .code(fact.words)]) }
    }
  }

  private func pattern(of fact: ParameterFact) -> String? {
    switch fact.kind {
    case .defaultValue: factDefault
    case .values: factValues
    case .minimum: factMinimum
    case .maximum: factMaximum
    case .minLength: factMinLength
    case .maxLength: factMaxLength
    case .minItems: factMinItems
    case .maxItems: factMaxItems
    case .pattern: factPattern
    case .access: fact == .access(.readOnly) ? factReadOnly : factWriteOnly
    case .alternatives: factAlternatives
    case .discriminator: factDiscriminator
    case .formerName: factFormerName
    case .formerLocation: nil
    }
  }

  /// A fact about an operation as a whole.
  package func sentence(_ term: OperationTerm) -> Sentence {
    let isRejected = term.value == "rejected"
    let pattern =
      switch term.kind {
      case .unknownQueryKeys: isRejected ? termUnknownQueryRejected : termUnknownQueryAccepted
      case .unknownBodyKeys: isRejected ? termUnknownBodyRejected : termUnknownBodyAccepted
      case .requestBody: termRequestBody
      case .requestMediaType: termRequestMediaType
      case .responseMediaType: termResponseMediaType
      case .policy: termPolicy
      case .stability: termStability
      case .sunset: termSunset
      case .responseOf: termResponseOf
      case .behaviour: "{value}"
      case .formerEndpoint: termFormerEndpoint
      }
    let isProse = term.kind == .behaviour || term.kind == .requestBody
    return Sentence(pattern, ["value": isProse ? .words(term.value) : .code(term.value)])
  }
}

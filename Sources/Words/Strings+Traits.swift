package import APIModel

extension Strings {
  /// What is known of the values of a parameter beside its type, a sentence each.
  package func sentences(_ traits: [ParameterTrait]) -> [Sentence] {
    traits.compactMap { trait in
      pattern(of: trait).map { Sentence($0, ["value": value(of: trait)]) }
    }
  }

  private func value(of trait: ParameterTrait) -> Sentence.Part {
    switch trait {
    case .values(let values), .alternatives(let values): .codes(values)
    default: .code(trait.words)
    }
  }

  private func pattern(of trait: ParameterTrait) -> String? {
    switch trait.kind {
    case .defaultValue: traitDefault
    case .values: traitValues
    case .minimum: traitMinimum
    case .maximum: traitMaximum
    case .minLength: traitMinLength
    case .maxLength: traitMaxLength
    case .minItems: traitMinItems
    case .maxItems: traitMaxItems
    case .pattern: traitPattern
    case .access: trait == .access(.readOnly) ? traitReadOnly : traitWriteOnly
    case .alternatives: traitAlternatives
    case .discriminator: traitDiscriminator
    case .formerName: traitFormerName
    case .formerLocation: nil
    }
  }

  /// A trait of an operation as a whole, with the versions in which it holds.
  package func sentence(_ trait: OperationTrait) -> Sentence {
    let isRejected = trait.value == "rejected"
    let pattern =
      switch trait.kind {
      case .unknownQueryKeys: isRejected ? traitUnknownQueryRejected : traitUnknownQueryAccepted
      case .unknownBodyKeys: isRejected ? traitUnknownBodyRejected : traitUnknownBodyAccepted
      case .requestBody: traitRequestBody
      case .requestMediaType: traitRequestMediaType
      case .responseMediaType: traitResponseMediaType
      case .policy: traitPolicy
      case .stability: traitStability
      case .sunset: traitSunset
      case .responseOf: traitResponseOf
      case .behaviour: "{value}"
      case .formerEndpoint: traitFormerEndpoint
      }
    let sentence = Sentence(pattern, ["value": trait.kind.isProse ? .words(trait.value) : .code(trait.value)])
    if trait.range == .all { return sentence }
    return sentence.ending(with: traitInVersions.filled(["versions": words(trait.range)]))
  }
}

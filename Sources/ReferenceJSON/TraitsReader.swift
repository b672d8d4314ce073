import APIModel
import OrderedJSON

extension JSONCursor {
  /// The traits of a parameter, in the order of their kinds.
  var parameterTraits: [ParameterTrait] {
    if isNull { return [] }
    return ParameterTrait.Kind.allCases.compactMap { kind in
      let cursor = self[kind.rawValue]
      return cursor.isNull ? nil : cursor.parameterTrait(kind)
    }
  }

  private func parameterTrait(_ kind: ParameterTrait.Kind) -> ParameterTrait {
    switch kind {
    case .defaultValue: .defaultValue(string)
    case .values: .values(elements.map(\.string))
    case .minimum: .limit(.minimum, double)
    case .maximum: .limit(.maximum, double)
    case .minLength: .limit(.minLength, double)
    case .maxLength: .limit(.maxLength, double)
    case .minItems: .limit(.minItems, double)
    case .maxItems: .limit(.maxItems, double)
    case .pattern: .pattern(string)
    case .access: .access(word(.readOnly))
    case .alternatives: .alternatives(elements.map(\.string))
    case .discriminator: .discriminator(string)
    case .formerName: .formerName(string)
    case .formerLocation: .formerLocation(word(.body))
    }
  }

  private var double: Double {
    if case .number(let number) = value, let double = Double(number.spelling) { return double }
    return wrong("a number", 0)
  }

  /// A trait of an operation as a whole.
  var operationTrait: OperationTrait {
    let kind: OperationTrait.Kind = self["kind"].word(.behaviour)
    let value = self["value"].string
    if let rule = kind.rule(brokenBy: value) {
      return self["value"].wrong(rule, OperationTrait(kind, value))
    }
    return OperationTrait(kind, value, range: range, origin: origin)
  }

  /// A change that a version declares.
  var declaredChange: DeclaredChange {
    DeclaredChange(
      self["kind"].word(.added), operation: self["operation"].string,
      direction: self["direction"].isNull ? nil : self["direction"].word(.request), name: self["name"].string,
      origin: origin)
  }
}

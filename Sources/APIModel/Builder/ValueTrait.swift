/// What is known of the values of a parameter or field beside its type.
public struct ValueTrait: Hashable, Sendable {
  let trait: ParameterTrait

  /// The value that stands where a request leaves it out, as it is written in JSON.
  public static func defaultValue(_ json: String) -> ValueTrait { ValueTrait(trait: .defaultValue(json)) }
  /// All possible values.
  public static func oneOf(_ values: String...) -> ValueTrait { ValueTrait(trait: .values(values)) }
  /// The lowest number.
  public static func minimum(_ number: Double) -> ValueTrait { ValueTrait(trait: .limit(.minimum, number)) }
  /// The highest number.
  public static func maximum(_ number: Double) -> ValueTrait { ValueTrait(trait: .limit(.maximum, number)) }
  /// The fewest elements.
  public static func minItems(_ count: Int) -> ValueTrait {
    ValueTrait(trait: .limit(.minItems, Double(count)))
  }
  /// The most elements.
  public static func maxItems(_ count: Int) -> ValueTrait {
    ValueTrait(trait: .limit(.maxItems, Double(count)))
  }
  /// The fewest characters.
  public static func minLength(_ count: Int) -> ValueTrait {
    ValueTrait(trait: .limit(.minLength, Double(count)))
  }
  /// The most characters.
  public static func maxLength(_ count: Int) -> ValueTrait {
    ValueTrait(trait: .limit(.maxLength, Double(count)))
  }
  /// A regular expression (ECMA-262) that strings match.
  public static func pattern(_ expression: String) -> ValueTrait { ValueTrait(trait: .pattern(expression)) }
  /// Only responses have it.
  public static let readOnly = ValueTrait(trait: .access(.readOnly))
  /// Only requests have it.
  public static let writeOnly = ValueTrait(trait: .access(.writeOnly))
  /// The names of the forms of which the value has one.
  public static func forms(_ names: String...) -> ValueTrait { ValueTrait(trait: .alternatives(names)) }
  /// The field that tells its forms apart.
  public static func discriminator(_ field: String) -> ValueTrait { ValueTrait(trait: .discriminator(field)) }
  /// It was a query parameter before the first version of its range.
  public static let formerlyInQuery = ValueTrait(trait: .formerLocation(.query))
  /// It was a header before the first version of its range.
  public static let formerlyInHeader = ValueTrait(trait: .formerLocation(.header))
  /// It was a field of the body before the first version of its range.
  public static let formerlyInBody = ValueTrait(trait: .formerLocation(.body))
  /// The name that it had before the first version of its range.
  public static func renamed(from name: String) -> ValueTrait { ValueTrait(trait: .formerName(name)) }
}

extension [ValueTrait] {
  /// The model's traits in the order of their kinds, the first of a kind.
  var modelTraits: [ParameterTrait] {
    ParameterTrait.Kind.allCases.compactMap { kind in first { $0.trait.kind == kind }?.trait }
  }
}

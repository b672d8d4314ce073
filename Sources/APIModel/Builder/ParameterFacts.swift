/// What is known of the values of a parameter or field beside its type.
public struct ValueRule: Hashable, Sendable {
  let fact: ParameterFact

  /// The value that stands where a request leaves it out, as it is written in JSON.
  public static func defaultValue(_ json: String) -> ValueRule { ValueRule(fact: .defaultValue(json)) }
  /// All possible values.
  public static func oneOf(_ values: String...) -> ValueRule { ValueRule(fact: .values(values)) }
  /// The lowest number.
  public static func minimum(_ number: Double) -> ValueRule { ValueRule(fact: .limit(.minimum, number)) }
  /// The highest number.
  public static func maximum(_ number: Double) -> ValueRule { ValueRule(fact: .limit(.maximum, number)) }
  /// The fewest elements.
  public static func minItems(_ count: Int) -> ValueRule { ValueRule(fact: .limit(.minItems, Double(count))) }
  /// The most elements.
  public static func maxItems(_ count: Int) -> ValueRule { ValueRule(fact: .limit(.maxItems, Double(count))) }
  /// The fewest characters.
  public static func minLength(_ count: Int) -> ValueRule {
    ValueRule(fact: .limit(.minLength, Double(count)))
  }
  /// The most characters.
  public static func maxLength(_ count: Int) -> ValueRule {
    ValueRule(fact: .limit(.maxLength, Double(count)))
  }
  /// A regular expression (ECMA-262) that strings match.
  public static func pattern(_ expression: String) -> ValueRule { ValueRule(fact: .pattern(expression)) }
  /// Only responses have it.
  public static let readOnly = ValueRule(fact: .access(.readOnly))
  /// Only requests have it.
  public static let writeOnly = ValueRule(fact: .access(.writeOnly))
  /// The names of the forms of which the value has one.
  public static func forms(_ names: String...) -> ValueRule { ValueRule(fact: .alternatives(names)) }
  /// The field that tells its forms apart.
  public static func discriminator(_ field: String) -> ValueRule { ValueRule(fact: .discriminator(field)) }
  /// The name that it had before the first version of its range.
  public static func renamed(from name: String) -> ValueRule { ValueRule(fact: .formerName(name)) }
}

extension [ValueRule] {
  /// The facts in the order of their kinds, the first of a kind.
  var facts: [ParameterFact] {
    ParameterFact.Kind.allCases.compactMap { kind in first { $0.fact.kind == kind }?.fact }
  }
}

/// A trait of a parameter beside its type: what values it takes or gives, and what it was called before.
///
/// A parameter has at most one trait of a kind; the names are those of JSON Schema (2020-12, validation).
package enum ParameterTrait: Hashable, Sendable {
  /// The value that stands where a request leaves it out, as it is written in JSON.
  case defaultValue(String)
  /// All values that are possible.
  case values([String])
  /// A bound of numbers, of the characters of a string or of the elements of an array; inclusive.
  case limit(Limit, Double)
  /// An ECMA-262 regular expression that a string matches.
  case pattern(String)
  /// Which of the two directions uses it, where a model is shared between both.
  case access(Access)
  /// The names of the forms of which a value has one.
  case alternatives([String])
  /// The field that tells those forms apart.
  case discriminator(String)
  /// Its name before the first version of its range; a rename, not a removal and an addition.
  case formerName(String)
  /// Where it was sent before the first version of its range.
  case formerLocation(Parameter.Location)

  /// The bounds of values.
  package enum Limit: String, Hashable, Sendable, CaseIterable {
    case minimum, maximum, minLength, maxLength, minItems, maxItems

    /// Whether a higher number allows less.
    package var isLower: Bool { self == .minimum || self == .minLength || self == .minItems }
  }

  /// Who may write a value.
  package enum Access: String, Hashable, Sendable, CaseIterable {
    case readOnly, writeOnly
  }

  /// What the trait is about; the raw value is its key in `reference.json`.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case defaultValue = "default"
    case values = "enum"
    case minimum, maximum, minLength, maxLength, minItems, maxItems
    case pattern, access
    case alternatives = "oneOf"
    case discriminator, formerName, formerLocation
  }

  package var kind: Kind {
    switch self {
    case .defaultValue: .defaultValue
    case .values: .values
    case .limit(let limit, _): limit.kind
    case .pattern: .pattern
    case .access: .access
    case .alternatives: .alternatives
    case .discriminator: .discriminator
    case .formerName: .formerName
    case .formerLocation: .formerLocation
    }
  }

  /// The value of the trait in words.
  package var words: String {
    switch self {
    case .defaultValue(let text), .pattern(let text), .discriminator(let text), .formerName(let text): text
    case .values(let values), .alternatives(let values): values.joined(separator: ", ")
    case .limit(_, let number): Self.words(number)
    case .access(let access): access.rawValue
    case .formerLocation(let location): location.rawValue
    }
  }

  /// A number without a fraction that says nothing.
  package static func words(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? number.description
  }

  /// Whether it tells of a former version rather than of this one.
  var isHistory: Bool { kind == .formerName || kind == .formerLocation }
}

extension ParameterTrait.Limit {
  package var kind: ParameterTrait.Kind {
    switch self {
    case .minimum: .minimum
    case .maximum: .maximum
    case .minLength: .minLength
    case .maxLength: .maxLength
    case .minItems: .minItems
    case .maxItems: .maxItems
    }
  }
}

extension Parameter {
  /// The name with those of the objects around it, as far as they are known: `server.name`.
  package var fullName: String { path.map { $0.joined(separator: ".") } ?? name }

  package func trait(_ kind: ParameterTrait.Kind) -> ParameterTrait? { traits.first { $0.kind == kind } }

  /// Its name in earlier versions, where a rename is declared.
  package var formerName: String? {
    if case .formerName(let name) = trait(.formerName) { name } else { nil }
  }

  /// Where it was sent in earlier versions, where a move is declared.
  package var formerLocation: Location? {
    if case .formerLocation(let location) = trait(.formerLocation) { location } else { nil }
  }
}

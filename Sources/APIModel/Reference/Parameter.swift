package import Prose

/// One named value of a request or a response.
public struct Parameter: Hashable, Sendable {
  /// The name as it is written in the row.
  package var name: String
  /// The keys from the top of the body to this value, where they are known; free keys are `{name}`.
  package var path: [String]?
  package var location: Location
  package var type: ValueType
  /// Whether the value is always there in the versions of its range.
  package var isRequired: Bool
  /// Whether the value may be `null`.
  package var isNullable: Bool
  package var description: Prose
  package var range: VersionRange
  /// The range of its definition, where the table that it stands in narrows it; `nil` where that is `range`.
  package var definedRange: VersionRange?
  /// The status code of the response that has it in its body, where that is known.
  package var code: Int?
  /// What else is known of its values, at most one trait of a kind.
  package var traits: [ParameterTrait]
  /// The key of its definition in `parameters.yaml`; made from the name where it is `nil`.
  package var key: String?
  package var origin: Origin

  package init(
    name: String, path: [String]? = nil, location: Location, type: ValueType, isRequired: Bool,
    isNullable: Bool = false, description: Prose, range: VersionRange = .all,
    definedRange: VersionRange? = nil, code: Int? = nil, traits: [ParameterTrait] = [],
    key: String? = nil,
    origin: Origin = Origin()
  ) {
    self.name = name
    self.path = path
    self.location = location
    self.type = type
    self.isRequired = isRequired
    self.isNullable = isNullable
    self.description = description
    self.range = range
    self.definedRange = definedRange
    self.code = code
    self.traits = traits
    self.key = key
    self.origin = origin
  }

  /// Where a parameter is sent; the four words of os-api-ref, in the order it asks for.
  package enum Location: String, Hashable, Sendable, CaseIterable {
    case header, path, query, body
  }
}

/// The type of a value in the words of os-api-ref, with an optional format such as `uuid`.
public struct ValueType: Hashable, Sendable {
  package var name: String
  package var format: String?

  /// A type by its name; the usual ones are static members.
  public init(_ name: String, format: String? = nil) {
    self.name = name
    self.format = format
  }

  /// Text.
  public static let string = ValueType("string")
  /// A number without a fraction.
  public static let integer = ValueType("integer")
  /// A number that may have a fraction.
  public static let float = ValueType("float")
  /// `true` or `false`.
  public static let boolean = ValueType("boolean")
  /// A list of values.
  public static let array = ValueType("array")
  /// Keys with values.
  public static let object = ValueType("object")
  /// Always `null`.
  public static let none = ValueType("none")
  /// A UUID as text (RFC 9562).
  public static let uuid = ValueType("string", format: "uuid")
  /// A date with time as text (RFC 3339).
  public static let dateTime = ValueType("string", format: "date-time")
  /// A URI as text (RFC 3986).
  public static let uri = ValueType("string", format: "uri")
}

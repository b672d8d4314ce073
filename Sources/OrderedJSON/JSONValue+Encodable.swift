#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension JSONNumber: Encodable {
  /// Encodes the value.
  ///
  /// The spelling is kept by the encoder of this module alone: others get the value as an integer if it is
  /// spelled as one, else as a `Double` or, where that is not exact, as a `Decimal`. Throws if no type holds
  /// it.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value = Int64(spelling) { return try container.encode(value) }
    if let value = UInt64(spelling) { return try container.encode(value) }
    if JSONNumber(doubleValue)?.isNumericallyEqual(to: self) == true {
      return try container.encode(doubleValue)
    }
    if let value = Decimal(string: spelling),
      JSONNumber(value.description)?.isNumericallyEqual(to: self) == true
    {
      return try container.encode(value)
    }
    try container.encode(doubleValue)
  }
}

extension JSONObject: Encodable {
  /// Encodes the members in order; other encoders than the one of this module lose order and duplicates.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: MemberKey.self)
    for member in members { try container.encode(member.value, forKey: MemberKey(stringValue: member.key)) }
  }
}

extension JSONValue: Encodable {
  /// Encodes the value as the JSON that it is.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .array(let elements): try elements.encode(to: encoder)
    case .object(let object): try object.encode(to: encoder)
    case .number(let number): try number.encode(to: encoder)
    case .null:
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    case .bool(let value):
      var container = encoder.singleValueContainer()
      try container.encode(value)
    case .string(let value):
      var container = encoder.singleValueContainer()
      try container.encode(value)
    }
  }
}

private struct MemberKey: CodingKey {
  let stringValue: String

  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { return nil }

  var intValue: Int? { nil }
}

extension Since: Encodable where Value: Encodable {
  /// Encodes the value alone; the keyed container's overload decides whether it is there at all.
  public func encode(to encoder: any Encoder) throws { try wrappedValue.encode(to: encoder) }
}

extension Since: Decodable where Value: Decodable {
  /// Decodes the value alone; the keyed container's overload handles a key that is absent.
  public init(from decoder: any Decoder) throws {
    self.init(
      wrappedValue: try Value(from: decoder), presence: .decoded(isPresent: true), whenNil: .null)
  }
}

extension KeyedEncodingContainer {
  /// Encodes a versioned property where the current version has it.
  ///
  /// Synthesized `encode(to:)` chooses this overload for `@Since` properties.
  /// - Throws: `EncodingError.invalidValue` for a `nil` that ``NilEncoding/fails`` forbids, and what the
  ///   encoder throws.
  public mutating func encode<Value: Encodable>(_ since: Since<Value>, forKey key: Key) throws {
    if VersionRecording.isActive {
      try encode(VersionedValue(since), forKey: key)
      return
    }
    guard since.isPresent else { return }
    if since.isNil {
      switch (since.presence, since.whenNil) {
      case (.decoded, _), (_, .null): try encodeNil(forKey: key)
      case (_, .omitted): break
      case (_, .fails):
        throw EncodingError.invalidValue(
          since.wrappedValue,
          EncodingError.Context(
            codingPath: codingPath + [key],
            debugDescription:
              "'\(key.stringValue)' is nil in a version that has it; give it a value or declare whenNil"))
      }
    } else {
      try encode(since.wrappedValue, forKey: key)
    }
  }
}

extension KeyedDecodingContainer {
  /// Decodes a versioned property; an absent key gives `nil`.
  ///
  /// - Throws: `DecodingError.keyNotFound` when the key is absent and the property is not optional.
  public func decode<Value: Decodable>(_ type: Since<Value>.Type, forKey key: Key) throws -> Since<Value> {
    if contains(key) {
      return Since(
        wrappedValue: try decode(Value.self, forKey: key), presence: .decoded(isPresent: true), whenNil: .null
      )
    }
    guard let optional = Value.self as? any ExpressibleByNilLiteral.Type,
      let none = optional.init(nilLiteral: ()) as? Value
    else {
      throw DecodingError.keyNotFound(
        key,
        DecodingError.Context(
          codingPath: codingPath,
          debugDescription:
            "'\(key.stringValue)' is absent; a @Since property that some versions lack must be optional"))
    }
    return Since(wrappedValue: none, presence: .decoded(isPresent: false), whenNil: .null)
  }
}

/// Switches `@Since` properties to telling their ranges instead of following the current version.
package enum VersionRecording {
  @TaskLocal package static var isActive = false
}

/// What a recording encoder receives for a `@Since` property.
package protocol VersionedField {
  var since: VersionLiteral? { get }
  var until: VersionLiteral? { get }
  var whenNil: NilEncoding { get }
  /// The value to record, or `nil` where the sample has none.
  var content: (any Encodable)? { get }
  /// The type of the value, without the optional around it.
  var contentType: Any.Type { get }
}

/// A `@Since` property on its way to a recording encoder; any other encoder sees its value alone.
struct VersionedValue<Value: Encodable>: Encodable, VersionedField {
  let wrapped: Since<Value>

  init(_ wrapped: Since<Value>) { self.wrapped = wrapped }

  var since: VersionLiteral? {
    if case .declared(let since, _) = wrapped.presence { since } else { nil }
  }
  var until: VersionLiteral? {
    if case .declared(_, let until) = wrapped.presence { until } else { nil }
  }
  var whenNil: NilEncoding { wrapped.whenNil }
  var content: (any Encodable)? { wrapped.isNil ? nil : wrapped.wrappedValue }

  var contentType: Any.Type { (Value.self as? any OptionalType.Type)?.wrappedType ?? Value.self }

  func encode(to encoder: any Encoder) throws { try wrapped.wrappedValue.encode(to: encoder) }
}

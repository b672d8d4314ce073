import APIModel
import Foundation

/// An encoder that keeps no values: it notes which keys a model writes, with their types and version ranges.
struct RecordingEncoder: Encoder {
  let sink: RecordingSink
  /// The keys from the top of the body, array positions left out.
  let path: [String]
  let codingPath: [any CodingKey]
  /// Whether it encodes an element of the array at its path, which says nothing about the array itself.
  var isElement = false
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// The fields that one value writes.
  static func record(_ value: any Encodable) throws -> RecordedBody {
    let sink = RecordingSink()
    let encoder = RecordingEncoder(sink: sink, path: [], codingPath: [])
    try VersionRecording.$isActive.withValue(true) { try encoder.encodeValue(value) }
    return sink.body
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    note(.object)
    return KeyedEncodingContainer(RecordingKeyedContainer(encoder: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    note(.array)
    return RecordingUnkeyedContainer(encoder: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    RecordingSingleValueContainer(encoder: self)
  }

  func note(_ type: ValueType) {
    if !path.isEmpty, !isElement { sink.body.record(RecordedField(path: path, type: type)) }
  }

  func noteNull() {
    if !path.isEmpty, !isElement { sink.body.record(RecordedField(path: path, isNullable: true)) }
  }

  /// The encoder of an element of the array at this path.
  var element: RecordingEncoder {
    var element = self
    element.isElement = true
    return element
  }

  func child(_ key: any CodingKey) -> RecordingEncoder {
    RecordingEncoder(sink: sink, path: path + [key.stringValue], codingPath: codingPath + [key])
  }

  /// Notes a value under the encoder's own path; types that encoders treat specially are noted as such.
  func encodeValue(_ value: any Encodable) throws {
    if let type = Self.scalarType(of: Swift.type(of: value)) {
      note(type)
    } else {
      try value.encode(to: self)
    }
  }

  /// The documented type of a value that is not there, as far as its static type tells.
  static func knownType(of type: Any.Type) -> ValueType? {
    if let scalar = scalarType(of: type) { return scalar }
    return switch type {
    case is String.Type: .string
    case is Bool.Type: .boolean
    case is any BinaryInteger.Type: .integer
    case is any BinaryFloatingPoint.Type: .float
    case is any ExpressibleByDictionaryLiteral.Type: .object
    case is any ExpressibleByArrayLiteral.Type: .array
    default: nil
    }
  }

  /// The documented type of what encoders treat as one scalar value.
  static func scalarType(of type: Any.Type) -> ValueType? {
    switch type {
    case is UUID.Type: .uuid
    case is URL.Type: .uri
    case is Date.Type: .dateTime
    case is Data.Type: ValueType("string", format: "byte")
    case is Decimal.Type: .float
    default: nil
    }
  }
}

/// Collects the fields while a model encodes itself; containers are copies, so they share this object.
final class RecordingSink {
  var body = RecordedBody()
}

extension RecordingEncoder {
  /// Notes a value under a key.
  func encode(_ value: any Encodable, forKey key: any CodingKey) throws {
    let child = child(key)
    guard let field = value as? any VersionedField else {
      try child.encodeValue(value)
      return
    }
    sink.body.record(
      RecordedField(
        path: child.path, type: Self.knownType(of: field.contentType), isOptional: field.whenNil == .omitted,
        isNullable: field.whenNil == .null,
        since: field.since, until: field.until))
    if let content = field.content { try child.encodeValue(content) }
  }

  /// Notes that the model may leave a key out, and the type that its value has.
  func noteOptional(_ type: ValueType?, forKey key: any CodingKey) {
    sink.body.record(RecordedField(path: child(key).path, type: type, isOptional: true))
  }

  /// Notes that the model may leave a key out, and its value where it is there.
  func encodeIfPresent(_ value: (any Encodable)?, of type: Any.Type, forKey key: any CodingKey) throws {
    noteOptional(Self.knownType(of: type), forKey: key)
    if let value { try child(key).encodeValue(value) }
  }
}

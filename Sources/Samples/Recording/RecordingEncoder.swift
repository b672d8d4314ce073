import APIModel
import Foundation

/// An encoder that keeps no values: it notes which keys a model writes, with their types and version ranges.
struct RecordingEncoder: Encoder {
  let sink: RecordingSink
  /// The keys from the top of the body, array positions left out.
  let path: [String]
  let codingPath: [any CodingKey]
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
    // Inside an array the path is the array's own, whose type is known already.
    if !path.isEmpty { sink.body.record(RecordedField(path: path, type: type)) }
  }

  func noteNull() {
    if !path.isEmpty { sink.body.record(RecordedField(path: path, isNullable: true)) }
  }

  func child(_ key: any CodingKey) -> RecordingEncoder {
    RecordingEncoder(sink: sink, path: path + [key.stringValue], codingPath: codingPath + [key])
  }

  /// Notes a value under the encoder's own path; types that encoders treat specially are noted as such.
  func encodeValue(_ value: any Encodable) throws {
    switch value {
    case is UUID: note(.uuid)
    case is URL: note(.uri)
    case is Date: note(.dateTime)
    case is Data: note(ValueType("string", format: "byte"))
    case is Decimal: note(.float)
    default: try value.encode(to: self)
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
        path: child.path, isOptional: field.whenNil == .omitted, isNullable: field.whenNil == .null,
        since: field.since, until: field.until))
    if let content = field.content { try child.encodeValue(content) }
  }

  /// Notes that the model may leave a key out, and its value where it is there.
  func encodeIfPresent(_ value: (any Encodable)?, forKey key: any CodingKey) throws {
    let child = child(key)
    sink.body.record(RecordedField(path: child.path, isOptional: true))
    if let value { try child.encodeValue(value) }
  }
}

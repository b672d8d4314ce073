import APIModel
import Foundation

/// The unkeyed container of ``RecordingEncoder``: elements are noted under the array's own path.
struct RecordingUnkeyedContainer: UnkeyedEncodingContainer {
  let encoder: RecordingEncoder
  private(set) var count = 0
  var codingPath: [any CodingKey] { encoder.codingPath }

  init(encoder: RecordingEncoder) { self.encoder = encoder }

  // A scalar or null element says nothing about the keys of the body.
  mutating func encodeNil() { count += 1 }
  mutating func encode(_ value: Bool) { count += 1 }
  mutating func encode(_ value: String) { count += 1 }
  mutating func encode(_ value: Double) { count += 1 }
  mutating func encode(_ value: Float) { count += 1 }
  mutating func encode(_ value: Int) { count += 1 }
  mutating func encode(_ value: Int8) { count += 1 }
  mutating func encode(_ value: Int16) { count += 1 }
  mutating func encode(_ value: Int32) { count += 1 }
  mutating func encode(_ value: Int64) { count += 1 }
  mutating func encode(_ value: UInt) { count += 1 }
  mutating func encode(_ value: UInt8) { count += 1 }
  mutating func encode(_ value: UInt16) { count += 1 }
  mutating func encode(_ value: UInt32) { count += 1 }
  mutating func encode(_ value: UInt64) { count += 1 }
  mutating func encode<T: Encodable>(_ value: T) throws {
    count += 1
    if RecordingEncoder.scalarType(of: T.self) == nil { try value.encode(to: encoder.element) }
  }

  mutating func nestedContainer<NestedKey: CodingKey>(keyedBy type: NestedKey.Type)
    -> KeyedEncodingContainer<NestedKey>
  {
    count += 1
    return KeyedEncodingContainer(RecordingKeyedContainer(encoder: encoder.element))
  }
  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    count += 1
    return RecordingUnkeyedContainer(encoder: encoder.element)
  }
  mutating func superEncoder() -> any Encoder {
    count += 1
    return encoder.element
  }
}

/// The single value container of ``RecordingEncoder``.
struct RecordingSingleValueContainer: SingleValueEncodingContainer {
  let encoder: RecordingEncoder
  var codingPath: [any CodingKey] { encoder.codingPath }

  func encodeNil() { encoder.noteNull() }
  func encode(_ value: Bool) { encoder.note(.boolean) }
  func encode(_ value: String) { encoder.note(.string) }
  func encode(_ value: Double) { encoder.note(.float) }
  func encode(_ value: Float) { encoder.note(.float) }
  func encode(_ value: Int) { encoder.note(.integer) }
  func encode(_ value: Int8) { encoder.note(.integer) }
  func encode(_ value: Int16) { encoder.note(.integer) }
  func encode(_ value: Int32) { encoder.note(.integer) }
  func encode(_ value: Int64) { encoder.note(.integer) }
  func encode(_ value: UInt) { encoder.note(.integer) }
  func encode(_ value: UInt8) { encoder.note(.integer) }
  func encode(_ value: UInt16) { encoder.note(.integer) }
  func encode(_ value: UInt32) { encoder.note(.integer) }
  func encode(_ value: UInt64) { encoder.note(.integer) }
  func encode<T: Encodable>(_ value: T) throws { try encoder.encodeValue(value) }
}

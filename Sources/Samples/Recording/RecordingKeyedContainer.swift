import APIModel

/// The keyed container of ``RecordingEncoder``.
///
/// Every overload of `encodeIfPresent` is a requirement of its own: one that were missing would make an optional
/// of that type look required.
struct RecordingKeyedContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoder: RecordingEncoder
  var codingPath: [any CodingKey] { encoder.codingPath }

  func encodeNil(forKey key: Key) { encoder.child(key).noteNull() }
  func encode(_ value: Bool, forKey key: Key) { encoder.child(key).note(.boolean) }
  func encode(_ value: String, forKey key: Key) { encoder.child(key).note(.string) }
  func encode(_ value: Double, forKey key: Key) { encoder.child(key).note(.float) }
  func encode(_ value: Float, forKey key: Key) { encoder.child(key).note(.float) }
  func encode(_ value: Int, forKey key: Key) { encoder.child(key).note(.integer) }
  func encode(_ value: Int8, forKey key: Key) { encoder.child(key).note(.integer) }
  func encode(_ value: Int16, forKey key: Key) { encoder.child(key).note(.integer) }
  func encode(_ value: Int32, forKey key: Key) { encoder.child(key).note(.integer) }
  func encode(_ value: Int64, forKey key: Key) { encoder.child(key).note(.integer) }
  func encode(_ value: UInt, forKey key: Key) { encoder.child(key).note(.integer) }
  func encode(_ value: UInt8, forKey key: Key) { encoder.child(key).note(.integer) }
  func encode(_ value: UInt16, forKey key: Key) { encoder.child(key).note(.integer) }
  func encode(_ value: UInt32, forKey key: Key) { encoder.child(key).note(.integer) }
  func encode(_ value: UInt64, forKey key: Key) { encoder.child(key).note(.integer) }
  func encode<T: Encodable>(_ value: T, forKey key: Key) throws { try encoder.encode(value, forKey: key) }

  func encodeIfPresent(_ value: Bool?, forKey key: Key) {
    encoder.noteOptional(.boolean, forKey: key)
  }
  func encodeIfPresent(_ value: String?, forKey key: Key) {
    encoder.noteOptional(.string, forKey: key)
  }
  func encodeIfPresent(_ value: Double?, forKey key: Key) {
    encoder.noteOptional(.float, forKey: key)
  }
  func encodeIfPresent(_ value: Float?, forKey key: Key) {
    encoder.noteOptional(.float, forKey: key)
  }
  func encodeIfPresent(_ value: Int?, forKey key: Key) {
    encoder.noteOptional(.integer, forKey: key)
  }
  func encodeIfPresent(_ value: Int8?, forKey key: Key) {
    encoder.noteOptional(.integer, forKey: key)
  }
  func encodeIfPresent(_ value: Int16?, forKey key: Key) {
    encoder.noteOptional(.integer, forKey: key)
  }
  func encodeIfPresent(_ value: Int32?, forKey key: Key) {
    encoder.noteOptional(.integer, forKey: key)
  }
  func encodeIfPresent(_ value: Int64?, forKey key: Key) {
    encoder.noteOptional(.integer, forKey: key)
  }
  func encodeIfPresent(_ value: UInt?, forKey key: Key) {
    encoder.noteOptional(.integer, forKey: key)
  }
  func encodeIfPresent(_ value: UInt8?, forKey key: Key) {
    encoder.noteOptional(.integer, forKey: key)
  }
  func encodeIfPresent(_ value: UInt16?, forKey key: Key) {
    encoder.noteOptional(.integer, forKey: key)
  }
  func encodeIfPresent(_ value: UInt32?, forKey key: Key) {
    encoder.noteOptional(.integer, forKey: key)
  }
  func encodeIfPresent(_ value: UInt64?, forKey key: Key) {
    encoder.noteOptional(.integer, forKey: key)
  }
  func encodeIfPresent<T: Encodable>(_ value: T?, forKey key: Key) throws {
    try encoder.encodeIfPresent(value, of: T.self, forKey: key)
  }

  func nestedContainer<NestedKey: CodingKey>(keyedBy type: NestedKey.Type, forKey key: Key)
    -> KeyedEncodingContainer<NestedKey>
  {
    encoder.child(key).container(keyedBy: type)
  }
  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    encoder.child(key).unkeyedContainer()
  }
  func superEncoder() -> any Encoder { encoder.child(SuperKey.super) }
  func superEncoder(forKey key: Key) -> any Encoder { encoder.child(key) }
}

private enum SuperKey: String, CodingKey {
  case `super`
}

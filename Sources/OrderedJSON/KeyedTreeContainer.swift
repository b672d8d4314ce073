/// Writes the members of an object.
struct KeyedTreeContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let node: EncodingNode
  let context: EncodingContext

  var codingPath: [any CodingKey] { context.codingPath }

  mutating func encodeNil(forKey key: Key) { put(.null, key) }
  mutating func encode(_ value: Bool, forKey key: Key) { put(.bool(value), key) }
  mutating func encode(_ value: String, forKey key: Key) { put(.string(value), key) }
  mutating func encode(_ value: Int, forKey key: Key) { put(.number(JSONNumber(value)), key) }
  mutating func encode(_ value: Int8, forKey key: Key) { put(.number(JSONNumber(value)), key) }
  mutating func encode(_ value: Int16, forKey key: Key) { put(.number(JSONNumber(value)), key) }
  mutating func encode(_ value: Int32, forKey key: Key) { put(.number(JSONNumber(value)), key) }
  mutating func encode(_ value: Int64, forKey key: Key) { put(.number(JSONNumber(value)), key) }
  mutating func encode(_ value: UInt, forKey key: Key) { put(.number(JSONNumber(value)), key) }
  mutating func encode(_ value: UInt8, forKey key: Key) { put(.number(JSONNumber(value)), key) }
  mutating func encode(_ value: UInt16, forKey key: Key) { put(.number(JSONNumber(value)), key) }
  mutating func encode(_ value: UInt32, forKey key: Key) { put(.number(JSONNumber(value)), key) }
  mutating func encode(_ value: UInt64, forKey key: Key) { put(.number(JSONNumber(value)), key) }
  mutating func encode(_ value: Double, forKey key: Key) throws {
    put(try context.number(value, at: key), key)
  }
  mutating func encode(_ value: Float, forKey key: Key) throws {
    put(try context.number(value, at: key), key)
  }

  mutating func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    node.set(try context.appending(key).slot(for: value), forKey: key.stringValue)
  }

  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy keyType: NestedKey.Type, forKey key: Key
  ) -> KeyedEncodingContainer<NestedKey> {
    nestedEncoder(forKey: key).container(keyedBy: keyType)
  }

  mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    nestedEncoder(forKey: key).unkeyedContainer()
  }

  mutating func superEncoder() -> any Encoder { newEncoder(forKey: SuperKey()) }

  mutating func superEncoder(forKey key: Key) -> any Encoder { newEncoder(forKey: key) }

  private func put(_ value: JSONValue, _ key: Key) { node.set(.finished(value), forKey: key.stringValue) }

  /// An encoder for the container at a key, which is the one that was asked for before, if any.
  private func nestedEncoder(forKey key: Key) -> TreeEncoder {
    guard let nested = node.node(forKey: key.stringValue) else { return newEncoder(forKey: key) }
    return TreeEncoder(node: nested, context: context.appending(key))
  }

  private func newEncoder(forKey key: any CodingKey) -> TreeEncoder {
    let nested = EncodingNode()
    node.set(.node(nested), forKey: key.stringValue)
    return TreeEncoder(node: nested, context: context.appending(key))
  }
}

/// Writes the elements of an array.
struct UnkeyedTreeContainer: UnkeyedEncodingContainer {
  let node: EncodingNode
  let context: EncodingContext

  var codingPath: [any CodingKey] { context.codingPath }
  var count: Int { node.slots.count }

  mutating func encodeNil() { put(.null) }
  mutating func encode(_ value: Bool) { put(.bool(value)) }
  mutating func encode(_ value: String) { put(.string(value)) }
  mutating func encode(_ value: Int) { put(.number(JSONNumber(value))) }
  mutating func encode(_ value: Int8) { put(.number(JSONNumber(value))) }
  mutating func encode(_ value: Int16) { put(.number(JSONNumber(value))) }
  mutating func encode(_ value: Int32) { put(.number(JSONNumber(value))) }
  mutating func encode(_ value: Int64) { put(.number(JSONNumber(value))) }
  mutating func encode(_ value: UInt) { put(.number(JSONNumber(value))) }
  mutating func encode(_ value: UInt8) { put(.number(JSONNumber(value))) }
  mutating func encode(_ value: UInt16) { put(.number(JSONNumber(value))) }
  mutating func encode(_ value: UInt32) { put(.number(JSONNumber(value))) }
  mutating func encode(_ value: UInt64) { put(.number(JSONNumber(value))) }
  mutating func encode(_ value: Double) throws { put(try context.number(value, at: IndexKey(count))) }
  mutating func encode(_ value: Float) throws { put(try context.number(value, at: IndexKey(count))) }

  mutating func encode<Value: Encodable>(_ value: Value) throws {
    node.append(try nextContext.slot(for: value))
  }

  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy keyType: NestedKey.Type
  ) -> KeyedEncodingContainer<NestedKey> {
    newEncoder().container(keyedBy: keyType)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { newEncoder().unkeyedContainer() }

  mutating func superEncoder() -> any Encoder { newEncoder() }

  private var nextContext: EncodingContext { context.appending(IndexKey(count)) }

  private func put(_ value: JSONValue) { node.append(.finished(value)) }

  private func newEncoder() -> TreeEncoder {
    let nestedContext = nextContext
    let nested = EncodingNode()
    node.append(.node(nested))
    return TreeEncoder(node: nested, context: nestedContext)
  }
}

/// Writes the one value of a place.
struct SingleValueTreeContainer: SingleValueEncodingContainer {
  let node: EncodingNode
  let context: EncodingContext

  var codingPath: [any CodingKey] { context.codingPath }

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
  mutating func encode(_ value: Double) throws { put(try context.number(value)) }
  mutating func encode(_ value: Float) throws { put(try context.number(value)) }

  mutating func encode<Value: Encodable>(_ value: Value) throws {
    node.set(try context.slot(for: value), at: codingPath)
  }

  private func put(_ value: JSONValue) { node.set(.finished(value), at: codingPath) }
}

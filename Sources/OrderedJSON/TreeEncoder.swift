/// The encoder that models see; it writes to one place of the tree.
struct TreeEncoder: Encoder {
  let node: EncodingNode
  let context: EncodingContext

  var codingPath: [any CodingKey] { context.codingPath }
  var userInfo: [CodingUserInfoKey: Any] { context.encoder.userInfo }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    node.becomeKeyed(by: ObjectIdentifier(type), at: codingPath)
    return KeyedEncodingContainer(KeyedTreeContainer(node: node, context: context))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    node.becomeUnkeyed(at: codingPath)
    return UnkeyedTreeContainer(node: node, context: context)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    SingleValueTreeContainer(node: node, context: context)
  }
}

/// The key of an element of an array.
struct IndexKey: CodingKey {
  let index: Int

  init(_ index: Int) { self.index = index }
  init?(intValue: Int) { index = intValue }
  init?(stringValue: String) { return nil }

  var intValue: Int? { index }
  var stringValue: String { "Index \(index)" }
}

/// The key under which `superEncoder()` writes.
struct SuperKey: CodingKey {
  init() {}
  init?(intValue: Int) { return nil }
  init?(stringValue: String) { return nil }

  var intValue: Int? { nil }
  var stringValue: String { "super" }
}

/// A collection that encodes itself in the order of its hash table, which differs from run to run.
protocol UnorderedEncodable {
  /// The encoded elements in a stable order, or nil if the encoding has none of its own that needs sorting.
  func sortedValue(in context: EncodingContext) throws -> JSONValue?
}

extension Set: UnorderedEncodable where Element: Encodable {
  func sortedValue(in context: EncodingContext) throws -> JSONValue? {
    let values = try enumerated().map { index, element in
      try context.value(of: element, at: index)
    }
    return .array(values.sorted { $0.sorts(before: $1) })
  }
}

extension Dictionary: UnorderedEncodable where Key: Encodable, Value: Encodable {
  func sortedValue(in context: EncodingContext) throws -> JSONValue? {
    // Such keys make an object, which is sorted when it is finished.
    if Key.self == String.self || Key.self == Int.self || Key.self is any CodingKeyRepresentable.Type {
      return nil
    }
    let pairs = try enumerated().map { index, pair in
      (
        key: try context.value(of: pair.key, at: 2 * index),
        value: try context.value(of: pair.value, at: 2 * index + 1)
      )
    }
    return .array(pairs.sorted { $0.key.sorts(before: $1.key) }.flatMap { [$0.key, $0.value] })
  }
}

extension EncodingContext {
  fileprivate func value(of element: some Encodable, at index: Int) throws -> JSONValue {
    try appending(IndexKey(index)).slot(for: element).value ?? .object(JSONObject())
  }
}

extension JSONValue {
  /// A total order: numbers by value, strings by their bytes, all else by its text; numbers stand before the
  /// rest.
  fileprivate func sorts(before other: JSONValue) -> Bool {
    switch (self, other) {
    case (.number(let left), .number(let right)) where left.doubleValue != right.doubleValue:
      left.doubleValue < right.doubleValue
    case (.number, .number): text(style: .compact) < other.text(style: .compact)
    case (.number, _): true
    case (_, .number): false
    case (.string(let left), .string(let right)): left.utf8.lexicographicallyPrecedes(right.utf8)
    default: bytes(style: .compact).lexicographicallyPrecedes(other.bytes(style: .compact))
    }
  }
}

/// Builds the value of a JSON text.
///
/// Finished values of all open containers lie on one stack, so that each array is made once, in its final
/// size.
struct JSONTreeBuilder: JSONEventHandler {
  private var values: [JSONValue] = []
  private var keys: [String] = []
  private var starts: [(values: Int, keys: Int)] = []

  /// The value of the text, once it has been scanned.
  var value: JSONValue? { values.last }

  mutating func begin(_ kind: JSONContainerKind, at offset: Int) { starts.append((values.count, keys.count)) }

  mutating func key(_ key: String, at offset: Int) { keys.append(key) }

  mutating func scalar(_ value: JSONValue, at offset: Int) { values.append(value) }

  mutating func end(_ kind: JSONContainerKind) {
    let start = starts.removeLast()
    let value: JSONValue
    switch kind {
    case .array: value = .array(Array(values[start.values...]))
    case .object: value = .object(JSONObject(members(keysFrom: start.keys, valuesFrom: start.values)))
    }
    keys.removeLast(keys.count - start.keys)
    values.removeLast(values.count - start.values)
    values.append(value)
  }

  private func members(keysFrom firstKey: Int, valuesFrom firstValue: Int) -> [JSONObject.Member] {
    // By index: a slice that is still alive at the removal would make it copy the whole stack.
    (0..<(keys.count - firstKey)).map {
      JSONObject.Member(key: keys[firstKey + $0], value: values[firstValue + $0])
    }
  }
}

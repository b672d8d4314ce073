extension JSONValue {
  /// Finds all places in which two values differ, from the top down.
  ///
  /// Members are paired by key, the second of two equal keys with the second; elements are paired by index.
  /// The differences of an object stand in this order: that of its keys, those of the expected members in
  /// their order, then the unexpected members in theirs. Only keys that both objects have count for the order
  /// of keys.
  package static func differences(
    expected: JSONValue, found: JSONValue,
    numbers: JSONDifference.Numbers = .spelling, keyOrder: JSONDifference.KeyOrder = .significant
  ) -> [JSONDifference] {
    var comparison = JSONComparison(numbers: numbers, keyOrder: keyOrder)
    comparison.compare(expected, found, at: .root)
    return comparison.differences
  }
}

private struct JSONComparison {
  let numbers: JSONDifference.Numbers
  let keyOrder: JSONDifference.KeyOrder
  private(set) var differences: [JSONDifference] = []

  init(numbers: JSONDifference.Numbers, keyOrder: JSONDifference.KeyOrder) {
    self.numbers = numbers
    self.keyOrder = keyOrder
  }

  mutating func compare(_ expected: JSONValue, _ found: JSONValue, at path: JSONPath) {
    switch (expected, found) {
    case (.array(let expected), .array(let found)): compare(expected, found, at: path)
    case (.object(let expectedObject), .object(let foundObject)):
      compare(expectedObject, foundObject, at: path)
    case (.number(let left), .number(let right)):
      let areEqual = numbers == .value ? left.isNumericallyEqual(to: right) : left == right
      if !areEqual { report(.changed, path, expected, found) }
    case _ where expected.kind.type != found.kind.type: report(.type, path, expected, found)
    case _ where expected != found: report(.changed, path, expected, found)
    default: break
    }
  }

  private mutating func compare(_ expected: [JSONValue], _ found: [JSONValue], at path: JSONPath) {
    for (index, pair) in zip(expected, found).enumerated() {
      compare(pair.0, pair.1, at: path.appending(index))
    }
    for index in expected.indices.dropFirst(found.count) {
      report(.missing, path.appending(index), expected[index], nil)
    }
    for index in found.indices.dropFirst(expected.count) {
      report(.unexpected, path.appending(index), nil, found[index])
    }
  }

  private mutating func compare(_ expected: JSONObject, _ found: JSONObject, at path: JSONPath) {
    let expectedKeys = Self.numbered(expected)
    let foundKeys = Self.numbered(found)
    let foundIndices = Dictionary(zip(foundKeys, foundKeys.indices)) { first, _ in first }
    let counterparts = expectedKeys.map { foundIndices[$0] }

    if keyOrder == .significant {
      let common = counterparts.compactMap(\.self)
      if zip(common, common.dropFirst()).contains(where: { $0 > $1 }) {
        report(.order, path, .object(expected), .object(found))
      }
    }
    for (member, counterpart) in zip(expected.members, counterparts) {
      let path = path.appending(member.key)
      if let counterpart {
        compare(member.value, found.members[counterpart].value, at: path)
      } else {
        report(.missing, path, member.value, nil)
      }
    }
    let wanted = Set(expectedKeys)
    for (member, key) in zip(found.members, foundKeys) where !wanted.contains(key) {
      report(.unexpected, path.appending(member.key), nil, member.value)
    }
  }

  /// The keys of an object, told apart by how often they occurred before.
  private static func numbered(_ object: JSONObject) -> [NumberedKey] {
    var counts: [ExactString: Int] = [:]
    return object.members.map { member in
      let key = ExactString(member.key)
      let occurrence = counts[key, default: 0]
      counts[key] = occurrence + 1
      return NumberedKey(key: key, occurrence: occurrence)
    }
  }

  private mutating func report(
    _ kind: JSONDifference.Kind, _ path: JSONPath, _ expected: JSONValue?, _ found: JSONValue?
  ) {
    differences.append(JSONDifference(path: path, expected: expected, found: found, kind: kind))
  }
}

private struct NumberedKey: Hashable {
  let key: ExactString
  let occurrence: Int
}

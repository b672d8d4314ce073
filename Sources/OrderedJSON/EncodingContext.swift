#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Turns values into slots: knows the types that are not encoded as they encode themselves.
struct EncodingContext {
  let encoder: OrderedJSONEncoder
  let codingPath: [any CodingKey]

  func appending(_ key: any CodingKey) -> EncodingContext {
    EncodingContext(encoder: encoder, codingPath: codingPath + [key])
  }

  /// Encodes any value; `emptyAsObject` says what becomes of a value that encodes nothing, as `JSONEncoder`
  /// does.
  func slot<Value: Encodable>(for value: Value, emptyAsObject: Bool = true) throws -> EncodingSlot {
    if let value = try special(value) { return .finished(value) }
    if let unordered = value as? any UnorderedEncodable, let value = try unordered.sortedValue(in: self) {
      return .finished(value)
    }
    let node = EncodingNode()
    try value.encode(to: TreeEncoder(node: node, context: self))
    if node.state == .value, let value = try node.finished { return .finished(value) }
    if node.state == .empty, emptyAsObject { return .finished(.object(JSONObject())) }
    return .node(node)
  }

  /// A number, or an error at the key inside this place, or at this place if there is no key.
  func number(_ value: Double, at key: (any CodingKey)? = nil) throws -> JSONValue {
    guard let number = JSONNumber(value) else { throw notFinite(value, at: key) }
    return .number(number)
  }

  /// A number, or an error at the key inside this place, or at this place if there is no key.
  func number(_ value: Float, at key: (any CodingKey)? = nil) throws -> JSONValue {
    guard let number = JSONNumber(value) else { throw notFinite(value, at: key) }
    return .number(number)
  }

  private func special<Value: Encodable>(_ value: Value) throws -> JSONValue? {
    // Comparing types is much cheaper than trying casts.
    if Value.self == String.self, let value = value as? String { return .string(value) }
    if Value.self == Int.self, let value = value as? Int { return .number(JSONNumber(value)) }
    if Value.self == JSONValue.self, let value = value as? JSONValue { return value }
    if Value.self == JSONNumber.self, let value = value as? JSONNumber { return .number(value) }
    if Value.self == JSONObject.self, let value = value as? JSONObject { return .object(value) }
    if Value.self == Date.self, let value = value as? Date { return try self.value(of: value) }
    if Value.self == URL.self, let value = value as? URL { return .string(value.absoluteString) }
    if Value.self == Data.self, let value = value as? Data { return .string(value.base64EncodedString()) }
    if Value.self == Decimal.self, let value = value as? Decimal {
      guard let number = JSONNumber(value.description) else { throw notFinite(value, at: nil) }
      return .number(number)
    }
    return nil
  }

  private func value(of date: Date) throws -> JSONValue {
    switch encoder.dates {
    case .deferredToDate: try number(date.timeIntervalSinceReferenceDate)
    case .iso8601: .string(date.formatted(.iso8601))
    case .secondsSince1970: try number(date.timeIntervalSince1970)
    case .millisecondsSince1970: try number(1000 * date.timeIntervalSince1970)
    case .custom(let encode): try encode(date)
    }
  }

  private func notFinite(_ value: some Encodable, at key: (any CodingKey)?) -> EncodingError {
    let context = EncodingError.Context(
      codingPath: key.map { codingPath + [$0] } ?? codingPath,
      debugDescription: "\(value) is no JSON number: numbers are finite")
    return EncodingError.invalidValue(value, context)
  }
}

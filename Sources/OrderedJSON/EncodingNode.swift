/// The place of a value that is being encoded.
///
/// A class, since the containers of `Encoder` are copies that all write to the same place, in any order.
final class EncodingNode {
  enum State { case empty, value, keyed, unkeyed }

  private(set) var state = State.empty
  private(set) var slots: [EncodingSlot] = []
  private(set) var keys: [String] = []
  private var keyIndices: [ExactString: Int] = [:]
  private var keyType: ObjectIdentifier?
  private var conflict: EncodingError?

  /// Turns the node into an object, unless it is something else already; that is reported at the end.
  func becomeKeyed(by keyType: ObjectIdentifier, at codingPath: @autoclosure () -> [any CodingKey]) {
    if state == .empty {
      state = .keyed
      self.keyType = keyType
    } else if state != .keyed {
      recordConflict(at: codingPath())
    }
  }

  /// Turns the node into an array, unless it is something else already; that is reported at the end.
  func becomeUnkeyed(at codingPath: @autoclosure () -> [any CodingKey]) {
    if state == .empty {
      state = .unkeyed
    } else if state != .unkeyed {
      recordConflict(at: codingPath())
    }
  }

  /// Sets the only value, which must be the first thing written.
  func set(_ slot: EncodingSlot, at codingPath: @autoclosure () -> [any CodingKey]) {
    guard state == .empty else {
      recordConflict(at: codingPath())
      return
    }
    state = .value
    slots = [slot]
  }

  /// Sets the value of a key, in the place of an earlier value of the same key.
  func set(_ slot: EncodingSlot, forKey key: String) {
    if let index = index(ofKey: key) {
      slots[index] = slot
    } else {
      if !keyIndices.isEmpty { keyIndices[ExactString(key)] = keys.count }
      keys.append(key)
      slots.append(slot)
    }
  }

  /// The node at a key, if something other than a plain value is there.
  func node(forKey key: String) -> EncodingNode? {
    guard let index = index(ofKey: key), case .node(let node) = slots[index] else { return nil }
    return node
  }

  /// Adds an element.
  func append(_ slot: EncodingSlot) { slots.append(slot) }

  private func index(ofKey key: String) -> Int? {
    // A search through few keys is faster than hashing them.
    guard keys.count > 16 else { return keys.firstIndex { $0.hasSameScalars(as: key) } }
    if keyIndices.isEmpty {
      keyIndices = Dictionary(uniqueKeysWithValues: zip(keys.map(ExactString.init), keys.indices))
    }
    return keyIndices[ExactString(key)]
  }

  private func recordConflict(at codingPath: [any CodingKey]) {
    guard conflict == nil else { return }
    let context = EncodingError.Context(
      codingPath: codingPath,
      debugDescription: "two values or containers of different kinds in one place: a place holds one value")
    conflict = EncodingError.invalidValue((), context)
  }
}

extension EncodingNode {
  /// The finished value, or nil if nothing was written; throws if the node was written in two ways.
  var finished: JSONValue? {
    get throws {
      if let conflict { throw conflict }
      switch state {
      case .empty: return nil
      case .value: return try slots.first?.value
      case .unkeyed: return .array(try slots.map { try $0.value ?? .object(JSONObject()) })
      case .keyed:
        let values = try slots.map { try $0.value ?? .object(JSONObject()) }
        let pairs = Array(zip(keys, values))
        return .object(JSONObject(keyType == Self.dictionaryKeyType ? Self.sorted(pairs) : pairs))
      }
    }
  }

  private static func sorted(_ pairs: [(String, JSONValue)]) -> [(String, JSONValue)] {
    let numbered = pairs.compactMap { pair in Int(pair.0).map { (number: $0, pair: pair) } }
    // Two spellings of one number would have no order by number.
    guard Set(numbered.map(\.number)).count == pairs.count else {
      return pairs.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
    }
    return numbered.sorted { $0.number < $1.number }.map(\.pair)
  }

  /// The type of the keys by which the standard library encodes dictionaries, which it does not publish.
  ///
  /// Knowing it, dictionaries are sorted also where a type hands its encoder on to them.
  private static let dictionaryKeyType: ObjectIdentifier? = {
    let node = EncodingNode()
    let context = EncodingContext(encoder: OrderedJSONEncoder(), codingPath: [])
    try? [String: Int]().encode(to: TreeEncoder(node: node, context: context))
    return node.keyType
  }()
}

/// A member or element: either a finished value or a place that may still change.
enum EncodingSlot {
  case finished(JSONValue)
  case node(EncodingNode)

  var value: JSONValue? {
    get throws {
      switch self {
      case .finished(let value): value
      case .node(let node): try node.finished
      }
    }
  }
}

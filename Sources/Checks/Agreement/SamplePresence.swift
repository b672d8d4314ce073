import OrderedJSON

/// The keys that a sample has, and where its objects are.
struct SamplePresence {
  private(set) var keys: Set<String> = []
  private(set) var objects: Set<[String]> = []
  /// The places of lists and objects that hold something, and of anything else but null.
  private(set) var filled: Set<[String]> = []

  init(_ body: JSONValue) {
    var path: [String] = []
    add(body, &path)
  }

  private mutating func add(_ value: JSONValue, _ path: inout [String]) {
    switch value {
    case .array(let elements):
      if !elements.isEmpty { filled.insert(path) }
      for element in elements { add(element, &path) }
    case .object(let object):
      objects.insert(path)
      if !object.members.isEmpty { filled.insert(path) }
      for member in object.members {
        keys.insert(member.key)
        path.append(member.key)
        add(member.value, &path)
        path.removeLast()
      }
    case .null: break
    default: filled.insert(path)
    }
  }
}

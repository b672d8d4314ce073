import OrderedJSON

/// The keys of a field that are no data: those below the names of a map, or below a single one that is not documented.
struct OpaqueContent {
  var keys: [String]
  /// The keys on the way down to them.
  private(set) var below: [String] = []

  init(_ value: JSONValue, keys: [String]) {
    self.keys = keys
    var value = value
    while let object = value.objectValue, let first = object.members.first, below.count < 8 {
      let isMap = object.members.allSatisfy { $0.value.kind == .object || $0.value.kind == .array }
      let inner = first.value.memberKeys
      guard isMap, !inner.isEmpty else { return }
      below.append(first.key)
      self.keys = inner
      value = first.value
    }
  }
}

extension String {
  /// Whether a key is surely data: a name with points, a number, or a UUID.
  var looksLikeData: Bool {
    utf8.contains(UInt8(ascii: ".")) || utf8.allSatisfy { (0x30...0x39).contains($0) }
      || (utf8.count >= 32
        && utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) || $0 == 0x2D })
  }
}

extension JSONValue {
  /// The keys of an object, or of the objects in an array, each once.
  var memberKeys: [String] {
    switch self {
    case .object(let object): object.keys
    case .array(let elements):
      elements.reduce(into: []) { keys, element in
        for key in element.memberKeys where !keys.contains(key) { keys.append(key) }
      }
    default: []
    }
  }
}

import APIModel
import OrderedJSON

/// Holds one sample against the rows of its table at one version.
struct SampleWalk {
  private let names: DocumentedNames
  private let version: APIVersion?
  private var found: [SampleEvent] = []
  private var presence = SamplePresence()
  private var path: [JSONPath.Component] = []
  private var schemaPath: [String] = []
  /// The rows of the fields around the current place.
  private var around: [Parameter] = []

  /// What differs, in the order of the sample; missing fields come last.
  ///
  /// Required are the fields of `own`, the rows of the table that the sample belongs to.
  static func events(
    _ body: JSONValue, names: DocumentedNames, own: Range<Int>, version: APIVersion?
  ) -> [SampleEvent] {
    var walk = SampleWalk(names: names, version: version)
    // A table that has no row for the version says nothing about its samples.
    guard names.rows.contains(where: walk.isIn) else { return [] }
    walk.presence.add(body)
    walk.visit(body)
    let missing = MissingFields(names: names, own: own, presence: walk.presence, isIn: walk.isIn).rows
    return Placeholders.removed(from: walk.found, missing: missing)
  }

  private init(names: DocumentedNames, version: APIVersion?) {
    self.names = names
    self.version = version
  }

  private func isIn(_ row: Parameter) -> Bool { version.map(row.range.contains) ?? true }

  private mutating func visit(_ value: JSONValue) {
    switch value {
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        path.append(.index(index))
        visit(element)
        path.removeLast()
      }
    case .object(let object): for member in object.members { visit(member) }
    default: break
    }
  }

  private mutating func visit(_ member: JSONObject.Member) {
    path.append(.key(member.key))
    schemaPath.append(member.key)
    defer {
      path.removeLast()
      schemaPath.removeLast()
    }
    let places = names.rows(named: member.key)
    if places.isEmpty { return visitUndocumented(member) }
    let inRange = places.filter { isIn(names.rows[$0]) }
    let exact = inRange.first { names.rows[$0].path == schemaPath }
    guard let place = exact ?? inRange.first else {
      if let other = places.first(where: { names.rows[$0].path == schemaPath }) {
        found.append(.outsideRange(JSONPath(path), names.rows[other]))
      }
      return
    }
    let row = names.rows[place]
    if exact != nil, inRange.count == 1 { checkType(member.value, row) }
    around.append(row)
    visitContent(member.value, of: row)
    around.removeLast()
  }

  private mutating func visitUndocumented(_ member: JSONObject.Member) {
    if names.mentions(member.key) { return visit(member.value) }
    let isKnown =
      names.hasFreeKeys(in: schemaPath.dropLast().last) || around.contains { $0.mentions(member.key) }
    if !isKnown { found.append(.undocumented(JSONPath(path))) }
  }

  private mutating func checkType(_ value: JSONValue, _ row: Parameter) {
    if value.kind == .null {
      if row.type.name != "none", !row.isNullable { found.append(.null(JSONPath(path), row)) }
      return
    }
    guard let allowed = row.type.kinds, !allowed.contains(value.kind), !row.mentions(value.kind.rawValue)
    else {
      return
    }
    found.append(.wrongType(JSONPath(path), value.kind, row))
  }

  /// Looks into a field unless its keys are data; a field below which the table names no key is told once.
  private mutating func visitContent(_ value: JSONValue, of row: Parameter) {
    let keys = value.memberKeys
    if keys.isEmpty { return }
    if FreeMap.isFree(row), !names.hasRows(below: schemaPath) { return }
    if keys.contains(where: names.mentions) { return visit(value) }
    if FreeMap.isFree(row) || names.hasFreeKeys(in: schemaPath.last) { return }
    var content = OpaqueContent(value, keys: keys)
    content.keys.removeAll { key in key.looksLikeData || around.contains { $0.mentions(key) } }
    if content.keys.isEmpty { return }
    if content.keys.contains(where: names.mentions) {
      presence.maps.insert(schemaPath)
      return
    }
    found.append(.undocumentedContent(JSONPath(path + content.below.map { .key($0) }), keys: content.keys))
  }
}

/// The keys of a field that are no data: those below the names of a map, or below a single one that is not documented.
private struct OpaqueContent {
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
  fileprivate var looksLikeData: Bool {
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

extension ValueType {
  /// The JSON types of a documented type; `nil` for a word outside of the vocabulary.
  var kinds: Set<JSONKind>? {
    switch name.lowercased() {
    case "string": [.string]
    case "integer": [.integer]
    case "float", "number": [.number, .integer]
    case "boolean": [.boolean]
    case "array", "list": [.array]
    case "object", "dict": [.object]
    default: nil
    }
  }
}

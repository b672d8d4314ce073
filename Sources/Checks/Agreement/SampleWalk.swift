import APIModel
import OrderedJSON

/// Holds one sample against the rows of its table at one version.
struct SampleWalk {
  private let names: DocumentedNames
  private let version: APIVersion?
  private var found: [SampleEvent] = []
  /// The places that an event was found at; elements of a list differ in their values alone.
  private var told: Set<Told> = []
  /// The places of objects whose keys turned out to be data.
  private var maps: Set<[String]> = []
  private var path: [JSONPath.Component] = []
  private var schemaPath: [String] = []
  /// The rows of the fields around the current place.
  private var around: [Parameter] = []

  /// What differs, in the order of the sample; missing fields come last.
  ///
  /// Required are the fields of `own`, the rows of the table that the sample belongs to.
  static func events(
    _ body: JSONValue, presence: SamplePresence, names: DocumentedNames, own: Range<Int>, version: APIVersion?
  ) -> [SampleEvent] {
    var walk = SampleWalk(names: names, version: version)
    // A table that has no row for the version says nothing about its samples.
    guard names.rows.contains(where: walk.isIn) else { return [] }
    walk.visit(body)
    let missing = MissingFields(
      names: names, own: own, presence: presence, maps: walk.maps, isIn: walk.isIn)
    return Placeholders.removed(from: walk.found, missing: missing.rows)
  }

  private struct Told: Hashable {
    let kind: SampleEvent.Kind
    let path: [String]
  }

  private init(names: DocumentedNames, version: APIVersion?) {
    self.names = names
    self.version = version
  }

  private mutating func tell(_ event: SampleEvent) {
    if told.insert(Told(kind: event.kind, path: schemaPath)).inserted { found.append(event) }
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
        tell(.outsideRange(JSONPath(path), names.rows[other]))
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
    guard !told.contains(Told(kind: .undocumented, path: schemaPath)),
      !names.hasFreeKeys(in: schemaPath.dropLast().last),
      !around.contains(where: { $0.mentions(member.key) })
    else { return }
    tell(.undocumented(JSONPath(path)))
  }

  private mutating func checkType(_ value: JSONValue, _ row: Parameter) {
    if value.kind == .null {
      if row.type.name != "none", !row.isNullable { tell(.null(JSONPath(path), row)) }
      return
    }
    guard let allowed = row.documentedType.jsonKinds, !allowed.contains(value.kind),
      !row.mentions(value.kind.rawValue)
    else { return }
    tell(.wrongType(JSONPath(path), value.kind, row))
  }

  /// Looks into a field unless its keys are data; a field below which the table names no key is told once.
  private mutating func visitContent(_ value: JSONValue, of row: Parameter) {
    let keys = value.memberKeys
    if keys.isEmpty || told.contains(Told(kind: .undocumentedContent, path: schemaPath)) { return }
    if FreeMap.isFree(row), !names.hasRows(below: schemaPath) { return }
    if keys.contains(where: names.mentions) { return visit(value) }
    if FreeMap.isFree(row) || names.hasFreeKeys(in: schemaPath.last) { return }
    var content = OpaqueContent(value, keys: keys)
    content.keys.removeAll { key in key.looksLikeData || around.contains { $0.mentions(key) } }
    if content.keys.isEmpty { return }
    if content.keys.contains(where: names.mentions) {
      maps.insert(schemaPath)
      return
    }
    tell(.undocumentedContent(JSONPath(path + content.below.map { .key($0) }), keys: content.keys))
  }
}

/// A parameter with a key that is unique among the rows of its message.
struct Row {
  /// What rows have in common that may stand for one value in different versions.
  private struct Name: Hashable {
    let location: Parameter.Location
    let path: [String]
    let code: Int?

    /// The part of the name that most tells rows apart.
    var lastKey: String { path.last ?? "" }

    init(_ parameter: Parameter) {
      location = parameter.location
      path = parameter.path ?? [parameter.name]
      code = parameter.code
    }
  }

  private struct Key: Hashable {
    let name: Name
    /// Counts rows of the same name, which a flat table without known paths may repeat.
    let occurrence: Int
  }

  private let key: Key
  private let parameter: Parameter

  /// The changes of the rows of one message between two versions: what went, what came, and what differs under the
  /// same name.
  ///
  /// A name whose rows are the same ones in both versions has no changes, so only the others are looked at.
  static func changes(
    of parameters: [Parameter], from old: APIVersion, to new: APIVersion, direction: Direction,
    operation: String
  ) -> [Change] {
    let touched = parameters.indices.filter { parameters[$0].range.differs(between: old, and: new) }
    if touched.isEmpty { return [] }
    let names = Set(touched.map { Name(parameters[$0]) })
    let keys = Set(names.map(\.lastKey))
    let rows = parameters.filter { keys.contains($0.path?.last ?? $0.name) && names.contains(Name($0)) }
    return changes(
      from: keyed(rows.filter { $0.range.contains(old) }), to: keyed(rows.filter { $0.range.contains(new) }),
      direction: direction, operation: operation)
  }

  private static func changes(
    from oldRows: [Row], to newRows: [Row], direction: Direction, operation: String
  ) -> [Change] {
    var changes: [Change] = []
    let oldByKey = Dictionary(uniqueKeysWithValues: oldRows.map { ($0.key, $0.parameter) })
    let newKeys = Set(newRows.map(\.key))
    func add(_ kind: Change.Kind, _ row: Row, _ before: String?, _ after: String?) {
      changes.append(
        Change(
          kind: kind, area: row.area, operation: operation, direction: direction, name: row.name,
          before: before, after: after))
    }
    for row in oldRows where !newKeys.contains(row.key) { add(.removed, row, row.parameter.type.words, nil) }
    for row in newRows {
      guard let was = oldByKey[row.key] else {
        add(.added, row, nil, row.parameter.type.words)
        continue
      }
      let now = row.parameter
      if was.type != now.type { add(.type, row, was.type.words, now.type.words) }
      if was.isRequired != now.isRequired {
        add(
          .required, row, was.isRequired ? "required" : "optional", now.isRequired ? "required" : "optional")
      }
      if was.isNullable != now.isNullable {
        add(
          .nullable, row, was.isNullable ? "nullable" : "not null", now.isNullable ? "nullable" : "not null")
      }
    }
    return changes
  }

  private static func keyed(_ parameters: [Parameter]) -> [Row] {
    var seen: [Name: Int] = [:]
    return parameters.map { parameter in
      let name = Name(parameter)
      let occurrence = seen[name, default: 0]
      seen[name] = occurrence + 1
      return Row(key: Key(name: name, occurrence: occurrence), parameter: parameter)
    }
  }

  private var name: String { parameter.path.map { $0.joined(separator: ".") } ?? parameter.name }

  private var area: Change.Area {
    switch parameter.location {
    case .header: .header
    case .body: .body
    case .path, .query: .parameter
    }
  }
}

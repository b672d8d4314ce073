/// Rows of an older contract under the names of the newer one, where only the spelling of a name differs.
///
/// Requests show no names of variables of a path, and the case of a header's name means nothing (RFC 9110, 5.1).
struct Respelling {
  /// A row under its old and its new name.
  typealias Name = (old: Row, new: Row)

  /// The rows, those with another spelling under their new names.
  private(set) var rows: [Row]
  /// Those with another spelling: each header, and all variables together.
  private(set) var groups: [[Name]] = []

  init(_ oldRows: [Row], _ newRows: [Row], formerVariables: [String: String]) {
    rows = oldRows
    groups += respell(Self.headers(oldRows, newRows)).map { [$0] }
    if formerVariables.isEmpty { return }
    let variables = respell(Self.variables(oldRows, formerVariables))
    if !variables.isEmpty { groups.append(variables) }
  }

  /// Puts rows under new names, all at once, since one may take the old name of another.
  private mutating func respell(_ new: [RowID: Row]) -> [Name] {
    if new.isEmpty { return [] }
    let respelled = rows.map { new[$0.id] ?? $0 }
    guard Set(respelled.map(\.id)).count == rows.count else { return [] }
    defer { rows = respelled }
    return rows.compactMap { row in new[row.id].map { (row, $0) } }
  }

  private static func headers(_ oldRows: [Row], _ newRows: [Row]) -> [RowID: Row] {
    func ids(_ rows: [Row]) -> Set<RowID> { Set(rows.lazy.filter { $0.id.location == .header }.map(\.id)) }
    let (before, after) = (ids(oldRows), ids(newRows))
    let gone = oldRows.filter { $0.id.location == .header && !after.contains($0.id) }
    let come = newRows.filter { $0.id.location == .header && !before.contains($0.id) }
    if gone.isEmpty || come.isEmpty { return [:] }
    func key(_ row: Row) -> RowID {
      var id = row.id
      id.path = id.path.map { $0.lowercased() }
      return id
    }
    let byName = Dictionary(come.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
    var taken: Set<RowID> = []
    return gone.reduce(into: [:]) { names, row in
      guard let new = byName[key(row)], taken.insert(new.id).inserted else { return }
      names[row.id] = row.named(new.parameter.name, new.id)
    }
  }

  private static func variables(_ oldRows: [Row], _ formerNames: [String: String]) -> [RowID: Row] {
    let names = Dictionary(formerNames.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
    return oldRows.reduce(into: [:]) { rows, row in
      guard row.id.location == .path, let name = names[row.parameter.name], row.id.path.count == 1 else {
        return
      }
      var id = row.id
      id.path = [name]
      rows[row.id] = row.named(name, id)
    }
  }

  /// What moves the facts of rows from their old names to their new ones.
  static func edits(_ names: [Name], direction: Direction, operation: String) -> [FactEdit] {
    names.flatMap { $0.old.facts(direction: direction, operation: operation).map(\.reversed) }
      + names.flatMap { $0.new.facts(direction: direction, operation: operation) }
  }
}

extension Row {
  fileprivate func named(_ name: String, _ id: RowID) -> Row {
    var parameter = parameter
    parameter.name = name
    if parameter.path != nil { parameter.path = id.path }
    return Row(id: id, parameter: parameter)
  }
}

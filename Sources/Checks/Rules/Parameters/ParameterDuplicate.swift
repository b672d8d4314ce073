import APIModel
import Diagnostics

extension Rule {
  /// No version has two rows for the same value: of the same body, place and path.
  ///
  /// In documentation only the rows of one table are compared, since the tables of an operation may describe
  /// different requests, and fields of a body count as the same if they show one definition, since a table
  /// does not tell where a field stands.
  static let parameterDuplicate = Rule(
    "parameter/duplicate", .error, "No version has two rows for the same value.",
    of: { checked in
      checked.operations.flatMap { operation in
        Direction.allCases.flatMap { direction in
          operation.tables(direction).flatMap { table in
            findings(in: table, direction, of: operation, isDocumentation: checked.isDocumentation)
          }
        }
      }
    })

  private static func findings(
    in table: ArraySlice<Parameter>, _ direction: Direction, of operation: Operation, isDocumentation: Bool
  ) -> [Finding] {
    // Rows whose place in the body is not known may share a name.
    let rows = table.filter { $0.location != .body || $0.path != nil }
    var places: [String: [Int]] = [:]
    return rows.indices.compactMap { index in
      let row = rows[index]
      defer { places[row.name, default: []].append(index) }
      let isTwin = (places[row.name] ?? []).contains { place in
        let other = rows[place]
        return other.location == row.location && other.path == row.path && other.code == row.code
          && other.range.overlaps(row.range)
          && (!isDocumentation || row.location != .body || other.key == row.key)
      }
      guard isTwin else { return nil }
      let path = row.fullName
      return Finding(
        "\(row.location) parameter \(path) of the \(direction) is documented twice",
        subject: operation.id, origin: row.origin,
        hint: "remove one, or give the two ranges that do not overlap")
    }
  }
}

extension Operation {
  /// The rows of a message by the tables of its source; all together where it was declared.
  fileprivate func tables(_ direction: Direction) -> [ArraySlice<Parameter>] {
    let rows = message(direction).parameters
    guard let layout else { return [rows[...]] }
    return layout.tables(direction).map { rows[$0] }
  }
}

extension [LayoutItem] {
  fileprivate func tables(_ direction: Direction) -> [Range<Int>] {
    flatMap { item -> [Range<Int>] in
      switch item {
      case .parameters(direction, let places): [places]
      case .section(let section): section.items.tables(direction)
      default: []
      }
    }
  }
}

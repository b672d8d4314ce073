import APIModel
import Diagnostics

extension Rule {
  /// No version has two rows for the same value: of the same body, place and path.
  static let parameterDuplicate = Rule(
    "parameter/duplicate", .error, "No version has two rows for the same value."
  ) { reference in
    reference.operations.flatMap { operation in
      Direction.allCases.flatMap { direction -> [Finding] in
        // Rows whose place in the body is not known may share a name.
        let rows = operation.message(direction).parameters.filter { $0.location != .body || $0.path != nil }
        return rows.indices.compactMap { index in
          let row = rows[index]
          let isTwin = rows[..<index].contains { other in
            other.location == row.location && other.name == row.name && other.path == row.path
              && other.code == row.code && other.range.overlaps(row.range)
          }
          guard isTwin else { return nil }
          let path = row.path.map { $0.joined(separator: ".") } ?? row.name
          return Finding(
            "\(row.location) parameter \(path) of the \(direction) is documented twice",
            subject: operation.id, origin: row.origin,
            hint: "remove one, or give the two ranges that do not overlap")
        }
      }
    }
  }
}

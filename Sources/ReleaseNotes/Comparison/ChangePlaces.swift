import APIModel
import Diagnostics

/// Where differences between two references stand in their sources.
struct ChangePlaces {
  private struct Name: Hashable {
    let operation: String
    let direction: Direction
    let row: String
  }

  private var operations: [String: SourceLocation] = [:]
  private var rows: [Name: [Parameter]] = [:]

  init(_ comparison: ReferenceComparison) {
    for operation in comparison.old.operations { operations[operation.id] = operation.origin.location }
    for operation in comparison.new.operations {
      operations[operation.id] = operation.origin.location
      for direction in Direction.allCases {
        for row in operation.message(direction).parameters {
          rows[Name(operation: operation.id, direction: direction, row: row.fullName), default: []].append(
            row)
        }
      }
    }
  }

  /// The row of a version that a change is about; where there is none, the operation, which may be one that is gone.
  subscript(change: Change, version: APIVersion?) -> SourceLocation? {
    let operation = operations[change.operation]
    guard let direction = change.direction, [.parameter, .header, .body].contains(change.area) else {
      return operation
    }
    let found = rows[Name(operation: change.operation, direction: direction, row: change.name)] ?? []
    let row = found.first { row in version.map(row.range.contains) ?? true } ?? found.first
    return row?.origin.location ?? operation
  }
}

import APIModel
import Diagnostics

/// Where differences between two references stand in their sources.
struct ChangePlaces {
  private let operations: [String: Operation]
  private let oldOperations: [String: Operation]

  init(_ comparison: ReferenceComparison) {
    func byID(_ reference: Reference) -> [String: Operation] {
      Dictionary(reference.operations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
    operations = byID(comparison.new)
    oldOperations = byID(comparison.old)
  }

  /// The row of a version that a change is about; where there is none, the operation, which may be one that is gone.
  subscript(change: Change, version: APIVersion?) -> SourceLocation? {
    guard let operation = operations[change.operation] ?? oldOperations[change.operation] else { return nil }
    guard let direction = change.direction, change.area != .statusCode else {
      return operation.origin.location
    }
    let rows = operation.message(direction).parameters.filter { row in
      (row.path?.joined(separator: ".") ?? row.name) == change.name
    }
    let row = rows.first { row in version.map(row.range.contains) ?? true } ?? rows.first
    return row?.origin.location ?? operation.origin.location
  }
}

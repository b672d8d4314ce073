import APIModel
import Diagnostics

extension Rule {
  /// A row has a version in common with its operation; else no request ever meets it.
  ///
  /// Rows of documentation share definitions, so one that merely begins earlier or ends later than its
  /// operation is right there; in a declared reference it is reported too.
  static let parameterBeyondOperation = Rule(
    "parameter/beyond-operation", .error, "The versions of a parameter are among those of its operation.",
    of: { checked in
      checked.operations.flatMap { operation in
        operation.parameters.filter { row in
          !row.range.isEmpty && !operation.range.isEmpty
            && isBeyond(row.range, operation.range, isLoose: checked.isDocumentation)
        }.map { row in
          Finding(
            "parameter \(row.name) (\(row.range)) reaches beyond its operation (\(operation.range))",
            subject: operation.id, at: row.origin.location, hint: "correct the versions of one of them")
        }
      }
    })

  private static func isBeyond(_ row: VersionRange, _ operation: VersionRange, isLoose: Bool) -> Bool {
    if !row.overlaps(operation) { return true }
    if isLoose { return false }
    return [row.min, row.max].compactMap(\.self).contains { !operation.contains($0) }
  }
}

import APIModel
import Diagnostics

extension Rule {
  /// An operation whose table documents a body shows a sample of it: nobody writes a request from a table
  /// alone.
  ///
  /// Samples in any language count; what a table says about the body of a GET, HEAD or DELETE request does
  /// not.
  static let sampleMissing = Rule.onReference(
    "sample/missing", .warning, "An operation that documents a body has a sample of it."
  ) { reference in
    reference.operations.flatMap { operation in
      Direction.allCases.compactMap { direction -> Finding? in
        let message = operation.message(direction)
        // A body of a request that sends none is a mistake of its table's.
        let isSent =
          direction == .response || !["GET", "HEAD", "DELETE"].contains(operation.method.description)
        guard isSent, message.samples.isEmpty, message.bodies.isEmpty,
          let row = message.parameters.first(where: { $0.location == .body })
        else { return nil }
        return Finding(
          "the \(direction) body of \(operation.method) \(operation.path) has no sample: a body that a table "
            + "documents is shown", subject: operation.id,
          at: row.origin.location ?? operation.origin.location,
          hint: "show one below the table")
      }
    }
  }
}

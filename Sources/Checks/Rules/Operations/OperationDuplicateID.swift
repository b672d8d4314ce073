import APIModel
import Diagnostics

extension Rule {
  /// The id of an operation is its anchor and its name in `reference.json`, so it is used once.
  static let operationDuplicateID = Rule.onReference(
    "operation/duplicate-id", .error, "Each operation has an id of its own."
  ) { reference in
    var first: [String: Operation] = [:]
    return reference.operations.compactMap { operation in
      guard let other = first[operation.id] else {
        first[operation.id] = operation
        return nil
      }
      return Finding(
        "operation id '\(operation.id)' is used by \(other.method) \(other.path) and by \(operation.method) "
          + "\(operation.path): each operation has an id of its own",
        subject: operation.id, origin: operation.origin, hint: "give one of them another title or an id")
    }
  }
}

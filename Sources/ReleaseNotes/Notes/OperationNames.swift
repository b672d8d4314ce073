import APIModel
import Prose

/// How sentences speak of operations, by their ids.
struct OperationNames: Hashable, Sendable {
  private let operations: [String: OperationName]

  init(_ reference: Reference) { self.init([reference]) }

  /// The names of the operations of several references; a later one goes before an earlier one.
  init(_ references: [Reference]) {
    operations = Dictionary(
      references.flatMap(\.operations).map { ($0.id, OperationName($0)) }, uniquingKeysWith: { _, new in new }
    )
  }

  subscript(id: String) -> OperationName? { operations[id] }
}

/// What a sentence tells of one operation.
struct OperationName: Hashable, Sendable {
  let title: String
  let endpoint: String
  /// What to use instead of it.
  let replacement: Prose

  fileprivate init(_ operation: Operation) {
    title = operation.title
    endpoint = "\(operation.method) \(operation.path)"
    replacement = operation.deprecation?.replacement ?? Prose([])
  }
}

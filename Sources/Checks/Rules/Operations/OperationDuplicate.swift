import APIModel
import Diagnostics

extension Rule {
  /// No operation is described twice: with the same method, path and title, for a version that both have.
  ///
  /// Usually a file is included twice; readers find two descriptions, and links lead to one of them. Two with
  /// one id are `operation/duplicate-id`.
  static let operationDuplicate = Rule.onReference(
    "operation/duplicate", .warning, "No operation is described twice."
  ) { reference in
    var first: [String: [Operation]] = [:]
    return reference.operations.compactMap { operation in
      let key = "\(operation.method) \(operation.path) \(operation.title)"
      defer { first[key, default: []].append(operation) }
      guard
        let other = first[key]?.first(where: { $0.id != operation.id && $0.range.overlaps(operation.range) })
      else { return nil }
      let isSamePlace = other.origin.location == operation.origin.location
      return Finding(
        "'\(operation.title)' (\(operation.method) \(operation.path)) is described "
          + (isSamePlace ? "twice from here" : "elsewhere too") + ": an operation is described once",
        subject: operation.id, at: operation.origin.location,
        hint: isSamePlace ? "include its file once" : "remove one of them, or tell their titles apart",
        details: isSamePlace ? [] : other.origin.location.map { ["the other one is at \($0)"] } ?? [])
    }
  }
}

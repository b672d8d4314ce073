import APIModel
import Diagnostics
import Prose

extension Rule {
  /// What an operation refers to exists in its versions: the one whose response it returns, and the one that
  /// replaces it.
  ///
  /// A reference to something newer, or to something that is gone already, leads clients nowhere.
  static let operationReference = Rule.onReference(
    "operation/reference", .error, "What an operation refers to exists in the versions in which it does so."
  ) { reference in
    let operations = Dictionary(
      reference.operations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    func finding(
      _ id: String, in range: VersionRange, of operation: Operation, _ what: String, _ origin: Origin
    )
      -> Finding?
    {
      let range = range.intersection(operation.range)
      guard let other = operations[id] else {
        return Finding(
          "'\(operation.title)' \(what) '\(id)', which is no operation", subject: operation.id,
          origin: origin,
          hint: didYouMean(id, among: operations.keys.sorted()).map { "did you mean '\($0)'?" })
      }
      guard !range.isEmpty, range.intersection(other.range) != range else { return nil }
      return Finding(
        "'\(operation.title)' (\(range)) \(what) '\(id)', which exists \(other.range) only",
        subject: operation.id,
        origin: origin, hint: "bound the reference with since and until")
    }
    return reference.operations.flatMap { operation in
      operation.traits.filter { $0.kind == .responseOf }.compactMap { trait in
        finding(
          trait.value, in: trait.range, of: operation, "returns the response of", trait.origin)
      }
        + replacements(of: operation, among: operations).compactMap { id in
          finding(
            id, in: VersionRange(min: operation.deprecation?.since), of: operation, "is replaced by",
            operation.origin)
        }
    }
  }

  /// The operations that the replacement of a deprecated one links by their ids.
  private static func replacements(of operation: Operation, among operations: [String: Operation]) -> [String]
  {
    (operation.deprecation?.replacement.destinations ?? []).compactMap { destination in
      guard destination.hasPrefix("#") else { return nil }
      let id = String(destination.dropFirst())
      return operations[id] == nil ? nil : id
    }
  }
}

import APIModel
import Diagnostics

extension Rule {
  /// A release that removes an operation stands in the history, so that its release notes can say so.
  static let operationRelease = Rule.onReference(
    "operation/unknown-release", .error, "A release that removes an operation is one of the history's."
  ) { reference in
    let names = reference.history.releases.map(\.name)
    return reference.operations.compactMap { operation in
      guard let removal = operation.removal, !names.contains(removal.release) else { return nil }
      let near = didYouMean(removal.release, among: names)
      return Finding(
        "release '\(removal.release)', which removes the operation, is not in the history",
        subject: operation.id, origin: operation.origin,
        hint: near.map { "did you mean '\($0)'?" } ?? "add a Release to the history")
    }
  }
}

import APIModel
import Diagnostics

extension Rule {
  /// The history lists each version once, the oldest first.
  static let versionOrder = Rule.onReference(
    "version/order", .error, "The history lists each version once, oldest first."
  ) { reference in
    zip(reference.history.versions, reference.history.versions.dropFirst()).compactMap { earlier, later in
      guard later.number <= earlier.number else { return nil }
      return Finding(
        "version \(later.number) stands after \(earlier.number): the history lists each version once, oldest "
          + "first",
        subject: "version history", origin: later.origin, hint: "move it to its place by number")
    }
  }
}

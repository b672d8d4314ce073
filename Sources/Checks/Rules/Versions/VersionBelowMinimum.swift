import APIModel
import Diagnostics

extension Rule {
  /// No range begins or ends before the first version of the history: such a version was never there.
  static let versionBelowMinimum = Rule.onReference(
    "version/below-minimum", .error, "No range reaches below the first version of the history."
  ) { reference in
    guard let first = reference.history.first else { return [] }
    return reference.rangedParts.flatMap { part in
      [part.range.min, part.range.max].compactMap(\.self).filter { $0 < first }.map { version in
        Finding(
          "version \(version) of \(part.name) is below \(first), the first version of the history",
          subject: part.subject, origin: part.origin,
          hint: "leave the bound out to mean the first version")
      }
    }
  }
}

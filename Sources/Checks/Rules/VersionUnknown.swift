import APIModel
import Diagnostics

extension Rule {
  /// No range names a version beyond the last one of the history, which no service answers.
  static let versionUnknown = Rule(
    "version/unknown", .error, "Every bound of a range is a version of the history."
  ) { reference in
    guard let first = reference.history.first, let last = reference.history.last else { return [] }
    return reference.rangedParts.flatMap { part in
      [part.range.min, part.range.max].compactMap(\.self).filter { $0 > last }.map { version in
        Finding(
          "version \(version) of \(part.name) is unknown: the history ends with \(last)",
          subject: part.subject, origin: part.origin,
          hint: "name a version from \(first) to \(last), or add \(version) to the history")
      }
    }
  }
}

import APIModel
import Diagnostics

extension Rule {
  /// No range names a version that no service answers: one beyond the last of the history, or beyond the last
  /// entry of its major number.
  static let versionUnknown = Rule.onReference(
    "version/unknown", .error, "Every bound of a range is a version that the history reaches."
  ) { reference in
    guard let first = reference.history.first, let last = reference.history.last else { return [] }
    return reference.rangedParts.flatMap { part in
      [part.range.min, part.range.max].compactMap(\.self)
        .filter { $0 >= first && !reference.history.contains($0) }.map { version in
          let end = reference.history.versions.last { $0.number <= version }?.number ?? last
          return Finding(
            "version \(version) of \(part.name) is unknown: the history goes to \(end)",
            subject: part.subject, origin: part.origin,
            hint: "name a version from \(first) to \(last), or add \(version) to the history")
        }
    }
  }
}

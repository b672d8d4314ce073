import APIModel
import Diagnostics

/// The way from one version of a history to another; the first one's own changes are not on it.
struct VersionSpan {
  let from: APIVersion
  let to: APIVersion

  /// - Throws: `version/unknown`, `version/below-minimum` or `version/reversed`.
  init(_ history: VersionHistory, from: APIVersion?, to: APIVersion?) throws(Diagnostic) {
    guard let from = from ?? history.first, let to = to ?? history.last else {
      throw .error(
        "version/unknown",
        "the reference has no versions: a span goes from one version of the history to another",
        hint: "add versions to the history")
    }
    try Self.check(from, in: history)
    try Self.check(to, in: history)
    if to < from {
      throw .error(
        "version/reversed",
        "the span from \(from) to \(to) runs backwards: it goes from the older version to the newer",
        hint: "ask for the span from \(to) to \(from)")
    }
    self.from = from
    self.to = to
  }

  func contains(_ version: APIVersion) -> Bool { from < version && version <= to }

  private static func check(_ version: APIVersion, in history: VersionHistory) throws(Diagnostic) {
    guard let first = history.first, let last = history.last else { return }
    let hint = "name a version from \(first) to \(last)"
    if version < first {
      throw .error(
        "version/below-minimum", "version \(version) is below \(first), the first version of the history",
        hint: hint)
    }
    if version > last {
      throw .error(
        "version/unknown", "version \(version) is unknown: the history ends with \(last)", hint: hint)
    }
    if !history.contains(version) {
      throw .error(
        "version/unknown",
        "version \(version) is unknown: the history has no such version of \(version.major)",
        hint: hint)
    }
  }
}

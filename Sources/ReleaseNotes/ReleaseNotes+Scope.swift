package import APIModel
package import Diagnostics

extension ReleaseNotes {
  /// The notes of one release of a published reference.
  ///
  /// - Parameters:
  ///   - reference: The published reference.
  ///   - release: The full name as in the version history, or one word of it that no other release has, such as
  ///     `rocky`; case does not count.
  /// - Throws: `release/unknown`.
  package init(reference: Reference, release: String) throws(Diagnostic) {
    let grouping = ReleaseGrouping(reference)
    let name = try Self.releaseName(release, among: grouping.names)
    self.init(
      reference: reference, scope: .release(name),
      notes: [grouping.note(of: name, steps: VersionSteps(reference).all)])
  }

  /// The notes for a client that goes from one version to another.
  ///
  /// - Parameters:
  ///   - reference: The published reference.
  ///   - from: The version it comes from; `nil` means the first of the history.
  ///   - to: The version it goes to; `nil` means the last of the history, and the releases after it.
  /// - Throws: `version/unknown`, `version/below-minimum` or `version/reversed`.
  package init(reference: Reference, from: APIVersion?, to: APIVersion?) throws(Diagnostic) {
    let history = reference.history
    let isOpen = to == nil
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
    self.init(
      reference: reference, scope: .span(from: from, to: to),
      notes: ReleaseGrouping(reference).notes(
        of: VersionSteps(reference).all, from: from, to: to, isOpen: isOpen),
      total: reference.delta(from: from, to: to))
  }

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
  }

  private static func releaseName(_ text: String, among names: [String]) throws(Diagnostic) -> String {
    if names.contains(text) { return text }
    let wanted = text.lowercased()
    let matches = names.filter { name in
      name.lowercased() == wanted || words(name).contains(wanted)
    }
    if matches.count == 1 { return matches[0] }
    if matches.count > 1 {
      throw .error(
        "release/unknown",
        "release '\(text)' is not one release: its name fits \(quoted(matches))", hint: "give the full name")
    }
    guard !names.isEmpty else {
      throw .error(
        "release/unknown", "release '\(text)' is unknown: the version history names no releases",
        hint: "name the release of a version, or add a release to the history")
    }
    let near =
      didYouMean(wanted, among: names.map { $0.lowercased() } + names.flatMap(words)).flatMap { candidate in
        names.first { $0.lowercased() == candidate || words($0).contains(candidate) }
      }
    throw .error(
      "release/unknown", "release '\(text)' is unknown: the version history names \(quoted(names))",
      hint: near.map { "did you mean '\($0)'?" } ?? "name one of them")
  }

  private static func words(_ name: String) -> [String] {
    name.lowercased().split(separator: " ").map(String.init)
  }

  private static func quoted(_ names: [String]) -> String {
    names.map { "'\($0)'" }.joined(separator: ", ")
  }
}

package import APIModel
package import Diagnostics

extension ReleaseNotes {
  /// The notes of one release of a published reference.
  ///
  /// - Parameters:
  ///   - reference: The published reference.
  ///   - release: The full name as in the version history, or one word of it that no other release has, such as
  ///     `rocky`; case does not count.
  ///   - written: Notes that people wrote.
  /// - Throws: `release/unknown`.
  package init(reference: Reference, release: String, written: HandWrittenNotes? = nil) throws(Diagnostic) {
    let grouping = ReleaseGrouping(reference, written: written)
    let name = try Self.releaseName(release, among: grouping.names)
    self.init(
      reference: reference, scope: .release(name),
      notes: [grouping.note(of: name, steps: VersionSteps(reference).told)])
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

import APIModel
import Diagnostics

extension Rule {
  /// Every version in which the model changes has an entry in the history, where readers look up what it
  /// brought; and a history that has an entry for nearly every version has one for each.
  ///
  /// A history that lists some versions alone (less than three quarters of them) says so on purpose.
  static let versionWithoutEntry = Rule(
    "version/no-entry", .warning, "Every version that changes something has an entry in the history.",
    of: { checked in
      let history = checked.reference.history
      let entries = Set(history.versions.map(\.number))
      guard let first = history.first, let last = history.last else { return [] }
      var boundaries: [APIVersion: [Operation]] = [:]
      for operation in checked.operations {
        for version in operation.changePoints(in: history)
        where version > first && history.contains(version) && !entries.contains(version) {
          boundaries[version, default: []].append(operation)
        }
      }
      let all = missing(in: history, entries)
      return Set(boundaries.keys).union(all).filter { $0 <= last }.sorted().map { version in
        let operations = boundaries[version] ?? []
        let names = operations.prefix(3).map { "'\($0.title)'" }.joined(separator: ", ")
        let more = operations.count > 3 ? " and \(operations.count - 3) more" : ""
        return Finding(
          "version \(version) has no entry in the history"
            + (operations.isEmpty ? "" : ", but changes \(names)\(more)")
            + ": every version says what it brought", subject: "version \(version)",
          at: history.place(before: version), hint: "add an entry, or correct the versions that name it")
      }
    })

  /// The versions that a history leaves out which has nearly all of them.
  private static func missing(in history: VersionHistory, _ entries: Set<APIVersion>) -> [APIVersion] {
    Dictionary(grouping: entries, by: \.major).flatMap { major, numbers -> [APIVersion] in
      let minors = numbers.map(\.minor)
      guard let low = minors.min(), let high = minors.max(), high > low,
        4 * numbers.count >= 3 * (high - low + 1)
      else { return [] }
      return (low...high).map { APIVersion(major: major, minor: $0) }.filter { !entries.contains($0) }
    }
  }
}

extension VersionHistory {
  /// Where the entry before a version stands.
  fileprivate func place(before version: APIVersion) -> SourceLocation? {
    versions.last { $0.number < version }?.origin.location
  }
}

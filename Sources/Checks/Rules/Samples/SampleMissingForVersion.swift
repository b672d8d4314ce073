import APIModel
import Diagnostics

extension Rule {
  /// A version that changed the body of an operation has a sample of the new body, for operations whose
  /// samples are kept by version.
  ///
  /// A sample belongs to a body if its first version lies in the versions of that body. Told once for each
  /// message, at its newest body without a sample.
  static let sampleMissingForVersion = Rule.onReference(
    "sample/missing-for-version", .info, "Every version that changed a body has a sample of the new one."
  ) { reference in
    let history = reference.history
    guard let first = history.first else { return [] }
    return reference.operations.flatMap { operation in
      Direction.allCases.compactMap { direction -> Finding? in
        let message = operation.message(direction)
        let samples = message.samples.filter { $0.language == "json" }
        guard samples.contains(where: { $0.range.min.map { $0 > first } ?? false }) else { return nil }
        let starts = message.bodyStarts(in: history, from: operation.range.min ?? first).filter {
          operation.range.contains($0.version)
        }
        var missing: [(version: APIVersion, row: Parameter)] = []
        for (place, start) in starts.enumerated() {
          let end = place + 1 < starts.count ? starts[place + 1].version : nil
          let isShown = samples.contains { sample in
            let version = sample.range.min ?? first
            return version >= start.version && end.map { version < $0 } ?? true
          }
          if !isShown { missing.append(start) }
        }
        guard let last = missing.last else { return nil }
        let list = missing.map(\.version.description).joined(separator: ", ")
        return Finding(
          "no sample shows the \(direction) as \(list) \(missing.count == 1 ? "has" : "have") it: a version that "
            + "changes a body has a sample", subject: operation.id, at: last.row.origin.location,
          hint: "add a sample for \(missing.count == 1 ? "it" : "each")")
      }
    }
  }
}

extension Message {
  /// The versions after the first in which a row of the body begins or has ended, each with such a row.
  fileprivate func bodyStarts(in history: VersionHistory, from first: APIVersion) -> [(
    version: APIVersion, row: Parameter
  )] {
    var rows: [APIVersion: Parameter] = [:]
    for row in parameters where row.location == .body {
      let bounds = [row.range.min, row.range.max.map { history.successor(of: $0) }]
      for version in bounds.compactMap(\.self) where version > first && history.contains(version) {
        rows[version] = rows[version] ?? row
      }
    }
    return rows.sorted { $0.key < $1.key }.map { (version: $0.key, row: $0.value) }
  }
}

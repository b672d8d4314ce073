import APIModel
import Prose

/// The versions of a reference, each with what it changed against the one before.
///
/// Besides the versions of the history these are the ones in which a range of the contract begins, or that follow
/// the end of one, so that a history with gaps hides no change.
struct VersionSteps {
  /// A version with the release that brought it.
  struct Step {
    let release: String?
    let changes: VersionChanges

    var version: APIVersion { changes.version }
  }

  /// All steps, oldest first.
  let all: [Step]
  /// Those that there is something to tell about.
  var told: [Step] { all.filter { !$0.changes.isEmpty || $0.release != nil } }

  init(_ history: VersionHistory, _ deltas: [VersionDelta]) {
    let listed = Dictionary(history.versions.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    all = deltas.map { delta in
      let isBaseline = delta.to == history.first
      let entry = listed[delta.to]
      let step = VersionChanges(
        version: delta.to, isBaseline: isBaseline, headline: entry?.headline ?? "",
        note: entry?.note ?? Prose([]), changes: isBaseline ? [] : delta.changes)
      return Step(release: entry?.release, changes: step)
    }
  }

  init(_ reference: Reference) { self.init(reference.history, reference.deltas) }
}

extension VersionChanges {
  fileprivate var isEmpty: Bool { headline.isEmpty && note.isEmpty && changes.isEmpty }
}

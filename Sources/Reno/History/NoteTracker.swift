/// Which version each note belongs to, and which of its texts counts, as a history is read from its end.
struct NoteTracker {
  /// Where the text of a note is: a path, and the commit that has it; `nil` is the working tree.
  struct Text: Hashable {
    let path: String
    let commit: String?
  }

  /// The ids in the order in which they were met, each with the earliest version so far.
  private(set) var order: [String] = []
  private(set) var versions: [String: String] = [:]
  private(set) var texts: [String: Text] = [:]
  private var deleted: Set<String> = []
  /// Texts of notes whose addition has not been met yet.
  private var changed: [String: Text] = [:]

  mutating func apply(_ change: NoteChange, commit: String?, version: String) {
    if versions.updateValue(version, forKey: change.id) == nil { order.append(change.id) }
    if change.kind == .deleted {
      // A file that was added again later counts.
      if texts[change.id] == nil { deleted.insert(change.id) }
      return
    }
    if deleted.contains(change.id) || texts[change.id] != nil { return }
    let text = Text(path: change.path, commit: commit)
    if change.kind == .added {
      texts[change.id] = changed.removeValue(forKey: change.id) ?? text
    } else if changed[change.id] == nil {
      changed[change.id] = text
    }
  }

  /// The notes of each version that has some.
  var byVersion: [String: [Text]] {
    var result: [String: [Text]] = [:]
    for id in order {
      guard let version = versions[id], let text = texts[id] else { continue }
      result[version, default: []].append(text)
    }
    return result
  }
}

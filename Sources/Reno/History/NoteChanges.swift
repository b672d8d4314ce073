import Diagnostics
import Git

/// What happened to one note in one commit.
struct NoteChange: Hashable {
  enum Kind: Hashable {
    case added, modified, deleted, renamed
  }
  let kind: Kind
  /// The id in the file's name.
  let id: String
  /// The path from the root of the repository.
  let path: String
}

/// The changes of notes in each commit of a history.
struct NoteChanges {
  private var byCommit: [String: [NoteChange]] = [:]

  subscript(commit: String) -> [NoteChange] { byCommit[commit] ?? [] }

  /// A file that differs, with a letter for each parent.
  private struct Entry {
    var letters: [UInt8]
    let oldIDs: [Substring]
    let path: String
  }

  /// Reads what all commits behind a head did below a folder; of a merge only what differs from each parent.
  init(_ repository: GitRepository, head: String, folder: String) throws(Diagnostic) {
    let output = try repository.run([
      "-c", "log.showRoot=true", "log", "--full-history", "--raw", "-c", "--no-renames", "--no-abbrev", "-z",
      "--format=%x01%H %P", head, "--",
      folder,
    ])
    var commit = ""
    var parents: [String] = []
    var entries: [Entry] = []
    var commits: [(id: String, parents: [String], entries: [Entry])] = []
    func close() { if !commit.isEmpty { commits.append((commit, parents, entries)) } }
    var tokens = output.split(separator: 0).makeIterator()
    while let token = tokens.next() {
      var token = token
      while token.first == 0x0A { token = token.dropFirst() }
      if token.first == 0x01 {
        close()
        let header = token.dropFirst()
        let line = header.prefix { $0 != 0x0A }
        let words = String(decoding: line, as: UTF8.self).split(separator: " ").map(String.init)
        commit = words.first ?? ""
        parents = Array(words.dropFirst())
        entries = []
        token = header.dropFirst(line.count)
        while token.first == 0x0A { token = token.dropFirst() }
      }
      guard token.first == UInt8(ascii: ":"), let path = tokens.next() else { continue }
      let text = String(decoding: token, as: UTF8.self)
      let count = text.prefix { $0 == ":" }.count
      let words = text.dropFirst(count).split(separator: " ")
      guard words.count >= 2 * count + 3, let letters = words.last else { continue }
      entries.append(
        Entry(
          letters: Array(letters.utf8), oldIDs: Array(words[(count + 1)..<(2 * count + 1)]),
          path: String(decoding: path, as: UTF8.self)))
    }
    close()
    let lacking = try Self.parentsWithout(
      folder, commits.map { ($0.parents, $0.entries.map(\.letters)) }, repository)
    for commit in commits {
      let columns = commit.parents.indices.filter { !lacking.contains(commit.parents[$0]) }
      let kept =
        commit.parents.count < 2 ? commit.entries : commit.entries.compactMap { Self.merged($0, columns) }
      add(kept, commit.id)
    }
  }

  /// The parents of merges that do not have the folder: reno leaves them out.
  private static func parentsWithout(
    _ folder: String, _ commits: [(parents: [String], letters: [[UInt8]])], _ repository: GitRepository
  ) throws(Diagnostic) -> Set<String> {
    var suspects: Set<String> = []
    for (parents, letters) in commits where parents.count > 1 {
      for (column, parent) in parents.enumerated()
      where letters.allSatisfy({ $0.indices.contains(column) && $0[column] == UInt8(ascii: "A") }) {
        suspects.insert(parent)
      }
    }
    if suspects.isEmpty { return [] }
    let names = suspects.sorted()
    let input = names.map { "\($0):\(folder)\n" }.joined()
    let output = try repository.run(["cat-file", "--batch-check"], input: Array(input.utf8))
    let lines = output.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    return Set(zip(names, lines).filter { $1.hasSuffix(" missing") }.map(\.0))
  }

  /// What a merge did to a file by itself, against those parents that count; nothing where it took one as it was.
  private static func merged(_ entry: Entry, _ columns: [Int]) -> Entry? {
    let letters = columns.compactMap { entry.letters.indices.contains($0) ? entry.letters[$0] : nil }
    if letters.isEmpty { return nil }
    if letters.allSatisfy({ $0 == UInt8(ascii: "D") }) {
      let old = Set(columns.compactMap { entry.oldIDs.indices.contains($0) ? entry.oldIDs[$0] : nil })
      if old.count < 2 { return nil }
    }
    var entry = entry
    entry.letters = letters
    return entry
  }

  /// Collects the entries of a commit by the ids of notes: a file that goes and one that comes are a rename.
  private mutating func add(_ entries: [Entry], _ commit: String) {
    var byID: [String: [(kind: NoteChange.Kind, path: String)]] = [:]
    for entry in entries where NoteID.isNote(entry.path) {
      let kind: NoteChange.Kind =
        switch entry.letters.first {
        case UInt8(ascii: "A"): .added
        case UInt8(ascii: "D"): .deleted
        default: .modified
        }
      byID[NoteID.id(of: entry.path), default: []].append((kind, entry.path))
    }
    var changes: [NoteChange] = []
    for (id, found) in byID.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      let kinds = Set(found.map(\.kind))
      let added = found.first { $0.kind == .added }
      if found.count > 1, kinds == [.added, .deleted], let added {
        changes.append(NoteChange(kind: .renamed, id: id, path: added.path))
      } else if found.count < 2 || kinds != [.added] {
        changes += found.map { NoteChange(kind: $0.kind, id: id, path: $0.path) }
      }
    }
    byCommit[commit] = changes
  }
}

/// The id of a note in the name of its file.
enum NoteID {
  static func isNote(_ path: String) -> Bool { path.hasSuffix(".yaml") }

  /// The last sixteen characters of the name; the first sixteen where those have a hyphen.
  static func id(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let stem = name.lastIndex(of: ".").flatMap { $0 > name.startIndex ? String(name[..<$0]) : nil } ?? name
    let characters = stem.unicodeScalars
    let last = String(String.UnicodeScalarView(characters.suffix(16)))
    return last.contains("-") ? String(String.UnicodeScalarView(characters.prefix(16))) : last
  }
}

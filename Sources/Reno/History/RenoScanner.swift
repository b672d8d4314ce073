import Diagnostics
import Git

/// Finds out which release each note of a repository belongs to, by reno's rules.
struct RenoScanner {
  let repository: GitRepository
  let configuration: RenoConfiguration
  private let refs: RefTable
  private let graph: CommitGraph
  private let branch: String?
  private let head: Int
  /// The commit that is read.
  let headID: String

  /// A version with the texts of its notes.
  struct Found {
    let version: String
    let texts: [NoteTracker.Text]
  }

  static let workingCopy = "*working-copy*"

  init(_ repository: GitRepository, _ configuration: RenoConfiguration) throws(Diagnostic) {
    self.repository = repository
    self.configuration = configuration
    refs = try RefTable(repository, configuration)
    branch = configuration.branch
    let headID = try refs.commit(ofBranch: branch)
    var heads = [headID]
    if configuration.stopsAtBranchBase || (branch != nil && configuration.earliestVersion != nil) {
      let series = try Self.series(refs, configuration)
      for name in series + (series.isEmpty && branch == nil ? [] : [configuration.defaultBranch]) {
        if let commit = try? refs.commit(ofBranch: name), !heads.contains(commit) { heads.append(commit) }
      }
    }
    graph = try CommitGraph(repository, heads: heads)
    guard let head = graph.place(headID) else {
      throw .error("git/failed", "git lists no commit for \(branch ?? "HEAD")")
    }
    self.head = head
    self.headID = headID
  }

  /// The notes of each version, newest version first, and the commits that add several notes of one id.
  func scan(_ changes: NoteChanges) throws(Diagnostic) -> [Found] {
    let commits = graph.newestFirst(from: head)
    var versions = commits.flatMap { refs.releases(on: graph.ids[$0]) }
    if let earliest = configuration.earliestVersion, !versions.contains(earliest) {
      throw .error(
        "release/unknown", "the earliest version '\(earliest)' is no tag of the history",
        hint: versions.last.map { "name a tag from \($0) to \(versions[0])" })
    }
    let limits = try limits(versions)
    var current = currentVersion
    if !versions.contains(current) { versions.insert(current, at: 0) }
    versions.insert(Self.workingCopy, at: 0)
    var tracker = NoteTracker()
    if branch == nil { try readWorkingTree(into: &tracker) }
    let ignored = Set(configuration.ignoredNotes.map(NoteID.id(of:)))
    let nullMerges = try nullMerges(among: commits)
    for commit in graph.topological(from: head, commits: commits, isNullMerge: nullMerges.contains) {
      let id = graph.ids[commit]
      let tags = refs.releases(on: id)
      if let last = tags.last { current = last }
      for change in changes[id] where !ignored.contains(change.id) {
        tracker.apply(change, commit: id, version: current)
      }
      if let stop = limits.stop, (tags.isEmpty ? [current] : tags).contains(stop) { break }
    }
    return trimmed(tracker.byVersion, versions, earliest: limits.earliest)
  }

  /// When a tag was made, in seconds since 1970.
  func time(of tag: String) -> Int? { refs.time(of: tag) }

  /// The notes by version, those of pre-releases with their final release if it is tagged.
  private func trimmed(_ notes: [String: [NoteTracker.Text]], _ versions: [String], earliest: String?)
    -> [Found]
  {
    var collected = notes
    if configuration.collapsesPreReleases {
      collected = [:]
      for version in versions {
        guard let texts = notes[version] else { continue }
        let final = refs.isPreRelease(version) ? refs.final(version) : version
        collected[versions.contains(final) ? final : version, default: []] += texts
      }
    }
    var found: [Found] = []
    for version in versions {
      guard let texts = collected[version], !texts.isEmpty else { continue }
      found.append(
        Found(
          version: version,
          texts: texts.sorted { left, right in
            left.path != right.path
              ? left.path.unicodeScalars.lexicographicallyPrecedes(right.path.unicodeScalars)
              : (left.commit ?? "") < (right.commit ?? "")
          }))
      if version == earliest { break }
    }
    return found
  }

  /// The first tag behind the head along first parents, with the number of commits since then.
  private var currentVersion: String {
    var commit: Int? = head
    var count = 0
    while let place = commit {
      if let tag = refs.releases(on: graph.ids[place]).last { return count == 0 ? tag : "\(tag)-\(count)" }
      commit = graph.parents[place].first
      count += 1
    }
    return "0.0.0"
  }

  /// Merges whose later parents are tagged, and that change no file by themselves.
  private func nullMerges(among commits: [Int]) throws(Diagnostic) -> Set<Int> {
    guard configuration.ignoresNullMerges else { return [] }
    let candidates = commits.filter { commit in
      graph.parents[commit].dropFirst().contains { !refs.releases(on: graph.ids[$0]).isEmpty }
    }
    if candidates.isEmpty { return [] }
    let input = candidates.map { graph.ids[$0] + "\n" }.joined()
    let output = try repository.run(
      ["diff-tree", "--stdin", "-r", "-c", "--raw", "--no-renames", "--no-abbrev"], input: Array(input.utf8))
    var changed: Set<String> = []
    var commit = ""
    for line in output.split(separator: 0x0A).map({ String(decoding: $0, as: UTF8.self) }) {
      if !line.hasPrefix(":") { commit = line } else if !Self.isPlainDeletion(line) { changed.insert(commit) }
    }
    return Set(candidates.filter { !changed.contains(graph.ids[$0]) })
  }

  /// Whether a merge drops a file that all of its parents have alike.
  private static func isPlainDeletion(_ line: String) -> Bool {
    let count = line.prefix { $0 == ":" }.count
    let words = line.prefix { $0 != "\t" }.dropFirst(count).split(separator: " ")
    guard words.count >= 2 * count + 3, words.last?.allSatisfy({ $0 == "D" }) ?? false else { return false }
    return Set(words[(count + 1)..<(2 * count + 1)]).count == 1
  }

  /// Notes that are not committed: changed files first, then what is staged.
  private func readWorkingTree(into tracker: inout NoteTracker) throws(Diagnostic) {
    let output = try repository.run([
      "status", "--porcelain=v1", "-z", "--no-renames", "--untracked-files=no", "--", configuration.notesPath,
    ])
    let records = output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }.filter {
      $0.count > 3
    }
    func apply(_ letter: Character?, _ record: String, isStaged: Bool) {
      let path = String(record.dropFirst(3))
      guard let letter, letter != " ", NoteID.isNote(path) else { return }
      let kind: NoteChange.Kind = letter == "D" ? .deleted : isStaged && letter == "M" ? .modified : .added
      tracker.apply(
        NoteChange(kind: kind, id: NoteID.id(of: path), path: path), commit: nil, version: Self.workingCopy)
    }
    for record in records { apply(record.dropFirst().first, record, isStaged: false) }
    for letter: Character in ["A", "M", "D"] {
      for record in records where record.first == letter { apply(letter, record, isStaged: true) }
    }
  }
}

extension RenoScanner {
  /// Where a scan stops, and the last version that is shown.
  private func limits(_ versions: [String]) throws(Diagnostic) -> (stop: String?, earliest: String?) {
    var earliest = configuration.earliestVersion
    var stop = try stopPoint(earliest, versions)
    guard earliest == nil, configuration.stopsAtBranchBase else { return (stop, earliest) }
    if let branch {
      let base = try branchBase(branch)
      stop = try stopPoint(base, versions)
      if let stop, let place = versions.firstIndex(of: stop) {
        earliest = versions[place > 0 ? place - 1 : versions.count - 1]
      } else {
        earliest = base
      }
      if let known = earliest, configuration.collapsesPreReleases, refs.isPreRelease(known) {
        earliest = refs.final(known)
      }
      return (stop, earliest)
    }
    let series = try Self.series(refs, configuration)
    if series.isEmpty { return (stop, earliest) }
    stop = nil
    for earlier in series.reversed() {
      guard let base = try branchBase(earlier), versions.contains(base) else { continue }
      stop = base
      break
    }
    if let stop, let place = versions.firstIndex(of: stop) {
      earliest = place + 1 < versions.count ? versions[place + 1] : stop
    }
    return (stop, earliest)
  }

  /// The tag at which a scan for a version stops: that of another version before it.
  private func stopPoint(_ earliest: String?, _ versions: [String]) throws(Diagnostic) -> String? {
    guard let earliest, let place = versions.firstIndex(of: earliest) else { return nil }
    if let branch, branch != configuration.defaultBranch {
      guard let previous = try branchBefore(branch) else { return nil }
      return try branchBase(previous)
    }
    let later = versions.dropFirst(place + 1)
    if refs.isPreRelease(earliest), !configuration.collapsesPreReleases { return later.first }
    return later.first { Self.parts($0) != Self.parts(earliest) }
  }

  /// The first three parts of a version.
  private static func parts(_ version: String) -> [String] {
    let parts =
      version.split(separator: ".", omittingEmptySubsequences: false).map(String.init) + ["0", "0", "0"]
    return parts.prefix(3).map { Int($0).map(String.init) ?? $0 }
  }

  private func branchBefore(_ branch: String) throws(Diagnostic) -> String? {
    let name = branch.hasPrefix("origin/") ? String(branch.dropFirst("origin/".count)) : branch
    let series = try Self.series(refs, configuration)
    guard let place = series.firstIndex(of: name), place > 0 else { return nil }
    return series[place - 1]
  }

  /// The tag on the first commit of a branch that the default branch has too.
  private func branchBase(_ branch: String) throws(Diagnostic) -> String? {
    guard let main = graph.place(try refs.commit(ofBranch: configuration.defaultBranch)),
      let start = graph.place(try refs.commit(ofBranch: branch))
    else { return nil }
    let common = Set(graph.newestFirst(from: main))
    for commit in graph.newestFirst(from: start) where common.contains(commit) {
      if let tag = refs.releases(on: graph.ids[commit]).last { return tag }
    }
    return nil
  }

  /// The branches of releases, closed ones among them, in their order.
  private static func series(_ refs: RefTable, _ configuration: RenoConfiguration) throws(Diagnostic)
    -> [String]
  {
    guard let branchName = NamePattern(configuration.branchName),
      let closed = NamePattern(configuration.closedBranchTag),
      let sort = NamePattern(configuration.branchSort)
    else { throw .error("reno/configuration", "a pattern of branches is no regular expression") }
    var names: Set<String> = []
    for ref in refs.names {
      var name: String?
      if ref.hasPrefix("refs/remotes/origin/") { name = String(ref.dropFirst("refs/remotes/origin/".count)) }
      if ref.hasPrefix("refs/heads/") { name = String(ref.dropFirst("refs/heads/".count)) }
      if let name, branchName.isIn(name) {
        names.insert(name)
        continue
      }
      guard ref.hasPrefix("refs/tags/"), let tag = ref.split(separator: "/").last,
        let series = closed.firstGroup(in: String(tag))
      else { continue }
      names.insert(configuration.branchNamePrefix + series)
    }
    func key(_ name: String) -> String {
      sort.firstGroup(in: name).map { configuration.branchSortPrefix + $0 } ?? name
    }
    return names.sorted { left, right in
      let (a, b) = (key(left), key(right))
      return a != b ? a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars) : left < right
    }
  }
}

import APIModel
import Diagnostics
import Prose
import RestructuredText

/// Reads a version history: a section for each version, `2.3 (Maximum in Kilo)` or `1.4 - Title`.
///
/// The titles are those of Nova, Cinder and Manila (oldest first), Placement (`1.1 - Title`) and Ironic (newest
/// first, `1.58 (Train)`).
struct HistoryReader {
  private(set) var log: TreeLog

  init(files: TreeFiles) { log = TreeLog(files: files) }

  /// The history, oldest version first.
  mutating func read(path: String, bytes: [UInt8]) -> VersionHistory {
    let document = RSTReader(roles: TreeDirectives.roles).read(RSTSource(file: path, bytes: bytes))
    log.add(document.problems)
    var entries: [Entry] = []
    collect(document.elements, &entries)
    link(&entries)
    var seen: Set<APIVersion> = []
    for entry in entries where !seen.insert(entry.version.number).inserted {
      log.add(
        .warning(
          "version/order",
          "version \(entry.version.number) stands in the history twice: each version has one entry",
          at: entry.version.origin.location, hint: "join the entries"))
    }
    seen = []
    let sorted = entries.filter { seen.insert($0.version.number).inserted }.sorted {
      $0.version.number < $1.version.number
    }
    return VersionHistory(versions: Self.withReleases(sorted))
  }

  private struct Entry {
    var version: Version
    /// What links within the file lead to.
    let ids: [String]
    /// Whether the release is the one whose last version this is.
    var isMaximum: Bool
  }

  private mutating func collect(_ elements: [RSTElement], _ entries: inout [Entry]) {
    for case .section(let section) in elements {
      if let entry = entry(section) { entries.append(entry) } else { collect(section.children, &entries) }
    }
  }

  private func entry(_ section: RSTSection) -> Entry? {
    let title = section.heading.text
    let first = title.prefix { $0 != " " && $0 != "(" }
    guard let number = APIVersion(String(first.first == "v" ? first.dropFirst() : first)) else { return nil }
    var rest = String(title.dropFirst(first.count)).trimmingBlanks
    var release: String?
    var isMaximum = false
    if rest.hasSuffix(")"), let open = rest.lastIndex(of: "(") {
      var name = String(rest[rest.index(after: open)...].dropLast()).trimmingBlanks
      for start in ["Maximum in ", "maximum in ", "Max in "] where name.hasPrefix(start) {
        name = String(name.dropFirst(start.count))
        isMaximum = true
      }
      if !name.isEmpty { release = name }
      rest = String(rest[..<open]).trimmingBlanks
    }
    while let mark = rest.first, "-:\u{2013}\u{2014} ".contains(mark) { rest.removeFirst() }
    let note = Prose(Self.blocks(section.children, level: 1))
    return Entry(
      version: Version(
        number: number, release: release ?? Self.release(in: note),
        headline: rest.isEmpty ? note.firstSentence : rest,
        note: note, origin: Origin(log.location(section.location))), ids: section.ids,
      isMaximum: isMaximum)
  }

  /// Leads links from one entry to another to the place that the other has on the first page.
  private func link(_ entries: inout [Entry]) {
    var places: [String: String] = [:]
    for entry in entries {
      for id in entry.ids { places["#\(id)"] = "./#version-\(entry.version.number)" }
    }
    let rewriting = ProseRewriting { places[$0] ?? $0 }
    for index in entries.indices {
      entries[index].version.note = Prose(rewriting.blocks(entries[index].version.note))
    }
  }

  /// A `versionadded` that names a release, as Placement has it.
  private static func release(in note: Prose) -> String? {
    guard case .admonition(let admonition)? = note.blocks.first, admonition.kind == .versionAdded,
      let name = admonition.version, APIVersion(name) == nil
    else { return nil }
    return name
  }

  private static func blocks(_ elements: [RSTElement], level: Int) -> [Prose.Block] {
    elements.flatMap { element -> [Prose.Block] in
      switch element {
      case .block(let block, _): [block]
      case .section(let section):
        [.heading(level: level, content: section.titleInlines, id: nil)]
          + blocks(section.children, level: level + 1)
      case .directive, .comment: []
      }
    }
  }

  /// A release whose last version is known brought all versions since the last one of the release before.
  private static func withReleases(_ entries: [Entry]) -> [Version] {
    var versions = entries.map(\.version)
    var next: String?
    for index in entries.indices.reversed() {
      if entries[index].isMaximum {
        next = entries[index].version.release
      } else if entries[index].version.release != nil {
        next = nil
      } else {
        versions[index].release = next
      }
    }
    return versions
  }
}

extension VersionHistory {
  /// The history of versions whose releases have nothing else to tell.
  init(versions: [Version]) {
    var names: Set<String> = []
    let releases = versions.compactMap(\.release).filter { names.insert($0).inserted }
    self.init(versions: versions, releases: releases.map { Release(name: $0, note: Prose([])) })
  }
}

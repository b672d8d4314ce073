package import Diagnostics
package import Files
import Foundation
import Git
import Parallel

/// Reads the notes of a repository with the history that tells which release they belong to.
package struct RenoReader: Sendable {
  private let repository: GitRepository
  private let configuration: RenoConfiguration
  private let files: FileSystem

  /// - Parameters:
  ///   - folder: A folder of the repository: its root, or the one that holds `notes` and `config.yaml`.
  ///   - branch: The branch to read; the one that is checked out where it is left out.
  ///   - earliestVersion: The last version to show.
  ///   - files: The file system.
  /// - Throws: `git/missing`, `git/no-repository`, `git/shallow` or `reno/configuration`.
  package init(
    folder: String, branch: String? = nil, earliestVersion: String? = nil, files: FileSystem = .disk
  )
    throws(Diagnostic)
  {
    guard files.kind(folder) == .folder else {
      throw .error(
        "source/missing", "'\(folder)' is no folder: notes are read from a repository",
        at: SourceLocation(file: folder))
    }
    repository = try GitRepository(containing: folder)
    if try repository.isShallow {
      throw .error(
        "git/shallow", "'\(folder)' is a shallow clone: releases are found in the whole history",
        at: SourceLocation(file: folder), hint: "run 'git fetch --unshallow --tags'")
    }
    let absolute = files.realPath(folder) ?? folder
    let root = files.realPath(repository.root) ?? repository.root
    let inside =
      absolute == root || !absolute.hasPrefix(root + "/") ? "" : String(absolute.dropFirst(root.count + 1))
    let name = inside.hasSuffix("/notes") ? String(inside.dropLast("/notes".count)) : inside
    var configuration = try RenoConfiguration(
      root: root, folder: name.isEmpty ? "releasenotes" : name, files: files)
    if let branch { configuration.branch = branch }
    if let earliestVersion { configuration.earliestVersion = earliestVersion }
    self.configuration = configuration
    self.files = files
  }

  /// The notes of all versions, or of some.
  ///
  /// - Throws: what git and ``RenoConfiguration`` throw, and `release/unknown`.
  package func read() async throws(Diagnostic) -> RenoNotes {
    // Both take git as long; they are asked at the same time.
    let work = Task { () -> Result<NoteChanges, Diagnostic> in
      Result { () throws(Diagnostic) in
        let head = try RefTable(repository, configuration).commit(ofBranch: configuration.branch)
        return try NoteChanges(repository, head: head, folder: configuration.notesPath)
      }
    }
    let scanner = try RenoScanner(repository, configuration)
    let changes = try await work.value.get()
    let found = try scanner.scan(changes)
    let texts = found.flatMap(\.texts)
    let committed = texts.filter { $0.commit != nil }
    let blobs = try repository.blobs(committed.map { "\($0.commit ?? ""):\($0.path)" })
    var bytes: [NoteTracker.Text: [UInt8]] = [:]
    for (text, blob) in zip(committed, blobs) { bytes[text] = blob }
    for text in texts where text.commit == nil {
      bytes[text] = try? files.read("\(repository.root)/\(text.path)")
    }
    let read = await texts.concurrentMap { [configuration, bytes] text in
      NoteFile(path: text.path, configuration: configuration).read(bytes[text] ?? [])
    }
    let notes = Dictionary(zip(texts, read.map(\.note)), uniquingKeysWith: { first, _ in first })
    return RenoNotes(
      configuration: configuration,
      versions: found.map { version in
        RenoVersion(
          name: version.version, date: scanner.time(of: version.version).map(Self.day),
          notes: version.texts.compactMap { notes[$0] })
      },
      findings: configuration.findings + (try clashes(at: scanner.headID)) + read.flatMap(\.findings))
  }

  /// Notes of one id: only one of them would be told.
  private func clashes(at commit: String) throws(Diagnostic) -> [Diagnostic] {
    let paths = try repository.files(of: commit, below: configuration.notesPath).map(\.path).filter(
      NoteID.isNote)
    return Dictionary(grouping: paths, by: NoteID.id).filter { $1.count > 1 }.sorted { $0.key < $1.key }.map {
      id, paths in
      .error(
        "reno/duplicate-id",
        "\(paths.joined(separator: " and ")) have the id '\(id)': the id of a note is its own, else one of them is lost",
        at: SourceLocation(file: paths.first ?? ""), hint: "give one of the files another name")
    }
  }

  /// A day as `YYYY-MM-DD` of the time zone of this machine, as reno has it.
  private static func day(_ time: Int) -> String {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      in: .current, from: Date(timeIntervalSince1970: Double(time)))
    return ISODate.text(year: parts.year, month: parts.month, day: parts.day)
  }
}

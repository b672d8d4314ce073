import Diagnostics
import Files
import Git

/// The files of one revision of a git repository, in memory.
struct RevisionFiles {
  let files: FileSystem
  /// The path of the tree or file within them.
  let path: String

  /// Reads what trees are made of; the files are in a folder that no file system has, named by the revision.
  ///
  /// - Throws: what ``GitRepository`` throws, and `source/missing` where the revision lacks the path.
  init(revision: String, path: String, currentFolder: String) throws(Diagnostic) {
    let repository = try GitRepository(containing: currentFolder)
    let commit = try repository.commit(revision)
    let wanted = Self.joined(repository.prefix, path)
    let listed = try repository.files(of: commit, below: "")
    guard wanted.isEmpty || listed.contains(where: { $0.path == wanted || $0.path.hasPrefix(wanted + "/") })
    else {
      throw .error(
        "source/missing", "'\(path)' does not exist at \(revision)",
        at: SourceLocation(file: "\(revision):\(path)"))
    }
    let kept = listed.filter { Self.isRead($0.path) || $0.path == wanted }
    let contents = try repository.blobs(kept.map(\.id))
    let base = Self.base(revision)
    var byPath: [String: [UInt8]] = [:]
    for (file, content) in zip(kept, contents) { byPath["\(base)/\(file.path)"] = content ?? [] }
    files = .fixed(byPath)
    self.path = wanted.isEmpty ? base : "\(base)/\(wanted)"
  }

  private static func base(_ revision: String) -> String { "/\(revision):" }

  /// The path in the repository of a file of a revision; `nil` for another file.
  static func path(of file: String, in revision: String) -> Substring? {
    let base = base(revision) + "/"
    return file.hasPrefix(base) ? file.dropFirst(base.count) : nil
  }

  /// Trees are made of these; the rest of a repository need not be unpacked.
  private static func isRead(_ path: String) -> Bool {
    [".rst", ".inc", ".txt", ".yaml", ".yml", ".json", ".xml", ".py", ".log", ".sh", ".ini", ".conf", ".mo"]
      .contains(where: path.hasSuffix)
  }

  private static func joined(_ prefix: String, _ path: String) -> String {
    var parts = prefix.split(separator: "/")
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}

extension ToolContext {
  /// The same with other files.
  func reading(_ files: FileSystem) -> ToolContext {
    ToolContext(
      reference: reference, files: files, output: output, messages: messages, currentFolder: currentFolder,
      isTerminal: isTerminal, today: today, run: run, end: end)
  }
}

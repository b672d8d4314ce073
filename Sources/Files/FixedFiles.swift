extension FileSystem {
  /// Files that are known already and cannot be changed, by their absolute paths.
  package static func fixed(_ contents: [String: [UInt8]]) -> FileSystem {
    let tree = FixedFiles(contents)
    return FileSystem(
      read: { path in
        guard let bytes = tree.files[FixedFiles.normal(path)] else { throw FileRefusal.missing }
        return bytes
      },
      readRegular: { path, limit throws(FileRefusal) in
        guard let bytes = tree.files[FixedFiles.normal(path)] else { throw .missing }
        if bytes.count > limit { throw .tooLarge }
        return bytes
      },
      realPath: { path in
        let path = FixedFiles.normal(path)
        return tree.files[path] != nil || tree.folders[path] != nil ? path : nil
      },
      kind: { path in
        let path = FixedFiles.normal(path)
        return tree.files[path] != nil ? .file : tree.folders[path] != nil ? .folder : nil
      },
      list: { path in
        guard let names = tree.folders[FixedFiles.normal(path)] else { throw FileRefusal.missing }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      },
      makeFolder: { _ in throw FileRefusal.notAFile }, write: { _, _ in throw FileRefusal.notAFile },
      rename: { _, _ in throw FileRefusal.notAFile }, remove: { _ in throw FileRefusal.notAFile })
  }
}

/// Files by their paths, with the folders that they are in.
private struct FixedFiles: Sendable {
  let files: [String: [UInt8]]
  /// The names in each folder.
  let folders: [String: Set<String>]

  init(_ contents: [String: [UInt8]]) {
    files = Dictionary(contents.map { (Self.normal($0), $1) }, uniquingKeysWith: { first, _ in first })
    var folders: [String: Set<String>] = [:]
    for path in files.keys {
      let parts = path.split(separator: "/").map(String.init)
      for count in parts.indices {
        folders["/" + parts[..<count].joined(separator: "/"), default: []].insert(parts[count])
      }
    }
    self.folders = folders
  }

  /// The path without `.` and `..`.
  static func normal(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }
}

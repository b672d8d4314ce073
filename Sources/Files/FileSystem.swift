import Foundation

/// The file operations that the program needs, as closures, so that tests run in memory.
///
/// Paths are absolute or relative to the current folder, with `/` between their parts.
package struct FileSystem: Sendable {
  /// What stands at a path.
  package enum Kind: Sendable, Hashable {
    case file, folder, other
  }

  /// The bytes of a file.
  package var read: @Sendable (String) throws -> [UInt8]
  /// The bytes of a regular file that is no symbolic link, unless it is larger than a limit.
  package var readRegular: @Sendable (String, Int) throws(FileRefusal) -> [UInt8]
  /// The path with its symbolic links followed, as far as it exists.
  package var resolve: @Sendable (String) -> String
  /// The absolute path without symbolic links; `nil` where nothing is there.
  package var realPath: @Sendable (String) -> String?
  /// What stands at a path, links followed; `nil` for nothing.
  package var kind: @Sendable (String) -> Kind?
  /// The names in a folder, sorted by their bytes.
  package var list: @Sendable (String) throws -> [String]
  /// Makes a folder and those above it.
  package var makeFolder: @Sendable (String) throws -> Void
  /// Writes a file whose folder exists.
  package var write: @Sendable (String, [UInt8]) throws -> Void
  /// Gives a file a second path if it holds exactly these bytes, which is quicker than writing them anew; `false`
  /// where it cannot.
  package var link: @Sendable (String, String, [UInt8]) -> Bool
  /// Gives a file or folder another path on the same volume.
  package var rename: @Sendable (String, String) throws -> Void
  /// Removes a file, or a folder with all it holds.
  package var remove: @Sendable (String) throws -> Void

  package init(
    read: @escaping @Sendable (String) throws -> [UInt8],
    readRegular: @escaping @Sendable (String, Int) throws(FileRefusal) -> [UInt8],
    resolve: @escaping @Sendable (String) -> String = { $0 },
    realPath: @escaping @Sendable (String) -> String? = { $0 },
    kind: @escaping @Sendable (String) -> Kind?,
    list: @escaping @Sendable (String) throws -> [String],
    makeFolder: @escaping @Sendable (String) throws -> Void,
    write: @escaping @Sendable (String, [UInt8]) throws -> Void,
    link: @escaping @Sendable (String, String, [UInt8]) -> Bool = { _, _, _ in false },
    rename: @escaping @Sendable (String, String) throws -> Void,
    remove: @escaping @Sendable (String) throws -> Void
  ) {
    self.read = read
    self.readRegular = readRegular
    self.resolve = resolve
    self.realPath = realPath
    self.kind = kind
    self.list = list
    self.makeFolder = makeFolder
    self.write = write
    self.link = link
    self.rename = rename
    self.remove = remove
  }

  /// The files below a folder, as paths relative to it, sorted by their bytes; hidden ones are left out.
  package func filesBelow(_ folder: String) throws -> [String] {
    var files: [String] = []
    func visit(_ relative: String) throws {
      for name in try list(relative.isEmpty ? folder : "\(folder)/\(relative)") where !name.hasPrefix(".") {
        let path = relative.isEmpty ? name : "\(relative)/\(name)"
        switch kind("\(folder)/\(path)") {
        case .folder: try visit(path)
        case .file: files.append(path)
        case .other, nil: break
        }
      }
    }
    try visit("")
    return files
  }
}

/// Why a regular file is not read.
package enum FileRefusal: Error, Hashable {
  case missing, notAFile, isLink, tooLarge
}

extension FileSystem {
  /// The real file system.
  package static let disk = FileSystem(
    read: { try Disk.read($0) },
    readRegular: { path, limit throws(FileRefusal) in try Disk.readRegular(path, limit: limit) },
    resolve: { path in
      // A link to nothing resolves to what it names, so that the folder is made there.
      if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) {
        let base = URL(fileURLWithPath: path).deletingLastPathComponent()
        return URL(fileURLWithPath: target, relativeTo: base).standardizedFileURL.resolvingSymlinksInPath()
          .path
      }
      return path
    },
    realPath: { Disk.realPath($0) },
    kind: { Disk.kind($0) },
    list: {
      try FileManager.default.contentsOfDirectory(atPath: $0).sorted {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      }
    },
    makeFolder: { try Disk.makeFolder($0) },
    write: { try Disk.write($0, $1) },
    link: { Disk.link($0, to: $1, ifItHolds: $2) },
    rename: { try FileManager.default.moveItem(atPath: $0, toPath: $1) },
    remove: { try FileManager.default.removeItem(atPath: $0) })
}

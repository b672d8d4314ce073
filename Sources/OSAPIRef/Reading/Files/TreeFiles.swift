import Diagnostics
import Files

/// The files of a tree, by their paths from the project's root; nothing outside of the root is read.
///
/// A pull request of a stranger builds its tree in CI, so a path that leads out of the root is refused, whether by
/// `..`, from `/`, or through a symbolic link.
struct TreeFiles: Sendable {
  /// Why a file is not read.
  enum Refusal: Error {
    case missing, outside, notAFile, tooLarge
  }

  /// The most bytes of one file; larger ones are refused.
  static let maximumBytes = 1 << 26

  let location: TreeLocation
  /// The source folder from the root, empty where they are the same.
  let sourceFolder: String
  private let realRoot: String
  private let files: FileSystem
  private var loaded: [String: [UInt8]] = [:]

  init(location: TreeLocation, files: FileSystem) {
    self.location = location
    self.files = files
    let realRoot = files.realPath(location.root) ?? location.root
    let realSource = files.realPath(location.source) ?? location.source
    self.realRoot = realRoot
    let below = realRoot == "/" ? realSource.dropFirst() : realSource.dropFirst(realRoot.count + 1)
    sourceFolder = realSource == realRoot ? "" : String(below)
  }

  /// The path that the file system and people know.
  func path(_ relative: String) -> String {
    if relative.isEmpty { return location.root }
    return location.root == "."
      ? relative : location.root == "/" ? "/\(relative)" : "\(location.root)/\(relative)"
  }

  /// The path from the root of a file that a document names.
  ///
  /// Sphinx counts from the folder of the document, from the source folder if the path begins with `/`
  /// (`BuildEnvironment.relfn2path`).
  /// - Throws: a refusal where it leads out of the root.
  func resolve(_ name: String, fromDocument document: String) throws(Refusal) -> String {
    let folder = name.hasPrefix("/") ? sourceFolder : Self.folder(of: document)
    var parts = folder.split(separator: "/")
    for part in name.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        throw .outside
      }
    }
    return parts.joined(separator: "/")
  }

  /// The bytes of a file by its path from the root.
  func read(_ relative: String) throws(Refusal) -> [UInt8] {
    if let bytes = loaded[relative] { return bytes }
    return try load(relative)
  }

  /// The names in a folder by its path from the root; none where it cannot be listed.
  func list(_ relative: String) -> [String] {
    guard isInside(relative) else { return [] }
    return (try? files.list(path(relative))) ?? []
  }

  func kind(_ relative: String) -> FileSystem.Kind? {
    isInside(relative) ? files.kind(path(relative)) : nil
  }

  /// The same with the files of these paths read in parallel, so that none is read twice.
  func loading(_ paths: [String]) async -> TreeFiles {
    let workers = 4
    let bytes = await withTaskGroup(of: [(String, [UInt8])].self) { group in
      for worker in 0..<workers {
        group.addTask {
          stride(from: worker, to: paths.count, by: workers).compactMap { index in
            (try? load(paths[index])).map { (paths[index], $0) }
          }
        }
      }
      var all: [(String, [UInt8])] = []
      for await part in group { all += part }
      return all
    }
    var copy = self
    copy.loaded.merge(bytes) { first, _ in first }
    return copy
  }

  private func load(_ relative: String) throws(Refusal) -> [UInt8] {
    let path = path(relative)
    guard let real = files.realPath(path) else { throw .missing }
    guard isBelowRoot(real) else { throw .outside }
    switch files.kind(path) {
    case .file: break
    case nil: throw .missing
    case .folder, .other: throw .notAFile
    }
    guard let size = files.size(path) else { throw .missing }
    guard size <= Self.maximumBytes else { throw .tooLarge }
    do { return try files.read(path) } catch { throw .missing }
  }

  private func isInside(_ relative: String) -> Bool {
    files.realPath(path(relative)).map(isBelowRoot) ?? false
  }

  private func isBelowRoot(_ real: String) -> Bool {
    real == realRoot || real.hasPrefix(realRoot == "/" ? "/" : realRoot + "/")
  }

  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }
}

extension TreeFiles.Refusal {
  /// The finding about a file that a directive names.
  func finding(_ name: String, at location: SourceLocation) -> Diagnostic {
    switch self {
    case .missing:
      .error(
        "tree/missing-file",
        "'\(name)' does not exist or cannot be read: a path counts from the folder of the document",
        at: location, hint: "count from the .rst file, not from the .inc that it includes")
    case .outside:
      .error(
        "tree/outside-root", "'\(name)' leads out of the root of the project: only files in it are read",
        at: location, hint: "name a file in the project, or a root that holds both with --root")
    case .notAFile:
      .error("tree/missing-file", "'\(name)' is no regular file: only such files are read", at: location)
    case .tooLarge:
      .error(
        "tree/file-size",
        "'\(name)' is larger than \(TreeFiles.maximumBytes >> 20) MB: larger files are not read", at: location
      )
    }
  }
}

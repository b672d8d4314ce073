import Diagnostics
import Files
import Parallel

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
  /// The folders that are known to be inside of the root, so that a file in one is inside unless it is a link.
  private var knownFolders: Set<String> = []

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
    let slash = UInt8(ascii: "/")
    let folder = name.utf8.first == slash ? sourceFolder : Self.folder(of: document)
    var parts = folder.utf8.split(separator: slash)
    for part in name.utf8.split(separator: slash) where !part.elementsEqual(".".utf8) {
      if !part.elementsEqual("..".utf8) {
        parts.append(part)
      } else if parts.popLast() == nil {
        throw .outside
      }
    }
    return parts.map { Substring($0) }.joined(separator: "/")
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
    var copy = self
    for folder in Set(paths.map(Self.folder)) where isInside(folder) { copy.knownFolders.insert(folder) }
    let files = copy
    let workers = 4
    let bytes = await (0..<workers).map(\.self).concurrentMap { worker in
      stride(from: worker, to: paths.count, by: workers).compactMap { index in
        (try? files.load(paths[index])).map { (paths[index], $0) }
      }
    }
    copy.loaded.merge(bytes.joined()) { first, _ in first }
    return copy
  }

  private func load(_ relative: String) throws(Refusal) -> [UInt8] {
    let folder = Self.folder(of: relative)
    if !knownFolders.contains(folder) {
      guard let real = files.realPath(path(folder)) else { throw .missing }
      guard isBelowRoot(real) else { throw .outside }
    }
    do throws(FileRefusal) {
      return try files.readRegular(path(relative), Self.maximumBytes)
    } catch {
      switch error {
      case .missing: throw .missing
      case .notAFile: throw .notAFile
      case .tooLarge: throw .tooLarge
      case .isLink: return try followed(relative)
      }
    }
  }

  /// The bytes of what a link leads to, if that is inside of the root.
  private func followed(_ relative: String) throws(Refusal) -> [UInt8] {
    guard let real = files.realPath(path(relative)) else { throw .missing }
    guard isBelowRoot(real) else { throw .outside }
    do throws(FileRefusal) { return try files.readRegular(real, Self.maximumBytes) } catch {
      switch error {
      case .missing: throw .missing
      // What became a link since it was followed is not followed again.
      case .notAFile, .isLink: throw .notAFile
      case .tooLarge: throw .tooLarge
      }
    }
  }

  private func isInside(_ relative: String) -> Bool {
    files.realPath(path(relative)).map(isBelowRoot) ?? false
  }

  private func isBelowRoot(_ real: String) -> Bool {
    real == realRoot || real.hasPrefix(realRoot == "/" ? "/" : realRoot + "/")
  }

  static func folder(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
  }
}

extension TreeFiles.Refusal {
  /// The finding about a sample's file that a directive names.
  func sampleFinding(_ name: String, at location: SourceLocation) -> Diagnostic {
    guard self == .missing else { return finding(name, at: location) }
    return .error(
      "sample/file-missing",
      "'\(name)' does not exist or cannot be read: the file of a sample is there, counted from the folder of the "
        + "document", at: location, hint: "count from the .rst file, not from the .inc that it includes")
  }

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

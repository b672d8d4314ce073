import Diagnostics
import Files
import Foundation

/// One run of the `git` program.
struct GitProcess {
  let status: Int32
  let output: [UInt8]
  let messages: String

  /// The first line that git wrote to its standard error, without its own mark.
  var firstMessage: String? {
    messages.split(separator: "\n").first.map { line in
      line.hasPrefix("fatal: ") ? String(line.dropFirst("fatal: ".count)) : String(line)
    }
  }

  /// Runs git in a folder and waits for its end.
  ///
  /// Words of git do not depend on the language of the user, and it asks for nothing.
  static func run(_ arguments: [String], in folder: String, input: [UInt8] = []) throws(Diagnostic)
    -> GitProcess
  {
    guard let program else {
      throw .error(
        "git/missing", "the git program is not there: histories and revisions are read with it",
        hint: "install git, or add its folder to PATH")
    }
    do {
      return try start(program, arguments, in: folder, input: input)
    } catch {
      throw .error(
        "git/failed", "\(program.path) cannot be run: \(error.localizedDescription)",
        at: SourceLocation(file: folder))
    }
  }

  /// What `git rev-parse --local-env-vars` lists.
  private static let repositoryNames: Set<String> = [
    "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_CONFIG", "GIT_CONFIG_PARAMETERS", "GIT_CONFIG_COUNT",
    "GIT_OBJECT_DIRECTORY", "GIT_DIR", "GIT_WORK_TREE", "GIT_IMPLICIT_WORK_TREE", "GIT_GRAFT_FILE",
    "GIT_INDEX_FILE", "GIT_NO_REPLACE_OBJECTS", "GIT_REPLACE_REF_BASE", "GIT_PREFIX", "GIT_SHALLOW_FILE",
    "GIT_COMMON_DIR",
  ]

  private static func start(_ program: URL, _ arguments: [String], in folder: String, input: [UInt8]) throws
    -> GitProcess
  {
    // A hook of git names its own repository in the environment; here the folder decides.
    let environment = ProcessInfo.processInfo.environment.filter { !repositoryNames.contains($0.key) }
      .merging([
        "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_PAGER": "cat",
        "GIT_NO_REPLACE_OBJECTS": "1",
      ]) { _, new in new }
    let process = Process()
    process.executableURL = program
    process.arguments = ["--no-pager", "-C", folder] + arguments
    process.environment = environment
    // Files instead of pipes: git may write while it still reads, and nobody has to serve both ends at once.
    let place = FileManager.default.temporaryDirectory.appendingPathComponent(
      "strata-git-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    let files = ["in", "out", "err"].map { place.appendingPathComponent($0) }
    try Data(input).write(to: files[0])
    try Data().write(to: files[1])
    try Data().write(to: files[2])
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    // Not with Data(contentsOf:), which loses its buffer where a file is empty.
    return GitProcess(
      status: process.terminationStatus, output: try FileSystem.disk.read(files[1].path),
      messages: String(decoding: try FileSystem.disk.read(files[2].path), as: UTF8.self))
  }

  /// The first `git` in the folders of PATH that can be run.
  private static var program: URL? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").map { "\($0)/git" }.first(where: FileManager.default.isExecutableFile)
      .map { URL(fileURLWithPath: $0) }
  }
}

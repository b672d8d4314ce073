import Foundation

/// A repository in a temporary folder, made with the git program; times are fixed, so that ids are too.
package final class TestRepository {
  package let folder: String
  private var time = 1_500_000_000

  package struct Failure: Error {
    package let command: String
    package let message: String
  }

  package init() throws {
    let place = FileManager.default.temporaryDirectory.appendingPathComponent("reno-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    folder = place.path
    try git("init", "-q", "-b", "master")
    try write("README", "r")
    try commit()
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  @discardableResult
  package func git(_ arguments: String...) throws -> String {
    try Self.run("/usr/bin/env", ["git", "-C", folder] + arguments, time: time)
  }

  package static func run(_ program: String, _ arguments: [String], time: Int = 0) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    var environment = ProcessInfo.processInfo.environment
    for name in ["AUTHOR", "COMMITTER"] {
      environment["GIT_\(name)_NAME"] = "A"
      environment["GIT_\(name)_EMAIL"] = "a@example.org"
      environment["GIT_\(name)_DATE"] = "\(time) +0000"
    }
    environment["GIT_CONFIG_GLOBAL"] = "/dev/null"
    environment["GIT_CONFIG_SYSTEM"] = "/dev/null"
    process.environment = environment
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(command: arguments.joined(separator: " "), message: String(decoding: data, as: UTF8.self))
    }
    return String(decoding: data, as: UTF8.self)
  }

  package func write(_ path: String, _ text: String) throws {
    let file = URL(fileURLWithPath: folder).appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  package func commit() throws {
    time += 60
    try git("add", "-A")
    try git("commit", "-q", "--allow-empty", "-m", "c")
  }

  /// The path of a note by its slug; a number tells its id.
  package static func path(_ slug: String, _ number: Int) -> String {
    let digits = String(number, radix: 16)
    return "releasenotes/notes/\(slug)-\(String(repeating: "0", count: 16 - digits.count))\(digits).yaml"
  }

  /// Commits a note, new or with another text.
  package func note(_ slug: String, _ number: Int, _ text: String = "fixes:\n  - A fix.\n") throws {
    try write(Self.path(slug, number), text)
    try commit()
  }

  package func rename(_ old: String, _ new: String, _ number: Int) throws {
    try git("mv", Self.path(old, number), Self.path(new, number))
    try commit()
  }

  package func delete(_ slug: String, _ number: Int) throws {
    try git("rm", "-q", Self.path(slug, number))
    try commit()
  }

  package func tag(_ name: String) throws {
    time += 1
    try git("tag", "-a", "-m", name, name)
  }

  package func branch(_ name: String) throws { try git("checkout", "-q", "-b", name) }
  package func checkout(_ name: String) throws { try git("checkout", "-q", name) }

  package func merge(_ name: String, _ options: String...) throws {
    time += 60
    _ = try Self.run(
      "/usr/bin/env", ["git", "-C", folder, "merge", "-q", "--no-ff", "-m", "m"] + options + [name],
      time: time)
  }

  package func configure(_ text: String) throws { try write("releasenotes/config.yaml", text) }
}

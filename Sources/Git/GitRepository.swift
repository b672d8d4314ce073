package import Diagnostics
import Foundation

/// A repository that is read by running the `git` program.
package struct GitRepository: Sendable {
  /// The folder of the working tree.
  package let root: String
  /// Where in it the folder is that it was found from; empty for the root.
  package let prefix: String

  /// The repository that a folder is in.
  ///
  /// - Throws: `git/missing` or `git/no-repository`.
  package init(containing folder: String) throws(Diagnostic) {
    let result = try GitProcess.run(["rev-parse", "--show-toplevel", "--show-prefix"], in: folder)
    guard result.status == 0 else {
      throw .error(
        "git/no-repository", "'\(folder)' is in no git repository: its history is read with git",
        at: SourceLocation(file: folder), hint: result.firstMessage.map { "git says: \($0)" })
    }
    let lines = String(decoding: result.output, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    root = String(lines.first ?? "")
    prefix = lines.dropFirst().first.map { String($0.hasSuffix("/") ? $0.dropLast() : $0) } ?? ""
  }

  /// What git writes to its standard output.
  ///
  /// - Throws: `git/missing`, or `git/failed` with git's first message.
  package func run(_ arguments: [String], input: [UInt8] = []) throws(Diagnostic) -> [UInt8] {
    let result = try GitProcess.run(arguments, in: root, input: input)
    guard result.status == 0 else {
      throw .error(
        "git/failed", "git \(arguments.first ?? "") fails with status \(result.status)",
        at: SourceLocation(file: root), hint: result.firstMessage.map { "git says: \($0)" })
    }
    return result.output
  }

  /// The lines that git writes.
  package func lines(_ arguments: [String]) throws(Diagnostic) -> [String] {
    String(decoding: try run(arguments), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// Whether a part of the history was never fetched.
  package var isShallow: Bool {
    get throws(Diagnostic) { try lines(["rev-parse", "--is-shallow-repository"]) == ["true"] }
  }

  /// The id of the commit that a revision names.
  ///
  /// - Throws: `git/unknown-revision`.
  package func commit(_ revision: String) throws(Diagnostic) -> String {
    let result = try GitProcess.run(
      ["rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{commit}"], in: root)
    let id = String(decoding: result.output, as: UTF8.self).trimmingCharacters(in: .newlines)
    guard result.status == 0, !id.isEmpty else {
      throw .error(
        "git/unknown-revision", "'\(revision)' is no revision of \(root)", at: SourceLocation(file: root),
        hint: "name a branch, a tag or a commit")
    }
    return id
  }

  /// A file of a revision.
  package struct File: Sendable, Hashable {
    /// The path from the root of the repository.
    package let path: String
    package let mode: String
    /// The id of its content.
    package let id: String
  }

  /// The files of a commit below a path, in the order of their paths; links and submodules are left out.
  package func files(of commit: String, below path: String) throws(Diagnostic) -> [File] {
    let arguments = ["ls-tree", "-r", "-z", "--full-tree", commit] + (path.isEmpty ? [] : ["--", path])
    return try run(arguments).split(separator: 0).compactMap { record in
      guard let tab = record.firstIndex(of: UInt8(ascii: "\t")) else { return nil }
      let facts = String(decoding: record[..<tab], as: UTF8.self).split(separator: " ")
      guard facts.count == 3, facts[1] == "blob", facts[0] != "120000" else { return nil }
      return File(
        path: String(decoding: record[record.index(after: tab)...], as: UTF8.self), mode: String(facts[0]),
        id: String(facts[2]))
    }
  }

  /// The contents of some ids in their order; `nil` for what is missing.
  package func blobs(_ ids: [String]) throws(Diagnostic) -> [[UInt8]?] {
    if ids.isEmpty { return [] }
    let output = try run(["cat-file", "--batch"], input: Array(ids.joined(separator: "\n").utf8) + [0x0A])
    var position = 0
    return ids.map { _ in
      guard let end = output[position...].firstIndex(of: 0x0A) else { return nil }
      let header = String(decoding: output[position..<end], as: UTF8.self).split(separator: " ")
      position = end + 1
      guard header.count == 3, let size = Int(header[2]), position + size <= output.count else { return nil }
      let content = Array(output[position..<position + size])
      position += size + 1
      return content
    }
  }
}

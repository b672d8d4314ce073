import APIModel
import ComputeReference
import Diagnostics
import Files
import Strata
import Synchronization
import TestSupport

/// One run of the tool in memory: what it wrote where, and its status.
struct ToolRun {
  let status: ExitStatus
  let output: String
  let messages: String

  /// Runs the tool with the arguments that a shell would pass; words in double quotes stay together.
  static func run(
    _ line: String, on reference: Reference = ComputeReference.reference,
    files: MemoryFileSystem = MemoryFileSystem()
  ) async -> ToolRun {
    await run(line, on: reference, fileSystem: files.fileSystem, currentFolder: "/here")
  }

  /// The same with a file system of any kind.
  static func run(
    _ line: String, on reference: Reference = ComputeReference.reference, fileSystem: FileSystem,
    currentFolder: String
  ) async -> ToolRun {
    let box = Boxes()
    let context = ToolContext(
      reference: { reference }, files: fileSystem,
      output: { text in box.output.withLock { $0 += text } },
      messages: { text in box.messages.withLock { $0 += text } },
      currentFolder: currentFolder, isTerminal: false, today: "2026-01-31", run: "1")
    let status = await ReferenceTool.run(Self.words(line), in: context)
    return ToolRun(
      status: status, output: box.output.withLock { $0 }, messages: box.messages.withLock { $0 })
  }

  private final class Boxes: Sendable {
    let output = Mutex("")
    let messages = Mutex("")
  }

  private static func words(_ line: String) -> [String] {
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap { index, part in
      index.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [String(part)]
    }
  }
}

/// References with one defect each.
enum Planted {
  struct Body: Codable, Equatable, Sendable { var id = "a" }

  static let history = VersionHistory {
    Version("2.0", "First")
    Version("2.12", "Second", isBehaviourOnly: true)
  }

  static func reference(@PageBuilder _ content: () -> [PagePart]) -> Reference {
    Reference("Planted", versions: history) { Page("P", id: "p", content: content) }
  }

  /// Without any defect.
  static let correct = reference {
    Operation(.get, "/a", "Get A") {
      "Gets A."
      Responds(.ok, with: Body.self) {
        Field("id", "The id.")
        Sample("a", Body())
      }
    }
  }

  /// Its sample has a key that nothing documents.
  static let undocumentedKey = reference {
    Operation(.get, "/a", "Get A") {
      "Gets A."
      Responds(.ok, with: Body.self) { Sample("a", Body(), file: "/here/Planted.swift", line: 5) }
    }
  }
}

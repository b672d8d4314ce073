import Diagnostics
import Files
import Foundation
import TestSupport
import Testing

@Suite struct OutputFolderTests {
  static let output = [
    OutputFile(path: "index.html", text: "new"), OutputFile(path: "a/b/c.md", text: "deep"),
  ]

  static func replace(_ memory: MemoryFileSystem, _ path: String = "out", _ files: [OutputFile] = output)
    throws
  {
    try OutputFolder(path: path, files: memory.fileSystem, run: "1").replace(with: files)
  }

  @Test(arguments: ["out", "out/", "deep/er/out"])
  func writesAFolderThatIsNotThere(_ path: String) throws {
    let memory = MemoryFileSystem()
    try Self.replace(memory, path)
    let root = path.hasSuffix("/") ? String(path.dropLast()) : path
    #expect(memory.texts["\(root)/index.html"] == "new")
    #expect(memory.texts["\(root)/a/b/c.md"] == "deep")
    #expect(memory.texts.count == 3, "the two files and the marker, nothing left over")
  }

  @Test func replacesAnEarlierOutputAsAWhole() throws {
    let memory = MemoryFileSystem(["other/x": "x"])
    try Self.replace(memory, "out", [OutputFile(path: "old.html", text: "old")])
    try Self.replace(memory)
    #expect(memory.texts.keys.sorted() == ["other/x", "out/.strata", "out/a/b/c.md", "out/index.html"])
  }

  @Test func leavesAForeignFolderAlone() {
    let memory = MemoryFileSystem(["out/thesis.txt": "precious"])
    let error = #expect(throws: Diagnostic.self) { try Self.replace(memory) }
    #expect(error?.rule == "output/foreign-folder")
    #expect(error?.message.contains("thesis.txt") ?? false)
    #expect(memory.texts == ["out/thesis.txt": "precious"])
  }

  @Test(arguments: ["out/.strata", "out/.strata/config", "out/mine.txt"])
  func leavesAFolderAloneThatHoldsAnythingElse(_ path: String) throws {
    let memory = MemoryFileSystem()
    if path == "out/mine.txt" { try Self.replace(memory) }
    try memory.fileSystem.makeFolder(path.split(separator: "/").dropLast().joined(separator: "/"))
    try memory.fileSystem.write(path, Array("precious".utf8))
    let before = memory.texts
    let error = #expect(throws: Diagnostic.self) { try Self.replace(memory) }
    #expect(error?.rule == "output/foreign-folder")
    #expect(memory.texts == before)
  }

  @Test(arguments: ["", "a/b/"])
  func putsBackTheOnlyOutputThatAnInterruptedRunLeft(_ parent: String) throws {
    let memory = MemoryFileSystem()
    try Self.replace(memory, "\(parent)out", [OutputFile(path: "old.html", text: "old")])
    try memory.fileSystem.rename("\(parent)out", "\(parent).out.strata-old-77")
    memory.fail(on: "c.md")
    #expect(throws: Diagnostic.self) { try Self.replace(memory, "\(parent)out") }
    #expect(memory.texts["\(parent)out/old.html"] == "old")
  }

  @Test func replacesAPartThatHasAMarkerOfItsOwn() throws {
    let memory = MemoryFileSystem()
    try Self.replace(memory, "out/a", [OutputFile(path: "x", text: "x")])
    try Self.replace(memory)
    #expect(memory.texts["out/a/x"] == nil)
    #expect(memory.texts["out/a/b/c.md"] == "deep")
  }

  @Test func followsALinkAndKeepsIt() throws {
    let base = FileManager.default.temporaryDirectory.appendingPathComponent("strata-\(UUID().uuidString)")
      .path
    defer { try? FileManager.default.removeItem(atPath: base) }
    try FileSystem.disk.makeFolder("\(base)/real")
    try FileManager.default.createSymbolicLink(atPath: "\(base)/link", withDestinationPath: "real")
    try OutputFolder(path: "\(base)/link", files: .disk, run: "1").replace(with: Self.output)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "\(base)/link") == "real")
    #expect(try FileSystem.disk.read("\(base)/real/index.html") == Array("new".utf8))
  }

  @Test func leavesAFileAlone() {
    let memory = MemoryFileSystem(["out": "a file"])
    let error = #expect(throws: Diagnostic.self) { try Self.replace(memory) }
    #expect(error?.rule == "output/not-a-folder")
    #expect(memory.texts == ["out": "a file"])
  }

  @Test(arguments: ["", "/", ".", "..", "a/.."])
  func refusesAPathThatIsNoFolderOfItsOwn(_ path: String) {
    let error = #expect(throws: Diagnostic.self) { try Self.replace(MemoryFileSystem(), path) }
    #expect(error?.rule == "output/no-folder")
  }

  @Test(arguments: ["c.md", "strata-new", ".strata"])
  func keepsTheLastOutputWhenWritingFails(_ failing: String) throws {
    let memory = MemoryFileSystem()
    try Self.replace(memory, "out", [OutputFile(path: "old.html", text: "old")])
    memory.fail(on: failing == ".strata" ? "strata-new-1/.strata" : failing)
    let error = #expect(throws: Diagnostic.self) { try Self.replace(memory) }
    #expect(error?.rule == "output/unwritable")
    #expect(memory.texts["out/old.html"] == "old")
    #expect(memory.texts["out/index.html"] == nil)
  }

  @Test(arguments: ["../evil", "/etc/passwd", "a//b", "a/./b", "index.html"])
  func refusesFilesOutsideTheFolderAndTwiceTheSame(_ path: String) {
    let memory = MemoryFileSystem()
    let error = #expect(throws: Diagnostic.self) {
      try Self.replace(memory, "out", Self.output + [OutputFile(path: path, text: "")])
    }
    #expect(error?.rule == "output/path")
    #expect(memory.texts.isEmpty)
  }

  @Test func worksOnTheRealFileSystem() throws {
    let base = FileManager.default.temporaryDirectory.appendingPathComponent("strata-\(UUID().uuidString)")
      .path
    defer { try? FileManager.default.removeItem(atPath: base) }
    let folder = OutputFolder(path: "\(base)/out", files: .disk, run: "1")
    try folder.replace(with: [OutputFile(path: "old/x.txt", text: "old")])
    try folder.replace(with: Self.output)
    #expect(try FileSystem.disk.filesBelow("\(base)/out") == ["a/b/c.md", "index.html"])
    #expect(try FileSystem.disk.list(base) == ["out"])
    #expect(try FileSystem.disk.read("\(base)/out/index.html") == Array("new".utf8))
  }

  @Test func takesUnchangedFilesFromTheLastOutput() throws {
    let base = FileManager.default.temporaryDirectory.appendingPathComponent("strata-\(UUID().uuidString)")
      .path
    defer { try? FileManager.default.removeItem(atPath: base) }
    let folder = OutputFolder(path: "\(base)/out", files: .disk, run: "1")
    func number(_ path: String) throws -> Int {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(base)/out/\(path)")
      #expect(attributes[.referenceCount] as? Int == 1)
      return try #require(attributes[.systemFileNumber] as? Int)
    }
    try folder.replace(with: Self.output + [OutputFile(path: "link", text: "deep")])
    let before = try (number("index.html"), number("a/b/c.md"))
    try FileManager.default.removeItem(atPath: "\(base)/out/link")
    try FileManager.default.createSymbolicLink(atPath: "\(base)/out/link", withDestinationPath: "a/b/c.md")
    try folder.replace(
      with: [
        OutputFile(path: "index.html", text: "old"), OutputFile(path: "a/b/c.md", text: "deep"),
        OutputFile(path: "link", text: "deep"),
      ])
    #expect(try number("index.html") != before.0, "the same length, other bytes")
    #expect(try number("a/b/c.md") == before.1)
    #expect(throws: (any Error).self) {
      try FileManager.default.destinationOfSymbolicLink(atPath: "\(base)/out/link")
    }
    #expect(try FileSystem.disk.read("\(base)/out/index.html") == Array("old".utf8))
    #expect(try FileSystem.disk.read("\(base)/out/link") == Array("deep".utf8))
  }

  @Test func reportsARealFolderThatCannotBeWritten() throws {
    let base = FileManager.default.temporaryDirectory.appendingPathComponent("strata-\(UUID().uuidString)")
      .path
    defer { try? FileManager.default.removeItem(atPath: base) }
    try FileSystem.disk.makeFolder(base)
    try FileSystem.disk.write("\(base)/file", [])
    let error = #expect(throws: Diagnostic.self) {
      try OutputFolder(path: "\(base)/file/out", files: .disk, run: "1").replace(with: Self.output)
    }
    #expect(error?.rule == "output/unwritable")
  }
}

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
    let memory = MemoryFileSystem(["out/.strata": "", "out/old.html": "old", "other/x": "x"])
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
  func keepsTheLastOutputWhenWritingFails(_ failing: String) {
    let memory = MemoryFileSystem(["out/.strata": "", "out/old.html": "old"])
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

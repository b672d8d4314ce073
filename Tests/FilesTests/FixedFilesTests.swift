import Files
import Testing

@Suite struct FixedFilesTests {
  private let files = FileSystem.fixed(["/a/b/c.txt": [1, 2], "/a/d": []])

  @Test func haveTheFoldersThatTheirPathsName() throws {
    #expect(try files.list("/a") == ["b", "d"])
    #expect(try files.list("/") == ["a"])
    #expect(files.kind("/a/b") == .folder)
    #expect(files.kind("/a/d") == .file)
    #expect(files.kind("/a/x") == nil)
    #expect(try files.filesBelow("/a") == ["b/c.txt", "d"])
  }

  @Test func areReadWhateverTheWayToThem() throws {
    #expect(try files.read("/a/./b/../b/c.txt") == [1, 2])
    #expect(files.realPath("/a/b/..") == "/a")
    #expect(throws: FileRefusal.tooLarge) { try files.readRegular("/a/b/c.txt", 1) }
    #expect(throws: FileRefusal.missing) { try files.readRegular("/a/b", 9) }
  }

  @Test func cannotBeChanged() {
    #expect(throws: (any Error).self) { try files.write("/a/d", [1]) }
    #expect(throws: (any Error).self) { try files.remove("/a/d") }
  }
}

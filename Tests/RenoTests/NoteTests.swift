import Diagnostics
import Foundation
import Reno
import TestSupport
import Testing

/// What is wrong with notes is told with its line, and nothing is lost without a word.
@Suite struct NoteTests {
  private static func findings(_ text: String, name: String = "a-0000000000000001") async throws -> [String] {
    let repository = try TestRepository()
    try repository.write("releasenotes/notes/\(name).yaml", text)
    try repository.commit()
    return try await RenoReader(folder: repository.folder).read().findings.map { finding in
      let line = finding.location?.line.map { "\($0): " } ?? ""
      return "\(line)\(finding.rule)"
    }
  }

  @Test(
    arguments: [
      ("fixes:\n  - A.\n", []), ("prelude: P.\nfixes: One.\n", []),
      ("fixes:\n  - A.\nfeature:\n  - B.\n", ["3: reno/unknown-section"]),
      ("upgrades:\n  - A.\n", ["1: reno/unknown-section"]), ("", ["reno/empty-note"]),
      ("---\n", ["reno/empty-note"]), ("fixes:\n", ["1: reno/empty-note"]),
      ("fixes: []\n", ["1: reno/empty-note"]),
      ("fixes:\n  - A.\n  - \"\"\n", ["3: reno/empty-note"]), ("fixes: [\n", ["2: reno/not-yaml"]),
      ("fixes:\n  - A.\nfixes:\n  - B.\n", ["3: reno/duplicate-section"]),
      ("- A.\n", ["1: reno/not-a-note"]), ("fixes:\n  - 5\n", ["2: reno/wrong-type"]),
      ("fixes:\n  - a: b\n", ["2: reno/wrong-type"]),
      ("fixes:\n  - |\n    A *start without an end.\n", ["3: reno/markup"]),
    ] as [(String, [String])])
  func findsWhatIsWrong(_ text: String, _ rules: [String]) async throws {
    #expect(try await Self.findings(text) == rules)
  }

  @Test func saysWhatASectionIsCalled() async throws {
    let repository = try TestRepository()
    try repository.note("a", 1, "feature:\n  - A.\n")
    let finding = try #require(try await RenoReader(folder: repository.folder).read().findings.first)
    #expect(finding.severity == .error)
    #expect(finding.hint == "did you mean 'features'?")
  }

  @Test func findsTextThatIsNotUTF8() async throws {
    let repository = try TestRepository()
    let path = "\(repository.folder)/\(TestRepository.path("a", 1))"
    try repository.write(TestRepository.path("a", 1), "")
    try Data([0x66, 0x69, 0x3A, 0x20, 0xFF, 0xFE]).write(to: URL(fileURLWithPath: path))
    try repository.commit()
    let findings = try await RenoReader(folder: repository.folder).read().findings
    #expect(findings.map(\.rule) == ["reno/not-utf8"])
  }

  @Test func findsNotesOfOneId() async throws {
    let repository = try TestRepository()
    try repository.write(TestRepository.path("a", 1), "fixes:\n  - A.\n")
    try repository.write(TestRepository.path("b", 1), "fixes:\n  - B.\n")
    try repository.commit()
    #expect(
      try await RenoReader(folder: repository.folder).read().findings.map(\.rule) == ["reno/duplicate-id"])
  }

  @Test func findsNotesOfOneIdFromDifferentCommits() async throws {
    let repository = try TestRepository()
    try repository.note("a", 1)
    try repository.note("b", 1)
    #expect(
      try await RenoReader(folder: repository.folder).read().findings.map(\.rule) == ["reno/duplicate-id"])
    try repository.delete("a", 1)
    #expect(try await RenoReader(folder: repository.folder).read().findings.isEmpty)
  }

  @Test(arguments: [
    ("colapse_pre_releases: true\n", "reno/unknown-option"),
    ("collapse_pre_releases: 5\n", "reno/configuration"),
    ("release_tag_re: '('\n", "reno/configuration"), ("sections: [[a]]\n", "reno/configuration"),
    ("- a\n", "reno/configuration"),
  ])
  func findsWrongOptions(_ text: String, _ rule: String) async throws {
    let repository = try TestRepository()
    try repository.configure(text)
    do {
      let found = try await RenoReader(folder: repository.folder).read().findings
      #expect(found.map(\.rule) == [rule])
    } catch {
      #expect(error.rule == rule)
    }
  }

  @Test func refusesAFolderThatIsNoRepository() throws {
    #expect(throws: Diagnostic.self) { try RenoReader(folder: "/") }
    do { _ = try RenoReader(folder: "/") } catch { #expect(error.rule == "git/no-repository") }
    do { _ = try RenoReader(folder: "/no-such-folder") } catch { #expect(error.rule == "source/missing") }
  }

  @Test func refusesAShallowClone() throws {
    let repository = try TestRepository()
    try repository.note("a", 1)
    let clone = repository.folder + "-clone"
    defer { try? FileManager.default.removeItem(atPath: clone) }
    _ = try TestRepository.run(
      "/usr/bin/env", ["git", "clone", "-q", "--depth", "1", "file://\(repository.folder)", clone],
      time: 1_500_000_000)
    #expect(throws: Diagnostic.self) { try RenoReader(folder: clone) }
    do { _ = try RenoReader(folder: clone) } catch { #expect(error.rule == "git/shallow") }
  }

  @Test func refusesUnknownBranchesAndVersions() async throws {
    let repository = try TestRepository()
    try repository.note("a", 1)
    for (branch, version, rule) in [
      ("nowhere", nil, "git/unknown-revision"), (nil, "9.9", "release/unknown"),
    ] {
      do {
        _ = try await RenoReader(folder: repository.folder, branch: branch, earliestVersion: version).read()
        Issue.record("nothing is thrown")
      } catch { #expect(error.rule == rule) }
    }
  }
}

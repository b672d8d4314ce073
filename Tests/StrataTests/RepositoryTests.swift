import Files
import Foundation
import OrderedJSON
import Strata
import TestSupport
import Testing

/// The commands that read git repositories, on repositories that are made with git.
@Suite struct RepositoryTests {
  private static func run(_ line: String, in folder: String) async -> ToolRun {
    await ToolRun.run(line, fileSystem: .disk, currentFolder: folder)
  }

  private static func addTree(_ repository: TestRepository, required: Bool) throws {
    try repository.write(
      "api-ref/source/index.rst",
      """
      ===
      API
      ===

      .. rest_expand_all::

      Show Thing
      ==========

      .. rest_method:: GET /things

      Shows a thing.

      Normal response codes: 200

      .. rest_parameters:: parameters.yaml

         - a: a

      """)
    try repository.write(
      "api-ref/source/parameters.yaml",
      "a:\n  description: |\n    What it is.\n  in: query\n  required: \(required)\n  type: string\n")
    try repository.commit()
  }

  @Test func comparesRevisions() async throws {
    let repository = try TestRepository()
    try Self.addTree(repository, required: false)
    try Self.addTree(repository, required: true)
    let run = await Self.run("diff HEAD~1:api-ref HEAD:api-ref", in: repository.folder)
    #expect(run.status == .findings)
    #expect(run.output.contains("is now required; it was optional"), "\(run.output) \(run.messages)")
    #expect(run.output.contains("HEAD:api-ref/source/index.rst:"), "\(run.output)")
    #expect(await Self.run("diff HEAD:. HEAD:api-ref/source", in: repository.folder).status == .done)
    let tree = "\(repository.folder)/api-ref"
    #expect(await Self.run("diff HEAD:api-ref \(tree)", in: repository.folder).output == "No findings.\n")
  }

  @Test(arguments: [
    ("diff nowhere:api-ref HEAD:api-ref", "git/unknown-revision"),
    ("diff HEAD:nothing HEAD:api-ref", "source/missing"),
    ("diff --fail-on any HEAD:api-ref -- --help:x", "git/unknown-revision"),
  ])
  func refusesRevisionsThatAreNotThere(_ line: String, _ rule: String) async throws {
    let repository = try TestRepository()
    try Self.addTree(repository, required: false)
    let run = await Self.run(line, in: repository.folder)
    #expect(run.status == .wrongUsage)
    #expect(run.messages.contains("[\(rule)]"), "\(run.messages)")
    #expect(run.output.isEmpty)
  }

  @Test func needsARepositoryForRevisions() async throws {
    let run = await Self.run("diff HEAD:a HEAD:b", in: "/")
    #expect(run.status == .wrongUsage)
    #expect(run.messages.contains("[git/no-repository]"))
  }

  @Test func putsHandWrittenNotesIntoTheirRelease() async throws {
    let repository = try TestRepository()
    try repository.note(
      "a", 1, "prelude: Before all.\nsecurity:\n  - A hole is *closed*.\nupgrade:\n  - Move on.\n")
    try repository.tag("16.0.0")
    let run = await Self.run(
      "notes --release Pike --reno \(repository.folder)", in: repository.folder)
    #expect(run.status == .done)
    let parts = [
      "Before all.", "## Versions", "## Upgrade notes", "every request gets 404",
      "Move on.", "## Security Issues",
    ]
    var rest = run.output[...]
    for part in parts {
      let place = try #require(rest.firstRange(of: part), "\(part) in \(run.output)")
      rest = rest[place.upperBound...]
    }
    let all = await Self.run(
      "notes --format json --release Pike --reno \(repository.folder)", in: repository.folder)
    #expect(try JSONValue(parsing: Array(all.output.utf8))["releases"] != nil)
    #expect(all.output.contains("\"written\""))
  }

  @Test func tellsWhatIsWrongWithNotesAndWritesTheRest() async throws {
    let repository = try TestRepository()
    try repository.note("a", 1, "fixes:\n  - A fix.\nfeature:\n  - Lost.\n")
    let run = await Self.run("notes --reno \(repository.folder) --format rst", in: repository.folder)
    #expect(run.status == .findings)
    #expect(run.messages.contains("3:1: error: 'feature' is no section"), "\(run.messages)")
    #expect(run.output.contains("- A fix."))
  }

  @Test(arguments: [("fixes: [\n", "reno/not-yaml"), ("- A.\n", "reno/not-a-note")])
  func writesNothingWhereANoteCannotBeRead(_ text: String, _ rule: String) async throws {
    let repository = try TestRepository()
    try repository.note("a", 1, text)
    let run = await Self.run("notes --reno \(repository.folder)", in: repository.folder)
    #expect(run.status == .wrongUsage)
    #expect(run.messages.contains("[\(rule)]"))
    #expect(run.output.isEmpty)
  }
}

import Diagnostics
import Files
import Foundation
import OrderedJSON
import Strata
import TestSupport
import Testing

@Suite struct DiffTests {
  /// A tree of one operation with the given rows of its request.
  private static func tree(
    _ folder: String, required: Bool = false, type: String = "string", max: String? = nil
  )
    -> [String: String]
  {
    [
      "\(folder)/index.rst": """
      ===
      API
      ===

      .. rest_expand_all::

      Things
      ======

      Show Thing
      ----------

      .. rest_method:: GET /things

      Shows a thing.

      Normal response codes: 200

      Request
      ~~~~~~~

      .. rest_parameters:: parameters.yaml

         - a: a

      """,
      "\(folder)/parameters.yaml": """
      a:
        description: |
          What it is.
        in: query
        required: \(required)
        type: \(type)
      \(max.map { "  max_version: \($0)\n" } ?? "")
      """,
    ]
  }

  private static func files(_ trees: [String: String]...) -> MemoryFileSystem {
    MemoryFileSystem(trees.reduce(into: [:]) { $0.merge($1) { first, _ in first } })
  }

  @Test func saysNothingOfEqualTrees() async {
    let run = await ToolRun.run("diff old new", files: Self.files(Self.tree("old"), Self.tree("new")))
    #expect(run.status == .done)
    #expect(run.output == "No findings.\n", "\(run.output) \(run.messages)")
  }

  @Test func failsWhereAClientWouldBreak() async {
    let files = Self.files(Self.tree("old"), Self.tree("new", required: true))
    let run = await ToolRun.run("diff old new", files: files)
    #expect(run.status == .findings)
    #expect(run.output.contains("[diff/request-became-required]"), "\(run.output)")
    // The row is shown, not the title of its operation.
    #expect(run.output.hasPrefix("new/index.rst:24:6: "), "\(run.output)")
    #expect(await ToolRun.run("diff old new --fail-on none", files: files).status == .done)
    #expect(await ToolRun.run("diff new old", files: files).status == .done)
    #expect(await ToolRun.run("diff new old --fail-on any", files: files).status == .findings)
  }

  @Test(arguments: ["text", "json", "sarif", "junit", "github", "markdown"])
  func reportsInEveryForm(_ form: String) async {
    let files = Self.files(Self.tree("old"), Self.tree("new", type: "integer"))
    let run = await ToolRun.run("diff old new --report \(form)", files: files)
    #expect(run.status == .findings)
    #expect(run.output.contains("is now integer; it was string"), "\(run.output)")
  }

  @Test func describesItsRulesInSARIF() async throws {
    let files = Self.files(Self.tree("old"), Self.tree("new", type: "integer"))
    let run = await ToolRun.run("diff old new --report sarif", files: files)
    #expect(run.output.contains("A change of the kind 'request type changed', whose class is breaking."))
  }

  @Test func writesAChangelog() async {
    let files = Self.files(Self.tree("old"), Self.tree("new", required: true))
    let run = await ToolRun.run("diff old new --report markdown", files: files)
    #expect(
      run.output == """
        # API: changelog

        ## Breaking

          - The request parameter `a` of *Show Thing* (`GET /things`) is now required; it was optional.

        """)
  }

  /// Three operations of one definition, one of them gone afterwards.
  private static func shared(_ folder: String, type: String, _ count: Int) -> [String: String] {
    var files = tree(folder, type: type)
    files["\(folder)/index.rst", default: ""] += (2..<2 + count).map { number in
      """

      Show \(number)
      ------

      .. rest_method:: GET /things/\(number)
         min_version: 2.\(number)

      Shows it.

      Normal response codes: 200

      Request
      ~~~~~~~

      .. rest_parameters:: parameters.yaml

         - a: a

      """
    }.joined()
    return files
  }

  @Test func tellsAChangeOfASharedDefinitionOnce() async {
    let files = Self.files(Self.shared("old", type: "string", 2), Self.shared("new", type: "integer", 1))
    let run = await ToolRun.run("diff old new --report markdown", files: files)
    #expect(
      run.output == """
        # API: changelog

        ## Breaking

          - The request parameter `a` is now integer; it was string.
              - *Show Thing* (`GET /things`)
              - *Show 2* (`GET /things/2`)
          - *Show 3* (`GET /things/3`) no longer exists.

        """)
  }

  @Test func comparesReferenceFilesWithTrees() async throws {
    let files = Self.files(Self.tree("old"), Self.tree("new", required: true))
    #expect(await ToolRun.run("build old --output out --format json", files: files).status == .done)
    #expect(await ToolRun.run("diff out/reference.json old", files: files).status == .done)
    #expect(await ToolRun.run("diff out/reference.json new", files: files).status == .findings)
  }

  @Test(arguments: ["text", "markdown"])
  func leavesOutKnownFindingsInEveryForm(_ form: String) async {
    let files = Self.files(Self.tree("old"), Self.tree("new", required: true))
    let missing = await ToolRun.run("diff old new --report \(form) --baseline none.json", files: files)
    #expect(missing.status == .wrongUsage)
    #expect(missing.messages.contains("[baseline/unreadable]"), "\(missing.messages)")
    #expect(missing.output.isEmpty)
    #expect(
      await ToolRun.run("diff old new --baseline known.json --update-baseline", files: files).status == .done)
    let known = await ToolRun.run("diff old new --report \(form) --baseline known.json", files: files)
    #expect(known.status == .done)
    #expect(!known.output.contains("is now required"), "\(known.output)")
    let other = Self.files(Self.tree("old"), Self.tree("new", type: "integer"))
    try? other.fileSystem.write("known.json", try files.fileSystem.read("known.json"))
    #expect(
      await ToolRun.run("diff old new --report \(form) --baseline known.json", files: other).status
        == .findings)
  }

  @Test func asksWhetherAReleasedVersionStays() async {
    let files = Self.files(Self.tree("old", required: true), Self.tree("new"))
    let frozen = await ToolRun.run("diff old new --frozen 2.1", files: files)
    #expect(frozen.status == .findings)
    #expect(await ToolRun.run("diff old old --frozen 2.1", files: files).status == .done)
    let malformed = await ToolRun.run("diff old new --frozen two", files: files)
    #expect(malformed.status == .wrongUsage)
    #expect(malformed.messages.contains("[version/malformed]"))
  }
}

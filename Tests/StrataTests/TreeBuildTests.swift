import Diagnostics
import Strata
import TestSupport
import Testing

/// Commands on an os-api-ref tree.
@Suite struct TreeBuildTests {
  static let clean = [
    "project/api-ref/source/index.rst": "API\n===\n\nWhat it is.\n\n.. include:: things.inc\n",
    "project/api-ref/source/things.inc": """
    Things
    ------

    List things
    ~~~~~~~~~~~

    .. rest_method:: GET /things

    Lists them.

    Normal response codes: 200

    Response
    ^^^^^^^^

    .. rest_parameters:: parameters.yaml

       - things: things
       - id: thing_id

    **Example: JSON response**

    .. literalinclude:: ../../doc/api_samples/things/v2.3/list-resp.json
       :language: javascript
    """,
    "project/api-ref/source/parameters.yaml": """
    thing_id:
      in: body
      type: string
      description: The id.
    things:
      in: body
      type: array
      description: All things.
    """, "project/doc/api_samples/things/v2.3/list-resp.json": "{\"things\": [{\"id\": \"a\"}]}\n",
    "project/svc/api/openstack/rest_api_version_history.rst": "2.1\n---\n\nFirst.\n\n2.3\n---\n\nThings.\n",
  ]

  /// The same tree with a row that nothing defines, and one with a definition out of order.
  static let withError = clean.merging([
    "project/api-ref/source/things.inc": clean["project/api-ref/source/things.inc", default: ""].replacing(
      "- id: thing_id", with: "- id: thing")
  ]) { $1 }
  static let withWarning = clean.merging([
    "project/api-ref/source/parameters.yaml": clean["project/api-ref/source/parameters.yaml", default: ""]
      + "\nab:\n  in: body\n  type: string\n"
  ]) { $1 }

  @Test(arguments: ["project", "project/api-ref", "project/api-ref/source"])
  func buildsEverythingFromATree(_ source: String) async {
    let files = MemoryFileSystem(Self.clean)
    let run = await ToolRun.run("build \(source) --output out", files: files)
    #expect(run.status == .done, "\(run.messages)")
    for path in [
      "index.html", "things/index.html", "things/index.md", "llms.txt", "rst/index.rst", "rst/things.inc",
      "rst/version-history.inc", "rst/strata.yaml", "reference.json",
      "api_samples/things/v2.3/list-resp.json",
      "assets/site.js",
    ] { #expect(files.texts["out/\(path)"] != nil, "\(path)") }
    #expect(files.texts["out/index.html"]?.contains("id=\"list-things\"") == true)
  }

  @Test(arguments: [
    (clean, "", Strata.ExitStatus.done, ""), (withError, "", .findings, "1 error"),
    (withWarning, "", .done, "1 warning"),
    (withWarning, "--fail-on warning", .findings, "1 warning"),
  ])
  func writesATreeAsFarAsItGoes(
    _ tree: [String: String], _ options: String, _ status: Strata.ExitStatus, _ total: String
  ) async {
    let files = MemoryFileSystem(tree)
    let run = await ToolRun.run("build project --output out \(options)", files: files)
    #expect(run.status == status)
    #expect(run.messages.contains(total) && run.messages.contains("Wrote "), "\(run.messages)")
    #expect(files.texts["out/things/index.html"] != nil)
  }

  @Test func tellsHowLongEachStageTook() async {
    let run = await ToolRun.run("build project --output out --timings", files: MemoryFileSystem(Self.clean))
    let names = run.messages.split(separator: "\n").suffix(6).map { $0.prefix { $0 != " " } }
    #expect(names == ["read", "parse", "model", "render", "write", "total"])
    #expect(run.messages.split(separator: "\n").suffix(6).allSatisfy { $0.hasSuffix(" ms") })
  }

  @Test func theRootBoundsWhatIsRead() async {
    let files = MemoryFileSystem(Self.clean)
    let run = await ToolRun.run("build project --root project/api-ref --output out", files: files)
    #expect(run.status == .findings)
    #expect(run.messages.contains("[tree/outside-root]"))
    let wrong = await ToolRun.run("build project --root project/doc --output out", files: files)
    #expect(wrong.status == .wrongUsage)
    #expect(wrong.messages.contains("[source/outside-root]"))
  }

  @Test func whatItWroteGivesTheSameOutputAgain() async {
    let files = MemoryFileSystem(Self.clean)
    _ = await ToolRun.run("build project --output out", files: files)
    let before = files.texts
    for source in ["out/rst", "out/reference.json", "out"] {
      let run = await ToolRun.run("build \(source) --output again", files: files)
      #expect(run.status == .done, "\(run.messages)")
      for (path, text) in before where path.hasPrefix("out/") {
        #expect(files.texts["again" + path.dropFirst(3)] == text, "\(source): \(path)")
      }
    }
  }

  @Test func checkAndNotesTakeATree() async {
    let files = MemoryFileSystem(Self.withError)
    let check = await ToolRun.run("check project", files: files)
    #expect(check.status == .findings)
    #expect(check.output.contains("[parameter/undefined]"))
    let notes = await ToolRun.run("notes project --from 2.1 --to 2.3", files: files)
    #expect(notes.status == .done)
    #expect(notes.output.contains("Things."))
  }
}

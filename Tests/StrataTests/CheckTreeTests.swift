import Diagnostics
import Files
import Strata
import TestSupport
import Testing

/// `check` on a tree: its settings, its baseline, and what is never touched.
@Suite struct CheckTreeTests {
  static let page = """
    Things
    ======

    .. rest_method:: GET /things

    Lists the things.

    Normal response codes: 200

    Response
    --------

    .. rest_parameters:: parameters.yaml

      - name: name

    **Example**

    .. literalinclude:: samples/list.json
       :language: javascript

    """

  /// A tree with a warning (a definition that no row shows) and an error (a sample that is no JSON).
  static func files(_ more: [String: String] = [:]) -> MemoryFileSystem {
    let source = "tree/api-ref/source"
    return MemoryFileSystem(
      [
        "\(source)/index.rst": "===\nAPI\n===\n\n.. include:: things.inc\n", "\(source)/things.inc": page,
        "\(source)/parameters.yaml": definition("name") + definition("unused"),
        "\(source)/samples/list.json": "{\n    \"name\": \"a\",\n}\n",
      ].merging(more) { $1 })
  }

  static func definition(_ key: String) -> String {
    "\(key):\n  in: body\n  type: string\n  required: true\n  description: The \(key).\n"
  }

  static func rules(_ run: ToolRun) -> [String] {
    run.output.split(separator: "\n").compactMap { line in
      line.hasSuffix("]") && line.contains(": ")
        ? line.split(separator: "[").last.map { String($0.dropLast()) } : nil
    }
  }

  @Test func reportsByFileWithTotals() async {
    let files = Self.files()
    let before = files.texts
    let run = await ToolRun.run("check tree", files: files)
    #expect(run.status == .findings)
    #expect(Self.rules(run) == ["parameter/unused", "sample/not-json"])
    #expect(run.output.hasSuffix("\n1 error, 1 warning\n"))
    #expect(files.texts == before, "a check changes nothing")
  }

  @Test(arguments: [
    ("--rule sample/not-json=off", Strata.ExitStatus.done, ["parameter/unused"]),
    ("--rule sample/not-json=warning", .done, ["parameter/unused", "sample/not-json"]),
    ("--rule sample/not-json=off --fail-on warning", .findings, ["parameter/unused"]),
    (
      "--rule sample/not-json=off --rule parameter/unused=info --fail-on info", .findings,
      ["parameter/unused"]
    ),
    ("--rule parameter/unused=error --rule parameter/unused=off --rule sample/not-json=off", .done, []),
  ])
  func rulesAreSetOnTheCommandLine(_ options: String, _ status: Strata.ExitStatus, _ rules: [String]) async {
    let run = await ToolRun.run("check tree \(options)", files: Self.files())
    #expect(run.status == status)
    #expect(Self.rules(run) == rules)
  }

  @Test func settingsOfTheTreeAreKeptUnlessTheCommandLineSaysOtherwise() async {
    let settings = "fail-on: warning\nrules:\n  sample/not-json: off\n"
    let files = Self.files(["tree/strata.yaml": settings])
    let run = await ToolRun.run("check tree", files: files)
    #expect(run.status == .findings)
    #expect(Self.rules(run) == ["parameter/unused"])
    #expect(await ToolRun.run("check tree --fail-on error", files: files).status == .done)
    let all = await ToolRun.run("check tree --rule sample/not-json=error", files: files)
    #expect(Self.rules(all) == ["parameter/unused", "sample/not-json"])
  }

  @Test(arguments: [
    ("rules:\n  sample/not-jso: off\n", "tree/strata.yaml:2:3", "configuration/unknown-rule"),
    ("rules:\n  sample/not-json: none\n", "tree/strata.yaml:2:20", "configuration/wrong-value"),
    ("fail-on: never\n", "tree/strata.yaml:1:10", "configuration/wrong-value"),
    ("behaviour-only: 2.1\n", "tree/strata.yaml:1:17", "configuration/wrong-value"),
    ("behaviour-only: [2.1, two]\n", "tree/strata.yaml:1:23", "configuration/wrong-value"),
    ("baseline: ../known.json\n", "tree/strata.yaml:1:11", "configuration/wrong-value"),
  ])
  func mistakesInTheSettingsHaveTheirLine(_ text: String, _ place: String, _ rule: String) async {
    let run = await ToolRun.run("check tree", files: Self.files(["tree/strata.yaml": text]))
    #expect(run.output.contains("\(place): error: ") && run.output.contains("[\(rule)]"), "\(run.output)")
  }

  @Test func aBaselineIsWrittenMergedAndKept() async throws {
    let files = Self.files()
    let first = await ToolRun.run("check tree --baseline known.json --update-baseline", files: files)
    #expect(first.status == .done)
    #expect(first.messages == "Wrote 2 known findings to known.json.\n")
    #expect(await ToolRun.run("check tree --baseline known.json", files: files).output == "No findings.\n")

    // A person gives reasons; lines move; one fault goes and another comes.
    let text = try #require(files.texts["known.json"]).replacing(
      "\"reason\": null", with: "\"reason\": \"Later.\"")
    try files.fileSystem.write("known.json", Array(text.utf8))
    let source = "tree/api-ref/source"
    try files.fileSystem.write("\(source)/samples/list.json", Array("{\n    \"name\": \"a\"\n}\n".utf8))
    try files.fileSystem.write(
      "\(source)/parameters.yaml",
      Array((Self.definition("name") + "\n" + Self.definition("unused") + Self.definition("unused2")).utf8))
    let run = await ToolRun.run("check tree --baseline known.json", files: files)
    #expect(Self.rules(run) == ["parameter/unused"])
    #expect(run.output.contains("'unused2'") && !run.output.contains("'unused'"))
    #expect(run.messages.hasPrefix("1 finding of known.json occurs no longer and can be removed from it:\n"))

    let again = await ToolRun.run("check tree --baseline known.json --update-baseline", files: files)
    #expect(
      again.messages
        == "Wrote 3 known findings to known.json; 1 no longer found, kept for the reasons given.\n"
    )
    let updated = try #require(files.texts["known.json"])
    #expect(updated.matches(of: /"reason": "Later."/).count == 2)
    #expect(updated.matches(of: /"fingerprint"/).count == 3)
  }

  @Test func aKnownFindingCountsAgainAfterItsDate() async throws {
    let files = Self.files()
    _ = await ToolRun.run("check tree --baseline known.json --update-baseline", files: files)
    let text = try #require(files.texts["known.json"])
    for (date, status) in [("2026-01-31", Strata.ExitStatus.done), ("2026-01-30", .findings)] {
      let dated = text.replacing("\"expires\": null", with: "\"expires\": \"\(date)\"")
      try files.fileSystem.write("known.json", Array(dated.utf8))
      #expect(await ToolRun.run("check tree --baseline known.json", files: files).status == status)
    }
  }

  @Test func theTreeNamesItsBaseline() async {
    let files = Self.files(["tree/strata.yaml": "baseline: api-ref/known.json\n"])
    #expect(await ToolRun.run("check tree --update-baseline", files: files).status == .done)
    #expect(files.texts["tree/api-ref/known.json"] != nil)
    #expect(await ToolRun.run("check tree", files: files).output == "No findings.\n")
  }

  @Test func aRuleThatIsOffKeepsItsKnownFindings() async throws {
    let files = Self.files()
    _ = await ToolRun.run("check tree --baseline known.json --update-baseline", files: files)
    let before = files.texts["known.json"]
    let run = await ToolRun.run("check tree --baseline known.json --rule parameter/unused=off", files: files)
    #expect(run.messages.isEmpty && run.output == "No findings.\n")
    _ = await ToolRun.run(
      "check tree --baseline known.json --update-baseline --rule parameter/unused=off", files: files)
    #expect(files.texts["known.json"] == before)
  }

  @Test func aHistoryThatTheSettingsNameIsUsed() async {
    let files = Self.files([
      "tree/strata.yaml": "history: api-ref/source/history.inc\nbehaviour-only: [2.2]\n",
      "tree/api-ref/source/history.inc": "History\n=======\n\n2.1\n---\n\nFirst.\n\n2.2\n---\n\nSecond.\n",
    ])
    let run = await ToolRun.run("check tree", files: files)
    #expect(Self.rules(run) == ["parameter/unused", "sample/not-json"])
  }

  @Test func updatingNeedsAFile() async {
    let run = await ToolRun.run("check tree --update-baseline", files: Self.files())
    #expect(run.status == .wrongUsage)
    #expect(run.messages.contains("[baseline/no-file]"))
  }

  @Test func samplesAreCheckedAlone() async {
    let run = await ToolRun.run("samples tree --verify", files: Self.files())
    #expect(run.status == .findings)
    #expect(Self.rules(run) == ["sample/not-json"])
  }

  @Test(arguments: [
    ("rules:\n  sample/not-json: warning\n", Strata.ExitStatus.done),
    ("rules:\n  sample/not-json: warning\nfail-on: warning\n", .findings),
    ("baseline: known.json\n", .done),
  ])
  func samplesAreCheckedWithTheSettingsOfTheTree(_ settings: String, _ status: Strata.ExitStatus) async {
    let files = Self.files(["tree/strata.yaml": settings])
    _ = await ToolRun.run("check tree --update-baseline --baseline tree/known.json", files: files)
    #expect(await ToolRun.run("samples tree --verify", files: files).status == status)
  }

  @Test func unshownSamplesAreHeldToJSONToo() async {
    let folder = "tree/api-ref/source/samples"
    let run = await ToolRun.run(
      "check tree --rule parameter/unused=off",
      files: Self.files([
        "\(folder)/list.json": "{\n    \"name\": \"a\"\n}\n", "\(folder)/comma.json": "{},\n",
        "\(folder)/twice.json": "{\n    \"a\": 1,\n    \"a\": 2\n}\n", "\(folder)/mark.json": "\u{FEFF}{}",
      ]))
    for place in ["comma.json:1:3", "twice.json:3:5", "mark.json:1:1"] {
      #expect(
        run.output.contains("\(place): error: '\(folder)/\(place.prefix { $0 != ":" })' is not JSON"),
        "\(run.output)")
    }
    #expect(run.output.hasSuffix("\n3 errors, 1 info\n"))
  }

  @Test func whatABaselineSaysReachesNoTerminalAsItIs() async throws {
    let files = Self.files()
    _ = await ToolRun.run("check tree --baseline known.json --update-baseline", files: files)
    let text = try #require(files.texts["known.json"]).replacing("'unused'", with: "\\u001b[31m")
      .replacing("\"fingerprint\": \"", with: "\"fingerprint\": \"0").replacing(
        /("fingerprint": "[0-9a-f]{12})[0-9a-f]/, with: { "\($0.output.1)" })
    try files.fileSystem.write("known.json", Array(text.utf8))
    let run = await ToolRun.run("check tree --baseline known.json", files: files)
    #expect(run.messages.contains("\\u{1B}[31m") && !run.messages.contains("\u{1B}"), "\(run.messages)")
  }

  @Test func aReferenceOfATreeIsCheckedToo() async throws {
    let files = Self.files(["tree/api-ref/source/samples/list.json": "{\n    \"nam\": \"a\"\n}\n"])
    _ = await ToolRun.run("build tree --output out --format json,samples", files: files)
    let run = await ToolRun.run("check out/reference.json", files: files)
    #expect(Self.rules(run) == ["sample/undocumented-key"], "\(run.output)")
    #expect(run.output.hasPrefix("out/reference.json:"), "\(run.output)")
  }

  @Test func rulesAndSchemaAreShown() async {
    let list = await ToolRun.run("check --list-rules")
    #expect(list.status == .done)
    #expect(list.output.contains("\nsample/undocumented-key"))
    let json = await ToolRun.run("check --list-rules --report json")
    #expect(json.output.contains("\"name\": \"sample/undocumented-key\""))
    #expect(await ToolRun.run("check --schema").output == Report.jsonSchema)
  }
}

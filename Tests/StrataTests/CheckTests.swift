import ComputeReference
import Diagnostics
import Files
import Strata
import TestSupport
import Testing

@Suite struct CheckTests {
  @Test func findsNothingInTheBundledReference() async {
    let run = await ToolRun.run("check")
    #expect(run.status == .done)
    #expect(run.output == "No findings.\n")
    #expect(run.messages.isEmpty)
  }

  @Test func reportsWithStatus1AndRelativePaths() async {
    let run = await ToolRun.run("check", on: Planted.undocumentedKey)
    #expect(run.status == .findings)
    #expect(
      run.output.hasPrefix(
        "Planted.swift:5: error: sample 'a' at 2.0: key id is not documented [sample/undocumented-key]"),
      "\(run.output)")
    #expect(run.output.hasSuffix("1 error\n"))
  }

  @Test(arguments: [
    ("json", #""rule": "sample/undocumented-key""#), ("sarif", #""ruleId": "sample/undocumented-key""#),
    ("junit", "<failure"), ("github", "::error file=Planted.swift,line=5"),
  ])
  func reportsInEachFormat(_ format: String, _ expected: String) async {
    let run = await ToolRun.run("check --report \(format)", on: Planted.undocumentedKey)
    #expect(run.status == .findings)
    #expect(run.output.contains(expected), "\(run.output)")
  }

  @Test func leavesOutWhatTheBaselineKnows() async throws {
    let finding = Diagnostic.error(
      "sample/undocumented-key", "sample 'a' at 2.0: key id is not documented",
      at: SourceLocation(file: "Planted.swift", line: 99), subject: "get-a")
    let text = String(decoding: Baseline(from: [finding]).bytes(), as: UTF8.self)
    let files = MemoryFileSystem(["known.json": text])
    let run = await ToolRun.run("check --baseline known.json", on: Planted.undocumentedKey, files: files)
    #expect(run.status == .done, "\(run.output)")
    let clean = await ToolRun.run("check --baseline known.json", on: Planted.correct, files: files)
    #expect(clean.status == .done)
    #expect(
      clean.messages == "1 finding of known.json occurs no longer and can be removed from it:\n"
        + "  \(finding.fingerprint) Planted.swift: \(finding.message) [sample/undocumented-key]\n")
  }

  @Test(arguments: [
    (#""mac_address": "fa:16:3e:2b:6d:41""#, #""mac": "fa:16:3e:2b:6d:41""#, "sample/undocumented-key"),
    (#""mac_address": "fa:16:3e:2b:6d:41""#, #""mac_address": 7"#, "sample/wrong-type"),
    (#""virtual_interfaces": ["#, #""virtual_interfaces": [,"#, "sample/not-json"),
  ])
  func holdsTheSamplesOfAReferenceJSONAgainstItsRows(_ old: String, _ new: String, _ rule: String)
    async throws
  {
    let files = MemoryFileSystem()
    _ = await ToolRun.run("build --output out --format json", files: files)
    func quoted(_ text: String) -> String { text.replacing("\"", with: "\\\"") }
    let text = try #require(files.texts["out/reference.json"])
    #expect(await ToolRun.run("check out/reference.json", files: files).status == .done)
    let changed = text.replacing(quoted(old), with: quoted(new))
    #expect(changed != text)
    try files.fileSystem.write("out/reference.json", Array(changed.utf8))
    let run = await ToolRun.run("check out/reference.json", files: files)
    #expect(run.status == .findings)
    #expect(run.output.contains("[\(rule)]"), "\(run.output)")
  }

  @Test func failsOnWarningsOnlyWhenAsked() async {
    let warned = Planted.reference {
      "A [link](javascript:alert(1))."
    }
    #expect(await ToolRun.run("check", on: warned).status == .done)
    #expect(await ToolRun.run("check --fail-on warning", on: warned).status == .findings)
  }

  typealias SourceLocation = Diagnostics.SourceLocation
}

@Suite struct SamplesCommandTests {
  static let path = "out/api_samples/os-virtual-interfaces/v2.12/vifs-list-resp.json"

  @Test func writesTheSamplesAlone() async {
    let files = MemoryFileSystem()
    let run = await ToolRun.run("samples --output out", files: files)
    #expect(run.status == .done)
    #expect(files.texts[Self.path] != nil)
    #expect(files.texts.keys.allSatisfy { $0.hasPrefix("out/api_samples/") })
  }

  @Test(arguments: ["out", "out/", "out/api_samples"])
  func verifiesWhatABuildWrote(_ folder: String) async {
    let files = MemoryFileSystem()
    _ = await ToolRun.run("build --output out", files: files)
    let run = await ToolRun.run("samples --output \(folder) --verify", files: files)
    #expect(run.status == .done)
    #expect(run.output == "No findings.\n")
  }

  @Test func keepsTheRestOfAnOutputFolder() async {
    let files = MemoryFileSystem()
    _ = await ToolRun.run("build --output out", files: files)
    let before = files.texts
    #expect(await ToolRun.run("samples --output out", files: files).status == .done)
    #expect(files.texts == before)
  }

  @Test func leavesForeignSamplesAloneBesideAnotherOutput() async throws {
    let files = MemoryFileSystem()
    _ = await ToolRun.run("build --format json --output out", files: files)
    try files.fileSystem.makeFolder("out/api_samples")
    try files.fileSystem.write("out/api_samples/mine.txt", Array("precious".utf8))
    let run = await ToolRun.run("samples --output out", files: files)
    #expect(run.status == .wrongUsage)
    #expect(files.texts["out/api_samples/mine.txt"] == "precious")
  }

  @Test func makesWayForABuildOfTheSameFolder() async {
    let files = MemoryFileSystem()
    #expect(await ToolRun.run("samples --output out", files: files).status == .done)
    #expect(await ToolRun.run("build --output out", files: files).status == .done)
  }

  @Test func showsTheStructuralDifferenceOfAnEditedFile() async throws {
    let files = MemoryFileSystem()
    _ = await ToolRun.run("build --output out", files: files)
    let text = try #require(files.texts[Self.path]).replacing(
      "\"net_id\": \"b7a0c5d2-61f3-4c8e-9b1d-7e2f90a4c6d8\"", with: "\"network\": 7")
    try files.fileSystem.write(Self.path, Array(text.utf8))
    let run = await ToolRun.run("samples --output out --verify", files: files)
    #expect(run.status == .findings)
    #expect(run.output.contains("\(Self.path):"), "\(run.output)")
    #expect(run.output.contains("[sample/file-differs]"))
    #expect(
      run.output.contains(
        #"virtual_interfaces[0].net_id: expected "b7a0c5d2-61f3-4c8e-9b1d-7e2f90a4c6d8", found nothing"#))
    #expect(run.output.contains("virtual_interfaces[0].network: expected nothing, found 7"))
  }
}

@Suite struct NotesCommandTests {
  @Test(arguments: ["markdown", "rst", "html", "json"])
  func writesEveryFormat(_ format: String) async {
    let run = await ToolRun.run("notes --format \(format)")
    #expect(run.status == .done)
    for word in ["18.0.0 Rocky", "12.0.0 Liberty", "net_id", "404", "410"] {
      #expect(run.output.contains(word), "\(word) in \(run.output)")
    }
  }

  @Test func writesOneRelease() async {
    let run = await ToolRun.run("notes --release \"12.0.0 Liberty\"")
    #expect(run.output.contains("net_id"))
    #expect(!run.output.contains("Rocky"))
  }

  @Test func tellsOfTheLastReleaseToWhoGoesToTheLastVersion() async {
    #expect(await ToolRun.run("notes --from 2.12").output.contains("18.0.0 Rocky"))
    #expect(await !ToolRun.run("notes --from 2.12 --to 2.43").output.contains("18.0.0 Rocky"))
  }

  @Test func writesTheSpanBetweenTwoVersions() async {
    let run = await ToolRun.run("notes --from 2.0 --to 2.1")
    #expect(run.status == .done)
    #expect(run.output.contains("OS-EXT-VIF-NET:net_id"))
    #expect(!run.output.contains("Pike"))
  }
}

import ComputeReference
import Strata
import TestSupport
import Testing

@Suite struct CommandLineTests {
  @Test func helpListsTheCommandsThatWork() async {
    let run = await ToolRun.run("--help")
    #expect(run.status == .done)
    for command in ["build", "check", "samples", "notes", "diff"] {
      #expect(run.output.contains("  \(command) "))
    }
    #expect(run.messages.isEmpty)
  }

  @Test(arguments: [
    ("build", ["--output", "--format", "--templates", "html (the site)", "replaced as a whole"]),
    ("check", ["--report", "--baseline", "--fail-on", "text, json, sarif, junit, github"]),
    ("samples", ["--output", "--verify", "byte for byte"]),
    ("notes", ["--from", "--to", "--release", "--only", "--reno", "--format", "markdown, rst, html, json"]),
    ("diff", ["--fail-on", "--frozen", "--report", "text, json, sarif, junit, github, markdown"]),
  ])
  func helpOfEachCommandTellsItsOptions(_ command: String, _ words: [String]) async {
    let run = await ToolRun.run("\(command) --help")
    #expect(run.status == .done)
    // Help is wrapped to the width of a terminal.
    let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for word in words { #expect(text.contains(word), "\(word) in \(text)") }
  }

  @Test func tellsItsVersion() async {
    let run = await ToolRun.run("--version")
    #expect(run.status == .done)
    #expect(run.output == "\(StrataVersion.number)\n")
  }

  @Test(arguments: [
    "buidl", "build --format pdf", "build --outptu x", "check --report xml", "check --fail-on never",
    "check --rule sample/unshown", "check --list-rules --report sarif", "samples --fail-on warning",
    "check --update-baseline --report json", "check --rule sample/unshown=none",
    "check --rule sample/unshow=off",
    "samples --output \"\"", "samples --report json",
    "notes --from 2.0 --release \"18.0.0 Rocky\"", "samples --verify=maybe", "build a.json b.json",
    "notes --format pdf", "notes --only x", "notes --branch b", "notes --reno x --from 2.1", "diff", "diff a",
    "diff a b --fail-on all", "diff a b --report pdf",
  ])
  func wrongUsageIsStatus2WithAMessage(_ line: String) async {
    let run = await ToolRun.run(line)
    #expect(run.status == .wrongUsage)
    #expect(run.output.isEmpty)
    #expect(run.messages.hasPrefix("Error: "), "\(run.messages)")
  }

  @Test(arguments: [
    ("build tree", "source/no-documents"), ("check nowhere.json", "source/missing"),
    ("check tree/file", "reference/not-json"), ("notes tree/other.json", "reference/not-a-reference"),
    ("check --baseline nowhere.json", "baseline/unreadable"),
    ("check --baseline tree/file", "baseline/unreadable"),
    ("samples --verify --output tree", "sample/no-folder"), ("notes --from 2.99", "version/unknown"),
    ("notes --to 1.0", "version/below-minimum"), ("notes --from two", "version/malformed"),
    ("notes --from 2.12 --to 2.1", "version/reversed"), ("notes --release Rokcy", "release/unknown"),
    ("notes --from 2.1 --only nothing", "guide/no-operation"), ("notes --reno nowhere", "source/missing"),
    ("diff nowhere tree", "source/missing"), ("diff tree/other.json tree", "reference/not-a-reference"),
    ("build --output tree", "output/foreign-folder"), ("build --output tree/file", "output/not-a-folder"),
    ("build --templates nowhere", "template/no-folder"),
  ])
  func unusableInputIsStatus2WithItsRuleAndNothingWritten(_ line: String, _ rule: String) async {
    let files = MemoryFileSystem(["tree/file": "text", "tree/other.json": "{}"])
    let run = await ToolRun.run(line, files: files)
    #expect(run.status == .wrongUsage)
    #expect(run.messages.contains("[\(rule)]"), "\(run.messages)")
    #expect(run.output.isEmpty)
    #expect(files.texts.count == 2)
  }

  @Test func aDefectOfTheProgramIsStatus70() {
    struct Unexpected: Error {}
    let context = ToolContext(
      reference: { Planted.correct }, files: MemoryFileSystem().fileSystem, output: { _ in },
      messages: { _ in },
      currentFolder: "", isTerminal: false, today: "", run: "1")
    #expect(ReferenceTool.report(Unexpected(), in: context) == .defect)
    #expect(ExitStatus.defect.rawValue == 70)
  }
}

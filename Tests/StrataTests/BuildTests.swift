import ComputeReference
import Diagnostics
import Strata
import TestSupport
import Testing

@Suite struct BuildTests {
  @Test func writesEveryFormat() async {
    let files = MemoryFileSystem()
    let run = await ToolRun.run("build --output out", files: files)
    #expect(run.status == .done)
    #expect(run.output.isEmpty)
    #expect(run.messages == "Wrote \(files.texts.count - 1) files to out.\n")
    for path in [
      "index.html", "os-virtual-interfaces/index.html", "os-virtual-interfaces/index.md", "llms.txt",
      "rst/index.rst", "rst/parameters.yaml", "rst/os-virtual-interfaces.inc", "reference.json",
      "reference.schema.json", "api_samples/os-virtual-interfaces/v2.12/vifs-list-resp.json",
      "release-notes/index.html", "release-notes/index.md", "release-notes/index.rst", "assets/style.css",
    ] { #expect(files.texts["out/\(path)"] != nil, "\(path)") }
  }

  @Test(arguments: [
    ("json", ["out/reference.json"]), ("samples", ["out/api_samples/"]), ("markdown", ["out/index.md"]),
    ("json,samples", ["out/reference.json", "out/api_samples/"]),
  ])
  func writesOnlyTheFormatsAskedFor(_ formats: String, _ expected: [String]) async {
    let files = MemoryFileSystem()
    #expect(await ToolRun.run("build --output out --format \(formats)", files: files).status == .done)
    let paths = files.texts.keys
    for prefix in expected { #expect(paths.contains { $0.hasPrefix(prefix) }, "\(prefix)") }
    #expect(!paths.contains("out/index.html"))
    #expect(!paths.contains("out/rst/index.rst"))
    #expect(paths.contains("out/api_samples/faults/v2.0/gone.json") == (formats != "json"))
  }

  @Test func givesTheSameBytesEachTime() async {
    let first = MemoryFileSystem()
    let second = MemoryFileSystem()
    _ = await ToolRun.run("build --output out", files: first)
    _ = await ToolRun.run("build --output out", files: second)
    #expect(first.texts == second.texts)
  }

  @Test func givesTheSameOutputFromItsOwnReferenceJSON() async {
    let files = MemoryFileSystem()
    _ = await ToolRun.run("build --output out", files: files)
    let run = await ToolRun.run("build out/reference.json --output again", on: Planted.correct, files: files)
    #expect(run.status == .done)
    let texts = files.texts
    for (path, text) in texts where path.hasPrefix("out/") {
      let other = "again" + path.dropFirst(3)
      #expect(texts[other] == text, "\(other)")
    }
  }

  @Test func leavesTheLastOutputWhenTheReferenceHasErrors() async {
    let files = MemoryFileSystem()
    #expect(await ToolRun.run("build --output out", on: Planted.correct, files: files).status == .done)
    let before = files.texts
    let run = await ToolRun.run("build --output out", on: Planted.undocumentedKey, files: files)
    #expect(run.status == .findings)
    #expect(run.messages.contains("Planted.swift:5"))
    #expect(run.messages.contains("[sample/undocumented-key]"))
    #expect(run.messages.contains("Nothing was written"))
    #expect(files.texts == before)
  }

  @Test func leavesTheLastOutputWhenWritingFails() async {
    let files = MemoryFileSystem()
    #expect(await ToolRun.run("build --output out", on: Planted.correct, files: files).status == .done)
    let before = files.texts
    files.fail(on: "llms.txt")
    let run = await ToolRun.run("build --output out", files: files)
    #expect(run.status == .wrongUsage)
    #expect(run.messages.contains("[output/unwritable]"))
    #expect(files.texts == before)
  }

  @Test func reportsATemplateThatNamesAnUnknownField() async {
    let files = MemoryFileSystem([
      "mine/page.mustache": "<!doctype html>\n<title>{{titel}}</title>\n{{{content}}}\n"
    ])
    let run = await ToolRun.run("build --output out --templates mine", files: files)
    #expect(run.status == .wrongUsage)
    #expect(run.messages.contains("mine/page.mustache:2:"), "\(run.messages)")
    #expect(run.messages.contains("[template/unknown-field]"))
    #expect(files.texts.keys.sorted() == ["mine/page.mustache"])
  }

  @Test func usesATeamsTemplate() async {
    let files = MemoryFileSystem(["mine/page.mustache": "<p>{{title}}</p>{{{content}}}"])
    #expect(await ToolRun.run("build --output out --templates mine", files: files).status == .done)
    #expect(files.texts["out/index.html"]?.hasPrefix("<p>Compute API") ?? false)
  }
}

import APIModel
import Diagnostics
import OSAPIRef
import Prose
import Testing

@Suite("Samples of a tree")
struct SampleReadingTests {
  static func samples(_ entries: [(caption: String?, file: String)]) -> String {
    "Response\n--------\n\n"
      + entries.map { entry in
        (entry.caption.map { "**\($0)**\n\n" } ?? "")
          + ".. literalinclude:: \(entry.file)\n   :language: javascript\n\n"
      }.joined()
  }

  static func read(_ entries: [(caption: String?, file: String)]) async throws -> ReadTree {
    var files: [String: String] = [:]
    for (index, entry) in entries.enumerated() { files[entry.file] = "{\"n\": \(index)}\n" }
    return try await ReadTree(operation: samples(entries), files)
  }

  @Test func aSampleHoldsUntilTheNextOneOfItsName() async throws {
    let tree = try await Self.read([
      (nil, "s/get.json"), (nil, "s/v2.16/get.json"), (nil, "s/v2.3/get.json"), (nil, "s/v2.9/other.json"),
    ])
    #expect(
      try tree.operation.response.samples.map { "\($0.id) \($0.range)" } == [
        "get until 2.2", "get-2 since 2.16", "get-3 2.3 to 2.15", "other since 2.9",
      ])
  }

  @Test(arguments: [
    ("Example (v2.69)", "since 2.69"), ("Example(2.50)", "since 2.50"), ("Example (2.47+)", "since 2.47"),
    ("Example (microversions 1.1 - 1.18)", "1.1 to 1.18"), ("Example (microversion 1.19 - )", "since 1.19"),
    ("Example (up to version 2.56)", "until 2.56"), ("Example (before 2.57)", "until 2.56"),
    ("Example (3.55 or later)", "since 3.55"), ("Example (v2.1 to v2.9)", "2.1 to 2.9"),
    ("Example (2.75 and above): JSON response", "since 2.75"), ("Example (New in version 1.3)", "since 1.3"),
    ("Example since microversion 2.37", "since 2.37"), ("Example (OAuth 2.0)", "all versions"),
    ("Example of 10.0.0.1", "all versions"), ("Example (servers, v2)", "all versions"),
    ("Example", "all versions"),
  ])
  func theCaptionTellsTheVersions(_ caption: String, _ range: String) async throws {
    let tree = try await Self.read([(caption, "a.json")])
    #expect(try tree.operation.response.samples.map(\.range.description) == [range])
  }

  @Test(arguments: [
    ("Example: JSON request", "a-resp.json", "request"), ("Example: JSON response", "a-req.json", "response"),
    ("Example", "a-req.json", "response"),
  ])
  func theCaptionTellsTheMessageBeforeTheHeadingAndTheFile(
    _ caption: String, _ file: String, _ direction: String
  )
    async throws
  {
    let tree = try await Self.read([(caption, file)])
    #expect(try tree.operation.layout?.outline.contains("\(direction) sample 0") == true)
  }

  @Test(arguments: [
    ("a-create-req.json", "request"), ("create-request.json", "request"), ("a-curl", "request"),
    ("get-resp.json", "response"),
    ("things.json", "response"),
  ])
  func withoutAHeadingTheFileTellsTheMessage(_ file: String, _ direction: String) async throws {
    let tree = try await ReadTree(operation: "Text.\n\n.. literalinclude:: \(file)\n", [file: "{}"])
    #expect(try tree.operation.layout?.outline == "\(direction) sample 0")
  }

  @Test(arguments: [
    (".. literalinclude:: a.json\n   :language: javascript", "application/json"),
    (".. literalinclude:: a.json", "application/json"), (".. literalinclude:: a.xml", "application/xml"),
    (".. literalinclude:: a-curl\n   :language: bash", "text/x-shell"),
    (".. literalinclude:: a-curl", "text/x-shell"),
    (".. literalinclude:: a.txt\n   :language: text", "text/plain"),
    (".. literalinclude:: a.http\n   :language: http", "text/x-http"),
  ])
  func theLanguageIsNamedOrThatOfTheFile(_ directive: String, _ mediaType: String) async throws {
    let files = ["a.json", "a.xml", "a-curl", "a.txt", "a.http"]
    let tree = try await ReadTree(
      operation: "Text.\n\n\(directive)\n", Dictionary(uniqueKeysWithValues: files.map { ($0, "x") }))
    #expect(
      try tree.operation.response.samples.first?.mediaType ?? tree.operation.request.samples[0].mediaType
        == mediaType)
    #expect(tree.findings == [])
  }

  /// Paths count from the folder of the document, not of the file that it includes.
  @Test(arguments: [
    ("samples/a.json", "api_samples/v3/samples/a.json"),
    ("./samples/a.json", "api_samples/v3/samples/a.json"),
    ("../b.json", "api_samples/b.json"), ("/b.json", "api_samples/b.json"),
    ("../../../doc/api_samples/x/v2.1/c.json", "api_samples/x/v2.1/c.json"),
    ("/../../doc/api_samples/d.json", "api_samples/d.json"),
  ])
  func pathsCountFromTheDocument(_ path: String, _ file: String) async throws {
    let tree = try await ReadTree([
      "index.rst": "API\n===\n\n.. toctree::\n\n   v3/index\n",
      "v3/index.rst": "V3\n==\n\n.. include:: ../inc/a.inc\n",
      "inc/a.inc": "A\n-\n\nList\n~~~~\n\n.. rest_method:: GET /a\n\nText.\n\n.. literalinclude:: \(path)\n",
      "v3/samples/a.json": "{}", "b.json": "{}", "/doc/api_samples/x/v2.1/c.json": "{}",
      "/doc/api_samples/d.json": "{}",
    ])
    #expect(tree.findings == [])
    #expect(try tree.operation.response.samples.map(\.file) == [file])
  }

  @Test func optionsChooseLines() async throws {
    let text = "one\n  two\n  three\nfour\nfive\n"
    let options: [(String, String)] = [
      (":lines: 1,3-4", "one\n  three\nfour\n"), (":lines: 4-", "four\nfive\n"),
      (":start-after: one\n   :end-before: four", "  two\n  three\n"),
      (":start-at: four", "four\nfive\n"), (":end-at: two\n   :dedent:", "one\n  two\n"),
      (":lines: 2-3\n   :dedent: 2", "two\nthree\n"),
    ]
    for (option, expected) in options {
      let tree = try await ReadTree(
        operation: "Text.\n\n.. literalinclude:: a.txt\n   \(option)\n", ["a.txt": text])
      #expect(try tree.operation.response.samples.map(\.text) == [expected], "\(option)")
      #expect(tree.findings == [])
    }
  }

  @Test(arguments: [
    (":lines: 9", "rst/directive-option"), (":start-after: nothing", "rst/directive-option"),
    (":colour: red", "rst/directive-option"),
  ])
  func optionsThatMeanNothing(_ option: String, _ rule: String) async throws {
    let tree = try await ReadTree(
      operation: "Text.\n\n.. literalinclude:: a.txt\n   \(option)\n", ["a.txt": "one\n"])
    #expect(tree.places == ["\(rule) things.inc:13:4"])
  }

  @Test func withinAListItIsCodeLikeAnyOther() async throws {
    let tree = try await ReadTree(
      operation: "- An item:\n\n  .. literalinclude:: a.json\n     :language: json\n", ["a.json": "{}\n"])
    #expect(try tree.operation.response.samples == [])
    #expect(try tree.operation.description.plainText == "An item:\n{}")
  }

  @Test func twoTextsNeverShareAFile() async throws {
    let tree = try await ReadTree(
      operation:
        "Text.\n\n.. literalinclude:: a.txt\n   :lines: 1\n\n.. literalinclude:: a.txt\n   :lines: 2\n",
      ["a.txt": "one\ntwo\n"])
    #expect(try tree.operation.response.samples.map(\.file) == ["api_samples/a.txt", "api_samples/a-2.txt"])
  }

  static let nested =
    #"{"server": {"id": "x", "flavor": {"id": "f", "vcpus": 1}, "links": [{"href": "h"}], "metadata": {"k": "v"}}}"#

  /// The rows of a table, and the path of each with the sample above.
  @Test(arguments: [
    ("server", "server"), ("server id", "server, server.id"),
    (
      "server flavor id vcpus links",
      "server, server.flavor, server.flavor.id, server.flavor.vcpus, server.links"
    ),
    ("server flavor.vcpus href", "server, server.flavor.vcpus, server.links.href"),
    ("server links href id", "server, server.links, server.links.href, server.id"),
    ("id vcpus", "server.id, server.flavor.vcpus"),
    ("server metadata.{key}", "server, server.metadata.{key}"),
    ("server unknown", "server, unknown"), ("server id unknown", "server, server.id, server.unknown"),
  ])
  func rowsFindTheirPlaceInTheSample(_ names: String, _ paths: String) async throws {
    let names = names.split(separator: " ")
    let tree = try await ReadTree(
      operation: "Response\n--------\n\n.. rest_parameters:: parameters.yaml\n\n"
        + names.map { "   - \($0): a\n" }.joined() + "\n.. literalinclude:: a.json\n",
      parameters: definitions("a: body string"), ["a.json": Self.nested])
    #expect(
      try tree.operation.response.parameters.map { ($0.path ?? []).joined(separator: ".") }.joined(
        separator: ", ") == paths)
  }

  @Test func withoutSamplesAFirstObjectHoldsTheRest() async throws {
    let tree = try await ReadTree(
      operation:
        "Response\n--------\n\n.. rest_parameters:: parameters.yaml\n\n   - things: list\n   - id: a\n   - b.c: a\n",
      parameters: definitions("a: body string", "list: body array"))
    #expect(
      try tree.operation.response.parameters.map(\.path) == [
        ["things"], ["things", "id"], ["things", "b", "c"],
      ])
  }

  @Test("The caption of a sample shows before it; that of words alone is the sample's")
  func caption() async throws {
    let tree = try await ReadTree(
      operation: """
        Response
        --------

        Text.

        .. literalinclude:: a.json
           :caption: Shown from 2.3 on

        .. literalinclude:: a.json
           :caption: With ``markup``

        * Item

          .. literalinclude:: a.json
             :caption: In a list
        """, ["a.json": "{}"])
    let operation = try tree.operation
    #expect(operation.response.samples.map(\.caption) == ["Shown from 2.3 on", "Response"])
    #expect(
      operation.layout?.outline
        == "Response[prose(Text./Shown from 2.3 on), response sample 0, "
        + "prose(With markup), response sample 1, prose(Item/In a list/{})]")
    #expect(tree.findings.isEmpty)
  }
}

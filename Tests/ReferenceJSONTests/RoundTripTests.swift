import APIModel
import ComputeReference
import Diagnostics
import OrderedJSON
import Prose
import ReferenceJSON
import Samples
import Testing

@Suite struct ReferenceJSONTests {
  static let reference = Publication(publishing: ComputeReference.reference).reference

  @Test func readsBackTheBundledReference() async throws {
    let bytes = await Self.reference.json()
    let read = try Reference(json: bytes, file: "reference.json")
    #expect(read.problems.value == [])
    #expect(read == Self.reference)
    #expect(await read.json() == bytes)
  }

  @Test func readsBackVersionsOfBehaviourAlone() async throws {
    var reference = Self.reference
    reference.history.versions[1].isBehaviourOnly = true
    let read = try Reference(json: await reference.json(), file: "reference.json")
    #expect(read.history.versions.map(\.isBehaviourOnly) == [false, true, false, false])
    #expect(read == reference)
  }

  @Test func readsBackProseThatCommonMarkDoesNotCarry() async throws {
    let prose = Prose([
      .paragraph([.text("a"), .superscript([.text("2")]), .role(name: "ref", text: "x"), .target(id: "t")]),
      .list(
        Prose.List(
          .ordered(start: 3, delimiter: .parenthesis), isTight: false,
          items: [[.paragraph([.text("i")])], []])),
      .lineBlock([Prose.Line(indent: 2, [.text("l"), .lineBreak, .softBreak])]),
      .definitionList([
        Prose.Definition(term: [.code("t")], classifiers: [[.text("c")]], blocks: [.thematicBreak])
      ]),
      .admonition(
        Prose.Admonition(.versionAdded, version: "2.12", title: [.strong([.text("New")])], blocks: [])),
      .table(
        Prose.Table(
          header: [[Prose.Table.Cell([.text("h")])]],
          rows: [
            [
              Prose.Table.Cell(
                blocks: [.codeBlock(language: "json", text: "{}\n")], columnSpan: 2, rowSpan: 3)
            ]
          ],
          caption: [.text("c")], alignments: [.right, nil])),
      .heading(level: 3, content: [.emphasis([.text("h")])], id: "h"),
      .blockQuote([.paragraph([.link(destination: "x", title: "t", content: [.text("l")])])]),
      .paragraph([.image(destination: "i", title: nil, alt: "a"), .cite([.text("c")]), .subscript([])]),
    ])
    var reference = Self.reference
    reference.summary = prose
    let read = try Reference(json: await reference.json(style: .compact), file: "r")
    #expect(read.problems.value == [])
    #expect(read.summary == prose)
  }

  @Test(arguments: [
    ("[1,]", "reference/not-json"), ("[]", "reference/not-a-reference"), ("{}", "reference/not-a-reference"),
    (#"{"schemaVersion": 2}"#, "reference/schema-version"), ("", "reference/not-json"),
  ])
  func rejectsWhatIsNoReference(_ text: String, _ rule: String) {
    let error = #expect(throws: Diagnostic.self) { try Reference(json: Array(text.utf8), file: "r.json") }
    #expect(error?.rule == rule)
    #expect(error?.location?.file == "r.json")
  }

  @Test func reportsEveryWrongValueWithItsPlace() throws {
    let text = """
      {
        "schemaVersion": 1,
        "title": 7,
        "versions": [{"version": "2.x", "headline": "h"}],
        "pages": [{"id": "p", "title": "P", "content": [{"operation": "nope"}]}],
        "operations": [
          {"id": "o", "title": "O", "method": "GET", "path": "/o", "maxVersion": "two",
           "traits": [{"kind": "unknownBodyKeys", "value": "reject"}],
           "request": {"parameters": [{"name": "a", "in": "cookie", "type": "string", "required": "yes"}]}}
        ]
      }
      """
    let problems = try Reference(json: Array(text.utf8), file: "r.json").problems.value
    #expect(
      problems.sorted().map { "\($0.location?.line ?? 0): \($0.message)" } == [
        "3: title is 7: it must be a string",
        #"4: versions[0].version is "2.x": it must be a version such as "2.12""#,
        "5: pages[0].content[0].operation names 'nope', which is no operation of the file",
        "7: operation 'o' is on no page: every operation stands on one",
        #"7: operations[0].maxVersion is "two": it must be a version such as "2.12""#,
        #"8: operations[0].traits[0].value is "reject": it must be accepted or rejected"#,
        #"9: operations[0].request.parameters[0].in is "cookie": it must be one of "header", "path", "query", "body""#,
        #"9: operations[0].request.parameters[0].required is "yes": it must be true or false"#,
      ])
  }

  static func problems(_ text: String, sampleFile: @escaping (String) -> [UInt8]? = { _ in nil }) throws
    -> [String]
  {
    try Reference(json: Array(text.utf8), file: "r.json", sampleFile: sampleFile).problems.value.map {
      "\($0.rule) \($0.location?.line ?? 0)"
    }
  }

  static let operation =
    #"{"id": "o", "title": "O", "method": "GET", "path": "/o", "statusCodes": [], "request": {}, "response": {}}"#

  @Test func takesAPageWithoutContentAsItsOperations() throws {
    let text = """
      {"schemaVersion": 1, "title": "T", "pages": [{"id": "p", "title": "P", "operations": ["o"]}],
       "operations": [\(Self.operation)]}
      """
    #expect(try Self.problems(text) == [])
    let reference = try Reference(json: Array(text.utf8), file: "r.json")
    #expect(reference.pages.first?.operations.map(\.id) == ["o"])
  }

  @Test func losesNoOperation() throws {
    let page = #"{"id": "p", "title": "P", "operations": ["o"]}"#
    #expect(
      try Self.problems(
        """
        {"schemaVersion": 1, "title": "T", "pages": [],
         "operations": [\(Self.operation)]}
        """) == ["operation/on-no-page 2"])
    #expect(
      try Self.problems(
        """
        {"schemaVersion": 1, "title": "T", "pages": [\(page)], "operations": [\(Self.operation),
        \(Self.operation)]}
        """) == ["operation/duplicate-id 2"])
  }

  @Test func warnsOfKeysThatItDoesNotKnow() throws {
    let text =
      #"{"schemaVersion": 1, "title": "T", "sumary": "x", "service": {"typ": "compute"}, "pages": []}"#
    let problems = try Reference(json: Array(text.utf8), file: "r.json").problems.value
    #expect(problems.map(\.rule) == ["reference/unknown-key", "reference/unknown-key"])
    #expect(problems.map(\.hint) == ["did you mean 'summary'?", "did you mean 'type'?"])
    #expect(
      try Self.problems(#"{"schemaVersion": 1, "title": "T", "title": "U", "service": "zz"}"#) == [
        "reference/type 1", "reference/duplicate-key 1",
      ])
  }

  @Test(arguments: [
    "../x.json", "/etc/passwd", "x.json", "api_samples/../x", "api_samples", "api_samples/a\\nb",
  ])
  func refusesAFileOfASampleOutsideItsFolder(_ file: String) throws {
    let sample =
      #"{"id": "s", "caption": "C", "mediaType": "application/json", "file": "\#(file)", "text": "{}"}"#
    let text = """
      {"schemaVersion": 1, "title": "T", "faults": [{"name": "f", "codes": [404], "description": "",
       "samples": [\(sample)]}]}
      """
    #expect(try Self.problems(text) == ["sample/file 2"])
  }

  @Test func readsASampleFromItsFileWhereTheReferenceHasNoText() throws {
    let sample =
      #"{"id": "s", "caption": "C", "mediaType": "application/json", "file": "api_samples/a.json"}"#
    let text = """
      {"schemaVersion": 1, "title": "T", "faults": [{"name": "f", "codes": [404], "description": "",
       "samples": [\(sample)]}]}
      """
    let reference = try Reference(json: Array(text.utf8), file: "r.json") { path in
      path == "api_samples/a.json" ? Array("{}".utf8) : nil
    }
    #expect(reference.problems.value == [])
    #expect(reference.faults.first?.samples.first?.text == "{}")
    #expect(try Self.problems(text) == ["sample/file-missing 2"])
  }

  @Test(arguments: ["9000000000000000000", "-1", "1.5"])
  func refusesNumbersThatNothingCanShow(_ number: String) throws {
    let text = """
      {"schemaVersion": 1, "title": "T", "summary": "",
       "summaryBlocks": [{"type": "lines", "lines": [{"indent": \(number), "content": []}]},
        {"type": "list", "start": \(number), "delimiter": "period", "tight": true, "items": [[], []]}]}
      """
    #expect(try Self.problems(text) == ["reference/type 2", "reference/type 3"])
  }
}

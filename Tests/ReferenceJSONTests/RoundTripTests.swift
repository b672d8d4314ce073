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

  @Test func readsBackTheBundledReference() throws {
    let bytes = Self.reference.json.bytes(style: .pretty)
    let read = try Reference(json: bytes, file: "reference.json")
    #expect(read.problems.value == [])
    #expect(read == Self.reference)
    #expect(read.json.bytes(style: .pretty) == bytes)
  }

  @Test func readsBackProseThatCommonMarkDoesNotCarry() throws {
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
    let read = try Reference(json: reference.json.bytes(style: .compact), file: "r")
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
           "request": {"parameters": [{"name": "a", "in": "cookie", "type": "string", "required": "yes"}]}}
        ]
      }
      """
    let problems = try Reference(json: Array(text.utf8), file: "r.json").problems.value
    #expect(
      problems.sorted().map { "\($0.location?.line ?? 0): \($0.message)" } == [
        "3: title is integer: it must be a string",
        #"4: versions[0].version is string: it must be a version such as "2.12""#,
        "5: pages[0].content[0].operation is string: it must be the id of an operation in the file, not 'nope'",
        #"7: operations[0].maxVersion is string: it must be a version such as "2.12""#,
        #"8: operations[0].request.parameters[0].in is string: it must be one of "header", "path", "query", "body""#,
        "8: operations[0].request.parameters[0].required is string: it must be true or false",
      ])
  }
}

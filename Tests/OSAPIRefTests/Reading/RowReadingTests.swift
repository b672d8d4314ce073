import APIModel
import Diagnostics
import OSAPIRef
import Prose
import Testing

@Suite("Rows and codes of a tree")
struct RowReadingTests {
  static func rows(_ rows: String) -> String {
    "Request\n-------\n\n.. rest_parameters:: parameters.yaml\n\n"
      + rows.split(separator: "\n").map { "   \($0)\n" }.joined()
  }

  static func read(_ list: String, _ parameters: String, method: String = "POST /things") async throws
    -> ReadTree
  {
    try await ReadTree(operation: Self.rows(list), method: method, parameters: parameters)
  }

  @Test(arguments: [
    ("a", "a"), ("snapshots_{volume_type}", "snapshots_{volume_type}"), ("<key>", "<key>"),
    ("OS-EXT-SRV-ATTR:hostname", "OS-EXT-SRV-ATTR:hostname"), ("a.{id}.b", "a.{id}.b"), ("\"a b\"", "a b"),
    ("\"``code``\"", "code"), ("a\\*", "a*"),
  ])
  func namesAreReadAsMarkup(_ written: String, _ name: String) async throws {
    let tree = try await Self.read("- \(written): key", definitions("key: body string"))
    #expect(try tree.operation.request.parameters.map(\.name) == [name])
    #expect(tree.findings == [])
  }

  @Test(arguments: [
    ("true", true), ("True", true), ("false", false), ("False", false), ("no", false), ("\"false\"", true),
    ("maybe", true),
    ("", false),
  ])
  func anythingButFalseIsRequired(_ value: String, _ isRequired: Bool) async throws {
    let tree = try await Self.read("- a: a", definitions("a: body string, required: \(value)"))
    #expect(try tree.operation.request.parameters.map(\.isRequired) == [isRequired])
  }

  @Test func withoutTheFieldARowIsOptional() async throws {
    let tree = try await Self.read("- a: a", definitions("a: body string"))
    #expect(try tree.operation.request.parameters.map(\.isRequired) == [false])
  }

  @Test func versionsAreNumbersAndNotFractions() async throws {
    let tree = try await Self.read(
      "- a: a", definitions("a: body string, min_version: 2.20, max_version: 2.90"))
    #expect(try tree.operation.request.parameters[0].range.description == "2.20 to 2.90")
  }

  /// One planted defect a case: the rows and the definitions, and what is found; the good row beside it stays.
  @Test(arguments: [
    ("- a: missing", "", "parameter/undefined things.inc:16:6"),
    ("- lonely", "", "parameter/row things.inc:16:6"),
    ("- [a]", "", "parameter/row things.inc:16:6"),
    ("- a: worse", "worse:\n  in: body\n", "parameter/missing-type parameters.yaml:5:1"),
    ("- a: worse", "worse:\n  in: bdy\n  type: string\n", "parameter/location parameters.yaml:6:7"),
    ("- a: worse", "worse:\n  type: string\n", "parameter/location parameters.yaml:5:1"),
    (
      "- a: worse", "worse:\n  in: body\n  type: string\n  min_version: x\n",
      "version/malformed parameters.yaml:8:16"
    ),
    ("- a: good", "worse: text\n", "parameter/definition parameters.yaml:5:1"),
    ("- a: good", "early:\n  in: body\n  type: string\n", "parameter/order parameters.yaml:5:1"),
    ("- a: good", "early:\n  in: header\n  type: string\n", "parameter/order parameters.yaml:5:1"),
    (
      "- a: good", "good:\n  in: body\n  type: string\n", "parameter/duplicate-definition parameters.yaml:5:1"
    ),
  ])
  func oneBadRowNeverDropsTheRest(_ row: String, _ definition: String, _ place: String) async throws {
    let good = "good:\n  in: body\n  type: string\n  description: Text.\n"
    let tree = try await Self.read("- first: good\n\(row)\n- last: good", good + definition)
    #expect(tree.places == [place])
    let names = try tree.operation.request.parameters.map(\.name)
    #expect(names.first == "first" && names.last == "last")
  }

  @Test func aDefinitionThatNothingUsesIsNotTold() async throws {
    let tree = try await Self.read("- a: good", definitions("good: body string") + "other:\n  in: body\n")
    #expect(tree.findings == [])
  }

  @Test(arguments: [
    (".. rest_parameters:: nowhere.yaml\n\n   - a: a", "tree/missing-file"),
    (".. rest_parameters::\n\n   - a: a", "parameter/no-file"),
    (".. rest_parameters:: parameters.yaml", "parameter/none"),
    (".. rest_parameters:: parameters.yaml\n\n   a: b", "parameter/row"),
    (".. rest_parameters:: parameters.yaml\n\n   - a: [", "yaml/syntax"),
    (".. rest_status_code:: good status.yaml\n\n   - 200", "status/kind"),
    (".. rest_status_code:: success\n\n   - 200", "status/no-file"),
    (".. rest_status_code:: success nowhere.yaml\n\n   - 200", "tree/missing-file"),
    (".. rest_status_code:: success status.yaml", "status/none"),
    (".. rest_status_code:: success status.yaml\n\n   - 299", "status/undefined"),
    (".. rest_status_code:: success status.yaml\n\n   - abc", "status/code"),
    (".. rest_status_code:: error status.yaml\n\n   - 404: other", "status/unknown-reason"),
  ])
  func directivesThatSayTooLittle(_ text: String, _ rule: String) async throws {
    let tree = try await ReadTree(
      operation: text, parameters: definitions("a: body string"),
      ["status.yaml": "200:\n  default: Fine.\n404:\n  default: None.\n  others: No.\n"])
    #expect(tree.findings.map(\.rule) == [rule])
    #expect(tree.findings.allSatisfy { $0.location?.line ?? 0 >= 10 })
  }

  @Test func aFileThatIsNoYAMLIsOneFinding() async throws {
    let tree = try await Self.read("- a: a\n- b: b", "a:\n  in: body\n b: [\n")
    #expect(tree.places.filter { $0.hasPrefix("yaml") } == ["yaml/syntax parameters.yaml:3:2"])
  }

  @Test func rowsOutsideOfOperationsAreText() async throws {
    let tree = try await ReadTree([
      "index.rst": "API\n===\n\n.. rest_parameters:: parameters.yaml\n\n   - a: a\n",
      "parameters.yaml": definitions("a: body string"),
    ])
    guard case .table(let table)? = tree.reference.summary.blocks.first else {
      Issue.record("no table in \(tree.reference.summary)")
      return
    }
    #expect(table.rows[0].map { Prose($0.blocks).plainText } == ["a (Optional)", "body", "string", "Text."])
  }

  @Test(arguments: [
    ("Normal response codes: 200", "success 200"),
    ("Normal Response Codes: 200, 204.", "success 200, success 204"),
    ("Normal http response codes: 202", "success 202"), ("Success response code: 200", "success 200"),
    (
      "Error response codes: badRequest(400),unauthorized(401), itemNotFound (404)",
      "error 400 badRequest, error 401 unauthorized, error 404 itemNotFound"
    ),
    (
      "Normal response codes: 200 (microversions 2.0 - 2.100), 202 (microversion 2.101 - )",
      "success 200 2.0 to 2.100, success 202 since 2.101"
    ),
    ("Normal response codes: 200\nError response codes: 400,\n401", "success 200, error 400, error 401"),
  ])
  func linesOfCodes(_ line: String, _ codes: String) async throws {
    let tree = try await ReadTree(operation: "Text.\n\n\(line)\n")
    let operation = try tree.operation
    #expect(operation.statusCodes.map(\.summary).joined(separator: ", ") == codes)
    #expect(operation.layout?.outline == "line codes 0..<\(operation.statusCodes.count)")
  }

  @Test func aLineThatSaysMoreStaysText() async throws {
    let tree = try await ReadTree(operation: "Normal response codes: 200 if it is there, else 204\n")
    let operation = try tree.operation
    #expect(operation.statusCodes.map(\.summary) == ["success 200", "success 204"])
    #expect(operation.layout?.outline == "prose(Normal response codes: 200 if it is there, else 204)")
  }

  @Test(arguments: [
    "Normal response: 200", "Errors happen: 404", "Normal response codes are 200",
    "Error response codes: none",
  ])
  func textThatIsNoLineOfCodes(_ line: String) async throws {
    let tree = try await ReadTree(operation: line)
    #expect(try tree.operation.statusCodes == [])
    #expect(try tree.operation.description.plainText == line)
  }

  @Test func reasonsHaveKeys() async throws {
    let tree = try await ReadTree(
      operation: ".. rest_status_code:: error status.yaml\n\n    - 409\n    - 409: twice\n",
      ["status.yaml": "409:\n default: |\n   Conflict.\n twice: |\n   There *already*.\n"])
    #expect(try tree.operation.statusCodes.map { $0.reason?.plainText } == ["Conflict.", "There already."])
    #expect(tree.findings == [])
  }
}

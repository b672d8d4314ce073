import APIModel
import Prose
import Testing

@Suite struct DeltaTests {
  static func changes(_ operation: Operation, _ old: String, _ new: String) throws -> [String] {
    operation.delta(from: try #require(APIVersion(old)), to: try #require(APIVersion(new))).map { change in
      [
        "\(change.kind) \(change.area)", change.direction?.rawValue, change.name, change.before, change.after,
      ].compactMap(\.self).joined(separator: " | ")
    }
  }

  @Test func isEmptyWithinAShape() throws {
    #expect(try Self.changes(ShapeTests.operation([ShapeTests.row("a", "2.12")]), "2.12", "2.40") == [])
  }

  @Test func tellsRowsThatComeAndGo() throws {
    let operation = ShapeTests.operation([ShapeTests.row("old", nil, "2.11"), ShapeTests.row("new", "2.12")])
    #expect(
      try Self.changes(operation, "2.11", "2.12") == [
        "removed body | response | old | string", "added body | response | new | string",
      ])
    #expect(
      try Self.changes(operation, "2.12", "2.11") == [
        "removed body | response | new | string", "added body | response | old | string",
      ])
  }

  @Test func tellsWhatChangesUnderTheSameName() throws {
    var now = ShapeTests.row("a", "2.12", required: false)
    now.type = .integer
    now.isNullable = true
    let operation = ShapeTests.operation([ShapeTests.row("a", nil, "2.11"), now])
    #expect(
      try Self.changes(operation, "2.11", "2.12") == [
        "type body | response | a | string | integer", "required body | response | a | required | optional",
        "nullable body | response | a | not null | nullable",
      ])
  }

  @Test func tellsAnOperationThatEndsAsOneChangeWithItsAnswer() throws {
    var operation = ShapeTests.operation([ShapeTests.row("a")], nil, "2.43")
    operation.deprecation = Deprecation(
      since: APIVersion("2.44"), answers: FaultAnswer(code: 404, fault: "itemNotFound"), replacement: "")
    #expect(
      try Self.changes(operation, "2.43", "2.44") == ["removed operation | O | GET /o | 404 itemNotFound"])
    #expect(try Self.changes(operation, "2.44", "2.43") == ["added operation | O | GET /o"])
  }

  @Test func tellsADeprecationThatKeepsTheOperation() throws {
    var operation = ShapeTests.operation([ShapeTests.row("a")])
    operation.deprecation = Deprecation(since: APIVersion("2.20"), answers: nil, replacement: "")
    #expect(try Self.changes(operation, "2.19", "2.20") == ["deprecated operation | O"])
    #expect(try Self.changes(operation, "2.20", "2.21") == [])
  }

  @Test func tellsStatusCodes() throws {
    var operation = ShapeTests.operation([])
    operation.statusCodes = [
      StatusCode(code: 200, kind: .success, range: VersionRangeTests.range(nil, "2.11")),
      StatusCode(code: 202, kind: .success, range: VersionRangeTests.range("2.12", nil)),
    ]
    #expect(
      try Self.changes(operation, "2.11", "2.12") == [
        "removed statusCode | response | 200 | success", "added statusCode | response | 202 | success",
      ])
  }

  @Test func keepsRowsOfTheSameNameApart() throws {
    let operation = ShapeTests.operation([
      ShapeTests.row("id"), ShapeTests.row("id"), ShapeTests.row("id", "2.12"),
    ])
    #expect(try Self.changes(operation, "2.11", "2.12") == ["added body | response | id | string"])
  }
}

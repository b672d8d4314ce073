import APIModel
import Diagnostics
import OSAPIRef
import Prose
import Testing

@Suite("Operations of a tree")
struct OperationReadingTests {
  @Test(arguments: [
    ("GET /a", "GET /a all versions"), (" GET  /a", "GET /a all versions"),
    ("\n   GET /v2/{id}", "GET /v2/{id} all versions"),
    ("PUT /a?x={x}&y", "PUT /a?x={x}&y all versions"), ("METHOD /a/<id>", "METHOD /a/<id> all versions"),
    ("GET /a\n   max_version: 2.87", "GET /a until 2.87"),
    ("GET /a\n   min_version: 2.17\n   max_version: 2.19", "GET /a 2.17 to 2.19"),
  ])
  func theMethodLine(_ line: String, _ expected: String) async throws {
    let tree = try await ReadTree(operation: "Text.", method: line)
    let operation = try tree.operation
    #expect("\(operation.method) \(operation.path) \(operation.range)" == expected)
    #expect(tree.findings == [])
  }

  @Test(arguments: [
    ("GET", "operation/method"), ("GET /a\n   min_version: 2", "version/malformed"),
  ])
  func aMethodLineThatIsNone(_ line: String, _ rule: String) async throws {
    let tree = try await ReadTree(operation: "Text.", method: line)
    #expect(tree.findings.map(\.rule) == [rule])
  }

  @Test(arguments: ["GET", "GET/a", "/a", "GET\n   /a"])
  func withoutAMethodAndAPathItsTextRemains(_ line: String) async throws {
    let tree = try await ReadTree(
      operation: "Text.\n\nMore\n----\n\n.. rest_parameters:: parameters.yaml\n\n   - a: a\n   - b: b\n",
      method: line, parameters: definitions("a: body string"))
    #expect(tree.reference.operations.isEmpty)
    #expect(tree.findings.map(\.rule) == ["operation/method", "parameter/undefined"])
    let items = try #require(tree.reference.pages.last?.items)
    guard case .section(let section)? = items.first, case .prose(let prose)? = section.items.first else {
      Issue.record("\(items)")
      return
    }
    #expect(section.heading.text == "List Things" && section.id == "list-things")
    #expect(prose.plainText.contains("Text.") && prose.plainText.contains("More"))
  }

  @Test func everythingHasItsPlaceInTheLayout() async throws {
    let tree = try await ReadTree(
      operation: """
        Lists all.

        .. note:: Slow.

        Normal response codes: 200

        Error response codes: unauthorized(401), forbidden(403)

        Request
        -------

        Send this.

        .. rest_parameters:: parameters.yaml

           - limit: limit

        Response
        --------

        .. rest_parameters:: parameters.yaml

           - things: things

        **Example: JSON response**

        .. literalinclude:: things.json
           :language: javascript

        After it.
        """, parameters: definitions("limit: query integer", "things: body array"), ["things.json": "{}\n"])
    let operation = try tree.operation
    #expect(operation.description.blocks.count == 2)
    #expect(
      operation.layout?.outline
        == "line codes 0..<3, Request[prose(Send this.), request rows 0..<1], "
        + "Response[response rows 0..<1, prose(Example: JSON response), response sample 0, prose(After it.)]")
    #expect(
      operation.statusCodes.map(\.summary) == [
        "success 200", "error 401 unauthorized", "error 403 forbidden",
      ])
    #expect(operation.request.parameters.map(\.summary) == ["query limit? integer"])
    #expect(operation.response.samples.map(\.caption) == ["Example: JSON response"])
    #expect(tree.findings == [])
  }

  @Test func textBeforeTheMethodBelongsToTheDescription() async throws {
    let tree = try await ReadTree([
      "index.rst":
        "API\n===\n\nList\n----\n\nBefore.\n\n.. warning:: Old.\n\n.. rest_method:: GET /a\n\nAfter.\n"
    ])
    #expect(try tree.operation.description.plainText == "Before.\nWarning\nOld.\nAfter.")
  }

  @Test(arguments: [
    ("Request", "request"), ("Request Parameters", "request"), ("Response", "response"),
    ("Response Example (v3.65)", "response"), ("Response parameters", "response"),
    ("Request Query Parameters", "request"),
    ("Responses", "response"), ("Response to the request", "request"),
  ])
  func theHeadingTellsTheMessage(_ heading: String, _ direction: String) async throws {
    let tree = try await ReadTree(
      operation:
        "\(heading)\n\(String(repeating: "-", count: heading.count))\n\n.. rest_parameters:: parameters.yaml\n\n   - a: a\n",
      method: "POST /a", parameters: definitions("a: body string"))
    #expect(try tree.operation.layout?.outline == "\(heading)[\(direction) rows 0..<1]")
  }

  @Test(arguments: [
    ("GET", "path", "request"), ("GET", "query", "request"), ("GET", "body", "response"),
    ("POST", "body", "request"),
    ("DELETE", "header", "response"),
  ])
  func withoutAHeadingTheRowsTellTheMessage(_ method: String, _ place: String, _ direction: String)
    async throws
  {
    let tree = try await ReadTree(
      operation: "Text.\n\n.. rest_parameters:: parameters.yaml\n\n   - a: a\n", method: "\(method) /{a}",
      parameters: definitions("a: \(place) string"))
    #expect(try tree.operation.layout?.outline == "\(direction) rows 0..<1")
  }

  @Test func headingsBelowAMessageBelongToIt() async throws {
    let tree = try await ReadTree(
      operation: """
        Response
        --------

        Parameters
        ^^^^^^^^^^

        .. rest_parameters:: parameters.yaml

           - a: a

        Status Codes
        ^^^^^^^^^^^^

        .. rest_status_code:: success status.yaml

           - 200

        Example
        ^^^^^^^

        .. literalinclude:: a.json
        """, parameters: definitions("a: body string"),
      ["status.yaml": "200:\n  default: It **worked**.\n", "a.json": "{}"])
    let operation = try tree.operation
    #expect(
      operation.layout?.outline
        == "Response[Parameters[response rows 0..<1], Status Codes[table codes 0..<1], Example[response sample 0]]"
    )
    #expect(operation.statusCodes[0].reason == Prose(commonMark: "It **worked**."))
    #expect(operation.response.samples[0].caption == "Example")
  }

  @Test func versionsInAHeadingNarrowWhatIsBelowIt() async throws {
    let tree = try await ReadTree(
      operation: """
        Response (microversions 1.1 - 1.18)
        -----------------------------------

        .. rest_parameters:: parameters.yaml

           - a: a
           - b: b
           - c: c

        .. literalinclude:: a.json

        Response (microversion 1.19 - )
        -------------------------------

        .. rest_parameters:: parameters.yaml

           - a: a
        """,
      parameters: definitions(
        "a: body string", "b: body string, min_version: 1.8", "c: body string, min_version: 1.30"),
      ["a.json": "{}"])
    let operation = try tree.operation
    #expect(
      operation.response.parameters.map(\.summary) == [
        "body a? string 1.1 to 1.18", "body b? string 1.8 to 1.18", "body c? string since 1.30",
        "body a? string since 1.19",
      ])
    #expect(
      operation.response.parameters.map(\.definedRange) == [
        .all, VersionRange(min: APIVersion("1.8")), nil, .all,
      ])
    #expect(operation.response.samples[0].range.description == "1.1 to 1.18")
  }

  @Test func versionNotesAreValues() async throws {
    let tree = try await ReadTree(
      operation:
        ".. versionadded:: 1.5\n   Added filters.\n\nText.\n\nRequest\n-------\n\n.. versionchanged:: 1.9\n   Now sorts.\n"
    )
    let operation = try tree.operation
    #expect(
      operation.versionNotes.map { "\($0.kind) \($0.version): \($0.note.plainText)" } == [
        "versionAdded 1.5: Added filters.", "versionChanged 1.9: Now sorts.",
      ])
    #expect(operation.range == .all)
  }

  @Test func aBareVersionAddedAtTheStartIsTheFirstVersion() async throws {
    let tree = try await ReadTree(operation: ".. versionadded:: 2.98\n\nText.\n")
    #expect(try tree.operation.range.description == "since 2.98")
  }

  @Test func aSecondMethodInASectionIsTold() async throws {
    let tree = try await ReadTree(operation: "Text.\n\n.. rest_method:: PUT /things\n")
    #expect(tree.places == ["operation/second-method things.inc:12:1"])
    #expect(tree.reference.operations.count == 1)
  }

  @Test func aMethodWithoutASectionIsTold() async throws {
    let tree = try await ReadTree(["index.rst": ".. rest_method:: GET /a\n"])
    #expect(tree.places == ["operation/no-section index.rst:1:1"])
  }
}

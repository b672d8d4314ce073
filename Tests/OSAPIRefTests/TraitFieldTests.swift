import APIModel
import Diagnostics
import OSAPIRef
import Prose
import Testing

/// Traits in field lists of a tree.
@Suite("Traits of a tree")
struct TraitFieldTests {
  static func description(_ lines: String) -> String {
    "a:\n  in: body\n  type: integer\n  description: |\n"
      + lines.split(separator: "\n", omittingEmptySubsequences: false).map {
        $0.isEmpty ? "\n" : "    \($0)\n"
      }
      .joined()
  }

  @Test(arguments: [
    (":default: 10", [ParameterTrait.defaultValue("10")]),
    (":default: ``\"a, b\"``", [.defaultValue("\"a, b\"")]),
    (":enum: ``ACTIVE``, ``A, B``", [.values(["ACTIVE", "A, B"])]),
    (":enum: ACTIVE, ERROR", [.values(["ACTIVE", "ERROR"])]),
    (":maximum: 9.5\n:minimum: 1", [.limit(.minimum, 1), .limit(.maximum, 9.5)]),
    (":MinLength: 1\n:maxlength: 255", [.limit(.minLength, 1), .limit(.maxLength, 255)]),
    (":minItems: 0\n:maxItems: 3", [.limit(.minItems, 0), .limit(.maxItems, 3)]),
    (":pattern: ``^a\\d*$``", [.pattern("^a\\d*$")]),
    (":access: readOnly", [.access(.readOnly)]),
    (
      ":oneOf: address, network\n:discriminator: kind",
      [.alternatives(["address", "network"]), .discriminator("kind")]
    ),
    (":formerName: size\n:formerLocation: query", [.formerName("size"), .formerLocation(.query)]),
  ])
  func aFieldListAtTheEndOfADescriptionIsTraits(_ fields: String, _ traits: [ParameterTrait]) async throws {
    let tree = try await RowReadingTests.read("- a: a", Self.description("How many.\n\n\(fields)\n"))
    let row = try #require(try tree.operation.request.parameters.first)
    #expect(row.traits == traits)
    #expect(row.description == Prose([.paragraph([.text("How many.")])]))
    #expect(tree.findings == [])
  }

  /// Lists of other things, and lists that do not end the text.
  @Test(arguments: [
    "Text.\n\n:default: 10\n\nMore.", "Text.\n\nactive\n  It runs.\n\nerror\n  It fails.",
    ":note: Text.", ":default: 10\n:note: Text.", "default : string\n  Text.",
  ])
  func anyOtherListIsText(_ text: String) async throws {
    let tree = try await RowReadingTests.read("- a: a", Self.description(text))
    let row = try #require(try tree.operation.request.parameters.first)
    #expect(row.traits == [])
    #expect(row.description.blocks.contains { if case .definitionList = $0 { true } else { false } })
    #expect(tree.findings == [])
  }

  @Test(arguments: [
    (":minimum: low", "'low' is no value of 'minimum': it is a number"),
    (":minimum: 1, 2", "'1, 2' is no value of 'minimum': it is a number"),
    (":access: nobody", "'nobody' is no value of 'access': it is readOnly or writeOnly"),
    (":formerLocation: bdy", "'bdy' is no value of 'formerLocation': it is header, path, query or body"),
    (":default:", "'' is no value of 'default': it has a value"),
    (":default: 1\n:default: 2", "'default' stands twice: the last one counts"),
    (":default: 1\n:minumum: 2", "'minumum' is no trait: its neighbours in the list are"),
    (":default since 2.3: 1", "'since 2.3' stands after 'default': a row has its versions as a whole"),
  ])
  func aWrongFieldIsFoundAtTheDescription(_ fields: String, _ message: String) async throws {
    let tree = try await RowReadingTests.read("- a: a", Self.description("Text.\n\n\(fields)"))
    #expect(tree.findings.map { "\($0.rule) \($0.message)" } == ["parameter/trait \(message)"])
    #expect(tree.places == ["parameter/trait parameters.yaml:4:16"])
  }

  @Test func operationsHaveTheirsBeforeTheirTables() async throws {
    let tree = try await ReadTree(
      operation: """
        Lists them.

        :policy: ``os:things:list``
        :policy since 2.30: ``os:things:all``, ``more``
        :stability until 2.9: beta
        :behaviour 2.3 - 2.5: It *waits* first.
        :UnknownQueryKeys: rejected

        Normal response codes: 200
        """)
    let operation = try tree.operation
    #expect(
      operation.traits.map { "\($0.kind) \($0.value) \($0.range)" } == [
        "policy os:things:list \(VersionRange.all)",
        "policy os:things:all \(VersionRange(min: APIVersion("2.30")))",
        "stability beta \(VersionRange(max: APIVersion("2.9")))",
        "behaviour It waits first. \(VersionRange(min: APIVersion("2.3"), max: APIVersion("2.5")))",
        "unknownQueryKeys rejected \(VersionRange.all)",
      ])
    #expect(operation.description == Prose([.paragraph([.text("Lists them.")])]))
    #expect(tree.findings == [])
  }

  @Test(arguments: [
    (":policy of old: a", "'of old' after 'policy' is no range of versions: it is like 'since 2.30'"),
    (":unknownBodyKeys: reject", "'reject' is no value of 'unknownBodyKeys': it is accepted or rejected"),
    (":sunset: 2027-9-01", "'2027-9-01' is no value of 'sunset': it is a day, like 2027-01-31"),
    (":policy:", "'' is no value of 'policy': it is a text that is not empty"),
    (":policy: a\n:sunst: 2027-01-01", "'sunst' is no trait: its neighbours in the list are"),
  ])
  func aWrongFieldOfAnOperationIsFoundThere(_ fields: String, _ message: String) async throws {
    let tree = try await ReadTree(operation: "Lists them.\n\n\(fields)")
    #expect(tree.findings.map { "\($0.rule) \($0.message)" } == ["operation/trait \(message)"])
  }

  static let parameterTraits: [ParameterTrait] = [
    .defaultValue("\"a `b` \\\\ | * c\""), .values(["", "a", "b, c", " d ", "\"e\"", "f\ng"]),
    .limit(.minimum, -1.5),
    .limit(.maximum, 1e9), .limit(.minLength, 0), .limit(.maxLength, 3), .limit(.minItems, 1),
    .limit(.maxItems, 2), .pattern("^[a-z`*|]+\\s$"), .access(.writeOnly), .alternatives(["x", "y z"]),
    .discriminator("kind"), .formerName("old_name"), .formerLocation(.header),
  ]

  static let operationTraits: [OperationTrait] = [
    OperationTrait(.unknownQueryKeys, "accepted"),
    OperationTrait(.unknownBodyKeys, "rejected", range: VersionRange(min: APIVersion("2.1"))),
    OperationTrait(.requestBody, "optional", range: VersionRange(max: APIVersion("2.9"))),
    OperationTrait(.requestMediaType, "application/json; charset=utf-8"),
    OperationTrait(.policy, "a:b:`c`", range: VersionRange(min: APIVersion("2.2"), max: APIVersion("2.2"))),
    OperationTrait(.sunset, "2027-01-31"), OperationTrait(.responseOf, "show-thing"),
    OperationTrait(.behaviour, "Waits: *until* it is `there`, then | ends (since version 2.3)."),
    OperationTrait(.formerEndpoint, "GET /old/{id}"),
  ]

  /// Whether the tree has the layout of a source or not, what is written is read again.
  @Test func theWrittenTreeHasAllTraits() async throws {
    let tree = try await ReadTree(
      operation: "Lists them.\n\n" + RowReadingTests.rows("- a: a\n- b: b"),
      parameters: Self.description("") + "b:\n  in: query\n  type: string\n")
    for keepsLayout in [true, false] {
      var reference = tree.reference
      for place in reference.pages.indices {
        reference.pages[place].items = reference.pages[place].items.mapOperations { operation in
          var operation = operation
          operation.traits = Self.operationTraits
          operation.request.parameters[0].traits = Self.parameterTraits
          if !keepsLayout { operation.layout = nil }
          return operation
        }
      }
      let second = try await RoundTripTests.again(reference)
      #expect(second.findings.map { "\($0)" } == [])
      let operation = try #require(second.reference.operations.first)
      #expect(operation.traits == Self.operationTraits)
      #expect(operation.request.parameters.map(\.traits) == [Self.parameterTraits, []])
    }
  }
}

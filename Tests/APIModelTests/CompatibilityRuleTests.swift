import APIModel
import Prose
import Testing

/// Every kind of change has its smallest pair of contracts that triggers it, and one like it that must not.
@Suite struct CompatibilityRuleTests {
  /// A row of the list of rules with its two pairs.
  struct Row: Sendable, CustomTestStringConvertible {
    let rules: [CompatibilityRule]
    let impact: Impact
    let hits: Pair
    let misses: Pair

    init(_ rules: CompatibilityRule..., is impact: Impact, hits: Pair, misses: Pair) {
      self.rules = rules
      self.impact = impact
      self.hits = hits
      self.misses = misses
    }

    var testDescription: String { rules.map(\.rawValue).joined(separator: ", ") }
  }

  struct Pair: Sendable {
    let old: [Operation]
    let new: [Operation]

    var rules: [CompatibilityRule] {
      ReferenceComparison(old: reference(old), new: reference(new)).changes(hasTexts: false).map(
        \.change.rule)
    }
  }

  static func reference(_ operations: [Operation], _ versions: [String] = []) -> Reference {
    Reference(
      title: "R", summary: "", service: Service(),
      history: VersionHistory(
        versions: versions.compactMap { APIVersion($0) }.map {
          Version(number: $0, release: nil, headline: "", note: "")
        }, releases: []), pages: [Page(id: "p", heading: "P", items: operations.map { .operation($0) })],
      faults: [])
  }

  static func operation(
    _ request: [Parameter] = [], responds: [Parameter] = [], codes: [StatusCode] = [],
    terms: [OperationTerm] = [],
    path: String = "/o", id: String = "o"
  ) -> Operation {
    Operation(
      id: id, heading: "O", method: .get, path: path, statusCodes: codes,
      request: Message(parameters: request),
      response: Message(parameters: responds), terms: terms)
  }

  static func row(
    _ location: Parameter.Location = .body, _ type: ValueType = .string, required: Bool = false,
    nullable: Bool = false, name: String = "a", facts: [ParameterFact] = []
  ) -> Parameter {
    Parameter(
      name: name, path: location == .body ? [name] : nil, location: location, type: type,
      isRequired: required,
      isNullable: nullable, description: "", facts: facts)
  }

  /// A field of which something is known.
  static func known(_ fact: ParameterFact) -> Parameter {
    var row = row()
    row.facts = [fact]
    return row
  }

  static func request(_ old: Parameter?, _ new: Parameter?, _ terms: OperationTerm...) -> Pair {
    Pair(
      old: [operation([old].compactMap(\.self), terms: terms)],
      new: [operation([new].compactMap(\.self), terms: terms)])
  }

  static func response(_ old: Parameter?, _ new: Parameter?) -> Pair {
    Pair(
      old: [operation(responds: [old].compactMap(\.self))],
      new: [operation(responds: [new].compactMap(\.self))])
  }

  static func codes(_ old: [Int], _ new: [Int]) -> Pair {
    func codes(_ numbers: [Int]) -> [StatusCode] {
      numbers.map { StatusCode(code: $0, kind: $0 < 400 ? .success : .error) }
    }
    return Pair(old: [operation(codes: codes(old))], new: [operation(codes: codes(new))])
  }

  static func terms(_ old: [OperationTerm], _ new: [OperationTerm]) -> Pair {
    Pair(old: [operation(terms: old)], new: [operation(terms: new)])
  }

  static func term(_ kind: OperationTerm.Kind, _ value: String) -> OperationTerm {
    OperationTerm(kind, value)
  }

  static func deprecated() -> Operation {
    var operation = operation()
    operation.deprecation = Deprecation(since: nil, answers: nil, replacement: "")
    return operation
  }

  static let reject = term(.unknownBodyKeys, "rejected")
  static let rejectQuery = term(.unknownQueryKeys, "rejected")

  static let operationRows: [Row] = [
    Row(
      .operationAdded, is: .additive, hits: Pair(old: [], new: [operation()]),
      misses: Pair(old: [operation()], new: [operation()])),
    Row(
      .operationRemovedWithoutDeprecation, is: .breaking, hits: Pair(old: [operation()], new: []),
      misses: Pair(old: [deprecated()], new: [])),
    Row(
      .operationRemoved, is: .breaking, hits: Pair(old: [deprecated()], new: []),
      misses: Pair(old: [operation()], new: [])),
    Row(
      .operationDeprecated, is: .documentation, hits: Pair(old: [operation()], new: [deprecated()]),
      misses: Pair(old: [deprecated()], new: [deprecated()])),
    Row(
      .sunsetEarlier, is: .breaking,
      hits: terms([term(.sunset, "2027-02-01")], [term(.sunset, "2027-01-01")]),
      misses: terms([term(.sunset, "2027-01-01")], [term(.sunset, "2027-02-01")])),
    Row(
      .sunsetDeleted, is: .breaking, hits: terms([term(.sunset, "2027-02-01")], []),
      misses: terms([], [term(.sunset, "2027-02-01")])),
    Row(
      .stabilityDecreased, is: .breaking,
      hits: terms([term(.stability, "stable")], [term(.stability, "beta")]),
      misses: terms([term(.stability, "alpha")], [term(.stability, "beta")])),
    Row(
      .policyChanged, is: .breaking, hits: terms([], [term(.policy, "admin")]),
      misses: terms([term(.policy, "admin")], [term(.policy, "admin")])),
    Row(
      .behaviourChanged, is: .behavioural, hits: terms([], [term(.behaviour, "It waits.")]),
      misses: terms([term(.behaviour, "It waits.")], [term(.behaviour, "It waits.")])),
    Row(
      .renamed, is: .breaking,
      hits: Pair(old: [operation(path: "/o")], new: [operation(path: "/n")]),
      misses: Pair(old: [operation(path: "/o")], new: [operation(path: "/n", id: "n")])),
    Row(
      .representationConsistent, is: .additive,
      hits: Pair(
        old: [operation()], new: [operation(responds: [row()], terms: [term(.responseOf, "show")])]),
      misses: Pair(old: [operation()], new: [operation(responds: [row()])])),
  ]

  static let requestRows: [Row] = [
    Row(
      .pathParameterAdded, is: .breaking, hits: request(nil, row(.path, required: true)),
      misses: request(nil, row(.query, required: true))),
    Row(
      .requiredParameterAdded, is: .breaking, hits: request(nil, row(.query, required: true)),
      misses: request(nil, row(.query))),
    Row(
      .requiredParameterAdded, is: .breaking,
      hits: request(nil, row(.header, required: true, facts: [.defaultValue("1")])),
      misses: request(nil, row(.header, facts: [.defaultValue("1")]))),
    Row(
      .optionalParameterAdded, is: .additive, hits: request(nil, row(.query)),
      misses: request(row(.query), row(.query))),
    Row(
      .parameterRejected, is: .breaking, hits: request(row(.query), nil, rejectQuery),
      misses: request(row(.query), nil, reject)),
    Row(
      .parameterIgnored, is: .behavioural, hits: request(row(.query), nil),
      misses: request(row(.query), nil, rejectQuery)),
    Row(
      .requestBecameRequired, is: .breaking, hits: request(row(), row(required: true)),
      misses: request(row(required: true), row(required: true))),
    Row(
      .requestBecameOptional, is: .additive, hits: request(row(required: true), row()),
      misses: response(row(required: true), row())),
    Row(
      .requestTypeChanged, is: .breaking, hits: request(row(.body, .integer), row(.body, .boolean)),
      misses: request(row(.body, .integer), row(.body, .float))),
    Row(
      .requestTypeChanged, is: .breaking, hits: request(row(.body, .string), row(.body, .uuid)),
      misses: request(row(.body, .uuid), row(.body, .string))),
    Row(
      .requestTypeWidened, is: .additive, hits: request(row(.body, .integer), row(.body, .float)),
      misses: request(row(.body, .float), row(.body, .integer))),
    Row(
      .requestValueRemoved, is: .breaking, hits: request(known(.values(["x", "y"])), known(.values(["x"]))),
      misses: request(known(.values(["x"])), known(.values(["x", "y"])))),
    Row(
      .requestValuesRestricted, is: .breaking, hits: request(row(), known(.values(["x"]))),
      misses: request(known(.values(["x"])), row())),
    Row(
      .requestValueAdded, is: .additive, hits: request(known(.values(["x"])), known(.values(["x", "y"]))),
      misses: request(known(.values(["x", "y"])), known(.values(["y", "x"])))),
    Row(
      .defaultChanged, is: .behavioural, hits: request(known(.defaultValue("1")), known(.defaultValue("2"))),
      misses: request(known(.defaultValue("1")), known(.defaultValue("1")))),
    Row(
      .defaultChanged, is: .behavioural, hits: request(row(), known(.defaultValue("2"))),
      misses: response(row(), known(.defaultValue("2")))),
    Row(
      .limitTightened, is: .breaking, hits: request(known(.limit(.maximum, 9)), known(.limit(.maximum, 8))),
      misses: request(known(.limit(.maximum, 8)), known(.limit(.maximum, 9)))),
    Row(
      .limitTightened, is: .breaking,
      hits: request(known(.limit(.minLength, 1)), known(.limit(.minLength, 2))),
      misses: request(known(.limit(.minLength, 2)), known(.limit(.minLength, 1)))),
    Row(
      .limitSet, is: .breaking, hits: request(row(), known(.limit(.maxItems, 9))),
      misses: request(known(.limit(.maxItems, 9)), row())),
    Row(
      .patternAdded, is: .breaking, hits: request(row(), known(.pattern("^a"))),
      misses: request(known(.pattern("^a")), known(.pattern("^b")))),
    Row(
      .patternChanged, is: .breaking, hits: request(known(.pattern("^a")), known(.pattern("^b"))),
      misses: request(known(.pattern("^a")), row())),
    Row(
      .patternRemoved, is: .additive, hits: request(known(.pattern("^a")), row()),
      misses: request(row(), known(.pattern("^a")))),
    Row(
      .requestNotNullable, is: .breaking, hits: request(row(nullable: true), row()),
      misses: request(row(), row(nullable: true))),
    Row(
      .requestNullable, is: .additive, hits: request(row(), row(nullable: true)),
      misses: request(row(nullable: true), row())),
    Row(
      .requestBodyRequired, is: .breaking, hits: terms([], [term(.requestBody, "required")]),
      misses: terms([], [term(.requestBody, "optional")])),
    Row(
      .requestBodyRequired, is: .breaking,
      hits: terms([term(.requestBody, "optional")], [term(.requestBody, "required")]),
      misses: terms([term(.requestBody, "required")], [term(.requestBody, "optional")])),
    Row(
      .requestBodyRemoved, is: .breaking, hits: terms([term(.requestBody, "optional")], []),
      misses: terms([], [term(.requestBody, "optional")])),
    Row(
      .requestMediaTypeRemoved, is: .breaking, hits: terms([term(.requestMediaType, "text/x")], []),
      misses: terms([], [term(.requestMediaType, "text/x")])),
    Row(
      .requestMediaTypeAdded, is: .additive, hits: terms([], [term(.requestMediaType, "text/x")]),
      misses: terms([], [term(.responseMediaType, "text/x")])),
    Row(
      .requiredFieldAdded, is: .breaking,
      hits: request(nil, row(required: true, facts: [.defaultValue("1")])),
      misses: request(nil, known(.defaultValue("1")))),
    Row(
      .optionalFieldAdded, is: .additive, hits: request(nil, row()), misses: request(nil, row(required: true))
    ),
    Row(
      .fieldRejected, is: .breaking, hits: request(row(), nil, reject),
      misses: request(row(), nil, rejectQuery)),
    Row(.fieldIgnored, is: .behavioural, hits: request(row(), nil), misses: request(row(), nil, reject)),
    Row(
      .unknownKeysRejected, is: .breaking, hits: terms([term(.unknownQueryKeys, "accepted")], [rejectQuery]),
      misses: terms([rejectQuery], [rejectQuery])),
    Row(
      .unknownKeysRejected, is: .breaking, hits: terms([], [reject]), misses: terms([reject], [])),
    Row(
      .unknownKeysAccepted, is: .additive, hits: terms([reject], []), misses: terms([], [reject])),
    Row(
      .alternativesNarrowed, is: .breaking,
      hits: request(known(.alternatives(["a", "b"])), known(.alternatives(["a"]))),
      misses: request(known(.alternatives(["a"])), known(.alternatives(["a", "b"])))),
    Row(
      .renamed, is: .breaking, hits: request(row(), row(name: "b", facts: [.formerName("a")])),
      misses: request(row(), row(name: "b"))),
  ]

  static let responseRows: [Row] = [
    Row(
      .responseFieldRemoved, is: .breaking, hits: response(row(required: true), nil),
      misses: request(row(required: true), nil)),
    Row(.responseFieldRemoved, is: .breaking, hits: response(row(), nil), misses: response(nil, row())),
    Row(.responseFieldAdded, is: .additive, hits: response(nil, row()), misses: request(nil, row())),
    Row(
      .responseBecameOptional, is: .breaking, hits: response(row(required: true), row()),
      misses: response(row(), row(required: true))),
    Row(
      .responseBecameRequired, is: .additive, hits: response(row(), row(required: true)),
      misses: response(row(required: true), row())),
    Row(
      .responseNullable, is: .breaking, hits: response(row(), row(nullable: true)),
      misses: response(row(nullable: true), row())),
    Row(
      .responseNotNullable, is: .additive, hits: response(row(nullable: true), row()),
      misses: response(row(), row(nullable: true))),
    Row(
      .responseTypeChanged, is: .breaking, hits: response(row(.body, .integer), row(.body, .float)),
      misses: response(row(.body, .float), row(.body, .integer))),
    Row(
      .responseTypeNarrowed, is: .additive, hits: response(row(.body, .string), row(.body, .uuid)),
      misses: response(row(.body, .uuid), row(.body, .string))),
    Row(
      .responseValueAdded, is: .additive, hits: response(known(.values(["x"])), known(.values(["x", "y"]))),
      misses: response(known(.values(["x", "y"])), known(.values(["x"])))),
    Row(
      .responseValueRemoved, is: .additive,
      hits: response(known(.values(["x", "y"])), known(.values(["x"]))),
      misses: response(known(.values(["x"])), known(.values(["x"])))),
    Row(
      .responseLimitLoosened, is: .breaking,
      hits: response(known(.limit(.maximum, 8)), known(.limit(.maximum, 9))),
      misses: response(known(.limit(.maximum, 9)), known(.limit(.maximum, 8)))),
    Row(
      .responseLimitLoosened, is: .breaking, hits: response(known(.limit(.maximum, 8)), row()),
      misses: response(row(), known(.limit(.maximum, 8)))),
    Row(
      .successCodeRemoved, is: .breaking, hits: codes([200, 202], [202]), misses: codes([200], [200, 202])),
    Row(.successCodeReplaced, is: .breaking, hits: codes([200], [202]), misses: codes([200], [200, 202])),
    Row(.successCodeAdded, is: .additive, hits: codes([200], [200, 202]), misses: codes([200], [202])),
    Row(
      .errorCodeAdded, is: .additive, hits: codes([200], [200, 409]), misses: codes([200, 409], [200, 409])),
    Row(.errorCodeRemoved, is: .additive, hits: codes([200, 409], [200]), misses: codes([200], [200, 409])),
    Row(
      .responseHeaderRemoved, is: .breaking, hits: response(row(.header, required: true), nil),
      misses: request(row(.header, required: true), nil)),
    Row(
      .responseMediaTypeRemoved, is: .breaking, hits: terms([term(.responseMediaType, "text/x")], []),
      misses: terms([], [term(.responseMediaType, "text/x")])),
    Row(
      .responseAlternativesWidened, is: .breaking,
      hits: response(known(.alternatives(["a"])), known(.alternatives(["a", "b"]))),
      misses: response(known(.alternatives(["a", "b"])), known(.alternatives(["a"])))),
    Row(
      .discriminatorChanged, is: .breaking,
      hits: response(known(.discriminator("a")), known(.discriminator("b"))),
      misses: response(known(.discriminator("a")), known(.discriminator("a")))),
    Row(
      .accessChanged, is: .behavioural, hits: request(known(.access(.readOnly)), known(.access(.writeOnly))),
      misses: request(known(.access(.readOnly)), known(.access(.readOnly)))),
  ]

  @Test(arguments: operationRows + requestRows + responseRows)
  func tellsWhatItIsAboutAndNothingElse(_ row: Row) {
    #expect(Set(row.hits.rules).isSuperset(of: row.rules))
    #expect(Set(row.misses.rules).isDisjoint(with: row.rules))
    #expect(row.rules.allSatisfy { $0.impact == row.impact })
  }

  @Test func tellsTheVersionsOfTheService() {
    func rules(_ old: [String], _ new: [String]) -> [CompatibilityRule] {
      ReferenceComparison(old: Self.reference([], old), new: Self.reference([], new)).changes(hasTexts: false)
        .map(\.change.rule)
    }
    #expect(rules(["2.1", "2.9"], ["2.4", "2.9"]) == [.minimumVersionRaised])
    #expect(CompatibilityRule.minimumVersionRaised.impact == .breaking)
    #expect(rules(["2.4", "2.9"], ["2.1", "2.9"]) == [.minimumVersionLowered])
    #expect(rules(["2.1", "2.9"], ["2.1", "2.8"]) == [.versionRemoved])
    #expect(rules(["2.1", "2.9"], ["2.1", "2.10"]) == [.versionAdded])
    #expect(rules(["2.1", "2.9"], ["2.1", "2.9"]) == [])
  }

  @Test func printsARenameAsOneChange() {
    let pair = Self.request(Self.row(), Self.row(name: "b", facts: [.formerName("a")]))
    let change = ReferenceComparison(old: Self.reference(pair.old), new: Self.reference(pair.new))
      .delta(from: nil, to: nil)
    #expect(change.map(\.kind) == [.renamed])
    #expect(change.map(\.before) == ["a"])
    #expect(change.map(\.after) == ["b"])
  }

  @Test func printsAnOperationThatMovesBetweenVersionsAsOneChange() throws {
    let old = Operation(
      id: "old", heading: "Old", method: .get, path: "/old", range: VersionRangeTests.range(nil, "2.11"))
    let new = Operation(
      id: "new", heading: "New", method: .get, path: "/new", range: VersionRangeTests.range("2.12", nil),
      terms: [OperationTerm(.formerEndpoint, "GET /old")])
    let changes = Self.reference([old, new], ["2.0", "2.44"]).delta(
      from: try #require(APIVersion("2.11")), to: try #require(APIVersion("2.12")))
    #expect(changes.map(\.kind) == [.moved])
    #expect(changes.map(\.rule) == [.renamed])
  }

  @Test func groupsWhatComesWithARepresentation() {
    let rows = (0..<9).map { Self.row(name: "a\($0)") }
    let new = Self.operation(responds: rows, terms: [Self.term(.responseOf, "show")])
    let changes = ReferenceComparison(old: Self.reference([Self.operation()]), new: Self.reference([new]))
      .delta(from: nil, to: nil)
    #expect(changes.map(\.rule) == [.representationConsistent])
  }

  /// The rules with a pair of their own here; a new one must get its pair.
  @Test func haveATestEach() {
    let tested = Set((Self.operationRows + Self.requestRows + Self.responseRows).flatMap(\.rules))
    let opposites: Set<CompatibilityRule> = [
      .deprecationLifted, .sunsetSet, .stabilityIncreased, .minimumVersionRaised, .minimumVersionLowered,
      .versionRemoved, .versionAdded, .representationDiverged, .pathParameterRemoved, .requestValuesOpened,
      .responseDefaultChanged, .limitLoosened, .alternativesWidened, .requestBodyOptional,
      .responseHeaderAdded, .responseLimitTightened, .responseAlternativesNarrowed, .responseMediaTypeAdded,
      .textChanged, .sampleChanged,
    ]
    #expect(Set(CompatibilityRule.allCases) == tested.union(opposites))
  }

  @Test(arguments: [
    ([200], [200, 400]), ([200], [200, 403]), ([200], [200, 404]), ([200], [200, 415]),
    ([200, 500], [200, 409]),
    ([200, 503], [200, 422]),
  ])
  func exemptsErrorsThatNeedNoVersion(_ old: [Int], _ new: [Int]) {
    #expect(Self.isFrozen(Self.codes(old, new)))
  }

  @Test(arguments: [
    ([200], [200, 409]), ([200, 404], [200]), ([200], [202]), ([200, 409], [200, 422]), ([200, 500], [200]),
  ])
  func exemptsNoOtherCode(_ old: [Int], _ new: [Int]) {
    #expect(!Self.isFrozen(Self.codes(old, new)))
  }

  @Test func exemptsAHeaderThatWasNotAlwaysThere() {
    #expect(Self.isFrozen(Self.response(Self.row(.header), nil)))
    #expect(!Self.isFrozen(Self.response(Self.row(.header, required: true), nil)))
    #expect(!Self.isFrozen(Self.response(nil, Self.row(.header))))
  }

  @Test func freezesWhatIsAdditiveToo() {
    for row in Self.operationRows + Self.requestRows + Self.responseRows where row.impact == .additive {
      guard row.rules != [.errorCodeAdded] else { continue }
      #expect(!Self.isFrozen(row.hits), "\(row.rules)")
    }
  }

  private static func isFrozen(_ pair: Pair) -> Bool {
    let changes = ReferenceComparison(old: reference(pair.old), new: reference(pair.new)).delta(
      from: nil, to: nil)
    return changes.allSatisfy { $0.isExempt(among: changes) }
  }
}

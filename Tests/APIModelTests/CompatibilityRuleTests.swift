import APIModel
import Prose
import Testing

/// What each kind of change is told for, and for what it is not.
@Suite struct CompatibilityRuleTests {
  @Test(arguments: CompatibilityPairs.all)
  func tellsWhatItIsAboutAndNothingElse(_ row: CompatibilityPairs.Row) {
    #expect(row.hits.rules == row.rules)
    #expect(Set(row.misses.rules).isDisjoint(with: row.rules))
    #expect(row.rules.allSatisfy { $0.impact == row.impact })
  }

  @Test func tellsTheVersionsOfTheService() {
    func rules(_ old: [String], _ new: [String]) -> [CompatibilityRule] {
      ReferenceComparison(
        old: CompatibilityPairs.reference([], old), new: CompatibilityPairs.reference([], new)
      ).changes(hasTexts: false)
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
    let pair = CompatibilityPairs.request(
      CompatibilityPairs.row(), CompatibilityPairs.row(name: "b", traits: [.formerName("a")]))
    let change = ReferenceComparison(
      old: CompatibilityPairs.reference(pair.old), new: CompatibilityPairs.reference(pair.new)
    )
    .delta(from: nil, to: nil)
    #expect(change.map(\.kind) == [.renamed])
    #expect(change.map(\.before) == ["a"])
    #expect(change.map(\.after) == ["b"])
  }

  @Test func printsAnOperationThatMovesBetweenVersionsAsOneChangeBesideWhatElseDiffers() throws {
    let old = Operation(
      id: "old", heading: "Old", method: .get, path: "/old", range: VersionRangeTests.range(nil, "2.11"))
    let new = Operation(
      id: "new", heading: "New", method: .get, path: "/new", range: VersionRangeTests.range("2.12", nil),
      request: Message(parameters: [CompatibilityPairs.row(.query, required: true)]),
      traits: [OperationTrait(.formerEndpoint, "GET /old")])
    let changes = CompatibilityPairs.reference([old, new], ["2.0", "2.44"]).delta(
      from: try #require(APIVersion("2.11")), to: try #require(APIVersion("2.12")))
    #expect(changes.map(\.kind) == [.moved, .added])
    #expect(changes.map(\.rule) == [.renamed, .requiredParameterAdded])
  }

  /// Requests show neither the names of variables nor the case of headers, so nothing else may be told.
  @Test(arguments: [
    ("/o/{a}", ["a"], "/o/{b}", ["b"]), ("/o/{a}/{b}", ["a", "b"], "/o/{b}/{c}", ["b", "c"]),
    ("/o/{a}/{b}", ["a", "b"], "/o/{b}/{a}", ["b", "a"]),
  ])
  func findsNothingElseInAPathWithOtherVariables(
    _ before: String, _ old: [String], _ after: String, _ new: [String]
  ) {
    func operation(_ path: String, _ names: [String], _ id: String) -> Operation {
      CompatibilityPairs.operation(
        names.enumerated().map { place, name in
          CompatibilityPairs.row(.path, place == 0 ? .uuid : .integer, required: true, name: name)
        }, path: path, id: id)
    }
    for id in ["o", "other"] {
      let comparison = ReferenceComparison(
        old: CompatibilityPairs.reference([operation(before, old, "o")]),
        new: CompatibilityPairs.reference([operation(after, new, id)]))
      let delta = comparison.delta(from: nil, to: nil)
      #expect(delta.map(\.rule) == [.spellingChanged])
      let isApplied = comparison.old.facts(at: nil).applying(delta) == comparison.new.facts(at: nil)
      #expect(isApplied)
    }
  }

  /// Actions share an endpoint: one that goes is not the one that comes.
  @Test func tellsActionsOfOneEndpointApart() {
    func actions(_ ids: String...) -> Reference {
      CompatibilityPairs.reference(ids.map { CompatibilityPairs.operation(path: "/s/action", id: $0) })
    }
    let delta = ReferenceComparison(old: actions("reboot", "lock"), new: actions("reboot", "rescue")).delta(
      from: nil, to: nil)
    #expect(delta.map(\.rule) == [.operationAdded, .operationRemovedWithoutDeprecation])
  }

  private static func field(_ path: String..., required: Bool = false, traits: [ParameterTrait] = [])
    -> Parameter
  {
    Parameter(
      name: path.last ?? "", path: path, location: .body, type: path.count == 1 ? .object : .string,
      isRequired: required, description: "", traits: traits)
  }

  private static func delta(_ old: [Operation], _ new: [Operation]) -> [Change] {
    ReferenceComparison(old: CompatibilityPairs.reference(old), new: CompatibilityPairs.reference(new)).delta(
      from: nil, to: nil)
  }

  /// Who leaves out a new object leaves out what is in it; who sends one that was there must send the new field.
  @Test(arguments: [
    (false, false, [CompatibilityRule.optionalFieldAdded, .optionalFieldAdded]),
    (false, true, [.requiredFieldAdded, .requiredFieldAdded]), (true, false, [.requiredFieldAdded]),
  ])
  func aRequiredFieldBreaksWhereItsObjectIsSent(
    _ isThere: Bool, _ isRequired: Bool, _ rules: [CompatibilityRule]
  ) {
    let object = Self.field("a", required: isRequired)
    let delta = Self.delta(
      [CompatibilityPairs.operation(isThere ? [object] : [])],
      [CompatibilityPairs.operation([object, Self.field("a", "b", required: true)])])
    #expect(delta.map(\.rule) == rules)
  }

  @Test func theRenameOfAnObjectTakesItsFieldsAlong() {
    let old = [
      CompatibilityPairs.operation(responds: [
        Self.field("s"), Self.field("s", "id"), Self.field("s", "name"), Self.field("s", "old"),
      ])
    ]
    let new = [
      CompatibilityPairs.operation(responds: [
        Self.field("i", traits: [.formerName("s")]), Self.field("i", "id"),
        Self.field("i", "name", required: true), Self.field("i", "new"),
      ])
    ]
    let delta = Self.delta(old, new)
    #expect(
      delta.map(\.rule) == [.responseFieldRemoved, .renamed, .responseBecameRequired, .responseFieldAdded])
    let isApplied =
      CompatibilityPairs.reference(old).facts(at: nil).applying(delta)
      == CompatibilityPairs.reference(new).facts(at: nil)
    #expect(isApplied)
  }

  /// What is said of one version is not said again of the next, although other rows come with it.
  @Test func oneChangeOfAllVersionsIsToldOnce() {
    func reference(_ path: String, _ id: String) -> Reference {
      let rows = ["2.5", "2.10", "2.20"].map { version in
        var row = CompatibilityPairs.row(name: "a\(version)")
        row.range = VersionRange(min: APIVersion(version))
        return row
      }
      return CompatibilityPairs.reference(
        [
          CompatibilityPairs.operation(
            rows, traits: [CompatibilityPairs.trait(.formerEndpoint, "GET /old")], path: path, id: id)
        ], ["2.1", "2.5", "2.10", "2.20", "2.30"])
    }
    let changes = ReferenceComparison(old: reference("/old", "old"), new: reference("/new", "new")).changes(
      hasTexts: false)
    #expect(changes.map(\.change.rule) == [.renamed])
    #expect(changes.map(\.range) == [.all])
  }

  @Test func aHistoryThatGoesBreaksAndOneThatSharesNothingLeavesNothing() {
    func rules(_ old: [String], _ new: [String]) -> [CompatibilityRule] {
      let row = [CompatibilityPairs.operation([CompatibilityPairs.row(required: true)])]
      return ReferenceComparison(
        old: CompatibilityPairs.reference([CompatibilityPairs.operation()], old),
        new: CompatibilityPairs.reference(row, new)
      ).changes(hasTexts: false).map(\.change.rule)
    }
    #expect(rules(["2.1", "2.9"], []) == [.versionRemoved, .requiredFieldAdded])
    #expect(rules([], ["2.1", "2.9"]) == [.versionAdded, .requiredFieldAdded])
    #expect(rules(["2.1", "2.5"], ["2.6", "2.9"]) == [.minimumVersionRaised, .versionAdded])
  }

  /// Without the trait the same holds, so saying it changes nothing.
  @Test(arguments: [
    (OperationTrait.Kind.stability, "stable"), (.unknownBodyKeys, "accepted"),
    (.unknownQueryKeys, "accepted"),
  ])
  func whatHoldsAnywayIsNoChange(_ kind: OperationTrait.Kind, _ value: String) {
    let said = [CompatibilityPairs.operation(traits: [CompatibilityPairs.trait(kind, value)])]
    #expect(Self.delta([CompatibilityPairs.operation()], said).isEmpty)
    #expect(Self.delta(said, [CompatibilityPairs.operation()]).isEmpty)
  }

  @Test(arguments: [
    (OperationTrait.Kind.unknownBodyKeys, "reject"), (.unknownQueryKeys, ""), (.requestBody, "yes"),
    (.stability, "Stable"), (.sunset, "2027-9-01"), (.sunset, "2027-13-01"), (.policy, ""),
  ])
  func valuesOfTraitsAreHeldAgainstTheirRule(_ kind: OperationTrait.Kind, _ value: String) {
    #expect(kind.rule(brokenBy: value) != nil)
  }

  @Test func groupsWhatComesWithARepresentation() {
    let rows = (0..<9).map { CompatibilityPairs.row(name: "a\($0)") }
    let new = CompatibilityPairs.operation(
      responds: rows, traits: [CompatibilityPairs.trait(.responseOf, "show")])
    let changes = ReferenceComparison(
      old: CompatibilityPairs.reference([CompatibilityPairs.operation()]),
      new: CompatibilityPairs.reference([new])
    )
    .delta(from: nil, to: nil)
    #expect(changes.map(\.rule) == [.representationConsistent])
  }

  @Test func haveAPairEach() {
    // Versions, words and samples are no part of one operation's contract; they have tests of their own here.
    let others: Set<CompatibilityRule> = [
      .minimumVersionRaised, .minimumVersionLowered, .versionRemoved, .versionAdded, .textChanged,
      .sampleChanged,
    ]
    #expect(Set(CompatibilityRule.allCases) == Set(CompatibilityPairs.all.flatMap(\.rules)).union(others))
  }

  @Test func tellsWordsAndSamplesWhereThoseAreAskedFor() {
    var new = CompatibilityPairs.operation([CompatibilityPairs.row()])
    let old = new
    new.heading = "P"
    new.description = "Other words."
    new.request.parameters[0].description = "Other words."
    new.response.samples = [
      PublishedSample(
        id: "s", caption: "S", mediaType: "application/json", file: "s.json", range: .all, text: "{}")
    ]
    let comparison = ReferenceComparison(
      old: CompatibilityPairs.reference([old]), new: CompatibilityPairs.reference([new]))
    let changes = comparison.changes(hasTexts: true).map(\.change)
    #expect(changes.map(\.area) == [.body, .operation, .note, .sample])
    #expect(changes.map(\.rule) == [.textChanged, .textChanged, .textChanged, .sampleChanged])
    #expect(changes.allSatisfy { $0.impact == .documentation && $0.isExempt(among: changes) })
    #expect(comparison.changes(hasTexts: false).isEmpty)
  }

  @Test func tellsAnOperationThatAReleaseTakesAwayInEveryVersion() {
    var new = CompatibilityPairs.deprecated()
    new.removal = Removal(release: "18.0.0 Rocky", answers: FaultAnswer(code: 410, fault: "gone"))
    let comparison = ReferenceComparison(
      old: CompatibilityPairs.reference([CompatibilityPairs.deprecated()]),
      new: CompatibilityPairs.reference([new]))
    let changes = comparison.delta(from: nil, to: nil)
    #expect(changes.map(\.rule) == [.operationRemoved])
    #expect(changes.map(\.after) == ["410 gone"])
    #expect((comparison.old.facts(at: nil).applying(changes) == comparison.new.facts(at: nil)) as Bool)
  }

  @Test(arguments: [
    ([200], [200, 400]), ([200], [200, 403]), ([200], [200, 404]), ([200], [200, 415]),
    ([200, 500], [200, 409]),
    ([200, 503], [200, 422]),
  ])
  func exemptsErrorsThatNeedNoVersion(_ old: [Int], _ new: [Int]) {
    #expect(Self.isFrozen(CompatibilityPairs.codes(old, new)))
  }

  @Test(arguments: [
    ([200], [200, 409]), ([200, 404], [200]), ([200], [202]), ([200, 409], [200, 422]), ([200, 500], [200]),
  ])
  func exemptsNoOtherCode(_ old: [Int], _ new: [Int]) {
    #expect(!Self.isFrozen(CompatibilityPairs.codes(old, new)))
  }

  @Test func exemptsAHeaderThatWasNotAlwaysThere() {
    #expect(Self.isFrozen(CompatibilityPairs.response(CompatibilityPairs.row(.header), nil)))
    #expect(!Self.isFrozen(CompatibilityPairs.response(CompatibilityPairs.row(.header, required: true), nil)))
    #expect(!Self.isFrozen(CompatibilityPairs.response(nil, CompatibilityPairs.row(.header))))
  }

  @Test func freezesWhatIsAdditiveToo() {
    for row in CompatibilityPairs.all where row.impact == .additive {
      guard row.rules != [.errorCodeAdded] else { continue }
      #expect(!Self.isFrozen(row.hits), "\(row.rules)")
    }
  }

  private static func isFrozen(_ pair: CompatibilityPairs.Pair) -> Bool {
    let changes = ReferenceComparison(
      old: CompatibilityPairs.reference(pair.old), new: CompatibilityPairs.reference(pair.new)
    ).delta(
      from: nil, to: nil)
    return changes.allSatisfy { $0.isExempt(among: changes) }
  }
}

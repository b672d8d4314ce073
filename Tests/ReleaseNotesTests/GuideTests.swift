import APIModel
import Diagnostics
import OrderedJSON
import Prose
import ReleaseNotes
import TestSupport
import Testing

@Suite struct GuideTests {
  @Test(
    arguments: [
      ("2.0", "2.44", ["2.1", "2.12", "2.44"]), ("2.1", "2.43", ["2.12"]), ("2.12", "2.43", []),
      (nil, nil, ["2.1", "2.12", "2.44"]), ("2.40", nil, ["2.44"]), (nil, "2.5", ["2.1"]),
    ] as [(APIVersion?, APIVersion?, [String])])
  func holdsVersionsAfterItsStartUpToItsEnd(_ from: APIVersion?, _ to: APIVersion?, _ versions: [String])
    throws
  {
    let guide = try UpgradeGuide(reference: sample, from: from, to: to)
    #expect(guide.versions.map(\.version.description) == versions)
  }

  @Test func holdsReleasesWithoutVersionsOnTheWay() throws {
    #expect(
      try UpgradeGuide(reference: sample, from: "2.12", to: nil).removals.map(\.release) == ["18.0.0 Rocky"])
    #expect(try UpgradeGuide(reference: sample, from: "2.12", to: "2.43").removals.isEmpty)
  }

  @Test(
    arguments: [
      ("1.9", "2.1", "version/below-minimum", "version 1.9 is below 2.0, the first version of the history"),
      ("2.1", "2.45", "version/unknown", "version 2.45 is unknown: the history ends with 2.44"),
      (
        "2.12", "2.1", "version/reversed",
        "the span from 2.12 to 2.1 runs backwards: it goes from the older version to the newer"
      ),
    ] as [(APIVersion, APIVersion, String, String)])
  func refusesASpanThatCannotBe(_ from: APIVersion, _ to: APIVersion, _ rule: String, _ message: String)
    throws
  {
    let error = try #require(throws: Diagnostic.self) {
      try UpgradeGuide(reference: sample, from: from, to: to)
    }
    #expect(error.rule == rule)
    #expect(error.message == message)
    #expect(error.hint != nil)
  }

  @Test func refusesAReferenceWithoutVersions() throws {
    let error = try #require(throws: Diagnostic.self) {
      try UpgradeGuide(reference: reference(versions: []), from: nil, to: nil)
    }
    #expect(error.rule == "version/unknown")
  }

  @Test(arguments: [
    ("show", ["show-server"]), ("*server", ["show-server"]), ("GET /list*", ["list-interfaces"]),
    ("*", ["list-interfaces", "show-server"]), ("LIST INTER", ["list-interfaces"]),
  ])
  func isLimitedToTheOperationsThatMatch(_ pattern: String, _ ids: [String]) throws {
    let guide = try UpgradeGuide(
      reference: sample, from: "2.0", to: "2.44", patterns: [OperationPattern(pattern)])
    #expect(guide.operations.map(\.id) == ids)
  }

  @Test func refusesAPatternThatMatchesNothing() throws {
    let error = try #require(throws: Diagnostic.self) {
      try UpgradeGuide(
        reference: sample, from: "2.0", to: "2.44", patterns: [OperationPattern("shwo-server")])
    }
    #expect(error.rule == "guide/no-operation")
    #expect(error.hint == "did you mean 'show-server'?")
  }

  @Test func groupsChangesByWhatTheyDoAndByOperation() throws {
    #expect(
      try UpgradeGuide(reference: sample, from: "2.1", to: "2.44").text(.markdown) == """
        # Sample API: upgrade guide from 2.1 to 2.44

        Changes in 2 operations: 2 break clients, 0 change silently, 0 are new, 0 are announced.

        ## What breaks

        ### List Interfaces

        `GET /list-interfaces`

          - **2.44**: Interfaces end.
              - The operation no longer works: every request gets 404 itemNotFound. Use `GET /ports`.

        ### Show Server

        `GET /show-server`

          - **2.44**: Interfaces end.
              - New request parameter `details`, which is required: boolean.

        ## Came and went in between

        ### List Interfaces

        `GET /list-interfaces`

          - **2.12**: Networks are back.
              - New response field `net_id`: string (uuid).

        ## Versions on the way

        ### 2.12

        Networks are back.

        **Why**

        As `net_id`.

        ### 2.44

        Interfaces end.

        """)
  }

  /// What goes in the version of a rename is not taken back by anything later.
  @Test func aRenameHidesNothingThatComesWithIt() throws {
    var old = parameter("limit", .query, required: false, range: .from(nil, to: "2.11"))
    old.traits = [.defaultValue("5"), .values(["a", "b"])]
    var new = parameter("size", .query, required: false, range: .from("2.12"))
    new.traits = [.values(["a"]), .formerName("limit")]
    let reference = reference(
      [operation("A", request: [old, new])], versions: [version("2.0"), version("2.11"), version("2.12")])
    let entries = try UpgradeGuide(reference: reference, from: "2.0", to: "2.12").operations.flatMap(
      \.entries)
    #expect(Set(entries.map(\.change.rule)) == [.renamed, .requestValueRemoved, .defaultChanged])
    #expect(entries.allSatisfy { !$0.isPassing })
  }

  @Test func saysThatNothingChanges() throws {
    let text = try UpgradeGuide(reference: sample, from: "2.12", to: "2.12").text(.markdown)
    #expect(text.contains("The documented contract of 2.12 is that of 2.12: a client need not change."))
  }

  @Test func putsTheSamplesOfBothEndsSideBySide() throws {
    var operation = operation("Show Server", range: .all)
    operation.response.parameters = [
      Parameter(
        name: "a", path: ["a"], location: .body, type: .string, isRequired: true, description: "",
        range: VersionRange(min: APIVersion(major: 2, minor: 1)))
    ]
    func body(_ text: String, _ range: VersionRange) -> PublishedSample {
      PublishedSample(
        id: "s-\(range)", caption: "S", mediaType: "application/json",
        file: "api_samples/\(text.count)/s.json",
        range: range, text: text)
    }
    operation.response.samples = [
      body("{}", VersionRange(max: APIVersion(major: 2, minor: 0))),
      body("{\"a\": \"x\"}", VersionRange(min: APIVersion(major: 2, minor: 1))),
    ]
    let reference = reference([operation], versions: [version("2.0"), version("2.1")])
    let guide = try UpgradeGuide(reference: reference, from: nil, to: nil)
    let pair = try #require(guide.operations.first?.samples.first)
    #expect(pair.before == "{}" && pair.after == "{\"a\": \"x\"}")
    let html = guide.text(.html)
    #expect(html.contains(#"<th scope="col">2.0</th>"#) && html.contains("<pre"), "\(html)")
    #expect(try JSONValue(parsing: Array(guide.text(.json).utf8))["operations"] != nil)
  }

  @Test func listsEachChangeOfEveryVersionOnce() throws {
    let guide = try UpgradeGuide(reference: sample, from: nil, to: nil)
    let changes = sample.deltas.flatMap { delta in delta.from == nil ? [] : delta.changes }
    let listed = guide.operations.flatMap { $0.entries.map(\.change) }
    #expect(listed.count == changes.count)
    #expect(Set(listed) == Set(changes))
  }
}

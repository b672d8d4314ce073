import APIModel
import Checks
import Diagnostics
import Samples
import Testing

/// The rules about documentation on declared references: a correct one, and the smallest change that breaks each.
@Suite struct DeclaredRuleTests {
  struct Body: Codable, Equatable, Sendable { var a = 1 }

  static let history = VersionHistory {
    Version("2.1", "First")
    Version("2.12", "Second", isBehaviourOnly: true)
    Version("2.13", "Third", isBehaviourOnly: true)
  }

  static func operation(
    _ title: String = "Get A", id: String = "get-a", since: VersionLiteral? = nil,
    until: VersionLiteral? = nil,
    description: String? = "Gets A.", code: Success? = .ok,
    @OperationBuilder _ more: () -> [OperationPart] = { [] }
  ) -> Operation {
    Operation(.get, "/a", title, id: id, since: since, until: until, file: "Planted.swift", line: 7) {
      if let description { description }
      if let code { Responds(code) }
      for part in more() { RuleTests.PlantedPart(operationPart: part) }
    }
  }

  static func found(_ history: VersionHistory = history, @PageBuilder _ content: () -> [PagePart]) -> [String]
  {
    let declared = Reference("API", versions: history) { Page("P", id: "p", content: content) }
    let published = Publication(publishing: declared).reference
    return Set(declared.check() + published.check()).sorted().map { "\($0.rule): \($0.message)" }
  }

  @Test func areSilentOnACorrectReference() {
    #expect(Self.found { Self.operation() } == [])
  }

  @Test func findAnOperationWithoutDescription() {
    #expect(
      Self.found { Self.operation(description: nil) } == [
        "operation/no-description: 'Get A' (GET /a) has no description: every operation says what it does"
      ])
  }

  @Test func findAnOperationWithoutSuccess() {
    #expect(
      Self.found { Self.operation(code: nil) } == [
        "operation/no-success-code: GET /a tells no status code of success: a client waits for one"
      ])
  }

  @Test func findARowWithoutDescription() {
    #expect(
      Self.found { Self.operation { QueryParameter("q", .string, "") } } == [
        "parameter/no-description: 'q' has no description: every parameter is described"
      ])
  }

  @Test func findAnUnknownType() {
    #expect(
      Self.found { Self.operation { QueryParameter("q", ValueType("strng"), "The query.") } } == [
        "parameter/unknown-type: 'strng' of 'q' is no type: a type is array, boolean, float, integer, none, object or "
          + "string"
      ])
  }

  @Test func findARowThatOutlivesItsOperation() {
    #expect(
      Self.found {
        Self.operation(until: "2.12") {
          QueryParameter("q", .string, "The query.", since: "2.12", until: "2.13")
        }
      } == [
        "parameter/beyond-operation: parameter q (2.12 to 2.13) reaches beyond its operation (until 2.12)"
      ])
  }

  @Test func findAVersionInTheTextThatTheRowLacks() {
    #expect(
      Self.found { Self.operation { QueryParameter("q", .string, "The query. New in version 2.12.") } } == [
        "parameter/version-text: the description of 'q' says new in version 2.12, but its first version is not given: "
          + "both agree"
      ])
  }

  @Test(
    arguments: [
      ("2.11", "2.12", []), ("2.11", "2.13", ["operation/variant-gap"]),
      ("2.12", "2.12", ["operation/variant-overlap"]),
    ] as [(VersionLiteral, VersionLiteral, [String])])
  func findVariantsThatDoNotMeet(_ until: VersionLiteral, _ since: VersionLiteral, _ rules: [String]) {
    let found = Self.found {
      Self.operation("Get A (old)", id: "a", until: until)
      Self.operation("Get A (new)", id: "b", since: since)
    }
    #expect(found.map { $0.prefix { $0 != ":" } } == rules.map { $0[...] })
  }

  @Test func findAVersionWithoutAnEntry() {
    let found = Self.found { Self.operation { QueryParameter("q", .string, "The query.", since: "2.5") } }
    #expect(
      found == [
        "version/no-entry: version 2.5 has no entry in the history, but changes 'Get A': every version says what it "
          + "brought"
      ])
  }

  @Test func findAnEntryThatChangesNothing() {
    let history = VersionHistory {
      Version("2.1", "First")
      Version("2.12", "Second")
    }
    #expect(
      Self.found(history) { Self.operation() } == [
        "version/no-change: version 2.12 is in the history, but nothing in the model begins or ends with it"
      ])
    #expect(
      Self.found(history) { Self.operation { QueryParameter("q", .string, "The query.", since: "2.12") } }
        == [])
  }

  @Test(arguments: [
    ("See the `q` parameter and `GET /a`.", []), ("See `anything`.", []),
    ("See the `r` parameter.", ["'r', which no parameter"]),
    ("Ask for `GET /b`.", ["'GET /b', which no operation"]), ("Ask for `GET /v2.1/a?x=1`.", []),
  ])
  func findNamesInNotesThatDoNotExist(_ note: String, _ names: [String]) {
    let history = VersionHistory {
      Version("2.1", "First")
      Version("2.12", "Second", isBehaviourOnly: true) { note }
    }
    let found = Self.found(history) { Self.operation { QueryParameter("q", .string, "The query.") } }
    #expect(found.count == names.count)
    for (finding, name) in zip(found, names) { #expect(finding.contains(name), "\(finding)") }
  }

  private static func declaring(_ changes: [DeclaredChange]?, @OperationBuilder _ more: () -> [OperationPart])
    -> [String]
  {
    let history = VersionHistory {
      Version("2.1", "First")
      Version("2.12", "Second", isBehaviourOnly: true, changes: changes)
    }
    return found(history) { operation(more) }
  }

  private static func operation(@OperationBuilder _ more: () -> [OperationPart]) -> Operation {
    operation("Get A", more)
  }

  @Test func acceptAVersionThatDeclaresWhatItChanges() {
    let found = Self.declaring([.request(.added, "q", of: "get-a"), .behaviour(of: "get-a")]) {
      QueryParameter("q", .string, "The query.", since: "2.12")
      Trait.behaviour("It waits.", since: "2.12")
    }
    #expect(found == [])
    let silent = Self.declaring(nil) { QueryParameter("q", .string, "The query.", since: "2.12") }
    #expect(silent == [])
  }

  @Test func findAChangeThatIsNotDeclared() {
    let found = Self.declaring([]) { QueryParameter("q", .string, "The query.", since: "2.12") }
    #expect(
      found == [
        "version/undeclared-change: version 2.12 makes a change that its entry does not declare: "
          + "added: q in the request of get-a"
      ])
  }

  @Test func findADeclarationThatTheModelLacks() {
    let found = Self.declaring([
      .request(.added, "q", of: "get-a"), .request(.removed, "r", of: "get-a"),
    ]) { QueryParameter("q", .string, "The query.", since: "2.12") }
    #expect(
      found == [
        "version/change-not-found: version 2.12 declares a change that the model does not make: "
          + "removed: r in the request of get-a"
      ])
  }

  @Test(
    arguments: [
      (nil, nil, []), ("2.12", "2.12", []), ("2.12", nil, ["operation/reference"]),
      (nil, "2.12", ["operation/reference"]),
    ] as [(VersionLiteral?, VersionLiteral?, [String])])
  func findAReferenceToSomethingNewerOrGone(
    _ since: VersionLiteral?, _ until: VersionLiteral?, _ rules: [String]
  ) {
    // The other one exists in the given versions, the reference from 2.1 or from where the other begins.
    let found = Self.found {
      Self.operation("Get A", id: "a") {
        Trait.response(
          of: "b", since: since == "2.12" && until == "2.12" ? "2.12" : nil,
          until: until == "2.12" && since != nil ? "2.12" : nil)
      }
      Operation(.get, "/b", "Get B", id: "b", since: since, until: until) {
        "Gets B."
        Responds(.ok)
      }
    }
    #expect(found.map { String($0.prefix { $0 != ":" }) } == rules)
  }

  @Test func findAReferenceToNothing() {
    let found = Self.found { Self.operation("Get A", id: "a") { Trait.response(of: "c") } }
    #expect(found == ["operation/reference: 'Get A' returns the response of 'c', which is no operation"])
  }

  @Test func findASkippedHeading() {
    let found = Self.found {
      "## Two\n\n#### Four"
      Self.operation()
    }
    #expect(
      found == [
        "prose/heading-skipped: heading 'Four' is of level 4 below one of level 2: no level is skipped"
      ])
  }

  @Test(arguments: [
    ("[a](https://example.org/b)", []), ("[a](p/#get-a)", []), ("[a](p/)", []),
    ("[a](q/)", ["leads to a page that the reference lacks"]),
    ("[a](p/#get-b)", ["leads to a place that the page lacks"]),
    ("[a](https:///b)", ["has no host"]), ("[a]()", ["is empty"]),
  ])
  func findLinksThatCannotWork(_ text: String, _ problems: [String]) {
    let found = Self.found {
      text
      Self.operation()
    }
    #expect(found.count == problems.count, "\(found)")
    for (finding, problem) in zip(found, problems) { #expect(finding.hasSuffix(problem), "\(finding)") }
  }
}

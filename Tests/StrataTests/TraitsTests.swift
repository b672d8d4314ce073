import APIModel
import Diagnostics
import Files
import ReferenceJSON
import Samples
import Strata
import Testing

/// What a team declares of values and operations is in reference.json, comes back from it, and shows on the pages.
@Suite struct TraitsTests {
  private static let declared = Reference(
    "Facts API",
    versions: VersionHistory {
      Version("2.1", "First.")
      Version(
        "2.12", "Second.",
        changes: [
          .request(.renamed, "size", of: "list-things"),
          .request(.strictness, "unknown keys", of: "list-things"),
          .behaviour(of: "list-things"),
        ])
    }
  ) {
    Page("Things", id: "things") {
      Operation(.get, "/things", "List Things") {
        "Lists things."
        Trait.unknownQueryParameters(.rejected, since: "2.12")
        Trait.policy("things:list")
        Trait.stability("beta")
        Trait.behaviour("Deleted things are listed.", since: "2.12")
        QueryParameter(
          "limit", .integer, "How many.", until: "2.11",
          traits: [.defaultValue("10"), .minimum(1), .maximum(100)])
        QueryParameter(
          "size", .integer, "How many.", since: "2.12",
          traits: [.defaultValue("10"), .minimum(1), .maximum(100), .renamed(from: "limit")])
        QueryParameter("sort", .string, "The order.", traits: [.oneOf("name", "age"), .pattern("^[a-z]+$")])
        Responds(.ok)
      }
    }
  }

  @Test func areHeldAgainstTheirRuleWhereTheyAreDeclared() {
    let reference = Reference("API", versions: VersionHistory { Version("2.1", "First.") }) {
      Page("Things", id: "things") {
        Operation(.get, "/things", "List Things") {
          "Lists things."
          Trait.stability("solid")
          Trait.sunset("2027-9-1")
          Responds(.ok)
        }
      }
    }
    let found = Publication(publishing: reference).findings.filter { $0.rule == "operation/trait" }
    #expect(
      found.map(\.message).sorted() == [
        "'2027-9-1' is no value of sunset: it is a day, like 2027-01-31",
        "'solid' is no value of stability: it is one of experimental, alpha, beta, stable",
      ])
  }

  private static var published: Reference { Publication(publishing: declared).reference }

  @Test func comeBackFromReferenceJSON() async throws {
    let json = await Self.published.json()
    let read = try Reference(json: json, file: "reference.json")
    #expect(read.problems.value.isEmpty, "\(read.problems.value)")
    #expect((read == Self.published) as Bool)
    #expect(await read.json() == json)
  }

  @Test func showOnThePages() async throws {
    let files = await ReferenceBuild(reference: Self.published).files()
    func text(_ path: String) throws -> String {
      String(decoding: try #require(files.first { $0.path == path }).bytes, as: UTF8.self)
    }
    let html = try text("things/index.html")
    for words in [
      "Default: <code>10</code>.", "At least <code>1</code>.", "At most <code>100</code>.",
      "One of <code>name</code>, <code>age</code>.",
      "Matches <code>^[a-z]+$</code>.", "Before: <code>limit</code>.",
      "Unknown query parameters are rejected (since 2.12).", "Needs <code>things:list</code>.",
      "was called <code>limit</code> before.",
    ] { #expect(html.contains(words), "\(words)") }
    let markdown = try text("things/index.md")
    for words in ["Default: `10`.", "At most `100`.", "Unknown query parameters are rejected (since 2.12)."] {
      #expect(markdown.contains(words), "\(words)")
    }
    let version = try text("version-history/2.12/index.md")
    for words in [
      "\n## What breaks", "was called `limit` before", "Unknown query parameters",
      "Deleted things are listed.",
    ] { #expect(version.contains(words), "\(words) in \(version)") }
  }

  @Test func areDeltasThatTheVersionDeclares() async {
    #expect(
      Self.published.deltas.last?.changes.map(\.rule.rawValue) == [
        "unknown-keys-rejected", "behaviour-changed", "renamed",
      ])
  }
}

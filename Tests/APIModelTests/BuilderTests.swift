import APIModel
import Diagnostics
import Prose
import Testing

@Suite struct BuilderTests {
  struct Body: Codable, Equatable, Sendable { var a = 1 }

  static let fault = Fault("gone", [410], description: "Gone.", with: Body.self) {}

  @Test func collectsPagesOperationsAndFaultsInOrder() {
    let reference = Reference("API", versions: VersionHistory { Version("1.0", "First") }) {
      "About the *API*."
      Page("One page", id: "one") {
        "Text."
        Section("A section") {
          Operation(.get, "/a/{id}", "Get A") {
            "Describes."
            Note("Careful.")
            PathParameter("id", .uuid, "The id.")
            QueryParameter("q", .string, "A query.", since: "1.0")
            Responds(.ok, with: Body.self) {
              Field("a", "A number.")
              Sample("a", Body())
            }
            Fails(Self.fault)
          }
        }
        Operation(.delete, "/a/{id}", "Delete A", id: "remove-a", until: "1.0") {
          PathParameter("id", .uuid, "The id.")
          Responds(.noContent)
        }
      }
    }
    #expect(reference.summary.plainText == "About the API.")
    #expect(reference.operations.map(\.id) == ["get-a", "remove-a"])
    #expect(reference.faults.map(\.name) == ["gone"])
    let operation = reference.operations[0]
    #expect(operation.request.parameters.map(\.name) == ["id", "q"])
    #expect(operation.statusCodes.map(\.words) == ["200", "410 gone"])
    #expect(operation.response.bodies.first?.fields.map(\.path) == [["a"]])
    #expect(operation.description.blocks.count == 2)
    #expect(reference.problems.value == [])
  }

  @Test func reportsAMalformedVersionWhereItIsWritten() throws {
    let line = #line + 2
    let page = Page("P", id: "p") {
      Operation(.get, "/a", "Get A", since: "2.x") {
        QueryParameter("q", .string, "A query.", since: "latest")
      }
    }
    let problems = page.problems.value
    #expect(problems.map(\.rule) == ["version/malformed", "version/malformed"])
    #expect(problems.map(\.location?.line) == [line, line + 1])
    #expect(problems.allSatisfy { $0.location?.file.hasSuffix("BuilderTests.swift") ?? false })
    #expect(problems.map(\.subject) == ["get-a", "get-a: query parameter q"])
    #expect(problems[0].message.hasPrefix("'2.x' is not a version"))
  }

  @Test func marksProseThatCannotBeShownAsWritten() {
    let page = Page("P", id: "p") { "A [link](javascript:alert(1))." }
    #expect(page.problems.value.map(\.rule) == ["prose/commonmark"])
  }

  @Test(arguments: [
    ("List Virtual Interfaces", "list-virtual-interfaces"), ("  What's *new*? ", "what-s-new"),
    ("2.12 notes", "notes"), ("Übersicht — Größe", "ubersicht-groe"), ("!!!", "section"),
  ])
  func makesAnchorsAsDocutilsDoes(_ title: String, _ expected: String) {
    #expect(Identifier.slug(title) == expected)
  }

  @Test func readsPathsOfFields() {
    #expect(Field("a[].b.{key}", "").path == ["a", "b", "{key}"])
    #expect(Field(at: ["a.b", "c"], "").path == ["a.b", "c"])
  }
}

import APIModel
import Checks
import Diagnostics
import Samples
import Testing

/// Each rule: a reference that keeps it, and the smallest change that breaks it, with the finding it gives.
@Suite struct RuleTests {
  struct Body: Codable, Equatable, Sendable { var a = 1 }

  static let history = VersionHistory {
    Version("2.1", "First")
    Version("2.12", "Second", isBehaviourOnly: true)
    Release("18.0.0 Rocky") { "Removes." }
  }

  static func reference(
    versions: VersionHistory = history, pages: [Page] = [], @PageBuilder _ content: () -> [PagePart]
  ) -> Reference {
    Reference("API", versions: versions) {
      Page("P", id: "p", content: content)
      for page in pages { page }
    }
  }

  static func operation(
    _ path: String = "/a/{id}", id: String = "get-a", since: VersionLiteral? = nil,
    until: VersionLiteral? = nil, file: String = "Planted.swift", line: Int = 7,
    @OperationBuilder _ more: () -> [OperationPart] = { [] }
  ) -> Operation {
    Operation(.get, path, "Get A", id: id, since: since, until: until, file: file, line: line) {
      "Gets A."
      PathParameter("id", .string, "The id.", file: "Planted.swift", line: 8)
      Responds(.ok)
      for part in more() { PlantedPart(operationPart: part) }
    }
  }

  struct PlantedPart: OperationComponent { let operationPart: OperationPart }

  @Test func areSilentOnACorrectReference() {
    let reference = Self.reference {
      Self.operation(since: "2.1", until: "2.12") {
        QueryParameter("q", .string, "Query.", since: "2.12", until: "2.12")
      }
    }
    #expect(reference.check() == [])
  }

  static func found(_ reference: Reference) -> [String] {
    reference.check().map { finding in
      "\(finding.rule) \(finding.severity) \(finding.location?.file ?? "-"):\(finding.location?.line ?? 0) "
        + "\(finding.subject ?? "-"): \(finding.message)"
    }
  }

  @Test func findAVersionBelowTheMinimum() {
    #expect(
      Self.found(Self.reference { Self.operation(since: "1.9") }) == [
        "version/below-minimum error Planted.swift:7 get-a: version 1.9 of operation 'get-a' is below 2.1, the first "
          + "version of the history"
      ])
  }

  @Test func findAVersionBeyondTheHistory() {
    let reference = Self.reference {
      Self.operation {
        QueryParameter("q", .string, "Query.", until: "2.99", file: "Planted.swift", line: 9)
      }
    }
    #expect(
      Self.found(reference) == [
        "version/unknown error Planted.swift:9 get-a: version 2.99 of parameter q is unknown: the history goes "
          + "to 2.12"
      ])
  }

  @Test func findARangeThatEndsBeforeItStarts() {
    #expect(
      Self.found(Self.reference { Self.operation(since: "2.12", until: "2.11") }) == [
        "version/empty-range error Planted.swift:7 get-a: operation 'get-a' starts with 2.12 but ends with 2.11: a range "
          + "ends no earlier than it starts"
      ])
  }

  @Test func findAHistoryOutOfOrder() {
    let history = VersionHistory {
      Version("2.12", "Second")
      Version("2.2", "First", isBehaviourOnly: true, file: "Planted.swift", line: 3)
    }
    #expect(
      Self.found(Reference("API", versions: history) {}) == [
        "version/order error Planted.swift:3 version history: version 2.2 stands after 2.12: the history lists "
          + "each version once, oldest first"
      ])
  }

  @Test func findTwoOperationsWithOneID() {
    let reference = Self.reference {
      Self.operation()
      Self.operation(line: 20)
    }
    #expect(
      Self.found(reference) == [
        "operation/duplicate-id error Planted.swift:20 get-a: operation id 'get-a' is used by GET /a/{id} and by "
          + "GET /a/{id}: each operation has an id of its own"
      ])
  }

  @Test func findAPathParameterThatIsNotDeclared() {
    let reference = Self.reference {
      Operation(.get, "/a/{server_id}", "Get A", file: "Planted.swift", line: 7) {
        "Gets A."
        PathParameter("sever_id", .string, "The id.", file: "Planted.swift", line: 8)
        Responds(.ok)
      }
    }
    #expect(
      Self.found(reference) == [
        "parameter/path-undeclared error Planted.swift:7 get-a: path parameter {server_id} of GET "
          + "/a/{server_id} is not declared",
        "parameter/not-in-path error Planted.swift:8 get-a: path parameter 'sever_id' is not in the path "
          + "/a/{server_id}",
      ])
    #expect(
      reference.check().map(\.hint) == ["the operation declares 'sever_id'", "the path has {server_id}"])
  }

  @Test func findARemovalByAnUnknownRelease() {
    let reference = Self.reference { Self.operation { Removed(in: "18.0.0 Rokcy") } }
    #expect(reference.check().map(\.rule) == ["operation/unknown-release"])
    #expect(reference.check().map(\.hint) == ["did you mean '18.0.0 Rocky'?"])
  }

  @Test(arguments: [
    ("p", "used twice"), ("P", "used twice"), ("rst", "every output"), ("a//b", "cannot name"),
  ])
  func findAPageWhoseFolderCannotBe(_ id: String, _ expected: String) {
    let reference = Self.reference(pages: [Page("Q", id: id, file: "Planted.swift", line: 5) {}]) {}
    let findings = reference.check()
    #expect(findings.map(\.rule) == ["page/id"])
    #expect(findings.first?.message.contains(expected) ?? false)
    #expect(findings.first?.location?.line == 5)
  }

  @Test func findARowThatIsThereTwice() {
    func reference(_ since: VersionLiteral?) -> Reference {
      Self.reference {
        Self.operation {
          QueryParameter("q", .string, "Query.", until: "2.11")
          QueryParameter("q", .integer, "Query.", since: since, file: "Planted.swift", line: 9)
        }
      }
    }
    #expect(
      Self.found(reference(nil)) == [
        "parameter/duplicate error Planted.swift:9 get-a: query parameter q of the request is documented twice"
      ])
    #expect(reference("2.12").check() == [])
  }

  @Test func findASectionWithTheAnchorOfAnother() {
    let reference = Self.reference {
      Self.operation()
      Section("Get A") {}
      Section("More") { Section("More", id: "more-2") {} }
    }
    #expect(reference.check().map(\.rule) == ["page/duplicate-anchor"])
    #expect(reference.check().first?.message.contains("'get-a' of section 'Get A'") ?? false)
  }

  @Test(
    arguments: [
      ("0.9", nil, "version/below-minimum"), ("9.9", nil, "version/unknown"),
      ("2.12", "2.5", "version/empty-range"),
    ] as [(VersionLiteral, VersionLiteral?, String)])
  func findASampleWhoseVersionsCannotBe(_ since: VersionLiteral, _ until: VersionLiteral?, _ rule: String) {
    let reference = Self.reference {
      Self.operation {
        Accepts(Body.self) {
          Field("a", "A number.")
          Sample("get-a", Body(), since: since, until: until, file: "Planted.swift", line: 9)
        }
      }
    }
    #expect(reference.check().map(\.rule) == [rule])
    #expect(reference.check().first?.location?.line == 9)
  }

  @Test func findASampleOutsideItsOperation() {
    let reference = Self.reference {
      Self.operation(until: "2.11") {
        Accepts(Body.self) {
          Field("a", "A number.")
          Sample("get-a", Body(), since: "2.12", file: "Planted.swift", line: 9)
        }
      }
    }
    #expect(
      Self.found(reference) == [
        "sample/outside-range error Planted.swift:9 get-a: sample 'get-a' is for versions (since 2.12) that the "
          + "operation (until 2.11) lacks"
      ])
  }

  @Test func findAReleaseThatStandsInTheHistoryTwice() {
    let history = VersionHistory {
      Version("2.1", "First")
      Release("18.0.0 Rocky") { "Removes." }
      Release("18.0.0 Rocky", file: "Planted.swift", line: 5) { "Removes more." }
    }
    #expect(
      Self.found(Reference("API", versions: history) {}) == [
        "version/duplicate-release error Planted.swift:5 version history: release '18.0.0 Rocky' stands in the "
          + "history twice"
      ])
  }

  @Test func findAFieldThatIsDocumentedTwiceInOneBody() {
    let reference = Self.reference {
      Self.operation {
        Accepts(Body.self) {
          Field("a", "A number.")
          Field("a", "A number.", file: "Planted.swift", line: 9)
        }
      }
    }
    let published = Publication(publishing: reference).reference.check()
    #expect(published.map(\.rule) == ["parameter/duplicate"])
    #expect(published.first?.location?.line == 9)
  }
}

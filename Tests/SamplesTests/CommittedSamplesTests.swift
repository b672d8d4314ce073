import APIModel
import Diagnostics
import Samples
import TestSupport
import Testing

@Suite struct CommittedSamplesTests {
  struct Item: Codable, Equatable, Sendable {
    var id: String
    @Since("2.12") var net: String? = nil
  }

  static let reference = Publication(
    publishing: Reference(
      "API",
      versions: VersionHistory {
        Version("2.1", "First")
        Version("2.12", "Second")
      }
    ) {
      Page("P", id: "p") {
        Operation(.get, "/a", "Get A") {
          Responds(.ok, with: Item.self, alsoAs: .xml(root: "item")) {
            Field("id", "The id.")
            Field("net", "The network.")
            Sample("a", Item(id: "x", net: "n"))
          }
        }
      }
    }
  ).reference

  static var files: [String: String] {
    Dictionary(uniqueKeysWithValues: reference.samples.map { ("out/\($0.file)", $0.text) })
  }

  static func findings(_ change: (inout [String: String]) -> Void) -> [Diagnostic] {
    var files = files
    change(&files)
    return CommittedSamples(folder: "out", files: MemoryFileSystem(files).fileSystem).findings(for: reference)
  }

  static let json = "out/api_samples/p/v2.12/a.json"

  @Test func areFourFiles() {
    #expect(
      Self.files.keys.sorted() == [
        "out/api_samples/p/v2.1/a.json", "out/api_samples/p/v2.1/a.xml", "out/api_samples/p/v2.12/a.json",
        "out/api_samples/p/v2.12/a.xml",
      ])
    #expect(Self.findings { _ in } == [])
  }

  @Test func reportAChangedValueWithItsPathAndLine() {
    let findings = Self.findings { $0[Self.json] = "{\n    \"id\": \"x\",\n    \"net\": \"m\"\n}\n" }
    #expect(findings.map(\.rule) == ["sample/file-differs"])
    #expect(findings.first?.location == Diagnostics.SourceLocation(file: Self.json, line: 3, column: 12))
    #expect(findings.first?.details == [#"net: expected "n", found "m""#])
  }

  @Test func reportKeysThatAreTooManyTooFewOrOutOfOrder() {
    let findings = Self.findings { $0[Self.json] = "{\n    \"more\": 1,\n    \"id\": \"x\"\n}\n" }
    #expect(
      findings.first?.details == [
        #"net: expected "n", found nothing"#, "more: expected nothing, found 1",
      ])
    #expect(
      Self.findings { $0[Self.json] = "{\n    \"net\": \"n\",\n    \"id\": \"x\"\n}\n" }.map(\.rule) == [
        "sample/file-differs"
      ])
  }

  @Test(arguments: [
    ("{\n  \"id\": \"x\",\n    \"net\": \"n\"\n}\n", 2),
    ("{\r\n    \"id\": \"x\",\r\n    \"net\": \"n\"\r\n}\r\n", 1),
    ("{\n    \"id\": \"x\",\n    \"net\": \"n\"\n}", 4),
  ])
  func reportOtherSpacing(_ text: String, _ line: Int) {
    let findings = Self.findings { $0[Self.json] = text }
    #expect(findings.map(\.rule) == ["sample/file-differs"])
    #expect(findings.first?.message.contains("other spacing or line ends") ?? false)
    #expect(findings.first?.location?.line == line)
  }

  @Test func reportAFileThatIsNoJSON() {
    let findings = Self.findings { $0[Self.json] = "{\n    \"id\": \"x\",\n}\n" }
    #expect(findings.map(\.rule) == ["sample/not-json"])
    #expect(findings.first?.location?.line == 2 || findings.first?.location?.line == 3)
  }

  @Test func reportAChangedXMLFileWithItsLine() {
    let path = "out/api_samples/p/v2.12/a.xml"
    let findings = Self.findings { $0[path] = $0[path]?.replacing("<net>n</net>", with: "<net>m</net>") }
    #expect(findings.map(\.rule) == ["sample/file-differs"])
    #expect(findings.first?.location?.file == path)
    #expect(findings.first?.location?.line == 4)
    #expect(findings.first?.details == [#"item.net: expected "n", found "m""#])
  }

  @Test func reportMissingAndUnexpectedFiles() {
    let findings = Self.findings {
      $0[Self.json] = nil
      $0["out/api_samples/p/v2.30/a.json"] = "{}"
    }
    #expect(findings.map(\.rule) == ["sample/file-missing", "sample/file-unexpected"])
    #expect(findings.map(\.location?.file) == [Self.json, "out/api_samples/p/v2.30/a.json"])
  }
}

import APIModel
import Foundation
import Samples
import Testing

/// What the documented parameters take over from a model.
@Suite struct RecordingTests {
  struct Inner: Codable, Equatable, Sendable {
    var count = 1
    var ratio = 0.5
  }

  struct Everything: Codable, Equatable, Sendable {
    var text = "t"
    var flag = true
    var small: UInt8? = 8
    var uuid: UUID = UUID(uuid: (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16))
    var url: URL? = URL(string: "http://example.com")
    var list = [Inner()]
    var map = ["k": Inner()]
    var nested = Inner()
    @Since("2.12", until: "2.43") var since: Int? = 3
    @Since("2.12", whenNil: .null) var null: String? = nil
    @Since(until: "2.11", whenNil: .omitted) var gone: [Inner]? = [Inner()]
  }

  static let parameters: [Parameter] = {
    let reference = Reference(
      "API",
      versions: VersionHistory {
        Version("2.1", "First")
        Version("2.12", "Second")
        Version("2.44", "Third")
      }
    ) {
      Page("P", id: "p") {
        Operation(.get, "/a", "Get A") {
          Responds(.ok, with: Everything.self) {
            for path in [
              "text", "flag", "small", "uuid", "url", "list", "list[].count", "list[].ratio", "map",
              "map.{key}",
              "map.{key}.count", "map.{key}.ratio", "nested", "nested.count", "nested.ratio", "since", "null",
              "gone", "gone[].count", "gone[].ratio",
            ] { Field(path, "Text.") }
            Sample("a", Everything())
          }
        }
      }
    }
    let publication = Publication(publishing: reference)
    #expect(publication.findings == [])
    return publication.reference.operations[0].response.parameters
  }()

  @Test(arguments: [
    ("text", "string required all versions"), ("flag", "boolean required all versions"),
    ("small", "integer optional all versions"), ("uuid", "string (uuid) required all versions"),
    ("url", "string (uri) optional all versions"), ("list", "array required all versions"),
    ("list.count", "integer required all versions"), ("list.ratio", "float required all versions"),
    ("map", "object required all versions"), ("map.{key}", "object required all versions"),
    ("map.{key}.count", "integer required all versions"), ("nested", "object required all versions"),
    ("since", "integer required 2.12 to 2.43"), ("null", "string required nullable since 2.12"),
    ("gone", "array optional until 2.11"), ("gone.count", "integer required until 2.11"),
  ])
  func takeTypeAndRangeFromTheModel(_ path: String, _ expected: String) throws {
    let parameter = try #require(Self.parameters.first { $0.path?.joined(separator: ".") == path })
    let words = [
      parameter.type.words, parameter.isRequired ? "required" : "optional",
      parameter.isNullable ? "nullable" : nil, parameter.range.description,
    ]
    #expect(words.compactMap(\.self).joined(separator: " ") == expected)
  }
}

import APIModel
import Files
import Foundation
import Prose
import Site
import Testing

/// The files that scripts load: what they know of the reference, and the search index; and the sitemap.
@Suite struct ScriptFileTests {
  private static func file(
    _ path: String, of reference: Reference, _ options: Site.Options = .init()
  ) async -> String? {
    await Site(reference: reference, options: options).render().first { $0.path == path }
      .map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// The value that a script hands on, as JSON.
  private static func value(
    _ script: String?, after prefix: String, before suffix: String
  ) throws -> [String: Any] {
    let text = try #require(script)
    #expect(text.hasPrefix(prefix) && text.hasSuffix(suffix))
    let json = text.dropFirst(prefix.count).dropLast(suffix.count)
    return try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }

  @Test("reference.js has the versions with their releases, oldest first, and the words of the page")
  func reference() async throws {
    let script = await Self.file("assets/reference.js", of: .small())
    let value = try Self.value(script, after: "const reference = ", before: ";\n")
    let releases = try #require(value["releases"] as? [[Any]])
    #expect(releases.map { $0[0] as? String } == ["", "1.0 Ash", ""])
    #expect(releases.map { $0[1] as? [String] } == [["2.0"], ["2.1"], ["2.2", "2.3"]])
    let words = try #require(value["words"] as? [String: String])
    #expect(words["latest"] == "Latest ({version})")
    #expect(words.values.allSatisfy { !$0.isEmpty })
  }

  @Test(
    "Every word that a script asks for is in the table of strings, and every word there is asked for",
    arguments: [
      ("site", "reference", "const reference = ", ";\n"),
      ("search", "search-index", "loadSearchIndex(", ");\n"),
    ])
  func words(script: String, data: String, prefix: String, suffix: String) async throws {
    let text = try #require(await Self.file("assets/\(script).js", of: .small()))
    let asked = Set(text.matches(of: /words\.([A-Za-z]+)/).map { String($0.1) })
    let value = try Self.value(
      await Self.file("assets/\(data).js", of: .small()), after: prefix, before: suffix)
    let words = try #require(value["words"] as? [String: String])
    // The marks of a comparison are asked for by their kinds.
    #expect(asked.union(script == "site" ? ["added", "removed", "changed"] : []) == Set(words.keys))
  }

  @Test("The search index has every page, operation, row, code, fault and version with its place")
  func searchIndex() async throws {
    let operation = Operation.list(
      [
        .body("trees"), .body("trees", "id", range: VersionRange(min: version("2.1"))), .body("trees", "id"),
      ],
      statusCodes: [
        StatusCode(code: 404, kind: .error, fault: "gone", range: VersionRange(max: version("2.0")))
      ])
    let fault = Fault(name: "gone", codes: [404], description: "It *is* gone.")
    let script = await Self.file(
      "assets/search-index.js", of: .small(items: [.operation(operation)], faults: [fault]))
    let value = try Self.value(script, after: "loadSearchIndex(", before: ");\n")
    #expect("\(value["pages"] ?? "")".contains("trees/index.html"))
    #expect((value["operations"] as? [[Any]])?.count == 1)
    let rows = try #require(value["rows"] as? [[Any]])
    #expect(rows.map { $0[2] as? String } == ["trees", "trees.id", "trees.id"])
    #expect(rows.map { $0[3] as? String } == ["", "", "list-trees:response:trees.id~2"])
    #expect(rows.map { $0[4] as? String } == ["", "since 2.1", ""])
    let codes = try #require(value["codes"] as? [[Any]])
    #expect(codes.map { $0[1] as? Int } == [404])
    #expect(codes.map { $0[4] as? String } == ["until 2.0"])
    #expect(value["faults"] as? [[String]] == [["gone", "It is gone."]])
    #expect((value["versions"] as? [[String]])?.last == ["2.3", "", "Headline 3."])
  }

  @Test("With an address the site has a sitemap of its pages, and each page its canonical address")
  func sitemap() async {
    let options = Site.Options(baseURL: "https://example.org/api")
    let reference = Reference.small(items: [.operation(.list())])
    #expect(
      await Self.file("sitemap.xml", of: reference, options) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
          <url><loc>https://example.org/api/</loc></url>
          <url><loc>https://example.org/api/trees/</loc></url>
        </urlset>

        """)
    func canonical(_ path: String) async -> String? {
      let text = await Self.file(path, of: reference, options)
      return text?.split(separator: "rel=\"canonical\" href=\"").dropFirst().first.map {
        String($0.prefix { $0 != "\"" })
      }
    }
    #expect(await canonical("index.html") == "https://example.org/api/")
    #expect(await canonical("trees/index.html") == "https://example.org/api/trees/")
    #expect(
      await canonical("trees/list-trees/2.0/index.html") == "https://example.org/api/trees/#list-trees")
    #expect(await Self.file("sitemap.xml", of: reference) == nil)
  }
}

import APIModel
import Prose
import Site
import Testing

@Suite("Keys of samples lead to their rows")
struct RowLinkTests {
  private static func text(_ body: String, _ rows: [Parameter], range: VersionRange = .all) async -> String {
    let sample = PublishedSample(
      id: "s", caption: "s", mediaType: "application/json", file: "api_samples/s.json", range: range,
      text: body)
    let text = await page(of: .small(items: [.operation(.list(rows, samples: [sample]))]))
    guard let start = text.firstRange(of: "<code class=\"language-json\">"),
      let end = text[start.upperBound...].firstRange(of: "</code>")
    else { return "" }
    return String(text[start.upperBound..<end.lowerBound])
  }

  private static func targets(_ text: String) -> [String] {
    text.split(separator: "href=\"#list-trees:response:").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
  }

  @Test("By the path of the key, through arrays and free keys")
  func paths() async {
    let rows: [Parameter] = [
      .body("trees"), .body("trees", "name"), .body("trees", "tags"), .body("trees", "tags", "{tag}"),
      .body("trees", "tags", "{tag}", "name"), .body("name"),
    ]
    let text = await Self.text(
      #"{"trees": [{"name": 1, "tags": {"a b": {"name": [[{"name": 2}]]}}, "other": {"name": 3}}], "name": 4}"#,
      rows)
    #expect(
      Self.targets(text) == [
        "trees", "trees.name", "trees.tags", "trees.tags.%7Btag%7D", "trees.tags.%7Btag%7D.name", "name",
      ])
    #expect(text.contains("<span class=\"k\">\"other\"</span>"))
  }

  @Test("Of rows for several versions to the one that the sample is of")
  func versions() async {
    let rows: [Parameter] = [
      .body("a", range: VersionRange(max: version("2.1"))),
      .body("a", range: VersionRange(min: version("2.2"))),
    ]
    #expect(Self.targets(await Self.text("{\"a\": 1}", rows)) == ["a"])
    #expect(
      Self.targets(await Self.text("{\"a\": 1}", rows, range: VersionRange(min: version("2.3")))) == ["a~2"])
  }

  @Test("Text that is not quite JSON still shows, line by line")
  func malformed() async {
    let text = await Self.text("{\"a\": [,}\n]]}} \"a\": \n\n", [.body("a")])
    #expect(text.components(of: "<span class=\"l\">") == 2)
    #expect(text.hasSuffix("</span>"))
  }
}

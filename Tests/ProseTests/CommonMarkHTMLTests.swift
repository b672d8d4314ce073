import CCommonMark
import Foundation
import Prose
import TestSupport
import Testing

/// libcmark's own HTML is the measure of the HTML written here, wherever CommonMark says all of a text.
@Suite("HTML of prose beside libcmark's")
struct CommonMarkHTMLTests {
  @Test("Generated CommonMark becomes the same HTML", arguments: [0, 1_000, 2_000, 3_000] as [UInt64])
  func generated(firstSeed: UInt64) {
    for seed in firstSeed..<firstSeed + 250 {
      let source = Self.source(seed: seed)
      let written = Prose(commonMark: source).commonMark()
      #expect(
        Self.ownHTML(source) == Self.libraryHTML(written),
        "seed \(seed), source \(source.debugDescription), written \(written.debugDescription)")
    }
  }

  @Test(
    "So does every construct",
    arguments: [
      "a *b **c*** `d`\ne\\\nf", "- a\n- b\n  - c\n\n    d\n", "3) a\n4) b", "> a\n>\n> - b",
      "# a\n\n## b `c`\n\n###### d", "```json\n{\"a\": \"<&>\"}\n```", "    a\n\n    b", "***\n\n---",
      "[a](/b?c=d&e \"f \\\" g\") <https://a.b/c%20d?e=é>", "![a *b*](/c \"d\")",
      "a&nbsp;b &lt; \\* \"c\" 'd'",
      "- a\n\n      b\n", "1. a\n\n   ```\n   b\n   ```\n2. c",
    ])
  func construct(source: String) {
    #expect(Self.ownHTML(source) == Self.libraryHTML(source))
  }

  /// Blocks and inlines whose nesting and neighbours vary.
  private static func source(seed: UInt64) -> String {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 1...20, using: &random)
    return (0..<count).map { _ in random.pick(pieces) }.joined()
  }

  // No tables, alerts and raw HTML, which are more or less here than to libcmark.
  private static let pieces = [
    "a", "server", "b c", " ", "\n", "\n", "\n\n", "\n\n", "*", "**", "_", "`", "``", "[a", "](/x)",
    "](/b?c&d \"t\")", "<http://a.b?c&d>", "> ", "\n> ", "\n- ", "\n  - ", "\n1. ", "\n2) ", "\n\n    ",
    "\n# ",
    "\n## ", "\n```\n", "\n```json\n", "\n***\n", "\\", "&", "&amp;", "\"", "'", "é", "👍", "{id}", "\\\n",
    "  \n",
    "\n+ ", "=", "#",
  ]

  private static func ownHTML(_ source: String) -> String {
    Prose(commonMark: source).html().replacing("<pre tabindex=\"0\">", with: "<pre>")
  }

  /// What libcmark makes of a source, without the comments that keep neighbouring lists apart.
  private static func libraryHTML(_ source: String) -> String {
    guard let html = cmark_markdown_to_html(source, source.utf8.count, CMARK_OPT_UNSAFE) else { return "" }
    defer { free(html) }
    let comments = ["<!-- end list -->\n", "<!-- -->\n"]
    return comments.reduce(String(cString: html)) { $0.replacing($1, with: "") }
  }
}

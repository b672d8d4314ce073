import Prose
import Site
import Testing

@Suite struct HTMLTests {
  @Test(
    "Text and attribute values are escaped",
    arguments: [
      ("plain", "plain"), ("a<b", "a&lt;b"), ("</td><script>", "&lt;/td&gt;&lt;script&gt;"),
      ("\"' & &amp;", "&quot;' &amp; &amp;amp;"), ("tab\tline\n", "tab\tline\n"),
      ("nul\u{0}esc\u{1B}del\u{7F}", "nul\u{FFFD}esc\u{FFFD}del\u{FFFD}"),
      ("c1\u{85}\u{9F}", "c1\u{FFFD}\u{FFFD}"), ("\u{A0}é漢🌳", "\u{A0}é漢🌳"),
    ])
  func escaping(text: String, expected: String) {
    #expect(HTML.text(text).string == expected)
    #expect(
      HTML.element(.a, [Attribute("title", text)]).string == "<a title=\"\(expected)\"></a>")
  }

  @Test("Elements nest, void ones have no end tag, flags have no value")
  func elements() {
    let html = HTML.element(
      .details, [Attribute("open", nil)], [.element(.summary, text: "a"), "b", .element(.wbr), "c"])
    #expect(html.string == "<details open><summary>a</summary>\nb<wbr>c</details>\n")
  }

  @Test(
    "What writes nothing is empty",
    arguments: [
      (HTML.empty, true), (.text(""), true), (.group([.empty, .group([])]), true), (.text(" "), false),
      (.element(.p), false), (.prose("", Prose.HTMLOptions()), true),
      (.prose("a", Prose.HTMLOptions()), false),
    ])
  func emptiness(html: HTML, isEmpty: Bool) {
    #expect(html.isEmpty == isEmpty)
    #expect(html.bytes.isEmpty == isEmpty)
  }
}

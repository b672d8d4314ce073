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
    // A quote means something in the value of an attribute alone.
    #expect(HTML { $0.text(text) }.string == expected.replacing("&quot;", with: "\""))
    #expect(
      HTML { $0.element(.a, Attribute("title", text)) }.string == "<a title=\"\(expected)\"></a>")
  }

  @Test("Elements nest, void ones have no end tag, flags have no value")
  func elements() {
    let html = HTML { page in
      page.element(.details, Attribute("open", nil)) { page in
        page.element(.summary, text: "a")
        page.text("b")
        page.element(.wbr)
        page.text("c")
      }
    }
    #expect(html.string == "<details open><summary>a</summary>\nb<wbr>c</details>\n")
  }

  @Test("What writes nothing is empty")
  func emptiness() {
    let options = Prose.HTMLOptions()
    #expect(HTML().isEmpty)
    #expect(HTML { $0.text("") }.isEmpty)
    #expect(HTML { $0.prose("", options) }.isEmpty)
    #expect(!HTML { $0.text(" ") }.isEmpty)
    #expect(!HTML { $0.element(.p) }.isEmpty)
    #expect(!HTML { $0.prose("a", options) }.isEmpty)
  }

  @Test("What was of no use is taken back")
  func attempts() {
    let html = HTML { page in
      page.text("a")
      page.attempt { page in
        page.text("b")
        return false
      }
      page.attempt { page in
        page.text("c")
        return true
      }
    }
    #expect(html.string == "ac")
  }

  @Test("The same prose is written once, other prose anew")
  func cells() {
    let options = Prose.HTMLOptions()
    let proses: [Prose] = ["one", "two", "one", Prose([]), Prose([])]
    var written = 0
    let html = HTML { page in
      for prose in proses + proses {
        page.cell(prose) { page in
          written += 1
          page.inlineProse(prose, options)
        }
        page.text(";")
      }
    }
    #expect(html.string == "one;two;one;;;one;two;one;;;")
    #expect(written <= proses.count)
  }
}

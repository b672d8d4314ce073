import APIModel
import Prose
import Site
import TestSupport
import Testing

@Suite struct HighlightingTests {
  @Test(
    "JSON shows keys, strings, numbers and words apart",
    arguments: [
      ("{\"a\": \"b\"}", "{<span class=\"k\">\"a\"</span>: <span class=\"s\">\"b\"</span>}"),
      ("[-1.5e+3,0]", "[<span class=\"n\">-1.5e+3</span>,<span class=\"n\">0</span>]"),
      (
        "[true, null]", "[<span class=\"b\">true</span>, <span class=\"b\">null</span>]"
      ),
      ("\"a\\\"b\" :1", "<span class=\"k\">\"a\\\"b\"</span> :<span class=\"n\">1</span>"),
      ("\"<b>\"", "<span class=\"s\">\"&lt;b&gt;\"</span>"),
      ("\"open\n1", "<span class=\"s\">\"open</span>\n<span class=\"n\">1</span>"),
      ("\"\\", "<span class=\"s\">\"\\</span>"),
    ])
  func json(text: String, expected: String) {
    #expect(HTML { $0.highlighted(text, language: "json") }.string == expected)
  }

  @Test(
    "XML shows tags, attributes, values and comments apart",
    arguments: [
      ("<a/>", "<span class=\"t\">&lt;a/&gt;</span>"),
      (
        "<a b=\"c>\">d</a>",
        "<span class=\"t\">&lt;a</span> <span class=\"k\">b</span>=<span class=\"s\">\"c&gt;\"</span>"
          + "<span class=\"t\">&gt;</span>d<span class=\"t\">&lt;/a&gt;</span>"
      ),
      ("<!-- <a> -->x", "<span class=\"c\">&lt;!-- &lt;a&gt; --&gt;</span>x"),
      ("<?xml version='1.0'?>", "<span class=\"c\">&lt;?xml version='1.0'?&gt;</span>"),
      ("<a b='", "<span class=\"t\">&lt;a</span> <span class=\"k\">b</span>=<span class=\"s\">'</span>"),
    ])
  func xml(text: String, expected: String) {
    #expect(HTML { $0.highlighted(text, language: "xml") }.string == expected)
  }

  @Test(
    "Shell shows strings, options, variables, comments and prompts apart",
    arguments: [
      ("$ ls -la", "<span class=\"c\">$</span> ls <span class=\"k\">-la</span>"),
      (
        "curl --data '{\n}' $URL/${A}x",
        "curl <span class=\"k\">--data</span> <span class=\"s\">'{</span>\n<span class=\"s\">}'</span> "
          + "<span class=\"b\">$URL</span>/<span class=\"b\">${A}</span>x"
      ),
      ("# a 'b'\nc#d", "<span class=\"c\"># a 'b'</span>\nc#d"),
      ("a-b - it's \"c\\\"d\"", "a-b - it's <span class=\"s\">\"c\\\"d\"</span>"),
      ("\\'a\\", "\\'a\\"),
    ])
  func shell(text: String, expected: String) {
    for language in ["shell", "bash", "console"] {
      #expect(HTML { $0.highlighted(text, language: language) }.string == expected)
    }
  }

  @Test("Code in prose is highlighted too")
  func prose() async {
    let block = Prose([.codeBlock(language: "json", text: "[1, \"<\"]")])
    let reference = Reference.small(items: [.prose(block)])
    let marked = "[<span class=\"n\">1</span>, <span class=\"s\">\"&lt;\"</span>]"
    #expect(await page(of: reference).contains(marked))
  }

  @Test("Highlighting never changes the text", arguments: ["json", "xml", "shell", "text"], 1...40)
  func keepsText(language: String, seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let pieces = [
      "{", "}", "\"", "\\", ":", " ", "\n", "-", "1", "e", "null", "a", "<", ">", "/", "=", "'", "<!--",
      "-->",
      "?", "é", "&", "$", "${", "#", "--x",
    ]
    let text = (0..<60).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    let shown = HTML { $0.highlighted(text, language: language) }.string.withoutSpans
    #expect(shown == HTML { $0.text(text) }.string, "seed \(seed)")
  }
}

extension String {
  /// The text without the tags that highlighting adds.
  fileprivate var withoutSpans: String {
    var result = ""
    var rest = self[...]
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      result += rest[..<open]
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}

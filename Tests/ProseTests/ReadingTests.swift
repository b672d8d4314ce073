import Prose
import Testing

@Suite("Reading CommonMark")
struct ReadingTests {
  @Test(
    "Every construct has its place in the tree",
    arguments: [
      (
        "a *b* **c** `d`",
        [
          .paragraph([
            .text("a "), .emphasis([.text("b")]), .text(" "), .strong([.text("c")]), .text(" "), .code("d"),
          ])
        ]
      ),
      (
        "a\nb  \nc\\\nd",
        [.paragraph([.text("a"), .softBreak, .text("b"), .lineBreak, .text("c"), .lineBreak, .text("d")])]
      ),
      ("## a", [.heading(level: 2, content: [.text("a")], id: nil)]),
      ("a\nb\n===", [.heading(level: 1, content: [.text("a b")], id: nil)]),
      (
        "- a\n- b",
        [
          .list(
            Prose.List(
              .bullet, isTight: true, items: [[.paragraph([.text("a")])], [.paragraph([.text("b")])]]))
        ]
      ),
      (
        "3) a\n\n   b",
        [
          .list(
            Prose.List(
              .ordered(start: 3, delimiter: .parenthesis), isTight: false,
              items: [[.paragraph([.text("a")]), .paragraph([.text("b")])]]))
        ]
      ),
      ("```json x\n{}\n```", [.codeBlock(language: "json", text: "{}")]),
      ("    a\n\n    b", [.codeBlock(language: nil, text: "a\n\nb")]),
      ("> a", [.blockQuote([.paragraph([.text("a")])])]),
      ("***", [.thematicBreak]),
      ("[a](/b \"c\")", [.paragraph([.link(destination: "/b", title: "c", content: [.text("a")])])]),
      ("![a *b*](/c)", [.paragraph([.image(destination: "/c", title: nil, alt: "a b")])]),
      (
        "<http://a.b>",
        [.paragraph([.link(destination: "http://a.b", title: nil, content: [.text("http://a.b")])])]
      ),
      ("a <!-- b --> c", [.paragraph([.text("a  c")])]),
      ("<!-- a -->\n\nb", [.paragraph([.text("b")])]),
      ("a&nbsp;&lt;&copy;", [.paragraph([.text("a\u{A0}<©")])]),
      ("<server_id>", [.paragraph([.text("<server_id>")])]),
      ("", []),
    ] as [(String, [Prose.Block])])
  func tree(source: String, blocks: [Prose.Block]) {
    #expect(Prose(commonMark: source).blocks == blocks)
  }

  @Test(
    "GitHub's alerts are admonitions",
    arguments: [
      ("> [!NOTE]\n> a", .admonition(Prose.Admonition(.note, blocks: [.paragraph([.text("a")])]))),
      ("> [!warning]\n> a", .admonition(Prose.Admonition(.warning, blocks: [.paragraph([.text("a")])]))),
      (
        "> [!TIP]\n>\n> - a",
        .admonition(Prose.Admonition(.tip, blocks: [.list(Prose.List(items: [[.paragraph([.text("a")])]]))]))
      ),
      ("> [!CAUTION]", .admonition(Prose.Admonition(.caution, blocks: []))),
      ("> [!NOTE] a", .blockQuote([.paragraph([.text("[!NOTE] a")])])),
      ("> \\[!NOTE]\n> a", .blockQuote([.paragraph([.text("[!NOTE]"), .softBreak, .text("a")])])),
      ("> [!OTHER]\n> a", .blockQuote([.paragraph([.text("[!OTHER]"), .softBreak, .text("a")])])),
    ] as [(String, Prose.Block)])
  func alerts(source: String, block: Prose.Block) {
    #expect(Prose(commonMark: source).blocks == [block])
  }

  @Test(
    "Raw HTML is text, and an issue",
    arguments: [
      ("a <id> b", "a <id> b", 1, 3),
      ("a\n\n<div>\nb\n</div>", "a\n<div> b </div>", 3, 1),
      ("> a <b>c", "a <b>c", 1, 5),
      ("<!-- open", "<!-- open", 1, 1),
    ])
  func rawHTML(source: String, text: String, line: Int, column: Int) {
    let (prose, issues) = Prose.parse(commonMark: source)
    #expect(prose.plainText == text)
    #expect(issues.map(\.kind) == [.rawHTML])
    #expect(issues.map(\.line) == [line])
    #expect(issues.map(\.column) == [column])
    #expect(!prose.html().contains("<div>") && !prose.html().contains("<id>"))
  }

  @Test(
    "Links that could run a script lose their destination",
    arguments: [
      "[a](javascript:alert(1))", "[a](JavaScript:alert(1))", "[a](java&#10;script:alert(1))",
      "[a](java&Tab;script:x)",
      "[a](&#106;avascript:x)", "[a](javascript&colon;x)", "[a](&#1;javascript:x)", "[a](vbscript:x)",
      "[a](data:text/html,x)", "[a](file:///etc/passwd)", "![a](data:image/svg+xml,x)",
      "[a][r]\n\n[r]: javascript:x",
    ])
  func unsafeLinks(source: String) {
    let (prose, issues) = Prose.parse(commonMark: source)
    #expect(prose.blocks == [.paragraph([.text("a")])])
    #expect(issues.map(\.kind) == [.unsafeLink])
    #expect(prose.html() == "<p>a</p>\n")
  }

  @Test(
    "Other links stay",
    arguments: ["https://a.b/javascript:x", "/data:x", "#file:", "mailto:a@b.c", "JavaScripts:a", ":x"])
  func safeLinks(destination: String) {
    let (prose, issues) = Prose.parse(commonMark: "[a](<\(destination)>)")
    #expect(
      prose.blocks == [.paragraph([.link(destination: destination, title: nil, content: [.text("a")])])])
    #expect(issues.isEmpty)
  }

  @Test("A text over the limit is cut at a line end, with an issue")
  func longText() {
    let line = String(repeating: "a", count: 99) + "\n"
    let (prose, issues) = Prose.parse(commonMark: String(repeating: line, count: 1_000))
    #expect(prose.plainText.utf8.count == 655 * 100 - 1)
    #expect(issues.map(\.kind) == [.tooLong])
    #expect(issues.map(\.line) == [656])
    #expect(issues.map(\.column) == [1])
  }

  @Test("A text of exactly the limit stays whole")
  func longestText() {
    let (prose, issues) = Prose.parse(commonMark: String(repeating: "a", count: Prose.maximumSourceBytes))
    #expect(prose.plainText.utf8.count == Prose.maximumSourceBytes)
    #expect(issues.isEmpty)
  }

  @Test("A long line is cut between characters")
  func longLine() {
    let (prose, issues) = Prose.parse(commonMark: "a" + String(repeating: "é", count: 40_000))
    #expect(prose.plainText.utf8.count == Prose.maximumSourceBytes - 1)
    #expect(issues.map(\.kind) == [.tooLong])
  }

  @Test("The library's quadratic input ends soon")
  func quadraticInput() {
    let start = ContinuousClock.now
    let prose = Prose(commonMark: String(repeating: "![[]()", count: 50_000))
    #expect(ContinuousClock.now - start < .seconds(2))
    #expect(!prose.isEmpty)
  }

  @Test(
    "Deep nesting is flattened, with one issue",
    arguments: [
      String(repeating: "> ", count: 10_000) + "a", String(repeating: "- ", count: 10_000) + "a",
      String(repeating: "*a_", count: 500) + "b" + String(repeating: "_*", count: 500),
      String(repeating: "*a __b ", count: 500) + "c" + String(repeating: "__*", count: 500),
      (0..<60).map { String(repeating: " ", count: 3 * $0) + "1. a\n" }.joined()
        + String(repeating: ">", count: 200) + "b",
    ])
  func deepNesting(source: String) {
    let (prose, issues) = Prose.parse(commonMark: source)
    #expect(prose.plainText.contains("a"))
    #expect(issues.count { $0.kind == .tooDeep } == 1)
    #expect(Prose(commonMark: prose.commonMark()) == prose)
    #expect(prose.html().utf8.count < 100_000)
  }

  @Test(
    "Characters that no page may hold are replaced",
    arguments: [
      ("a\0b", "a\u{FFFD}b"), ("a\u{1}b", "a\u{FFFD}b"), ("a&#1;b", "a\u{FFFD}b"),
      ("a&#xFFFF;b", "a\u{FFFD}b"), ("`a\u{7F}`", "a\u{FFFD}"),
    ])
  func forbiddenCharacters(source: String, text: String) {
    #expect(Prose(commonMark: source).plainText == text)
  }

  @Test("Invalid UTF-8 is repaired before it is read")
  func invalidText() {
    let source = String(decoding: [0x61, 0xFF, 0xC3, 0x28, 0xED, 0xA0, 0x80] as [UInt8], as: UTF8.self)
    #expect(Prose(commonMark: source).plainText.hasPrefix("a\u{FFFD}"))
  }

  @Test("Carriage returns and a byte order mark mean nothing")
  func lineEnds() {
    #expect(Prose(commonMark: "\u{FEFF}# a\r\n\r\nb\rc") == Prose(commonMark: "# a\n\nb\nc"))
  }
}

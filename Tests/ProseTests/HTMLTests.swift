import Prose
import Testing

@Suite("HTML of prose")
struct HTMLTests {
  private static let cell = Prose.Table.Cell([.text("a")])

  @Test(
    "Every block",
    arguments: [
      ("a & <b> \"c\"", "<p>a &amp; &lt;b&gt; &quot;c&quot;</p>\n"),
      ("a\nb\\\nc", "<p>a\nb<br />\nc</p>\n"),
      ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
      ("2. a\n\n   b", "<ol start=\"2\">\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ol>\n"),
      (
        "```json\n\"<\"\n```",
        "<pre tabindex=\"0\"><code class=\"language-json\">&quot;&lt;&quot;\n</code></pre>\n"
      ),
      ("```\n```", "<pre tabindex=\"0\"><code></code></pre>\n"),
      ("> a", "<blockquote>\n<p>a</p>\n</blockquote>\n"),
      ("***", "<hr />\n"),
      (
        "> [!TIP]\n> a",
        "<aside class=\"admonition tip\" role=\"note\">\n<p class=\"admonition-title\">Tip</p>\n<p>a</p>\n</aside>\n"
      ),
      ("[a](/b?c=1&d \"e\")", "<p><a href=\"/b?c=1&amp;d\" title=\"e\">a</a></p>\n"),
      ("![a](/b)", "<p><img src=\"/b\" alt=\"a\" /></p>\n"),
      ("![a]()", "<p>a</p>\n"),
      ("", ""),
    ])
  func blocks(source: String, html: String) {
    #expect(Prose(commonMark: source).html() == html)
  }

  @Test(
    "Every block that CommonMark lacks",
    arguments: [
      (.heading(level: 2, content: [.text("a")], id: "b c"), "<h2 id=\"b-c\">a</h2>\n"),
      (
        .admonition(Prose.Admonition(.versionAdded, version: "2.1", blocks: [])),
        "<aside class=\"admonition version-added\" role=\"note\">\n<p class=\"admonition-title\">New in version 2.1</p>\n</aside>\n"
      ),
      (
        .definitionList([
          Prose.Definition(
            term: [.text("a")], classifiers: [[.text("b")]], blocks: [.paragraph([.text("c")])])
        ]),
        "<dl>\n<dt>a <span class=\"classifier\">b</span></dt>\n<dd>c</dd>\n</dl>\n"
      ),
      (
        .lineBlock([Prose.Line([.text("a")]), Prose.Line(indent: 1, [.text("b")]), Prose.Line([])]),
        "<div class=\"line-block\">\n<div class=\"line\">a</div>\n<div class=\"line-block\">\n<div class=\"line\">b</div>\n</div>\n<div class=\"line\"><br /></div>\n</div>\n"
      ),
      (
        .paragraph([.superscript([.text("a")]), .subscript([.text("b")]), .cite([.text("c")])]),
        "<p><sup>a</sup><sub>b</sub><cite>c</cite></p>\n"
      ),
      (
        .paragraph([.role(name: "doc", text: "a<"), .target(id: "b")]),
        "<p><span class=\"role doc\">a&lt;</span><span id=\"b\"></span></p>\n"
      ),
      (.paragraph([.target(id: "b")]), "<div>\n<span id=\"b\"></span>\n</div>\n"),
      (
        .paragraph([
          .link(
            destination: "/a", title: nil,
            content: [.link(destination: "/b", title: nil, content: [.text("c")])])
        ]), "<p><a href=\"/a\">c</a></p>\n"
      ),
      (.paragraph([.link(destination: " javascript:x", title: nil, content: [.text("c")])]), "<p>c</p>\n"),
      (.paragraph([.text("a\0b")]), "<p>a\u{FFFD}b</p>\n"),
      (.table(Prose.Table(rows: [])), ""),
      (.list(Prose.List(items: [])), ""),
      (
        .list(Prose.List(isTight: true, items: [[.paragraph([.text("a")]), .paragraph([.text("b")])]])),
        "<ul>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ul>\n"
      ),
    ] as [(Prose.Block, String)])
  func ownBlocks(block: Prose.Block, html: String) {
    #expect(Prose([block]).html() == html)
  }

  @Test("A table has column headers, spans within its sections, alignment and a name")
  func table() {
    let table = Prose.Table(
      header: [[HTMLTests.cell, Prose.Table.Cell([.text("b")], columnSpan: 2)]],
      rows: [
        [
          Prose.Table.Cell([.text("c")], rowSpan: 9), HTMLTests.cell,
          Prose.Table.Cell(blocks: [.paragraph([.text("d")]), .thematicBreak]),
        ],
        [HTMLTests.cell],
      ],
      caption: [.text("A \"b\"")], alignments: [.right])
    #expect(
      Prose([.table(table)]).html() == """
        <div class="table-wrap" tabindex="0" role="group" aria-label="A &quot;b&quot;">
        <table>
        <caption>A &quot;b&quot;</caption>
        <thead>
        <tr>
        <th scope="col" class="align-right">a</th>
        <th scope="colgroup" colspan="2">b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td rowspan="2" class="align-right">c</td>
        <td>a</td>
        <td>
        <p>d</p>
        <hr />
        </td>
        </tr>
        <tr>
        <td class="align-right">a</td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test(
    "Headings move to the level of the page",
    arguments: [(1, 1, "h1"), (1, 3, "h3"), (2, 3, "h4"), (6, 3, "h6"), (0, 1, "h1")])
  func headingLevels(level: Int, top: Int, name: String) {
    let prose = Prose([.heading(level: level, content: [.text("a")], id: nil)])
    #expect(prose.html(Prose.HTMLOptions(topHeadingLevel: top)) == "<\(name)>a</\(name)>\n")
  }

  @Test("Destinations are rewritten, but not to scripts")
  func rewriting() {
    let options = Prose.HTMLOptions { $0 == "bad" ? "javascript:x" : "../\($0)" }
    #expect(
      Prose(commonMark: "[a](b) ![c](d) [e](bad)").html(options)
        == "<p><a href=\"../b\">a</a> <img src=\"../d\" alt=\"c\" /> e</p>\n")
  }

  @Test(
    "Inline HTML has no paragraph around it",
    arguments: [
      ("a *b*", "a <em>b</em>"), ("a\nb", "a b"), ("a\n\n- b\n- c", "a b c"), ("", ""),
      ("```\na\nb\n```", "<code>a b</code>"),
    ])
  func inline(source: String, html: String) {
    #expect(Prose(commonMark: source).inlineHTML() == html)
  }

  @Test("Many tasks render at once")
  func parallel() async {
    let source = (0..<8).map { GeneratedSource.text(seed: $0) }.joined(separator: "\n\n")
    let expected = Prose(commonMark: source).html()
    let results = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<200 {
        group.addTask {
          let prose = Prose(commonMark: source)
          return prose.html() == expected && !prose.commonMark().isEmpty
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results == [Bool](repeating: true, count: 200))
  }

  @Test("Trees deeper than any reader makes are cut, not crashed on")
  func deepTrees() {
    var block = Prose.Block.paragraph([.text("a")])
    var inline = Prose.Inline.text("b")
    for _ in 0..<500 {
      block = .blockQuote([block])
      inline = .emphasis([inline])
    }
    let prose = Prose([block, .paragraph([inline]), .paragraph([.text("c")])])
    #expect(prose.html().hasSuffix("<p>c</p>\n"))
    #expect(prose.commonMark().hasSuffix("c\n"))
  }
}

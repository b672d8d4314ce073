import Prose
import RestructuredText
import Testing

@Suite("reStructuredText of prose")
struct RestructuredTextTests {
  @Test(
    "Blocks",
    arguments: [
      ("a\nb\n\nc", "a\nb\n\nc\n"),
      ("- a\n- b\n  - c", "- a\n\n- b\n\n  - c\n"),
      ("3) a\n4) b", "3) a\n4) b\n"),
      ("9. a\n\n   b\n10. c", "9. a\n\n   b\n\n10. c\n"),
      ("- a\n\n* b", "- a\n\n..\n\n- b\n"),
      ("- a\n\n> b", "- a\n\n..\n\n   b\n"),
      ("a\n\n> b\n\n<!-- -->\n\n> c", "a\n\n   b\n\n..\n\n   c\n"),
      ("- > a", "- ..\n\n     a\n"),
      ("-\n- a", "-\n- a\n"),
      ("1. a\n2.", "1. a\n\n2.\n"),
      ("```json\n{}\n```", ".. code-block:: json\n\n   {}\n"),
      ("```\na\n\n  b\n```", "::\n\n   a\n\n     b\n"),
      ("```\n  a\n\tb\n```", ".. code-block:: text\n   :class: literal\n\n     a\n           b\n"),
      ("```\n\n```", ""),
      ("> [!NOTE]\n> a\n>\n> b", ".. note::\n\n   a\n\n   b\n"),
      ("> [!TIP]", ".. tip::\n\n   ..\n"),
      ("![a](/b)", ".. image:: /b\n   :alt: a\n"),
      ("a\n\n***\n\nb", "a\n\n----\n\nb\n"),
      ("***\n\na\n\n***\n\n***\n\n# b\n\n***", "a\n\nb\n=\n"),
      ("# a\n\n### b\n\n## c\n\n# d", "a\n=\n\nb\n-\n\nc\n-\n\nd\n=\n"),
      ("> # a", "   .. rubric:: a\n"),
      ("", ""),
    ])
  func blocks(source: String, text: String) {
    #expect(Prose(commonMark: source).restructuredText() == text)
  }

  @Test(
    "Blocks that CommonMark lacks",
    arguments: [
      (
        .admonition(Prose.Admonition(.versionAdded, version: "2.1", blocks: [.paragraph([.text("a")])])),
        ".. versionadded:: 2.1\n\n   a\n"
      ),
      (.admonition(Prose.Admonition(.deprecated, version: "2.1", blocks: [])), ".. deprecated:: 2.1\n"),
      (
        .admonition(Prose.Admonition(.versionAdded, blocks: [])),
        ".. admonition:: New\n   :class: version-added\n\n   ..\n"
      ),
      (.admonition(Prose.Admonition(.seeAlso, blocks: [.paragraph([.text("a")])])), ".. seealso::\n\n   a\n"),
      (
        .admonition(
          Prose.Admonition(.custom, title: [.text(":a:")], blocks: [.blockQuote([.paragraph([.text("b")])])])),
        ".. admonition:: \\:a:\n   :class: custom\n\n   ..\n\n      b\n"
      ),
      (
        .definitionList([
          Prose.Definition(
            term: [.text("- a : b")], classifiers: [[.text("c")]], blocks: [.paragraph([.text("d")])]),
          Prose.Definition(term: [.code("e")], blocks: []),
        ]),
        "\\- a \\: b : c\n   d\n\n``e``\n   ..\n"
      ),
      (
        .lineBlock([Prose.Line([.text("a")]), Prose.Line(indent: 1, [.text("b")]), Prose.Line([])]),
        "| a\n|    b\n|\n"
      ),
      (.paragraph([.text("a"), .lineBreak, .text("b")]), "| a\n| b\n"),
      (.paragraph([.target(id: "a-b"), .target(id: "c: d"), .text("e")]), ".. _a-b:\n.. _`c: d`:\n\ne\n"),
      (.heading(level: 1, content: [.text("a")], id: "b"), ".. _b:\n\na\n=\n"),
      (
        .table(
          Prose.Table(
            header: [[Prose.Table.Cell([.text("a")], columnSpan: 2)]],
            rows: [
              [
                Prose.Table.Cell([.text("b")]),
                Prose.Table.Cell(blocks: [
                  .list(Prose.List(items: [[.paragraph([.text("c")])], [.paragraph([.text("d")])]]))
                ]),
              ]
            ],
            caption: [.text("e")])),
        ".. list-table:: e\n   :header-rows: 1\n   :widths: auto\n\n   * - a\n     -\n   * - b\n     - - c\n       - d\n"
      ),
      (
        .table(Prose.Table(header: [[Prose.Table.Cell([.text("a")])]], rows: [])),
        ".. list-table::\n   :widths: auto\n\n   * - a\n"
      ),
    ] as [(Prose.Block, String)])
  func ownBlocks(block: Prose.Block, text: String) {
    #expect(Prose([block]).restructuredText() == text)
  }

  @Test(
    "Text that would mean something is escaped",
    arguments: [
      ("*", "\\*"), ("a*b", "a\\*b"), ("`a`", "\\`a\\`"), ("|a|", "\\|a\\|"), ("a\\b", "a\\\\b"),
      ("server_id", "server_id"),
      ("a_", "a\\_"), ("a_.", "a\\_."), ("__init__", "\\__init\\_\\_"), ("[1]_", "[1]\\_"), ("a::", "a:\\:"),
      ("::", "\\:\\:"),
      (".. note::", "\\.. note:\\:"), ("- a", "\\- a"), ("-1", "\\-1"), ("1. a", "\\1. a"), ("1.5", "1.5"),
      ("(iv) a", "\\(iv) a"), ("#. a", "\\#. a"),
      ("A. B", "\\A. B"), ("U.S. law", "U.S. law"), ("====", "\\===="), ("=", "\\="), ("::::", "\\:::\\:"),
      ("\\\\", "\\ \\\\\\\\"),
      (":a: b", "\\:a: b"), (">>> a", "\\>>> a"), ("/v a", "\\/v a"), ("/servers", "\\/servers"),
      ("/servers/{id}", "/servers/{id}"),
      ("— a", "\\— a"), ("• a", "\\• a"), ("+--+", "\\+--+"), ("{id}", "{id}"), ("a < b", "a < b"),
      ("\u{2028}a\u{85}b", "a b"),
    ])
  func escaping(text: String, written: String) {
    #expect(Prose([.paragraph([.text(text)])]).restructuredText() == written + "\n")
  }

  @Test(
    "Inline markup has boundaries that docutils sees",
    arguments: [
      ([.text("a "), .emphasis([.text("b")]), .text(" c")], "a *b* c"),
      ([.text("a"), .emphasis([.text("b")]), .text("c")], "a\\ *b*\\ c"),
      ([.text("("), .code("a"), .text("),")], "(``a``),"),
      ([.text("a \""), .code("*"), .text("\"")], "a \"\\ ``*``\""),
      ([.code("a"), .code("b"), .strong([.text("c")])], "``ab``\\ **c**"),
      ([.emphasis([.text(" a ")]), .text("b")], "*a* b"),
      ([.strong([.text("a "), .code("b"), .text(" c")])], "**a** ``b`` **c**"),
      ([.strong([.emphasis([.text("a")])])], "**a**"),
      ([.code(" a ")], "``a``"),
      ([.code("`a`")], ":literal:`\\`a\\``"),
      ([.code("a`b")], "``a`b``"),
      ([.code("a``b")], ":literal:`a\\`\\`b`"),
      ([.code("\\")], "``\\``"),
      ([.text("a:"), .cite([.text("b")]), .text(":c")], "a:\\ `b`\\ :c"),
      ([.superscript([.text("a`")]), .subscript([.text("b")])], ":sup:`a\\``\\ :sub:`b`"),
      ([.role(name: "ref", text: "a <b>")], ":ref:`a <b>`"),
      (
        [.link(destination: "/a_", title: "t", content: [.text("b "), .code("c<"), .text(" ")])],
        "`b c\\< </a\\_>`__"
      ),
      (
        [.link(destination: "http://a.b/c", title: nil, content: [.text("http://a.b/c")]), .text(".")],
        "http://a.b/c."
      ),
      (
        [.link(destination: "http://a.b/c.", title: nil, content: [.text("http://a.b/c.")])],
        "`http://a.b/c. <http://a.b/c.>`__"
      ),
      ([.link(destination: "a b", title: nil, content: [])], "`a%20b <a%20b>`__"),
      ([.link(destination: "javascript:x", title: nil, content: [.text("b")])], "b"),
      ([.text("a "), .image(destination: "/b", title: nil, alt: "c")], "a `c </b>`__"),
    ] as [([Prose.Inline], String)])
  func boundaries(content: [Prose.Inline], written: String) {
    #expect(Prose([.paragraph(content)]).restructuredText() == written + "\n")
  }

  @Test("Options choose indentation and underlines")
  func options() {
    let options = RSTOptions(indent: 2, underlines: ["#", "*"])
    let prose: Prose = "# a\n\n## b\n\n### c\n\n> [!NOTE]\n> d"
    #expect(prose.restructuredText(options) == "a\n#\n\nb\n*\n\n.. rubric:: c\n\n.. note::\n\n  d\n")
  }

  @Test(
    "One line for titles",
    arguments: [("a\nb", "a b"), ("# 1. a", "\\1. a"), ("- a\n- `b`", "a ``b``"), ("", "")])
  func inline(source: String, text: String) {
    #expect(Prose(commonMark: source).inlineRestructuredText() == text)
  }

  @Test(
    "Underlines have the display width of the title",
    arguments: [
      ("a", 1, "a\n="), ("日本 a", 2, "日本 a\n------"), ("e\u{301}", 1, "e\u{301}\n="),
      ("2. *", 9, "\\2. \\*\n''''''"), ("👍", 1, "👍\n=="),
    ])
  func titles(text: String, level: Int, written: String) {
    #expect(RSTSection.title(text, level: level) == written)
  }

  @Test(
    "Random prose is written without tabs, blanks at line ends, and blank lines at either end",
    arguments: [0, 1_000] as [UInt64])
  func randomProse(firstSeed: UInt64) {
    for seed in firstSeed..<firstSeed + 150 {
      var generator = GeneratedProse(seed: seed)
      let text = generator.prose().restructuredText()
      #expect(!text.contains("\t") && !text.hasPrefix("\n") && !text.hasSuffix("\n\n"), "seed \(seed)")
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.allSatisfy { !$0.hasSuffix(" ") || $0.hasSuffix("\\ ") }, "seed \(seed)")
    }
  }
}

import Prose
import RestructuredText
import Testing

@Suite("Documents")
struct ReadingDocumentTests {
  @Test("Sections nest by the order of their adornments, with the identifiers docutils gives")
  func sections() {
    let read = document(
      """
      :tocdepth: 2

      .. -*- rst -*-

      ======
       Main
      ======
      text

      .. _first:
      .. _second:

      Show *Server* details
      =====================

      Request
      -------

      Other
      =====
      Request
      -------
      ----

      2.1
      ===
      日本 Über
      =========
      """)
    #expect(
      outline(read.elements) == [
        ".. -*- rst -*-",
        "1 Main [main]",
        "  text @8",
        "  2 Show Server details [show-server-details second first]",
        "    3 Request [request]",
        "  2 Other [other]",
        "    3 Request [id1]",
        "       @23",
        "  2 2.1 [id2]",
        "  2 日本 Über [uber]",
      ])
    #expect(read.problems == [])
    #expect(read.fields.map { "\($0.name)=\($0.value)" } == ["tocdepth=2"])
    #expect(read.destination(of: "First") == "#first")
    #expect(read.destination(of: "request") == nil)
    #expect(
      read.targets.map(\.name) == [
        "main", "first", "second", "show server details", "other", "2.1", "日本 über",
      ])
  }

  @Test(
    "Titles that cannot be are problems, and their text is kept",
    arguments: [
      ("a\n=\n\nb\n-\n\nc\n~\n\nd\n=\n\ne\n~", ["rst/title-level 13:1"], "1 d [d]|  e @13"),
      ("Title\n====", ["rst/title-underline 2:1"], "1 Title [title]"),
      ("=====\nTitle\n----", ["rst/title-level 1:1"], "Title @2"),
      ("=====\nTitle", ["rst/title-level 1:1"], "Title @2"),
      ("=====\n=====", ["rst/title-level 1:1"], ""),
      ("Title\n==", [], "Title == @1"),
      ("---\nTitle", [], "--- Title @1"),
      ("- a\n  ===", ["rst/title-level 1:3"], "a @1"),
    ])
  func titles(source: String, problems: [String], end: String) {
    let read = document(source)
    #expect(places(read.problems) == problems)
    #expect(outline(read.elements).joined(separator: "|").hasSuffix(end))
  }

  @Test(
    "References lead where their targets lead",
    arguments: [
      ("a_\n\n.. _a: http://b", [link("http://b", "a")]),
      ("`a b`_\n\n.. _A\n   B: http://b/\n   c", [link("http://b/c", "a b")]),
      ("a_\n\n.. _a: b_\n.. _b: `c d`_\n.. _`c d`: e", [link("e", "a")]),
      ("a__ b__\n\n__ c\n.. __: d", [link("c", "a"), .text(" "), link("d", "b")]),
      ("`a <b_>`_ a_\n\n.. _b: c", [link("c", "a"), .text(" "), link("c", "a")]),
      ("`a <b>`_ a_", [link("b", "a"), .text(" "), link("b", "a")]),
      ("a_\n\n.. _a: d@e.fg", [link("mailto:d@e.fg", "a")]),
      ("_`A b` `a B`_", [.target(id: "a-b"), .text("A b "), link("#a-b", "a B")]),
      (
        "[1]_ [#]_ [#n]_ [*]_ [C]_\n\n.. [1] a\n.. [#] b\n.. [#n] c\n.. [*] d\n.. [C] e",
        [
          link("#id6", "[1]"), .text(" "), link("#id7", "[2]"), .text(" "), link("#n", "[3]"), .text(" "),
          link("#id8", "[*]"), .text(" "), link("#c", "[C]"),
        ]
      ),
    ] as [(String, [Prose.Inline])])
  func references(source: String, content: [Prose.Inline]) {
    let read = fragment(source)
    #expect(read.blocks.first == .paragraph(content))
    #expect(read.problems == [])
  }

  @Test(
    "References that lead nowhere keep their text",
    arguments: [
      ("a_", "a", ["rst/unknown-target 1:1"]),
      ("x a__", "x a", ["rst/unknown-target 1:3"]),
      (
        "a_\n\n.. _a: b_\n.. _b: a_", "a",
        ["rst/unknown-target 3:1", "rst/unknown-target 4:1", "rst/unknown-target 1:1"]
      ),
      ("a_\n\n.. _a: b\n.. _a: c", "a", ["rst/duplicate-target 4:1", "rst/unknown-target 1:1"]),
      ("|a|", "|a|", ["rst/undefined-substitution 1:1"]),
      ("[1]_", "[1]", ["rst/unknown-target 1:1"]),
      (".. |a| replace:: |b|\n.. |b| replace:: |a|\n\n|a|", "|a|", ["rst/undefined-substitution 2:18"]),
    ])
  func nowhere(source: String, words: String, problems: [String]) {
    let read = fragment(source)
    #expect(Prose(read.blocks).plainText == words)
    #expect(places(read.problems) == problems)
  }

  @Test(
    "Substitutions stand for their definitions",
    arguments: [
      ("|a|\n\n.. |a| replace:: *b* c", [.emphasis([.text("b")]), .text(" c")]),
      ("x|2Y|y |2Y|.\n\n.. |2Y| replace:: z", [.text("x|2Y|y z.")]),
      ("|Health Monitor|\n\n.. |health\n   monitor| replace:: HM", [.text("HM")]),
      ("|a|\n\n.. |a| replace:: |b|!\n.. |b| replace:: c", [.text("c!")]),
      ("x |n| y\n\n.. |n| unicode:: U+2002 .. en space\n   :trim:", [.text("x\u{2002}y")]),
      ("|a|_\n\n.. |a| replace:: b\n.. _a: c", [link("c", "b")]),
      (
        "|i|\n\n.. |i| image:: a b.png\n   :target: c",
        [.link(destination: "c", title: nil, content: [.image(destination: "ab.png", title: nil, alt: "i")])]
      ),
    ] as [(String, [Prose.Inline])])
  func substitutions(source: String, content: [Prose.Inline]) {
    let read = fragment(source)
    #expect(read.blocks == [.paragraph(content)])
    #expect(read.problems == [])
  }

  @Test("Substitutions that multiply each other end at a limit")
  func multiplyingSubstitutions() {
    var source = ".. |a0| replace:: ha ha ha\n"
    for index in 1...30 {
      source += ".. |a\(index)| replace:: |a\(index - 1)| |a\(index - 1)| |a\(index - 1)|\n"
    }
    let read = fragment(source + "\n|a30|")
    #expect(read.problems.map(\.rule) == ["rst/limit"])
    #expect(Prose(read.blocks).plainText.utf8.count < 4 << 20)
  }

  @Test("Targets are placed in the block that follows them")
  func targets() {
    let read = document(".. _a:\n\ntext a_\n\n.. _b:\n\n- item\n\n.. _c:\n\n::\n\n  x\n\n.. _d:\n")
    #expect(read.problems == [])
    let expected: [Prose.Block] = [
      .paragraph([.target(id: "a"), .text("text "), link("#a", "a")]),
      bullets([.paragraph([.target(id: "b"), .text("item")])]),
      .paragraph([.target(id: "c")]), code("x"),
      .paragraph([.target(id: "d")]),
    ]
    let found = read.elements.compactMap { if case .block(let block, _) = $0 { block } else { nil } }
    #expect(found == expected)
  }

  @Test("A fragment may use the names and substitutions of its document")
  func fragmentInDocument() {
    let outer = document("Show It\n=======\n\n.. |a| replace:: *b*\n")
    let content = RSTContent(text: "`show it`_ |a| c_", at: RSTLocation(file: "p.yaml", line: 7, column: 5))
    let read = RSTReader().readBlocks(content, in: outer)
    #expect(
      read.blocks == [
        .paragraph([link("#show-it", "show it"), .text(" "), .emphasis([.text("b")]), .text(" c")])
      ])
    #expect(read.problems.map(\.location) == [RSTLocation(file: "p.yaml", line: 7, column: 20)])
    #expect(RSTReader().readInlines(content, in: outer).inlines.plainText == "show it b c")
  }
}

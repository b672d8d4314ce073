import Prose
import Testing

@Suite("CommonMark of prose")
struct CommonMarkOutputTests {
  private static func cell(_ text: String) -> Prose.Table.Cell {
    Prose.Table.Cell([.text(text)])
  }

  @Test(
    "Blocks that CommonMark lacks have a form of their own",
    arguments: [
      (
        .admonition(Prose.Admonition(.note, blocks: [.paragraph([.text("a")]), .thematicBreak])),
        "> [!NOTE]\n> a\n> \n> ***\n"
      ),
      (.admonition(Prose.Admonition(.tip, blocks: [.thematicBreak])), "> [!TIP]\n> \n> ***\n"),
      (.admonition(Prose.Admonition(.caution, blocks: [])), "> [!CAUTION]\n"),
      (.admonition(Prose.Admonition(.danger, blocks: [.paragraph([.text("a")])])), "> **Danger**\n> \n> a\n"),
      (
        .admonition(Prose.Admonition(.deprecated, version: "2.9", blocks: [])),
        "> **Deprecated since version 2.9**\n"
      ),
      (
        .definitionList([
          Prose.Definition(
            term: [.text("a")], classifiers: [[.text("b")]], blocks: [.paragraph([.text("c")])])
        ]),
        "  - **a** (b)\n    \n    c\n"
      ),
      (
        .lineBlock([
          Prose.Line([.text("a")]), Prose.Line(indent: 1, [.text("- b")]), Prose.Line([]),
          Prose.Line([.text("c")]),
        ]), "a\\\n&nbsp;&nbsp;\\- b\n\nc\n"
      ),
      (
        .paragraph([
          .superscript([.text("a")]), .cite([.text("b")]), .role(name: "x", text: "c*"), .target(id: "d"),
        ]), "a*b*c\\*\n"
      ),
      (.heading(level: 9, content: [.text("a"), .lineBreak, .text("b")], id: "c"), "###### a b\n"),
      (
        .list(Prose.List(.ordered(start: -1, delimiter: .period), items: [[.paragraph([.text("a")])]])),
        "0.  a\n"
      ),
    ] as [(Prose.Block, String)])
  func ownForms(block: Prose.Block, text: String) {
    #expect(Prose([block]).commonMark() == text)
  }

  @Test("A table is a pipe table; spanned places are empty")
  func pipeTable() {
    let table = Prose.Table(
      header: [[Self.cell("a|b"), Prose.Table.Cell([.code("c|d")], columnSpan: 2)]],
      rows: [
        [Prose.Table.Cell([.text("e")], rowSpan: 2), Self.cell("f"), Self.cell("g")], [Self.cell("h\ni")],
      ],
      caption: [.text("C")], alignments: [nil, .center, .right])
    #expect(
      Prose([.table(table)]).commonMark() == """
        **C**

        | a\\|b | `c\\|d` |  |
        | --- | :---: | ---: |
        | e | f | g |
        |  | h i |  |

        """)
  }

  @Test("A table whose cells hold lists is a list of rows")
  func listTable() {
    let list = Prose.Block.list(Prose.List(items: [[.paragraph([.text("c")])]]))
    let table = Prose.Table(
      header: [[Self.cell("a"), Self.cell("b")]], rows: [[Self.cell("x"), Prose.Table.Cell(blocks: [list])]])
    #expect(
      Prose([.table(table)]).commonMark() == """
          -   - **a:** x
              - **b:**
                  - c

        """)
  }

  @Test(
    "One line for cells",
    arguments: [
      ("a\nb", "a b"), ("a|b", "a\\|b"), ("- a\n- b", "a b"), ("`a|b`", "`a\\|b`"), ("# a", "a"), ("", ""),
    ])
  func inline(source: String, text: String) {
    #expect(Prose(commonMark: source).inlineCommonMark(escapesPipes: true) == text)
  }

  @Test("Prose joins, is empty, and reads as plain text")
  func values() {
    let prose: Prose = "# a\n\n- b\n- *c* `d`"
    #expect((prose + "e").plainText == "a\nb\nc d\ne")
    #expect(Prose().isEmpty && Prose().commonMark().isEmpty && Prose().html().isEmpty)
    #expect(prose.appending(Prose()) == prose)
  }
}

import Prose
import RestructuredText
import Testing

@Suite("Blocks")
struct ReadingBlockTests {
  @Test(
    "Each construct becomes its block",
    arguments: [
      ("", []),
      ("a\n\nb", [paragraph("a"), paragraph("b")]),
      ("- a\n- b", [bullets([paragraph("a")], [paragraph("b")])]),
      ("- a\n\n- b\n\n  c", [bullets([paragraph("a")], [paragraph("b"), paragraph("c")], isTight: false)]),
      ("- a\n\n  - b", [bullets([paragraph("a"), bullets([paragraph("b")])])]),
      ("- a\n\n+ b", [bullets([paragraph("a")]), bullets([paragraph("b")])]),
      ("-\n  a\n\n• b", [bullets([paragraph("a")]), bullets([paragraph("b")])]),
      ("1. a\n2. b\n#. c", [ordered(1, .period, [paragraph("a")], [paragraph("b")], [paragraph("c")])]),
      ("(3) a\n(4) b", [ordered(3, .parenthesis, [paragraph("a")], [paragraph("b")])]),
      ("a) x\nb) y", [ordered(1, .parenthesis, [paragraph("x")], [paragraph("y")])]),
      ("iv. x\nv. y", [ordered(4, .period, [paragraph("x")], [paragraph("y")])]),
      ("C. x\n\nD. y", [ordered(3, .period, [paragraph("x")], [paragraph("y")])]),
      ("1. a\nb", [.paragraph([.text("1. a"), .softBreak, .text("b")])]),
      ("A. Einstein\nwas", [.paragraph([.text("A. Einstein"), .softBreak, .text("was")])]),
      ("a\n  b\nc\n  d", [definitions(("a", [paragraph("b")]), ("c", [paragraph("d")]))]),
      (
        "a : b : c\n  d",
        [
          .definitionList([
            Prose.Definition(
              term: [.text("a")], classifiers: [[.text("b")], [.text("c")]], blocks: [paragraph("d")])
          ])
        ]
      ),
      (":a: b\n:c d:\n  e", [definitions(("a", [paragraph("b")]), ("c d", [paragraph("e")]))]),
      (
        "-a, --all=X  b\n/V  c",
        [
          .definitionList([
            Prose.Definition(term: [.code("-a, --all=X")], blocks: [paragraph("b")]),
            Prose.Definition(term: [.code("/V")], blocks: [paragraph("c")]),
          ])
        ]
      ),
      ("-a", [paragraph("-a")]),
      (
        "| a\n|   b\n|\n| c\n  d",
        [
          .lineBlock([
            Prose.Line([.text("a")]), Prose.Line(indent: 1, [.text("b")]), Prose.Line(indent: 1, []),
            Prose.Line([.text("c"), .softBreak, .text("d")]),
          ])
        ]
      ),
      ("|", [.lineBlock([Prose.Line([])])]),
      ("a\n\n  b\n\n  -- c", [paragraph("a"), .blockQuote([paragraph("b"), paragraph("— c")])]),
      ("a::\n\n  b\n   c\n\nd", [paragraph("a:"), code("b\n c"), paragraph("d")]),
      ("a ::\n\n  b", [paragraph("a"), code("b")]),
      ("::\n\n  b", [code("b")]),
      ("date:\n::\n\n  b", [paragraph("date:"), code("b")]),
      ("a::\n\n> b\n> c", [paragraph("a:"), code("> b\n> c")]),
      ("a\\::", [paragraph("a::")]),
      (">>> 1\n1", [code(">>> 1\n1", "pycon")]),
      ("..\n\n  a", [.blockQuote([paragraph("a")])]),
      (".. a\n   b\n\nc", [paragraph("c")]),
      ("a\r\nb\rc", [.paragraph([.text("a"), .softBreak, .text("b"), .softBreak, .text("c")])]),
      ("-\ta\n\n\tb", [bullets([paragraph("a"), paragraph("b")], isTight: false)]),
      ("a  \u{0C}\nb\u{A0}", [.paragraph([.text("a"), .softBreak, .text("b")])]),
      ("::\n\n\ta\tb", [code("a       b")]),
      ("ab\ncd::\n\n  e", [.paragraph([.text("ab"), .softBreak, .text("cd:")]), code("e")]),
    ] as [(String, [Prose.Block])])
  func constructs(source: String, expected: [Prose.Block]) {
    let read = fragment(source)
    #expect(read.blocks == expected)
    #expect(read.problems == [])
  }

  @Test(
    "Text whose layout is not clear is kept, with a problem at its place",
    arguments: [
      ("a\n  b\nc", "a b c", ["rst/indent 3:1"]),
      ("a\nb\n  c", "a b c", ["rst/indent 3:1"]),
      ("- a\nb", "a b", ["rst/indent 2:1"]),
      ("a::\n\nb", "a: b", ["rst/literal-block 3:1"]),
      ("a::\n\n  b\nc", "a: b c", ["rst/indent 4:1"]),
      ("a::", "a:", ["rst/literal-block 1:1"]),
      ("a\n=====", "a", ["rst/title-level 1:1"]),
      ("=====\na\n=====", "a", ["rst/title-level 1:1", "rst/title-level 2:1"]),
      (".. a\nb", "b", ["rst/indent 2:1"]),
      ("| a\nb", "a b", ["rst/indent 2:1"]),
      ("a::\n\n> b\nc", "a: > b c", ["rst/indent 4:1"]),
    ])
  func unclearLayout(source: String, words: String, problems: [String]) {
    let read = fragment(source)
    #expect(Prose(read.blocks).plainText.split { $0 == "\n" || $0 == " " }.joined(separator: " ") == words)
    #expect(places(read.problems) == problems)
  }

  @Test("Bytes that are not UTF-8 and control characters are replaced, with one problem for a file")
  func encoding() {
    let invalid = RSTReader().read(
      RSTSource(file: "a", bytes: [0xEF, 0xBB, 0xBF, 0x61, 0x0A, 0x62, 0xFF, 0xFE]))
    #expect(outline(invalid.elements) == ["a b\u{FFFD}\u{FFFD} @1"])
    #expect(places(invalid.problems) == ["rst/encoding 2:1"])
    let control = document("a\u{0}b\u{1}")
    #expect(outline(control.elements) == ["a\u{FFFD}b\u{FFFD} @1"])
    #expect(places(control.problems) == ["rst/encoding 1:2"])
  }

  @Test("Blocks beyond the supported depth read as one paragraph, with one problem")
  func depth() {
    let read = fragment(String(repeating: "- ", count: 10_000) + "a")
    #expect(read.problems.map(\.rule) == ["rst/limit"])
    #expect(Prose(read.blocks).plainText.hasSuffix("- a"))
  }
}

import Foundation
import Prose
import RestructuredText
import Testing

/// What the reader makes of each construct, shown as CommonMark, in which the tree's parts can be told apart.
@Suite struct ReadingTests {
  static func document(_ text: String) -> RSTDocument {
    RSTReader().read(RSTSource(file: "t.rst", bytes: Array(text.utf8)))
  }

  static func blocks(_ elements: [RSTElement]) -> [Prose.Block] {
    elements.flatMap { element -> [Prose.Block] in
      switch element {
      case .block(let block, _): [block]
      case .section(let section):
        [.heading(level: section.level, content: section.titleInlines, id: nil)] + blocks(section.children)
      case .directive, .comment: []
      }
    }
  }

  static func markdown(_ text: String) -> String { Prose(blocks(document(text).elements)).commonMark() }

  @Test(arguments: [
    ("One *emphasis*, **strong** and ``code``.", "One *emphasis*, **strong** and `code`.\n"),
    ("Two\nlines.", "Two\nlines.\n"),
    ("Title\n=====\n\nText.\n\nSub\n---\n\nMore.", "# Title\n\nText.\n\n## Sub\n\nMore.\n"),
    ("- a\n- b\n\n  c", "  - a\n\n  - b\n    \n    c\n"),
    ("1. a\n2. b", "1.  a\n2.  b\n"),
    ("Text::\n\n  literal *x*\n", "Text:\n\n```\nliteral *x*\n```\n"),
    (".. code-block:: json\n\n   {}\n", "```json\n{}\n```\n"),
    (".. Note:: Mind.\n", "> [!NOTE]\n> Mind.\n"),
    (".. warning::\n\n   Mind *this*.\n", "> [!WARNING]\n> Mind *this*.\n"),
    ("`text <http://example.com/>`_", "[text](http://example.com/)\n"),
    (
      "`text <http://example.com/>`__ and name_\n\n.. _name: http://example.org/",
      "[text](http://example.com/) and [name](http://example.org/)\n"
    ),
    ("|x| y\n\n.. |x| replace:: *z*", "*z* y\n"),
    ("a\\*b\\* and 2 * 3", "a\\*b\\* and 2 \\* 3\n"),
    (".. a comment\n\nText.", "Text.\n"),
    ("  quoted", "> quoted\n"),
  ])
  func giveEachConstructItsPlace(_ text: String, _ expected: String) {
    let document = Self.document(text)
    #expect(Prose(Self.blocks(document.elements)).commonMark() == expected)
    #expect(document.problems == [])
  }

  @Test func readTablesWithListsInTheirCells() throws {
    let text = """
      +-----+-------+
      | A   | B     |
      +=====+=======+
      | one | - x   |
      |     | - y   |
      +-----+-------+
      """
    let blocks = Self.blocks(Self.document(text).elements)
    guard case .table(let table)? = blocks.first else {
      Issue.record("no table: \(blocks)")
      return
    }
    #expect(table.header.map { $0.map { Prose($0.blocks).plainText } } == [["A", "B"]])
    guard case .list(let list)? = table.rows.first?.last?.blocks.first else {
      Issue.record("no list: \(table.rows)")
      return
    }
    #expect(list.items.map { Prose($0).plainText } == ["x", "y"])
  }

  @Test func readDefinitionListsAndLineBlocks() {
    let blocks = Self.blocks(Self.document("term\n  meaning\n\n| one\n|   two\n").elements)
    #expect(
      blocks == [
        .definitionList([
          Prose.Definition(term: [.text("term")], blocks: [.paragraph([.text("meaning")])])
        ]),
        .lineBlock([Prose.Line([.text("one")]), Prose.Line(indent: 1, [.text("two")])]),
      ])
  }

  @Test func keepTheDirectivesThatTheCallerWants() {
    let reader = RSTReader(directives: { directive, _ in directive.name == "rest_method" ? .keep : .unknown })
    let text = "Title\n=====\n\n.. rest_method:: GET /a\n   max_version: 2.43\n"
    let document = reader.read(RSTSource(file: "t.rst", bytes: Array(text.utf8)))
    guard case .section(let section)? = document.elements.first,
      case .directive(let directive)? = section.children.first
    else {
      Issue.record("no directive: \(document.elements)")
      return
    }
    #expect(section.ids == ["title"])
    #expect(directive.name == "rest_method")
    #expect(directive.location.line == 4)
    #expect(document.problems == [])
  }

  @Test(arguments: [
    (".. nonsense::\n\n   x\n", "rst/unknown-directive", 1), ("|nope|", "rst/undefined-substitution", 1),
    ("text\n\nnope_", "rst/unknown-target", 3),
  ])
  func placeTheirProblems(_ text: String, _ rule: String, _ line: Int) {
    let problems = Self.document(text).problems
    #expect(problems.map(\.rule) == [rule])
    #expect(problems.first?.location.line == line)
  }

  @Test(arguments: [
    String(repeating: "- ", count: 10_000), String(repeating: "  > ", count: 5_000),
    String(repeating: "*", count: 100_000), String(repeating: "`a <b", count: 20_000),
    "\u{0}\u{FEFF}a\r\nb\r",
    String(repeating: "x", count: 2_000_000), "+" + String(repeating: "-+", count: 20_000),
  ])
  func endOnHostileText(_ text: String) {
    let document = Self.document(text)
    #expect(document.elements.count + document.problems.count > 0)
  }

  @Test func readEveryOperationOfTheRealTrees() throws {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    let beside = folder.appendingPathComponent("shared/corpora").path
    let corpora = ProcessInfo.processInfo.environment["STRATA_CORPORA"] ?? beside
    guard let walk = FileManager.default.enumerator(atPath: corpora) else {
      print("skipped: no corpora at \(corpora); set STRATA_CORPORA")
      return
    }
    let reader = RSTReader(directives: { directive, _ in directive.name.hasPrefix("rest_") ? .keep : .unknown
    })
    func methods(_ elements: [RSTElement]) -> Int {
      elements.reduce(0) { count, element in
        switch element {
        case .directive(let directive): count + (directive.name == "rest_method" ? 1 : 0)
        case .section(let section): count + methods(section.children)
        case .block, .comment: count
        }
      }
    }
    for case let name as String in walk where name.hasSuffix(".inc") {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(corpora)/\(name)"))
      let written = String(decoding: bytes, as: UTF8.self).split(separator: "\n").count {
        $0.hasPrefix(".. rest_method::")
      }
      let read = methods(reader.read(RSTSource(file: name, bytes: Array(bytes))).elements)
      #expect(read == written, "\(name)")
    }
  }
}

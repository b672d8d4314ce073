import Prose
import RestructuredText
import Testing

@Suite("Directives")
struct ReadingDirectiveTests {
  private func kept(_ source: String) -> RSTDirective? {
    let read = document(source, RSTReader(directives: { _, _ in .keep }))
    for case .directive(let directive) in read.elements { return directive }
    return nil
  }

  @Test("A directive is cut into argument, options and content, with places")
  func parts() {
    let directive = kept(
      "text\n\n.. Foo-Bar:: one\n     two\n   :A: b\n     c\n   :flag:\n\n   x\n\n     y\n\nend")
    #expect(directive?.name == "foo-bar")
    #expect(directive?.argument == "one\n  two")
    #expect(
      directive?.options.map { "\($0.name)=\($0.value)@\($0.location.line)" } == ["a=b\nc@5", "flag=@7"])
    #expect(directive?.option("flag") == "")
    #expect(directive?.content.string == "x\n\n  y")
    #expect(directive?.content.location(ofLine: 0) == RSTLocation(file: "a.rst", line: 9, column: 4))
    #expect(directive?.body.count == 9)
    #expect(directive?.location == RSTLocation(file: "a.rst", line: 3, column: 1))
  }

  @Test(
    "The body holds everything after the colons",
    arguments: [
      (".. a:: GET /b\n   min_version: 2.1", "GET /b\nmin_version: 2.1"),
      (".. a::\n   GET /b", "GET /b"), (".. a::\n\n   - b: c\n   - d: e\n", "- b: c\n- d: e"), (".. a::", ""),
      (".. a :: b", "b"), (".. a::\n     b\n   c", "  b\nc"),
    ])
  func body(source: String, body: String) {
    #expect(kept(source)?.body.string == body)
  }

  @Test(
    "Known directives become blocks",
    arguments: [
      (
        ".. note:: a\n   b\n\n   c",
        .admonition(
          Prose.Admonition(
            .note, blocks: [.paragraph([.text("a"), .softBreak, .text("b")]), paragraph("c")]))
      ),
      (
        ".. Warning::\n   :class: x\n\n   a",
        .admonition(Prose.Admonition(.warning, blocks: [paragraph("a")]))
      ),
      (
        ".. admonition:: *T*\n\n   a",
        .admonition(Prose.Admonition(.custom, title: [.emphasis([.text("T")])], blocks: [paragraph("a")]))
      ),
      (
        ".. admonition:: T\n   :class: tip\n\n   a",
        .admonition(Prose.Admonition(.tip, title: [.text("T")], blocks: [paragraph("a")]))
      ),
      (".. seealso:: a", .admonition(Prose.Admonition(.seeAlso, blocks: [paragraph("a")]))),
      (
        ".. versionadded:: 1.52\n   a\n\n   b",
        .admonition(
          Prose.Admonition(.versionAdded, version: "1.52", blocks: [paragraph("a"), paragraph("b")]))
      ),
      (".. deprecated:: 2.1", .admonition(Prose.Admonition(.deprecated, version: "2.1", blocks: []))),
      (".. code-block:: json\n\n   {\n     1}\n", code("{\n  1}", "json")),
      (".. code::\n\n   a", code("a")),
      (".. parsed-literal::\n\n   a *b*\n     c", code("a b\n  c")),
      (".. image:: a.png\n   :alt: b", .paragraph([.image(destination: "a.png", title: nil, alt: "b")])),
      (".. rubric:: a", .paragraph([.strong([.text("a")])])),
      (".. epigraph::\n\n   a\n\n   -- b", .blockQuote([paragraph("a"), paragraph("— b")])),
      (".. math:: a", code("a", "latex")),
      (".. container:: x\n\n   a", paragraph("a")),
    ] as [(String, Prose.Block)])
  func known(source: String, block: Prose.Block) {
    let read = fragment(source)
    #expect(read.blocks == [block])
    #expect(read.problems == [])
  }

  @Test(
    "What a directive cannot be is a problem",
    arguments: [
      (".. foo:: a\n\n   b\n\nc", "c", ["rst/unknown-directive 1:1"]),
      (".. note::\n\nc", "c", ["rst/empty-directive 1:1"]),
      (".. raw:: html\n\n   <b>\n\nc", "c", ["rst/raw 1:1"]),
      (".. code-block:: json\n   :foo: a\n\n   b", "b", ["rst/directive-option 2:4"]),
      (".. code-block:: json\n   b", "b", ["rst/directive-argument 1:1"]),
      (".. replace:: a\n\nc", "c", ["rst/misplaced-directive 1:1"]),
      (".. highlight:: json\n\n.. toctree::\n\n   a\n\nc", "c", []),
    ])
  func problems(source: String, words: String, problems: [String]) {
    let read = fragment(source)
    #expect(Prose(read.blocks).plainText == words)
    #expect(places(read.problems) == problems)
  }

  @Test("The handler decides first, and reads content in the document")
  func handler() {
    let reader = RSTReader(directives: { directive, nested in
      switch directive.name {
      case "box": return .blocks([.blockQuote(nested.blocks(directive.content))])
      case "rows": return .keepAfter(nested.blocks(directive.content))
      case "gone": return .none
      default: return .unknown
      }
    })
    let read = document(
      ".. box::\n\n   a_ *b\n\n.. rows:: r\n\n   |s|\n\n.. gone::\n\n   x\n\n.. note:: n\n\n.. _a: c\n.. |s| replace:: *t*",
      reader)
    #expect(places(read.problems) == ["rst/inline-markup 3:7"])
    #expect(outline(read.elements) == ["a *b @1", "t @5", ".. rows:: r", "Note\nn @13"])
    guard case .block(.blockQuote(let quoted), _) = read.elements[0],
      case .block(let before, _) = read.elements[1]
    else {
      Issue.record("other elements: \(outline(read.elements))")
      return
    }
    #expect(quoted == [.paragraph([link("c", "a"), .text(" *b")])])
    #expect(before == .paragraph([.emphasis([.text("t")])]))
  }

  @Test("A kept directive within a block is a problem; targets before one go with it")
  func keeping() {
    let reader = RSTReader(directives: { _, _ in .keep })
    let nested = document("- .. a::\n", reader)
    #expect(places(nested.problems) == ["rst/misplaced-directive 1:3"])
    #expect(kept(".. _x:\n.. _y:\n\n.. a::")?.targets == ["x", "y"])
  }

  @Test("Included lines are read in the same section, with their own places")
  func including() {
    let files = ["b": "B\n-\n\n*x\n\n.. include:: c", "c": "C\n=\n\nc::\n\n  lit"]
    let read = document("A\n=\n.. include:: b\n\nend", Self.reader(files))
    #expect(
      outline(read.elements) == [
        "1 A [a]", "  2 B [b]", "    *x @4", "1 C [c]", "  c: @4", "  lit @6", "  end @5",
      ])
    #expect(read.problems.map(\.location) == [RSTLocation(file: "b", line: 4, column: 1)])
  }

  /// A reader that finds included files by their names.
  private static func reader(_ files: [String: String]) -> RSTReader {
    RSTReader(directives: { directive, _ in
      files[directive.argument].map { .include(RSTSource(file: directive.argument, text: $0)) } ?? .unknown
    })
  }

  @Test(
    "Files that include each other are one problem at the directive that closes the circle, and end there",
    arguments: [
      ("x\n\n.. include:: a.rst", [:], "a.rst 3 a.rst includes itself;", "x @1"),
      (
        ".. include:: b", ["b": "y\n\n.. include:: c", "c": "z\n\n.. include:: b"],
        "c 3 b and c include each other;", "y @1|z @1"
      ),
      (
        ".. include:: b\n.. include:: b", ["b": ".. include:: c\n\ny", "c": ".. include:: a.rst"],
        "c 1 a.rst, b and c include each other;", "y @3|y @3"
      ),
    ])
  func circularIncluding(source: String, files: [String: String], problem: String, words: String) {
    let read = document(source, Self.reader(files.merging(["a.rst": source]) { old, _ in old }))
    #expect(read.problems.map(\.rule) == ["rst/include-cycle"])
    #expect(read.problems.allSatisfy { $0.severity == .error })
    for found in read.problems {
      #expect("\(found.location.file) \(found.location.line) \(found.message)".hasPrefix(problem))
    }
    #expect(outline(read.elements).joined(separator: "|") == words)
  }

  @Test("A file may be included again once it has been read")
  func repeatedIncluding() {
    let files = ["b": "x", "c": ".. include:: b"]
    let read = document(".. include:: b\n.. include:: b\n.. include:: c", Self.reader(files))
    #expect(outline(read.elements) == ["x @1", "x @1", "x @1"])
    #expect(read.problems == [])
  }

  @Test("Including ends at a depth and at a number of files")
  func includingTooMuch() {
    let deep = RSTReader(directives: { directive, _ in
      .include(RSTSource(file: directive.argument, text: "x\n\n.. include:: \(directive.argument)+"))
    })
    let read = document(".. include:: b", deep)
    #expect(read.problems.map(\.rule) == ["rst/limit"])
    #expect(read.elements.count == 48)

    let many = document(String(repeating: ".. include:: b\n", count: 10_002), Self.reader(["b": "x"]))
    #expect(many.problems.map(\.rule) == ["rst/limit"])
    #expect(many.elements.count == 10_000)
  }

  @Test("Replacing inline parts reaches all of a document")
  func replacing() {
    let read = document(
      "T :ref:`a`\n==========\n\n- :ref:`a`\n\n.. note:: *x* :ref:`a`\n\nt :ref:`a`\n  d")
    let replaced = read.replacingInlines { inline in
      if case .role("ref", let text) = inline { [.text("<\(text)>")] } else { nil }
    }
    #expect(outline(replaced.elements) == ["1 T <a> [t-a]", "  <a> @4", "  Note\nx <a> @6", "  t <a>\nd @8"])
  }
}

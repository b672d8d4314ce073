import Prose
import RestructuredText
import Testing

@Suite("Inline markup")
struct ReadingInlineTests {
  @Test(
    "Start-strings and end-strings count where docutils sees them",
    arguments: [
      ("plain", [.text("plain")]),
      ("a\nb", [.text("a"), .softBreak, .text("b")]),
      (
        "*a* **b** ``c``",
        [.emphasis([.text("a")]), .text(" "), .strong([.text("b")]), .text(" "), .code("c")]
      ),
      ("2*x and a*b*c", [.text("2*x and a*b*c")]),
      (
        "(*a*), *b*.",
        [.text("("), .emphasis([.text("a")]), .text("), "), .emphasis([.text("b")]), .text(".")]
      ),
      ("a \"*\" b '*' c (*) *d*", [.text("a \"*\" b '*' c (*) "), .emphasis([.text("d")])]),
      ("“*” *a*", [.text("“*” "), .emphasis([.text("a")])]),
      ("x * a*", [.text("x * a*")]),
      ("a *b c* d", [.text("a "), .emphasis([.text("b c")]), .text(" d")]),
      ("*a *b*", [.emphasis([.text("a *b")])]),
      ("**a*b**", [.strong([.text("a*b")])]),
      ("``a`b`` ``\\n``", [.code("a`b"), .text(" "), .code("\\n")]),
      ("``a\nb``", [.code("a b")]),
      ("\\*a* \\\\ \\a", [.text("*a* \\ a")]),
      ("re\\ *a*\\ d", [.text("re"), .emphasis([.text("a")]), .text("d")]),
      ("a\\\nb", [.text("ab")]),
      ("`a`", [.cite([.text("a")])]),
      (":sup:`2` `3`:sub:", [.superscript([.text("2")]), .text(" "), .subscript([.text("3")])]),
      ("x:sup:`2`", [.text("x:sup:"), .cite([.text("2")])]),
      (":ref:`a <b>`", [.role(name: "ref", text: "a <b>")]),
      (":Code:`a`", [.code("a")]),
      (
        "`a <http://b.c>`_ and `d\n<e>`__",
        [
          link("http://b.c", "a"), .text(" and "),
          .link(destination: "e", title: nil, content: [.text("d")]),
        ]
      ),
      ("`<http://b.c/d e>`_", [link("http://b.c/de", "http://b.c/de")]),
      ("`a <b\\_>`_", [link("b_", "a")]),
      ("`a <d@e.fg>`_", [link("mailto:d@e.fg", "a")]),
      ("see https://a.b/c_d.", [.text("see "), link("https://a.b/c_d", "https://a.b/c_d"), .text(".")]),
      ("<http://a.b/?c=d#e>", [.text("<"), link("http://a.b/?c=d#e", "http://a.b/?c=d#e"), .text(">")]),
      ("http://a.b/{id}", [link("http://a.b", "http://a.b"), .text("/{id}")]),
      ("mail a.b@c.de, now", [.text("mail "), link("mailto:a.b@c.de", "a.b@c.de"), .text(", now")]),
      ("OS-EXT:host http://a.b", [.text("OS-EXT:host http://a.b")]),
      ("a@b x@y", [.text("a@b x@y")]),
      ("os_server_id __init__ a__b", [.text("os_server_id __init__ a__b")]),
    ] as [(String, [Prose.Inline])])
  func markup(source: String, content: [Prose.Inline]) {
    let read = fragment(source)
    #expect(read.blocks == [.paragraph(content)])
    #expect(read.problems == [])
  }

  @Test(
    "A start-string without end-string stays and is a problem",
    arguments: [
      ("a *b", "a *b", ["rst/inline-markup 1:3"]),
      ("a\n**b\nc", "a **b c", ["rst/inline-markup 2:1"]),
      ("``a", "``a", ["rst/inline-markup 1:1"]),
      ("é `a", "é `a", ["rst/inline-markup 1:3"]),
      (":a:`b`:c:", ":a:`b`:c:", ["rst/inline-markup 1:1"]),
      (":a:`b`_", ":a:`b`_", ["rst/inline-markup 1:1"]),
      ("|a", "|a", ["rst/inline-markup 1:1"]),
    ])
  func unclosed(source: String, words: String, problems: [String]) {
    let read = fragment(source)
    #expect(Prose(read.blocks).plainText == words)
    #expect(places(read.problems) == problems)
  }

  @Test(
    "Roles show what docutils and Sphinx show",
    arguments: [
      (":emphasis:`a`", .emphasis([.text("a")])), (":strong:`a`", .strong([.text("a")])),
      (":literal:`a\\`b`", .code("a`b")), (":title:`a`", .cite([.text("a")])),
      (":rfc:`2616`", link("https://datatracker.ietf.org/doc/html/rfc2616.html", "RFC 2616")),
      (
        ":RFC:`7231#section-6`",
        link("https://datatracker.ietf.org/doc/html/rfc7231.html#section-6", "RFC 7231 Section 6")
      ),
      (":pep:`8`", link("https://peps.python.org/pep-0008/", "PEP 8")),
      (":abbr:`LIFO (last in)`", .text("LIFO")), (":kbd:`C-x`", .code("C-x")),
      (":guilabel:`&Save`", .strong([.text("Save")])), (":file:`/a/{b}`", .code("/a/b")),
      (":menuselection:`a --> b`", .strong([.text("a ‣ b")])), (":command:`ls`", .strong([.text("ls")])),
      (":option:`-a <b>`", .code("-a")), (":term:`!a`", .emphasis([.text("a")])),
      (":envvar:`HOME`", .code("HOME")), (":doc:`/a`", .role(name: "doc", text: "/a")),
    ] as [(String, Prose.Inline)])
  func roles(source: String, inline: Prose.Inline) {
    #expect(fragment(source).blocks == [.paragraph([inline])])
    #expect(fragment(source).problems == [])
  }

  @Test("A role that is not known keeps its text and is a problem; the caller may know it")
  func unknownRole() {
    let read = fragment("a :foo:`b c`")
    #expect(read.blocks == [.paragraph([.text("a "), .role(name: "foo", text: "b c")])])
    #expect(places(read.problems) == ["rst/unknown-role 1:3"])
    let reader = RSTReader(roles: { name, text, location in
      name == "foo" ? [.strong([.text("\(text)@\(location.column)")])] : nil
    })
    #expect(
      outline(document("a :Foo:`b`", reader).elements) == ["a b@3 @1"])
  }

  @Test("Links that could run scripts keep their text only")
  func unsafeLinks() {
    let read = fragment("`a <javascript:b>`__ javascript:c `d`_\n\n.. _d: data:x")
    #expect(read.blocks == [.paragraph([.text("a javascript:c d")])])
    #expect(read.problems.map(\.rule) == ["rst/unsafe-link", "rst/unsafe-link"])
  }
}

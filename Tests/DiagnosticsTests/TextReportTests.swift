import Diagnostics
import Testing

@Suite("Text report")
struct TextReportTests {
  private func text(
    _ diagnostics: [Diagnostic], source: String? = nil, colour: Bool = false
  ) -> String {
    Report(diagnostics, sourceText: { _ in source.map { Array($0.utf8) } }, toolVersion: "1").render(
      .text, colour: colour)
  }

  private func excerpt(_ source: String, line: Int = 1, column: Int? = nil) -> [String] {
    let finding = Diagnostic.error("a/b", "c", at: SourceLocation(file: "f", line: line, column: column))
    return text([finding], source: source).split(separator: "\n", omittingEmptySubsequences: false)
      .dropFirst().dropLast(3).map(String.init)
  }

  @Test("findings stand by file with source line, caret, details, hint and totals")
  func whole() {
    #expect(
      threeFindingsReport.render(.text) == """
        parameters.yaml:2: warning: `flavorRef` is documented and no operation uses it [parameter/unused]
            flavorRef:

        samples/show server.json:3:5: error: `server.flavour` is in the sample and in no parameter \
        [sample/undocumented-key]
            \t"é": 1, "flavour": "m1"
            \t   ^
            + server.flavour: string
            - server.flavor: string
            hint: Did you mean `server.flavor`?

        info: 2.44 has no version note [version/no-note]
            in: 2.44

        1 error, 1 warning, 1 info

        """)
  }

  @Test("nothing found is said in one line")
  func nothing() {
    #expect(text([]) == "No findings.\n")
  }

  @Test("findings of one file stand together, those of another after an empty line")
  func grouping() {
    let place = { SourceLocation(file: $0, line: $1) }
    let findings: [Diagnostic] = [
      .error("a/b", "third", at: place("b", 1)), .error("a/b", "second", at: place("a", 2)),
      .error("a/b", "first", at: place("a", 1)),
    ]
    #expect(
      text(findings) == """
        a:1: error: first [a/b]
        a:2: error: second [a/b]

        b:1: error: third [a/b]

        3 errors

        """)
  }

  @Test("colours mark place, severity, rule, caret and hint, and only when asked for")
  func colours() {
    let finding = Diagnostic.warning("a/b", "c", at: SourceLocation(file: "f", line: 1, column: 1), hint: "d")
    #expect(
      text([finding], source: "x", colour: true) == """
        \u{1B}[1mf:1:1:\u{1B}[0m \u{1B}[1;33mwarning:\u{1B}[0m c \u{1B}[2m[a/b]\u{1B}[0m
            x
            \u{1B}[1;32m^\u{1B}[0m
            \u{1B}[1mhint:\u{1B}[0m d

        1 warning

        """)
    #expect(!text([finding], source: "x").contains("\u{1B}"))
  }

  @Test(
    "the caret stands under its column",
    arguments: [
      ("abc", 1, "^"),
      ("abc", 3, "  ^"),
      ("abc", 4, "   ^"),
      ("abc", 99, "   ^"),
      ("\ta\tb", 4, "\t \t^"),
      ("éa", 2, " ^"),
      ("e\u{301}a", 3, " ^"),
      ("漢字a", 3, "    ^"),
      ("😀a", 2, "  ^"),
      ("\u{1B}[31ma", 6, "          ^"),
      ("\u{FEFF}abc", 2, " ^"),
      ("abc\r", 9, "   ^"),
    ])
  func caret(source: String, column: Int, expected: String) {
    #expect(excerpt(source, column: column).last == "    " + expected)
  }

  @Test("a line that is blank, missing, or in a file that can't be read has no excerpt")
  func noExcerpt() {
    #expect(excerpt("a\n  \nb", line: 2, column: 1).isEmpty)
    #expect(excerpt("a\nb", line: 3, column: 1).isEmpty)
    #expect(excerpt("", line: 1, column: 1).isEmpty)
    #expect(
      text([.error("a/b", "c", at: SourceLocation(file: "f", line: 1))]) == "f:1: error: c [a/b]\n\n1 error\n"
    )
  }

  @Test("a long line is cut to a window of 100 columns around the caret")
  func window() throws {
    let source = String(repeating: "a", count: 500) + "X" + String(repeating: "b", count: 500)
    let middle = excerpt(source, column: 501)
    #expect(
      middle == [
        "    …" + String(repeating: "a", count: 50) + "X" + String(repeating: "b", count: 49) + "…",
        "    " + String(repeating: " ", count: 51) + "^",
      ])
    #expect(excerpt(source, column: 1) == ["    " + String(repeating: "a", count: 100) + "…", "    ^"])
    #expect(
      excerpt(source, column: 1001) == [
        "    …" + String(repeating: "b", count: 100), "    " + String(repeating: " ", count: 100) + "^",
      ])
    #expect(excerpt(source) == ["    " + String(repeating: "a", count: 100) + "…"])
    #expect(excerpt(String(repeating: "漢", count: 300), column: 200).first?.unicodeScalars.count == 4 + 102)
  }

  @Test("a line of a megabyte is cut near its start and not searched far to the right")
  func hugeLine() {
    let source = String(repeating: "ab", count: 500_000)
    #expect(excerpt(source, column: 3) == ["    " + String(repeating: "ab", count: 50) + "…", "      ^"])
    #expect(excerpt(source, column: 900_000).isEmpty)
  }

  @Test("bytes that are no UTF-8 are replaced")
  func invalidBytes() {
    let report = Report(
      [.error("a/b", "c", at: SourceLocation(file: "f", line: 1, column: 2))],
      sourceText: { _ in [0xFF, 0x61] }, toolVersion: "1")
    #expect(report.render(.text) == "f:1:2: error: c [a/b]\n    \u{FFFD}a\n     ^\n\n1 error\n")
  }

  @Test("escape sequences, line ends and direction marks of the input are spelt out")
  func controls() {
    let odd = "\u{1B}[2J\u{7}\u{9B}1m\u{202E}\r\n\t"
    let shown = "\\u{1B}[2J\\u{7}\\u{9B}1m\\u{202E}\\r\\n\\t"
    let finding = Diagnostic.error(
      "a/\u{1B}", odd, at: SourceLocation(file: "f\u{1B}", line: 1), hint: odd, details: ["x\u{1B}\ty\nz"])
    #expect(
      text([finding], source: "\u{1B}]0;title\u{7}\t!") == """
        f\\u{1B}:1: error: \(shown) [a/\\u{1B}]
            \\u{1B}]0;title\\u{7}\t!
            x\\u{1B}\ty
            z
            hint: \(shown)

        1 error

        """)
  }

  @Test("the source of a file is asked for under the name that the finding had")
  func sourceName() {
    let findings = (1...3).map { (line: Int) in
      Diagnostic.error("a/b", "c", at: SourceLocation(file: "/root/f", line: line))
    }
    let report = Report(
      findings, sourceText: { $0 == "/root/f" ? Array("one\ntwo\nthree".utf8) : nil }, toolVersion: "1",
      relativeTo: "/root")
    #expect(
      report.render(.text) == """
        f:1: error: c [a/b]
            one
        f:2: error: c [a/b]
            two
        f:3: error: c [a/b]
            three

        3 errors

        """)
  }
}

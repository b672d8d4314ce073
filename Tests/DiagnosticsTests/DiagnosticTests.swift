import Diagnostics
import TestSupport
import Testing

@Suite("Findings")
struct DiagnosticTests {
  @Test("severities are ordered from info to error")
  func severityOrder() {
    #expect(Severity.allCases.sorted() == [.info, .warning, .error])
    #expect(Severity.allCases.map(\.rawValue) == ["info", "warning", "error"])
  }

  @Test(
    "a location is written as far as it is known",
    arguments: [
      (SourceLocation(file: "a.inc"), "a.inc"),
      (SourceLocation(file: "a.inc", line: 3), "a.inc:3"),
      (SourceLocation(file: "a.inc", line: 3, column: 7), "a.inc:3:7"),
      (SourceLocation(file: "a.inc", line: 0, column: 7), "a.inc"),
      (SourceLocation(file: "a.inc", column: 7), "a.inc"),
      (SourceLocation(file: "a.inc", line: 3, column: -1), "a.inc:3"),
    ])
  func locationText(location: SourceLocation, expected: String) {
    #expect(location.description == expected)
  }

  @Test("the helpers set the severity and keep every part")
  func helpers() {
    let place = SourceLocation(file: "a", line: 1)
    let error = Diagnostic.error("r/a", "m", at: place, subject: "s", hint: "h", details: ["d"])
    #expect(
      error
        == Diagnostic(
          rule: "r/a", severity: .error, location: place, subject: "s", message: "m", hint: "h",
          details: ["d"]))
    let warning = Diagnostic.warning("r/a", "m", at: place, subject: "s", hint: "h", details: ["d"])
    #expect(
      warning
        == Diagnostic(
          rule: "r/a", severity: .warning, location: place, subject: "s", message: "m", hint: "h",
          details: ["d"]))
    let info = Diagnostic.info("r/a", "m", at: place, subject: "s", hint: "h", details: ["d"])
    #expect(
      info
        == Diagnostic(
          rule: "r/a", severity: .info, location: place, subject: "s", message: "m", hint: "h", details: ["d"]
        ))
  }

  @Test("findings sort by file, line, column, rule and message, those without a place last")
  func order() {
    func finding(_ message: String, _ rule: String, _ location: SourceLocation?) -> Diagnostic {
      .error(rule, message, at: location)
    }
    let sorted = [
      finding("z", "z/z", SourceLocation(file: "a")),
      finding("z", "z/z", SourceLocation(file: "a", line: 2)),
      finding("y", "a/a", SourceLocation(file: "a", line: 2, column: 1)),
      finding("z", "a/a", SourceLocation(file: "a", line: 2, column: 1)),
      finding("a", "b/b", SourceLocation(file: "a", line: 2, column: 1)),
      finding("a", "a/a", SourceLocation(file: "a", line: 2, column: 9)),
      finding("a", "a/a", SourceLocation(file: "a", line: 10)),
      finding("a", "a/a", SourceLocation(file: "b", line: 1)),
      finding("a", "a/a", nil),
      finding("b", "a/a", nil),
    ]
    #expect(Array(sorted.reversed()).sorted() == sorted)
  }

  @Test("sorting does not depend on the order in which findings were made", arguments: [1, 2, 3] as [UInt64])
  func orderIsTotal(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let diagnostics = (0..<200).map { _ in generator.oddDiagnostic() }
    let expected = diagnostics.sorted()
    for _ in 0..<5 {
      #expect(diagnostics.shuffled(using: &generator).sorted() == expected, "seed \(seed)")
    }
  }

  @Test("totals count by severity and threshold")
  func totals() {
    let totals = Totals(of: threeFindings + [.error("a/b", "c")])
    #expect([totals.errors, totals.warnings, totals.infos] == [2, 1, 1])
    #expect(Severity.allCases.map(totals.count(atLeast:)) == [4, 3, 2])
    #expect(totals.summary == "2 errors, 1 warning, 1 info")
    #expect(Totals(of: []).summary == "No findings.")
    #expect(Totals(of: [.warning("a/b", "c"), .warning("a/b", "d")]).summary == "2 warnings")
  }
}

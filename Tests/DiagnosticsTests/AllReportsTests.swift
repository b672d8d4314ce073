import Diagnostics
import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Every report")
struct AllReportsTests {
  @Test("the words of the command line are the formats")
  func words() {
    #expect(ReportFormat.allCases.map(\.rawValue) == ["text", "json", "sarif", "junit", "github"])
  }

  @Test("no text of the input reaches a terminal unescaped", arguments: ReportFormat.allCases)
  func safe(format: ReportFormat) {
    var generator = SplitMix64(seed: 31)
    for round in 0..<100 {
      let finding = generator.oddDiagnostic()
      let source = generator.oddText()
      let report = Report([finding], sourceText: { _ in Array(source.utf8) }, toolVersion: "1")
      #expect(!isUnsafe(report.render(format)), "seed 31, round \(round): \(finding)")
    }
  }

  @Test("JSON and SARIF can be parsed and give the text back", arguments: [ReportFormat.json, .sarif])
  func parses(format: ReportFormat) throws {
    var generator = SplitMix64(seed: 41)
    for round in 0..<100 {
      let finding = generator.oddDiagnostic()
      let text = Report([finding], toolVersion: generator.oddText()).render(format)
      let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      let results =
        format == .json
        ? object?["findings"] as? [[String: Any]]
        : (object?["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]]
      let rule = results?.first?[format == .json ? "rule" : "ruleId"] as? String
      #expect(
        rule.map { Array($0.unicodeScalars) } == Array(finding.rule.unicodeScalars), "seed 41, round \(round)"
      )
    }
  }

  @Test("JUnit XML is well-formed for any text")
  func wellFormed() {
    var generator = SplitMix64(seed: 51)
    let findings = (0..<100).map { _ in generator.oddDiagnostic() }
    let text = Report(findings, toolVersion: "1").render(.junit)
    let parser = XMLParser(data: Data(text.utf8))
    #expect(parser.parse(), "seed 51: \(String(describing: parser.parserError))")
  }

  @Test("GitHub commands take one line for each finding")
  func oneLineEach() {
    var generator = SplitMix64(seed: 61)
    let findings = (0..<100).map { _ in generator.oddDiagnostic() }
    let text = Report(findings, toolVersion: "1").render(.github)
    let lines = text.split(separator: "\n")
    #expect(lines.count == 100)
    #expect(
      lines.allSatisfy { $0.hasPrefix("::error ") || $0.hasPrefix("::warning ") || $0.hasPrefix("::notice ") }
    )
  }

  @Test("the same findings in another order give the same bytes", arguments: ReportFormat.allCases)
  func deterministic(format: ReportFormat) {
    var generator = SplitMix64(seed: 71)
    let findings = (0..<100).map { _ in generator.oddDiagnostic() }
    let expected = Report(findings, toolVersion: "1").render(format)
    #expect(Report(findings.shuffled(using: &generator), toolVersion: "1").render(format) == expected)
  }

  @Test("ten thousand findings are reported", arguments: ReportFormat.allCases)
  func many(format: ReportFormat) {
    let findings = (0..<10_000).map { number in
      Diagnostic.warning(
        "rule/\(number % 7)", "`parameter_\(number)` is documented and no operation uses it",
        at: SourceLocation(file: "file-\(number % 50).inc", line: 1 + number % 200, column: 3))
    }
    let source = Array(String(repeating: "  some source line\n", count: 200).utf8)
    let text = Report(findings, sourceText: { _ in source }, toolVersion: "1").render(format)
    let words = text.split(separator: "`")
    #expect(Set(words.filter { $0.hasPrefix("parameter_") }).count == 10_000)
  }
}

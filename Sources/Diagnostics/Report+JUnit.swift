extension Report {
  /// The report as JUnit XML: one suite with one test case for each rule and place.
  ///
  /// An error or a warning is a failure of its case; an info passes and stands in the case's output. Without
  /// findings there is one passing case, since some dashboards take an empty suite for a broken run.
  func junit() -> String {
    let cases = testCases()
    let failures = cases.count(where: \.isFailure)
    let counts = "tests=\"\(max(1, cases.count))\" failures=\"\(failures)\" errors=\"0\""
    var result = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    result +=
      "<testsuites name=\"strata\" \(counts)>\n  <testsuite name=\"strata check\" \(counts) skipped=\"0\">\n"
    if cases.isEmpty { result += "    <testcase classname=\"strata\" name=\"no findings\"/>\n" }
    for testCase in cases { testCase.write(into: &result) }
    return result + "  </testsuite>\n</testsuites>\n"
  }

  private func testCases() -> [TestCase] {
    var cases: [TestCase] = []
    var indexes: [TestCase.Key: Int] = [:]
    for diagnostic in diagnostics {
      let key = TestCase.Key(diagnostic)
      if let index = indexes[key] {
        cases[index].findings.append(diagnostic)
      } else {
        indexes[key] = cases.count
        cases.append(TestCase(key: key, findings: [diagnostic]))
      }
    }
    return cases
  }
}

/// The findings of one rule at one place.
private struct TestCase {
  struct Key: Hashable {
    let rule: String
    let location: SourceLocation?
    let subject: String?

    init(_ diagnostic: Diagnostic) {
      rule = diagnostic.rule
      location = diagnostic.location
      subject = diagnostic.location == nil ? diagnostic.subject : nil
    }
  }

  let key: Key
  var findings: [Diagnostic]

  var isFailure: Bool { findings.contains { $0.severity > .info } }

  func write(into result: inout String) {
    let place = key.location?.description ?? key.subject
    let name = place.map { "\(key.rule) at \($0)" } ?? key.rule
    result += "    <testcase classname=\"\(xml(key.location?.file ?? "strata"))\" name=\"\(xml(name))\""
    if let file = key.location?.file { result += " file=\"\(xml(file))\"" }
    if let line = key.location?.line { result += " line=\"\(line)\"" }
    result += ">\n"
    let failures = findings.filter { $0.severity > .info }
    if let worst = failures.max(by: { $0.severity < $1.severity }) {
      let text = failures.map(\.fullText).joined(separator: "\n\n")
      result += "      <failure type=\"\(worst.severity.rawValue)\" message=\"\(xml(worst.message))\">"
      result += "\(xml(text, keepingLines: true))</failure>\n"
    }
    let infos = findings.filter { $0.severity == .info }
    if !infos.isEmpty {
      let text = infos.map(\.fullText).joined(separator: "\n\n")
      result += "      <system-out>\(xml(text, keepingLines: true))</system-out>\n"
    }
    result += "    </testcase>\n"
  }
}

/// Text for an attribute or an element of XML 1.0.
///
/// What a terminal could act on is spelt out, and with it the control characters that XML 1.0 (section 2.2) forbids
/// even as references; so are the two noncharacters that it forbids as well.
private func xml(_ text: String, keepingLines: Bool = false) -> String {
  var result = ""
  for scalar in visible(text, keeping: keepingLines ? ["\n", "\t"] : []).unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "\u{FFFE}", "\u{FFFF}": result += scalar.spelling
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

extension Report {
  /// The report for people, grouped by file.
  func text(colour: Bool) -> String {
    let style = TextStyle(isColoured: colour)
    var result = ""
    var file: String?
    var lines: SourceLines?
    for (index, diagnostic) in diagnostics.enumerated() {
      if index == 0 || diagnostic.location?.file != file {
        file = diagnostic.location?.file
        lines = file.flatMap(sourceText).map(SourceLines.init)
        if index > 0 { result += "\n" }
      }
      result += style.heading(of: diagnostic)
      if let location = diagnostic.location, let line = location.line,
        let excerpt = lines?.excerpt(line: line, column: location.column)
      {
        result += "    \(excerpt.text)\n"
        if let indent = excerpt.caretIndent { result += "    \(indent)\(style.caret())\n" }
      }
      if diagnostic.location == nil, let subject = diagnostic.subject {
        result += "    in: \(visible(subject))\n"
      }
      for detail in diagnostic.details {
        for line in detail.split(separator: "\n", omittingEmptySubsequences: false) {
          result += "    \(visible(String(line), keeping: ["\t"]))\n"
        }
      }
      if let hint = diagnostic.hint { result += "    \(style.hintLabel()) \(visible(hint))\n" }
    }
    if !diagnostics.isEmpty { result += "\n" }
    return result + totals.summary + "\n"
  }
}

/// Marks the parts of the text report with ANSI colours (ECMA-48, section 8.3.117), or leaves them plain.
private struct TextStyle {
  let isColoured: Bool

  /// The line that states a finding.
  func heading(of diagnostic: Diagnostic) -> String {
    let place = diagnostic.location.map { bold("\(visible($0.description)):") + " " } ?? ""
    let severity = wrap("\(diagnostic.severity.rawValue):", in: code(for: diagnostic.severity))
    return
      "\(place)\(severity) \(visible(diagnostic.message)) \(wrap("[\(visible(diagnostic.rule))]", in: "2"))\n"
  }

  func caret() -> String { wrap("^", in: "1;32") }

  func hintLabel() -> String { bold("hint:") }

  private func bold(_ text: String) -> String { wrap(text, in: "1") }

  private func code(for severity: Severity) -> String {
    switch severity {
    case .error: "1;31"
    case .warning: "1;33"
    case .info: "1;36"
    }
  }

  private func wrap(_ text: String, in code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

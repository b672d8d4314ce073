/// How many findings there are of each severity.
package struct Totals: Hashable, Sendable {
  /// The number of findings of severity `error`.
  package let errors: Int
  /// The number of findings of severity `warning`.
  package let warnings: Int
  /// The number of findings of severity `info`.
  package let infos: Int

  /// Counts findings.
  package init(of diagnostics: some Sequence<Diagnostic>) {
    var errors = 0
    var warnings = 0
    var infos = 0
    for diagnostic in diagnostics {
      switch diagnostic.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .info: infos += 1
      }
    }
    self.errors = errors
    self.warnings = warnings
    self.infos = infos
  }

  /// The number of findings at least as serious as a threshold, which decides the exit status.
  package func count(atLeast threshold: Severity) -> Int {
    switch threshold {
    case .error: errors
    case .warning: errors + warnings
    case .info: errors + warnings + infos
    }
  }

  /// The totals as a line of text.
  ///
  /// For example `2 errors, 1 warning`, or `No findings.` when all are zero.
  package var summary: String {
    var parts: [String] = []
    if errors > 0 { parts.append("\(errors) \(errors == 1 ? "error" : "errors")") }
    if warnings > 0 { parts.append("\(warnings) \(warnings == 1 ? "warning" : "warnings")") }
    if infos > 0 { parts.append("\(infos) info") }
    return parts.isEmpty ? "No findings." : parts.joined(separator: ", ")
  }
}

package import APIModel
package import Diagnostics

extension CompatibilityRule {
  /// The name under which a comparison reports changes of the kind.
  package var reportedName: String { "diff/\(rawValue)" }

  /// How serious a change of the kind is where nothing asks for it to fail.
  package var severity: Severity {
    switch impact {
    case .breaking, .behavioural: .warning
    case .additive, .documentation: .info
    }
  }
}

extension RuleDescription {
  /// What a comparison of two references reports.
  package static let changes = CompatibilityRule.allCases.map { rule in
    RuleDescription(
      rule.reportedName, rule.severity,
      "A change of the kind '\(rule.rawValue.replacing("-", with: " "))', whose class is \(rule.impact.rawValue)."
    )
  }
}

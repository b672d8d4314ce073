package import Diagnostics

/// What there is to know about a rule without running it.
package struct RuleDescription: Sendable {
  /// Area and fact, such as `version/unknown`.
  package let name: String
  /// How serious its findings are unless settings say otherwise.
  package let severity: Severity
  /// What it asks for, in one sentence.
  package let summary: String
  /// What it looks at and why, as CommonMark; that of the doc comment above it.
  ///
  /// `nil` where the summary says all.
  package let text: String?

  init(_ name: String, _ severity: Severity, _ summary: String, text: String? = nil) {
    self.name = name
    self.severity = severity
    self.summary = summary
    self.text = text
  }

  /// Every rule whose findings a check can have, by name.
  package static let all: [RuleDescription] =
    (Rule.all.map { rule in
      RuleDescription(rule.name, rule.severity, rule.summary, text: ruleTexts[rule.name])
    } + reported).sorted { $0.name < $1.name }
}

/// What there is to know about a rule without running it.
package struct RuleDescription: Hashable, Sendable {
  /// Area and fact, such as `version/unknown`.
  package let name: String
  /// How serious its findings are unless settings say otherwise.
  package let severity: Severity
  /// What it asks for, in one sentence.
  package let summary: String
  /// What it looks at and why, as CommonMark; `nil` where the summary says all.
  package let text: String?

  package init(_ name: String, _ severity: Severity, _ summary: String, text: String? = nil) {
    self.name = name
    self.severity = severity
    self.summary = summary
    self.text = text
  }
}

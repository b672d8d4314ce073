/// What a report says about a rule beside its findings.
package struct ReportedRule: Hashable, Sendable {
  /// Area and fact, such as `version/unknown`.
  package let name: String
  /// The severity of its findings unless settings say otherwise.
  package let severity: Severity
  /// What it asks for, in one sentence.
  package let summary: String
  /// What it looks at and why, if there is more to say.
  package let text: String?

  package init(name: String, severity: Severity, summary: String, text: String?) {
    self.name = name
    self.severity = severity
    self.summary = summary
    self.text = text
  }
}

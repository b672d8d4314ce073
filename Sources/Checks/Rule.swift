package import APIModel
package import Diagnostics

/// One rule that a reference must keep: its name, its severity and the function that finds what breaks it.
package struct Rule: Sendable {
  /// Area and fact, such as `version/unknown`; it never changes its meaning.
  package let name: String
  package let severity: Severity
  /// What the rule asks for, in one sentence.
  package let summary: String
  let findings: @Sendable (Reference) -> [Finding]

  init(
    _ name: String, _ severity: Severity, _ summary: String,
    findings: @escaping @Sendable (Reference) -> [Finding]
  ) {
    self.name = name
    self.severity = severity
    self.summary = summary
    self.findings = findings
  }

  /// Everything in the reference that breaks the rule, in the order of the reference.
  package func check(_ reference: Reference) -> [Diagnostic] {
    findings(reference).map { finding in
      Diagnostic(
        rule: name, severity: severity, location: finding.origin.location, subject: finding.subject,
        message: finding.message, hint: finding.hint)
    }
  }

  /// The rules that a reference keeps to be written at all: every page and operation has a place of its own.
  package static let structural: [Rule] = [.pageID, .operationDuplicateID]

  /// All rules, by area.
  package static let all: [Rule] = [
    .versionBelowMinimum, .versionUnknown, .versionEmptyRange, .versionOrder, .versionRelease,
    .pageID, .pageAnchor, .operationDuplicateID, .operationRelease,
    .parameterDuplicate, .parameterPathUndeclared, .parameterNotInPath, .sampleOutsideRange,
  ]
}

/// What a rule found, before it gets the rule's name and severity.
struct Finding {
  let message: String
  let subject: String?
  let origin: Origin
  let hint: String?

  init(_ message: String, subject: String?, origin: Origin, hint: String? = nil) {
    self.message = message
    self.subject = subject
    self.origin = origin
    self.hint = hint
  }
}

extension Reference {
  /// What the rules find, in their order.
  package func check(_ rules: [Rule] = Rule.all) -> [Diagnostic] { rules.flatMap { $0.check(self) } }
}

package import APIModel
package import Diagnostics

/// One rule that a reference must keep: its name, its severity and the function that finds what breaks it.
package struct Rule: Sendable {
  /// Area and fact, such as `version/unknown`; it never changes its meaning.
  package let name: String
  package let severity: Severity
  /// What the rule asks for, in one sentence.
  package let summary: String
  private let findings: @Sendable (CheckedReference) -> [Finding]

  /// A rule that looks at the reference and at what is known beside it.
  init(
    _ name: String, _ severity: Severity, _ summary: String,
    of findings: @escaping @Sendable (CheckedReference) -> [Finding]
  ) {
    self.name = name
    self.severity = severity
    self.summary = summary
    self.findings = findings
  }

  /// A rule that looks at the reference alone.
  static func onReference(
    _ name: String, _ severity: Severity, _ summary: String,
    findings: @escaping @Sendable (Reference) -> [Finding]
  ) -> Rule {
    Rule(name, severity, summary, of: { findings($0.reference) })
  }

  /// Everything that breaks the rule, in the order of the reference.
  func check(_ checked: CheckedReference) -> [Diagnostic] {
    findings(checked).map { finding in
      Diagnostic(
        rule: name, severity: finding.severity ?? severity, location: finding.location,
        subject: finding.subject, message: finding.message, hint: finding.hint, details: finding.details)
    }
  }

  /// Everything in a reference without source facts that breaks the rule.
  package func check(_ reference: Reference) -> [Diagnostic] { check(CheckedReference(reference)) }

  /// The rules that a reference keeps to be written at all: every page and operation has a place of its own.
  package static let structural: [Rule] = [.pageID, .operationDuplicateID]

  /// All rules, by area.
  package static let all: [Rule] = [
    .sampleNotJSON, .sampleUnshown, .sampleUndocumentedKey, .sampleMissingRequired, .sampleWrongType,
    .sampleUnexpectedNull, .sampleKeyOutsideRange, .sampleOutsideRange, .sampleMissing,
    .sampleMissingForVersion, .sampleDisagreement,
    .parameterUnused, .parameterSameDefinition, .parameterField, .parameterType, .parameterDescription,
    .parameterDuplicate, .parameterPathUndeclared, .parameterNotInPath, .parameterBeyondOperation,
    .parameterVersionText,
    .operationDuplicate, .operationDuplicateID, .operationSuccessCode, .operationCodeOrder,
    .operationUnknownCode, .operationDescription, .operationReplacement, .operationVariantOverlap,
    .operationVariantGap, .operationRelease,
    .versionBelowMinimum, .versionUnknown, .versionEmptyRange, .versionOrder, .versionRelease,
    .versionWithoutEntry, .versionWithoutChange, .versionUnknownName, .versionUndeclaredChange,
    .versionChangeNotFound, .operationReference,
    .pageID, .pageAnchor, .proseHeading, .proseLink, .treeUnusedText,
  ]
}

/// What a rule found, before it gets the rule's name and severity.
struct Finding {
  let message: String
  let subject: String?
  let location: SourceLocation?
  let hint: String?
  let details: [String]
  /// The severity, where it is not that of the rule.
  let severity: Severity?

  init(
    _ message: String, subject: String?, at location: SourceLocation?, hint: String? = nil,
    details: [String] = [], severity: Severity? = nil
  ) {
    self.message = message
    self.subject = subject
    self.location = location
    self.hint = hint
    self.details = details
    self.severity = severity
  }

  init(_ message: String, subject: String?, origin: Origin, hint: String? = nil) {
    self.init(message, subject: subject, at: origin.location, hint: hint)
  }
}

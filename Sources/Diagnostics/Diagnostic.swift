/// One finding about the input: what is wrong, where, and how to put it right.
///
/// Problems in the input are values of this type, collected and reported together. It conforms to `Error` for the
/// one case where nothing more can be done with an input.
package struct Diagnostic: Hashable, Sendable, Error {
  /// The name of the rule, as `area/fact`.
  ///
  /// For example `sample/undocumented-key`. A name never changes its meaning.
  package let rule: String
  /// How serious the finding is.
  package let severity: Severity
  /// The place in the input, where there is one.
  package let location: SourceLocation?
  /// The thing in the model that the finding is about: the id of an operation, the name of a parameter.
  package let subject: String?
  /// What is wrong, in one line: the specific thing first, then the rule it breaks.
  package let message: String
  /// What to do about it, where that can be said.
  package let hint: String?
  /// Further lines, such as a structural difference.
  package let details: [String]

  /// Makes a finding from all of its parts.
  package init(
    rule: String, severity: Severity, location: SourceLocation? = nil, subject: String? = nil,
    message: String, hint: String? = nil, details: [String] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.location = location
    self.subject = subject
    self.message = message
    self.hint = hint
    self.details = details
  }

  /// A finding of severity `error`.
  package static func error(
    _ rule: String, _ message: String, at location: SourceLocation? = nil, subject: String? = nil,
    hint: String? = nil, details: [String] = []
  ) -> Diagnostic {
    Diagnostic(
      rule: rule, severity: .error, location: location, subject: subject, message: message, hint: hint,
      details: details)
  }

  /// A finding of severity `warning`.
  package static func warning(
    _ rule: String, _ message: String, at location: SourceLocation? = nil, subject: String? = nil,
    hint: String? = nil, details: [String] = []
  ) -> Diagnostic {
    Diagnostic(
      rule: rule, severity: .warning, location: location, subject: subject, message: message, hint: hint,
      details: details)
  }

  /// A finding of severity `info`.
  package static func info(
    _ rule: String, _ message: String, at location: SourceLocation? = nil, subject: String? = nil,
    hint: String? = nil, details: [String] = []
  ) -> Diagnostic {
    Diagnostic(
      rule: rule, severity: .info, location: location, subject: subject, message: message, hint: hint,
      details: details)
  }

  /// The same finding with another place; `nil` takes the place away.
  package func located(at location: SourceLocation?) -> Diagnostic {
    Diagnostic(
      rule: rule, severity: severity, location: location, subject: subject, message: message, hint: hint,
      details: details)
  }

  /// The same finding with another severity.
  package func with(_ severity: Severity) -> Diagnostic {
    Diagnostic(
      rule: rule, severity: severity, location: location, subject: subject, message: message, hint: hint,
      details: details)
  }

  /// The same finding with further lines at the end of its details.
  package func adding(details more: [String]) -> Diagnostic {
    Diagnostic(
      rule: rule, severity: severity, location: location, subject: subject, message: message, hint: hint,
      details: details + more)
  }
}

extension Diagnostic: Comparable {
  /// Orders by file, line, column, rule and message; findings without a place come last.
  ///
  /// The remaining parts decide between findings that are equal so far, so that sorting never depends on the order
  /// in which the findings were made.
  package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.location != right.location {
      guard let leftPlace = left.location else { return false }
      guard let rightPlace = right.location else { return true }
      return leftPlace < rightPlace
    }
    if left.rule != right.rule { return left.rule < right.rule }
    if left.message != right.message { return left.message < right.message }
    if left.severity != right.severity { return left.severity > right.severity }
    if left.subject != right.subject { return (left.subject ?? "") < (right.subject ?? "") }
    if left.hint != right.hint { return (left.hint ?? "") < (right.hint ?? "") }
    return left.details.lexicographicallyPrecedes(right.details)
  }
}

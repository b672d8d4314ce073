/// Something in reStructuredText that does not mean what its author may have meant.
package struct RSTProblem: Sendable, Hashable {
  /// How bad it is, in docutils' sense: an error loses content or meaning there.
  package enum Severity: String, Sendable, Hashable {
    case error, warning, info
  }

  /// The name of the rule, such as `rst/unknown-directive`.
  package let rule: String
  /// How bad it is.
  package let severity: Severity
  /// Where it is.
  package let location: RSTLocation
  /// What is wrong, as a sentence.
  package let message: String
  /// What to do about it.
  package let hint: String

  /// Makes a problem.
  package init(
    rule: String, severity: Severity, location: RSTLocation, message: String, hint: String
  ) {
    self.rule = rule
    self.severity = severity
    self.location = location
    self.message = message
    self.hint = hint
  }

  /// The most problems of a document that are listed.
  package static let maximumCount = 5_000
}

extension [RSTProblem] {
  /// Adds a problem unless there are too many already; the last one says so.
  mutating func appendProblem(_ problem: @autoclosure () -> RSTProblem) {
    if count < RSTProblem.maximumCount { return append(problem()) }
    if count > RSTProblem.maximumCount { return }
    append(
      RSTProblem(
        rule: "rst/limit", severity: .error, location: problem().location,
        message: "A document may have \(RSTProblem.maximumCount) problems; from here on they are not listed.",
        hint: "Solve the first ones."))
  }
}

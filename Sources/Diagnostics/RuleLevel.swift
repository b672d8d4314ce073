/// What becomes of the findings of a rule: none are made, or they have this severity.
package enum RuleLevel: Hashable, Sendable {
  case off
  case severity(Severity)

  /// Reads `off` or the name of a severity; `nil` for any other word.
  package init?(_ word: String) {
    if word == "off" {
      self = .off
    } else if let severity = Severity(rawValue: word) {
      self = .severity(severity)
    } else {
      return nil
    }
  }
}

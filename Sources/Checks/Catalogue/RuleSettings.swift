package import Diagnostics

/// What a team makes of the findings of single rules.
package struct RuleSettings: Sendable {
  private var levels: [String: RuleLevel] = [:]

  package init() {}

  /// Sets the level of a rule; a later setting replaces an earlier one.
  package mutating func set(_ rule: String, to level: RuleLevel) { levels[rule] = level }

  /// Whether a rule has no findings.
  package func isOff(_ rule: String) -> Bool { levels[rule] == .off }

  /// The findings as the settings have them.
  package func applied(to findings: [Diagnostic]) -> [Diagnostic] {
    guard !levels.isEmpty else { return findings }
    return findings.compactMap { finding in
      switch levels[finding.rule] {
      case nil: finding
      case .off: nil
      case .severity(let severity): finding.with(severity)
      }
    }
  }

  /// Why a word names no rule, and the rule that was meant.
  package static func problem(withRule name: String) -> (message: String, hint: String)? {
    let names = RuleDescription.all.map(\.name)
    guard !names.contains(name) else { return nil }
    return (
      "there is no rule '\(name)'",
      didYouMean(name, among: names).map { "did you mean '\($0)'?" } ?? "check --list-rules shows all"
    )
  }
}

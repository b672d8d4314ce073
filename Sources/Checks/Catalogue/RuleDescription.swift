package import Diagnostics

extension RuleDescription {
  /// Every rule whose findings a check can have, by name.
  package static let all: [RuleDescription] =
    (Rule.all.map { rule in
      RuleDescription(rule.name, rule.severity, rule.summary, text: ruleTexts[rule.name])
    } + reported).sorted { $0.name < $1.name }
}

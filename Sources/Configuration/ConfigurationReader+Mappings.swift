import Diagnostics
import YAML

extension ConfigurationReader {
  /// Reads the mapping from versions to releases.
  mutating func readReleases(_ value: YAMLNode) {
    for entry in mapping(value, of: .releases, example: "2.53: 16.0.0 Pike") {
      do {
        let version = try ConfigurationValue.version(entry.name)
        guard let name = line(entry.value, of: "the release of \(version)") else { continue }
        configuration.releases.append(
          TreeConfiguration.Release(version: version, name: name, location: location(entry.position)))
      } catch {
        report(
          .wrongValue, "'\(entry.name)' in releases \(error.rule)", at: entry.position, hint: error.hint)
      }
    }
  }

  /// Reads the mapping from rules to what becomes of their findings.
  mutating func readRules(_ value: YAMLNode) {
    for entry in mapping(value, of: .rules, example: "version/unknown: warning") {
      guard isRule(entry), let level = level(entry) else { continue }
      configuration.rules.append(
        TreeConfiguration.RuleSetting(rule: entry.name, level: level, location: location(entry.position)))
    }
  }

  /// Reads the severity from which findings make a check fail.
  mutating func readThreshold(_ value: YAMLNode) {
    guard let word = line(value, of: TreeConfiguration.Key.failOn.rawValue) else { return }
    configuration.failOn = Severity(rawValue: word)
    guard configuration.failOn == nil else { return }
    let words = Severity.allCases.map(\.rawValue)
    report(
      .wrongValue, "fail-on is '\(word)': it is error, warning or info", at: value.position,
      hint: didYouMean(word, among: words).map { "did you mean '\($0)'?" })
  }

  /// Reads the list of versions that change no more than behaviour.
  mutating func readBehaviourOnly(_ value: YAMLNode) {
    guard let items = value.items else {
      report(
        .wrongValue, "behaviour-only is \(value.kind): it is a list of versions", at: value.position,
        hint: "write it like [2.5, 2.13]")
      return
    }
    for item in items {
      guard let text = line(item, of: "an entry of behaviour-only") else { continue }
      do {
        configuration.behaviourOnly.insert(try ConfigurationValue.version(text))
      } catch {
        report(.wrongValue, "'\(text)' in behaviour-only \(error.rule)", at: item.position, hint: error.hint)
      }
    }
  }

  private mutating func isRule(_ entry: NamedEntry) -> Bool {
    guard ConfigurationValue.isRuleName(entry.name) else {
      report(
        .unknownRule, "'\(entry.name)' is no name of a rule: a name is an area and a fact, AREA/FACT",
        at: entry.position, hint: suggestion(for: entry.name) ?? "write it like version/unknown")
      return false
    }
    guard let knownRules, !knownRules.contains(entry.name) else { return true }
    report(
      .unknownRule, "there is no rule '\(entry.name)'", at: entry.position, hint: suggestion(for: entry.name))
    return false
  }

  private func suggestion(for rule: String) -> String? {
    knownRules.flatMap { didYouMean(rule, among: $0) }.map { "did you mean '\($0)'?" }
  }

  private mutating func level(_ entry: NamedEntry) -> RuleLevel? {
    guard let word = line(entry.value, of: entry.name) else { return nil }
    if let level = RuleLevel(word) { return level }
    let words = ["off"] + Severity.allCases.map(\.rawValue)
    report(
      .wrongValue, "\(entry.name) is '\(word)': it is off, info, warning or error", at: entry.value.position,
      hint: didYouMean(word, among: words).map { "did you mean '\($0)'?" })
    return nil
  }
}

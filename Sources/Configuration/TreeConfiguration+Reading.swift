package import Diagnostics
import YAML

extension TreeConfiguration {
  /// Reads `strata.yaml`.
  ///
  /// What is wrong is left out of the configuration and told by an error with its line and column:
  /// `configuration/syntax` (the file is no YAML, or no mapping), `configuration/unknown-key`,
  /// `configuration/duplicate-key`, `configuration/wrong-value`, `configuration/version-range` (the first
  /// version is above the last) and `configuration/unknown-rule`.
  ///
  /// - Parameters:
  ///   - bytes: the content of the file.
  ///   - file: the name of the file in findings.
  ///   - knownRules: the names of all rules; with `nil` any name that is well formed passes.
  /// - Returns: what the file says, and what is wrong with it, in the order of the file.
  package static func read(
    _ bytes: [UInt8], file: String, knownRules: [String]? = nil
  ) -> (TreeConfiguration, [Diagnostic]) {
    var reader = ConfigurationReader(file: file, knownRules: knownRules)
    do {
      if let root = try YAMLDocument.parse(bytes).root { reader.read(root) }
    } catch {
      reader.report(.syntax, error.message, at: error.position, hint: error.hint)
    }
    return (reader.configuration, reader.problems.sorted())
  }
}

/// Reads the keys of a configuration one by one and collects what is wrong.
struct ConfigurationReader {
  var configuration = TreeConfiguration()
  private(set) var problems: [Diagnostic] = []
  let knownRules: [String]?
  private let file: String

  init(file: String, knownRules: [String]?) {
    self.file = file
    self.knownRules = knownRules
  }

  enum Rule: String {
    case syntax, unknownKey = "unknown-key", duplicateKey = "duplicate-key", wrongValue = "wrong-value"
    case versionRange = "version-range", unknownRule = "unknown-rule"
  }

  mutating func report(_ rule: Rule, _ message: String, at position: YAMLPosition, hint: String? = nil) {
    problems.append(
      .error("configuration/\(rule.rawValue)", message, at: location(position), hint: hint))
  }

  func location(_ position: YAMLPosition) -> SourceLocation {
    SourceLocation(file: file, line: position.line, column: position.column)
  }

  mutating func read(_ root: YAMLNode) {
    guard !root.isNull else { return }
    guard root.entries != nil else {
      report(
        .syntax, "the file is \(root.kind): it is a mapping of keys to values", at: root.position,
        hint: "write lines like 'title: Compute API'")
      return
    }
    for entry in entries(of: root, in: "the file") {
      guard let key = TreeConfiguration.Key(rawValue: entry.name) else {
        reportUnknown(entry)
        continue
      }
      configuration.locations[key] = location(entry.value.position)
      read(key, entry.value)
    }
    checkVersions()
  }

  private mutating func read(_ key: TreeConfiguration.Key, _ value: YAMLNode) {
    switch key {
    case .title: configuration.title = line(value, of: key.rawValue)
    case .serviceType: configuration.serviceType = checked(value, key, ConfigurationValue.serviceType)
    case .versionHeader: configuration.versionHeader = checked(value, key, ConfigurationValue.headerName)
    case .tokenHeader: configuration.tokenHeader = checked(value, key, ConfigurationValue.headerName)
    case .minVersion: configuration.minVersion = checked(value, key, ConfigurationValue.version)
    case .maxVersion: configuration.maxVersion = checked(value, key, ConfigurationValue.version)
    case .history: configuration.history = checked(value, key, ConfigurationValue.path)
    case .baseURL: configuration.baseURL = checked(value, key, ConfigurationValue.baseURL)
    case .releases: readReleases(value)
    case .rules: readRules(value)
    case .failOn: readThreshold(value)
    case .baseline: configuration.baseline = checked(value, key, ConfigurationValue.path)
    case .behaviourOnly: readBehaviourOnly(value)
    }
  }

  private mutating func reportUnknown(_ entry: NamedEntry) {
    let names = TreeConfiguration.Key.allCases.map(\.rawValue)
    let hint =
      didYouMean(entry.name, among: names).map { "did you mean '\($0)'?" }
      ?? "the keys are \(names.joined(separator: ", "))"
    report(
      .unknownKey, "'\(entry.name)' is no key of \(TreeConfiguration.fileName)", at: entry.position,
      hint: hint)
  }

  private mutating func checkVersions() {
    guard let min = configuration.minVersion, let max = configuration.maxVersion, min > max else { return }
    let key = TreeConfiguration.Key.minVersion
    let place = configuration.locations[key]
    problems.append(
      .error(
        "configuration/\(Rule.versionRange.rawValue)",
        "min-version \(min) is above max-version \(max): the first version comes before the last",
        at: place, hint: "exchange them, or correct one"))
    configuration.minVersion = nil
    configuration.maxVersion = nil
  }
}

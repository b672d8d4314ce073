import ArgumentParser
import Checks
import Configuration
import Diagnostics
import Files
import Samples
import Words

/// Reports where model, documentation and samples disagree.
struct CheckCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Reports where model, documentation and samples disagree.",
    discussion: """
      A declared reference: every sample goes through the service's own encoder at every version in which its \
      operation differs; what comes out is held against the documented parameters in both directions. A tree or a \
      reference.json: the samples are held against the tables. Besides, rules about versions, parameters, \
      operations and texts; --list-rules shows them all.

      The severity of a rule, the threshold and the baseline of a tree can also stand in its strata.yaml, as rules, \
      fail-on and baseline; what the command line says goes before it.

      The report goes to standard output. The status is 1 when a finding is at or above --fail-on. Nothing of what \
      is checked is ever changed.
      """)

  @OptionGroup var source: Source

  @Option(help: ArgumentHelp("The form of the report.", valueName: "format"))
  var report = ReportFormat.text

  @Option(
    help: ArgumentHelp(
      "The severity from which findings make the command fail. (default: error)", valueName: "severity"))
  var failOn: Severity?

  @Option(
    name: .customLong("rule"),
    help: ArgumentHelp(
      "What becomes of a rule's findings: off, info, warning or error.", valueName: "name=level"),
    transform: RuleArgument.init(argument:))
  var rules: [RuleArgument] = []

  @Option(
    help: ArgumentHelp(
      "A file of known findings, which are left out; a report that --report json wrote is one.",
      valueName: "file"))
  var baseline: String?

  @Flag(help: "Write the findings to the baseline instead of reporting them; reasons and dates in it stay.")
  var updateBaseline = false

  @Flag(help: "Show all rules: as text, with --report json as JSON.")
  var listRules = false

  @Flag(help: "Show the JSON Schema of the report that --report json writes.")
  var schema = false

  func run(in context: ToolContext) async throws -> ExitStatus {
    if listRules {
      context.output(report == .json ? RuleList.json : RuleList.text)
      return .done
    }
    if schema {
      context.output(Report.jsonSchema)
      return .done
    }
    let loaded = try await source.load(context, for: .checking)
    if updateBaseline {
      let file = KnownFindings(path: baseline ?? loaded.baselinePath, context: context)
      return try file.update(
        with: loaded.publication.findings.map { $0.relative(to: context.currentFolder) },
        loaded.ruleSettings(overriddenBy: rules))
    }
    return context.output(
      try loaded.newFindings(context, rules: rules, baseline: baseline), as: report,
      failOn: failOn ?? loaded.settings.failOn ?? .error)
  }

  func validate() throws {
    if listRules, report != .text, report != .json {
      throw ValidationError("--list-rules writes text or json: leave --report \(report.rawValue) out")
    }
    if updateBaseline, report != .text {
      throw ValidationError("--update-baseline writes no report: leave --report \(report.rawValue) out")
    }
  }
}

/// `NAME=LEVEL` of `--rule`.
struct RuleArgument: Hashable, Sendable {
  let name: String
  let level: RuleLevel

  init(argument: String) throws {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let level = RuleLevel(String(parts[1])) else {
      throw ValidationError("'\(argument)' is no setting of a rule: write NAME=off, info, warning or error")
    }
    if let problem = RuleSettings.problem(withRule: String(parts[0])) {
      throw ValidationError("\(problem.message): \(problem.hint)")
    }
    name = String(parts[0])
    self.level = level
  }
}

extension LoadedReference {
  /// The findings as settings have them, without those that the baseline knows.
  ///
  /// The baseline sees the findings of rules that are off too, so that it does not take them for gone.
  func newFindings(_ context: ToolContext, rules: [RuleArgument] = [], baseline: String? = nil) throws
    -> [Diagnostic]
  {
    let file = KnownFindings(path: baseline ?? baselinePath, context: context)
    let findings = publication.findings.map { $0.relative(to: context.currentFolder) }
    return ruleSettings(overriddenBy: rules).applied(to: try file.removed(from: findings))
  }

  /// The settings of the tree with those of the command line over them.
  func ruleSettings(overriddenBy arguments: [RuleArgument]) -> RuleSettings {
    var result = RuleSettings()
    for setting in settings.rules { result.set(setting.rule, to: setting.level) }
    for argument in arguments { result.set(argument.name, to: argument.level) }
    return result
  }
}

extension ReportFormat: ExpressibleByArgument {}
extension Severity: ExpressibleByArgument {
  /// What the command line offers.
  public static var allValueStrings: [String] { ["error", "warning", "info"] }
}

import ArgumentParser
import Diagnostics
import Files
import Samples

/// Reports where model, documentation and samples disagree.
struct CheckCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Reports where model, documentation and samples disagree.",
    discussion: """
      Every declared sample goes through the service's own encoder at every version in which its operation \
      differs; what comes out is held against the documented parameters in both directions. Rules about \
      versions, paths and identifiers are checked besides. A reference.json has no models, so its samples are \
      held against the documented parameters as they are.

      The report goes to standard output. The status is 1 when a finding is at or above --fail-on.
      """)

  @OptionGroup var source: Source

  @Option(help: ArgumentHelp("The form of the report.", valueName: "format"))
  var report = ReportFormat.text

  @Option(
    help: ArgumentHelp(
      "A file of known findings, which are left out; a report that --report json wrote is one.",
      valueName: "file"))
  var baseline: String?

  @Option(
    help: ArgumentHelp("The severity from which findings make the command fail.", valueName: "severity"))
  var failOn = Severity.error

  func validate() throws {
    if failOn == .info { throw ValidationError("--fail-on takes error or warning") }
  }

  func run(in context: ToolContext) async throws -> ExitStatus {
    var findings = try await source.load(context, for: .checking).publication.findings.map {
      $0.relative(to: context.currentFolder)
    }
    if let baseline {
      let known = try read(baseline, context)
      let result = known.apply(to: findings, today: context.today)
      findings = result.remaining
      if !result.removable.isEmpty {
        context.messages(
          "\(result.removable.count) findings of \(baseline) occur no longer and can be removed from it.\n")
      }
    }
    return context.output(findings, as: report, failOn: failOn)
  }

  private func read(_ path: String, _ context: ToolContext) throws -> Baseline {
    guard let bytes = try? context.files.read(path) else {
      throw ToolFailure(
        .error("baseline/unreadable", "'\(path)' cannot be read", at: SourceLocation(file: path)))
    }
    do { return try Baseline(parsing: bytes, file: path) } catch { throw ToolFailure(error) }
  }
}

extension ReportFormat: ExpressibleByArgument {}
extension Severity: ExpressibleByArgument {
  /// What the command line offers.
  public static var allValueStrings: [String] { ["error", "warning"] }
}

import APIModel
import ArgumentParser
import Checks
import Diagnostics
import Files
import ReleaseNotes
import Samples

/// Compares two references: what would break a client, and whether a released version has changed.
struct DiffCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Compares two references of one API.",
    discussion: """
      OLD and NEW are os-api-ref trees, reference.json files, or those at a revision of a git repository, as REV:path.

      Each version that both have is compared, since a client asks for one and keeps it; versions that only NEW has \
      are told and decide on themselves. --fail-on breaking gives status 1 where a client of OLD would break.

      --frozen asks another question: a released version may not change at all. Only words, errors that need no new \
      version (400, 403, 404, 415, a server's fault that becomes a client's) and headers that were not always there \
      are exempt.
      """)

  @Argument(help: "The reference that clients know.")
  var old: String

  @Argument(help: "The reference that is to replace it.")
  var new: String

  @Option(
    help: ArgumentHelp(
      "The class of change from which the command fails: breaking, behavioural, additive, or any; none never fails.",
      valueName: "class"))
  var failOn = Threshold.breaking

  @Option(
    help: ArgumentHelp(
      "Fail where this released version is not the same in both.", valueName: "version"))
  var frozen: String?

  @Option(help: ArgumentHelp("The form of the report.", valueName: "format"))
  var report: DiffFormat = .text

  @Option(
    help: ArgumentHelp("The folder that nothing is read outside of while trees are read.", valueName: "dir"))
  var root: String?

  @Option(help: ArgumentHelp("A file of known findings, which are left out.", valueName: "file"))
  var baseline: String?

  @Flag(help: "Write the findings to the baseline instead of reporting them; reasons and dates in it stay.")
  var updateBaseline = false

  /// From which class on changes are findings that fail.
  enum Threshold: String, CaseIterable, ExpressibleByArgument {
    case breaking, behavioural, additive, any, none

    func includes(_ impact: Impact) -> Bool {
      switch self {
      case .none: false
      case .breaking: impact == .breaking
      case .behavioural: impact == .breaking || impact == .behavioural
      case .additive: impact != .documentation
      case .any: true
      }
    }
  }

  func run(in context: ToolContext) async throws -> ExitStatus {
    let comparison = ReferenceComparison(
      old: try await reference(old, context), new: try await reference(new, context))
    let changelog = try changelog(comparison)
    let findings = changelog.entries.map { entry in
      Diagnostic(
        rule: entry.change.rule.reportedName,
        severity: isFailing(entry) ? .error : entry.change.rule.severity,
        location: entry.location.map { shown($0, context) },
        subject: entry.change.operation.isEmpty ? nil : entry.change.operation,
        message: changelog.message(entry), hint: nil, details: []
      ).relative(to: context.currentFolder)
    }
    let known = KnownFindings(path: baseline, context: context)
    if updateBaseline { return try known.update(with: findings, RuleSettings()) }
    let remaining = try known.removed(from: findings)
    guard let format = report.reportFormat else {
      let shown = Set(remaining)
      let kept = zip(changelog.entries, findings).filter { shown.contains($0.1) }.map(\.0)
      context.output(changelog.limited(to: kept).markdown)
      return kept.contains(where: isFailing) ? .findings : .done
    }
    return context.output(remaining, as: format, failOn: .error, rules: RuleDescription.changes)
  }

  func validate() throws {
    if updateBaseline, report != .text {
      throw ValidationError("--update-baseline writes no report: leave --report \(report.rawValue) out")
    }
  }

  private func isFailing(_ entry: Changelog.Entry) -> Bool {
    if frozen != nil { return !entry.isExempt }
    return !entry.isOfLaterVersion && failOn.includes(entry.change.impact)
  }

  private func changelog(_ comparison: ReferenceComparison) throws -> Changelog {
    guard let frozen else { return Changelog(comparison) }
    guard let version = APIVersion(frozen) else {
      throw ToolFailure(
        .error(
          "version/malformed", "'\(frozen)' of --frozen is not a version: a version is MAJOR.MINOR",
          hint: "write it like 2.12"))
    }
    for (reference, name) in [(comparison.old, old), (comparison.new, new)]
    where hasVersions(reference, comparison) && !reference.history.contains(version) {
      let history = reference.history
      throw ToolFailure(
        .error(
          "version/unknown", "version \(version) is unknown in \(name)",
          hint: history.first.map { "name a version from \($0) to \(history.last ?? $0)" }))
    }
    return Changelog(comparison, frozenAt: version)
  }

  /// Whether requests to it name a version; a reference that lost its history has none of those that were released.
  private func hasVersions(_ reference: Reference, _ comparison: ReferenceComparison) -> Bool {
    !reference.history.versions.isEmpty || !comparison.old.history.versions.isEmpty
  }

  private func reference(_ source: String, _ context: ToolContext) async throws -> Reference {
    let loaded = try await load(source, context)
    let errors = loaded.isTree ? [] : loaded.publication.findings.filter { $0.severity == .error }
    if !errors.isEmpty { throw ToolFailure(errors) }
    return loaded.publication.reference
  }

  private func load(_ source: String, _ context: ToolContext) async throws -> LoadedReference {
    guard let (revision, path) = revision(source, context) else {
      return try await Source.of(source, root: root).load(context, for: .writing)
    }
    let tree: RevisionFiles
    do {
      tree = try RevisionFiles(revision: revision, path: path, currentFolder: context.currentFolder)
    } catch {
      throw ToolFailure(error)
    }
    return try await Source.of(tree.path, root: nil).load(context.reading(tree.files), for: .writing)
  }

  /// The parts of `REV:path`; a file or folder goes before a revision of that name.
  private func revision(_ source: String, _ context: ToolContext) -> (revision: String, path: String)? {
    guard context.files.kind(source) == nil, let colon = source.firstIndex(of: ":") else { return nil }
    return (String(source[..<colon]), String(source[source.index(after: colon)...]))
  }

  /// A place as users write it: a file of a revision as `REV:path`.
  private func shown(_ location: SourceLocation, _ context: ToolContext) -> SourceLocation {
    for source in [old, new] {
      guard let (revision, _) = revision(source, context),
        let path = RevisionFiles.path(of: location.file, in: revision)
      else { continue }
      return SourceLocation(file: "\(revision):\(path)", line: location.line, column: location.column)
    }
    return location
  }
}

/// The forms of a comparison: those of a check, and a changelog.
enum DiffFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, sarif, junit, github, markdown

  var reportFormat: ReportFormat? { ReportFormat(rawValue: rawValue) }
}

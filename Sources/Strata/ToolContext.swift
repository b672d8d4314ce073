package import APIModel
import Checks
import Diagnostics
package import Files
import Samples

/// What a command works with: the reference compiled in, the files, and where its words go.
package struct ToolContext: Sendable {
  /// Makes the reference compiled in, for a command that names no other.
  let reference: @Sendable () -> Reference
  let files: FileSystem
  /// Takes the result of a command.
  let output: @Sendable (String) -> Void
  /// Takes everything else: findings of a build, errors, what was done.
  let messages: @Sendable (String) -> Void
  /// Dropped from the paths in reports, so that none of them is absolute.
  let currentFolder: String
  let isTerminal: Bool
  /// The day as `YYYY-MM-DD`, for findings that are known until a day.
  let today: String
  /// Tells the temporary folders of simultaneous runs apart.
  let run: String
  /// Ends the process, for a command that has done everything; does nothing where the process goes on.
  let end: @Sendable (ExitStatus) -> Void

  package init(
    reference: @escaping @Sendable () -> Reference, files: FileSystem,
    output: @escaping @Sendable (String) -> Void,
    messages: @escaping @Sendable (String) -> Void, currentFolder: String, isTerminal: Bool, today: String,
    run: String, end: @escaping @Sendable (ExitStatus) -> Void = { _ in }
  ) {
    self.reference = reference
    self.files = files
    self.output = output
    self.messages = messages
    self.currentFolder = currentFolder
    self.isTerminal = isTerminal
    self.today = today
    self.run = run
    self.end = end
  }

  /// The report of findings in one of the formats.
  private func makeReport(_ findings: [Diagnostic], rules: [RuleDescription] = RuleDescription.all) -> Report
  {
    Report(
      findings, sourceText: { [files] in try? files.read($0) }, toolVersion: StrataVersion.number,
      rules: rules, relativeTo: currentFolder)
  }

  /// Writes findings to where messages go, unless there are none.
  func report(_ findings: [Diagnostic]) {
    guard !findings.isEmpty else { return }
    messages(makeReport(findings).render(.text))
  }

  /// Writes a report as the result of a command; its status tells whether a finding reaches the threshold.
  ///
  /// The report describes the rules of the findings, those of a check unless others are given.
  func output(
    _ findings: [Diagnostic], as format: ReportFormat, failOn severity: Severity,
    rules: [RuleDescription] = RuleDescription.all
  ) -> ExitStatus {
    let report = makeReport(findings.sorted(), rules: rules)
    output(report.render(format, colour: format == .text && isTerminal))
    return report.totals.count(atLeast: severity) > 0 ? .findings : .done
  }

  /// Reports what was found in a reference, and tells whether it is fit to be written.
  func canWrite(_ publication: Publication, to output: String) -> Bool {
    report(publication.findings)
    guard publication.findings.contains(where: { $0.severity == .error }) else { return true }
    messages("Nothing was written: \(output) is as it was.\n")
    return false
  }
}

/// A command that cannot go on, with the reason and the exit status.
struct ToolFailure: Error {
  let findings: [Diagnostic]
  let status: ExitStatus

  init(_ findings: [Diagnostic], status: ExitStatus = .wrongUsage) {
    self.findings = findings
    self.status = status
  }

  init(_ finding: Diagnostic) { self.init([finding]) }
}

/// The version of the program.
package enum StrataVersion {
  package static let number = "0.1.0"
}

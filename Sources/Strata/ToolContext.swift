package import APIModel
import Diagnostics
package import Files

/// What a command works with: the reference compiled in, the files, and where its words go.
package struct ToolContext: Sendable {
  let reference: Reference
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

  package init(
    reference: Reference, files: FileSystem, output: @escaping @Sendable (String) -> Void,
    messages: @escaping @Sendable (String) -> Void, currentFolder: String, isTerminal: Bool, today: String,
    run: String
  ) {
    self.reference = reference
    self.files = files
    self.output = output
    self.messages = messages
    self.currentFolder = currentFolder
    self.isTerminal = isTerminal
    self.today = today
    self.run = run
  }

  /// The report of findings in one of the formats.
  func report(_ findings: [Diagnostic]) -> Report {
    Report(
      findings, sourceText: { [files] in try? files.read($0) }, toolVersion: StrataVersion.number,
      relativeTo: currentFolder)
  }

  /// Writes findings to where messages go, unless there are none.
  func report(_ findings: [Diagnostic], colour: Bool) {
    guard !findings.isEmpty else { return }
    messages(report(findings).render(.text, colour: colour))
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

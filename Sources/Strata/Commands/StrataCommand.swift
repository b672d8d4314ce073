import ArgumentParser
import Foundation

/// The root of the commands.
struct StrataCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: programName,
      abstract: "Builds and checks the reference of a versioned REST API.",
      discussion: """
        One model of the API gives the reference pages (HTML, Markdown, reStructuredText), the samples that \
        the API's own types encode to, reference.json and the release notes, and proves that they agree.

        A result goes to standard output, everything else to standard error. The exit status is 0 when the \
        work is done, 1 when there are findings at or above the threshold, 2 for wrong usage or input that \
        cannot be read, and 70 for a defect of the program.
        """,
      version: StrataVersion.number,
      subcommands: [
        BuildCommand.self, CheckCommand.self, SamplesCommand.self, NotesCommand.self, DiffCommand.self,
      ])
  }

  /// The name under which the program runs, since every API team has its own.
  static let programName =
    CommandLine.arguments.first.map { URL(fileURLWithPath: $0).lastPathComponent } ?? "strata"
}

/// A command that needs to know the reference and the files.
protocol ToolCommand: ParsableCommand {
  func run(in context: ToolContext) async throws -> ExitStatus
}

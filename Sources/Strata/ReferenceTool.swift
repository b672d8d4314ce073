import APIModel
import ArgumentParser
import Diagnostics
import Files
import Foundation

/// The command line of Strata around a reference: `build`, `check`, `samples` and `notes`.
///
/// An executable of an API team needs one line:
/// `await ReferenceTool(myReference).main()`.
public struct ReferenceTool: Sendable {
  private let reference: @Sendable () -> Reference

  /// A tool that works on the given reference unless its arguments name another source.
  public init(_ reference: Reference) { self.init(making: { reference }) }

  /// A tool whose reference is made only when a command works on it.
  public init(making reference: @escaping @Sendable () -> Reference) { self.reference = reference }

  /// Runs the command that the process's arguments name, and ends the process with its exit status.
  ///
  /// The status is 0 when the work is done, 1 when there are findings at or above the threshold, 2 for wrong
  /// usage or input that cannot be read, and 70 for a defect of the program.
  public func main() async -> Never {
    let context = ToolContext(
      reference: reference, files: .disk,
      output: { text in
        do {
          try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
        } catch {
          try? FileHandle.standardError.write(
            contentsOf: Data("Error: standard output cannot be written\n".utf8))
          exit(ExitStatus.wrongUsage.rawValue)
        }
      },
      messages: { try? FileHandle.standardError.write(contentsOf: Data($0.utf8)) },
      currentFolder: FileManager.default.currentDirectoryPath,
      isTerminal: isatty(STDOUT_FILENO) != 0 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil,
      today: Self.today, run: String(ProcessInfo.processInfo.processIdentifier),
      // A build that is done need not take its values apart, which takes a tenth of its time.
      end: { exit($0.rawValue) })
    exit(await Self.run(Array(CommandLine.arguments.dropFirst()), in: context).rawValue)
  }

  /// Runs one command; `main` is this with the process around it.
  package static func run(_ arguments: [String], in context: ToolContext) async -> ExitStatus {
    do {
      var parsed = try StrataCommand.parseAsRoot(arguments)
      guard let command = parsed as? any ToolCommand else {
        // A command of ArgumentParser's own, such as help.
        try parsed.run()
        return .done
      }
      return try await command.run(in: context)
    } catch let failure as ToolFailure {
      context.report(failure.findings)
      return failure.status
    } catch {
      return report(error, in: context)
    }
  }

  /// Help and usage errors are ArgumentParser's; anything else has no business to arrive here.
  package static func report(_ error: any Error, in context: ToolContext) -> ExitStatus {
    switch StrataCommand.exitCode(for: error) {
    case .success:
      context.output(StrataCommand.fullMessage(for: error) + "\n")
      return .done
    case .validationFailure:
      context.messages(StrataCommand.fullMessage(for: error) + "\n")
      return .wrongUsage
    default:
      context.messages("\(StrataCommand.programName): internal error: \(error)\n")
      return .defect
    }
  }

  /// Only whether a known finding has expired depends on the day.
  private static var today: String {
    let parts = Calendar(identifier: .gregorian).dateComponents(in: .gmt, from: Date())
    return ISODate.text(year: parts.year, month: parts.month, day: parts.day)
  }
}

/// The exit status of the program; the numbers never change.
package enum ExitStatus: Int32, Sendable {
  case done = 0
  case findings = 1
  case wrongUsage = 2
  case defect = 70
}

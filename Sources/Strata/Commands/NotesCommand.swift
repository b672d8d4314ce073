import APIModel
import ArgumentParser
import Diagnostics
import ReleaseNotes
import Samples

/// Writes what changed between versions, or with a release.
struct NotesCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes", abstract: "Writes release notes, or what changes between two versions.",
    discussion: """
      Without options: the notes of every release, the newest first. --release names one of them; --from and \
      --to give what changes for a client that goes from one version to the other. The changes are computed \
      from the model; the notes are those of the version history.
      """)

  @OptionGroup var source: Source

  @Option(help: ArgumentHelp("The version to start from; the first one if left out.", valueName: "version"))
  var from: String?

  @Option(help: ArgumentHelp("The version to arrive at; the last one if left out.", valueName: "version"))
  var to: String?

  @Option(
    help: ArgumentHelp(
      "One release, such as \"18.0.0 Rocky\", or a word of its name that no other has.", valueName: "name"))
  var release: String?

  @Option(help: ArgumentHelp("The form of the notes.", valueName: "format"))
  var format = ReleaseNotes.Format.markdown

  func validate() throws {
    if release != nil, from != nil || to != nil {
      throw ValidationError("--release and --from or --to exclude each other: choose a release or a span")
    }
  }

  func run(in context: ToolContext) async throws -> ExitStatus {
    let loaded = try await source.load(context, for: .writing)
    let publication = loaded.publication
    let errors = loaded.isTree ? [] : publication.findings.filter { $0.severity == .error }
    if !errors.isEmpty { throw ToolFailure(errors, status: .findings) }
    do throws(Diagnostic) {
      context.output(try notes(publication.reference).text(format))
      return .done
    } catch {
      throw ToolFailure(error)
    }
  }

  private func notes(_ reference: Reference) throws(Diagnostic) -> ReleaseNotes {
    if let release { return try ReleaseNotes(reference: reference, release: release) }
    if from == nil, to == nil { return ReleaseNotes(reference: reference) }
    return try ReleaseNotes(
      reference: reference, from: try version(from, "--from"), to: try version(to, "--to"))
  }

  private func version(_ text: String?, _ option: String) throws(Diagnostic) -> APIVersion? {
    guard let text else { return nil }
    guard let version = APIVersion(text) else {
      throw .error(
        "version/malformed", "'\(text)' of \(option) is not a version: a version is MAJOR.MINOR",
        hint: "write it like 2.12")
    }
    return version
  }
}

extension ReleaseNotes.Format: ExpressibleByArgument {}

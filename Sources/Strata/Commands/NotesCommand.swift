import APIModel
import ArgumentParser
import Diagnostics
import ReleaseNotes
import Samples

/// Writes what changed between versions, or with a release.
struct NotesCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes", abstract: "Writes release notes, or an upgrade guide between two versions.",
    discussion: """
      Without options: the notes of every release, the newest first. --release names one of them.

      --from and --to give an upgrade guide for a client that goes from one version to the other: what breaks, what \
      changes silently and what is new, by operation, with the samples of both ends. --only limits it to the \
      operations that the client uses. The changes are computed from the model; the notes are those of the version \
      history.
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

  @Option(
    name: .customLong("only"),
    help: ArgumentHelp(
      "Operations whose id, title or path has this text, for an upgrade guide; '*' stands for any text.",
      valueName: "pattern"))
  var patterns: [String] = []

  @Option(help: ArgumentHelp("The form of the notes.", valueName: "format"))
  var format = ReleaseNotes.Format.markdown

  func validate() throws {
    if release != nil, from != nil || to != nil {
      throw ValidationError("--release and --from or --to exclude each other: choose a release or a span")
    }
    if !patterns.isEmpty, from == nil, to == nil {
      throw ValidationError("--only limits an upgrade guide: name its versions with --from and --to")
    }
  }

  func run(in context: ToolContext) async throws -> ExitStatus {
    let loaded = try await source.load(context, for: .writing)
    let publication = loaded.publication
    let errors = loaded.isTree ? [] : publication.findings.filter { $0.severity == .error }
    if !errors.isEmpty { throw ToolFailure(errors, status: .findings) }
    do throws(Diagnostic) {
      context.output(try text(publication.reference))
      return .done
    } catch {
      throw ToolFailure(error)
    }
  }

  private func text(_ reference: Reference) throws(Diagnostic) -> String {
    if let release { return try ReleaseNotes(reference: reference, release: release).text(format) }
    if from == nil, to == nil { return ReleaseNotes(reference: reference).text(format) }
    return try UpgradeGuide(
      reference: reference, from: try version(from, "--from"), to: try version(to, "--to"),
      patterns: patterns.map(OperationPattern.init)
    ).text(format)
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

import APIModel
import ArgumentParser
import Diagnostics
import ReleaseNotes
import Reno
import Samples

/// Writes what changed between versions, or with a release.
struct NotesCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes", abstract: "Writes release notes, or an upgrade guide between two versions.",
    discussion: """
      Without options: the notes of every release, the newest first. --release names one of them.

      --from and --to give an upgrade guide for a client that goes from one version to the other: what breaks, what \
      changes silently and what is new, by operation, with the samples of both ends. --only limits it to the \
      operations that the client uses.

      --reno reads notes that people wrote, by the rules of reno. With a source or --release they stand among the \
      derived ones; alone and as rst they are the report that reno itself writes.

      The changes are computed from the model; the notes are those of the version history.
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

  @Option(
    name: .customLong("reno"),
    help: ArgumentHelp(
      "A git repository with notes in releasenotes/notes, as reno has them; they stand beside those of a source or "
        + "--release, else alone.", valueName: "dir"))
  var renoFolder: String?

  @Option(help: ArgumentHelp("The branch whose notes are read with --reno.", valueName: "name"))
  var branch: String?

  @Option(help: ArgumentHelp("The earliest version whose notes are read with --reno.", valueName: "tag"))
  var earliestVersion: String?

  @Option(help: ArgumentHelp("The form of the notes.", valueName: "format"))
  var format = ReleaseNotes.Format.markdown

  func validate() throws {
    if release != nil, from != nil || to != nil {
      throw ValidationError("--release and --from or --to exclude each other: choose a release or a span")
    }
    if renoFolder == nil, branch != nil || earliestVersion != nil {
      throw ValidationError("--branch and --earliest-version are about --reno: name its folder")
    }
    if renoFolder != nil, from != nil || to != nil {
      throw ValidationError(
        "--reno and --from or --to exclude each other: notes of releases or an upgrade guide")
    }
    if !patterns.isEmpty, from == nil, to == nil {
      throw ValidationError("--only limits an upgrade guide: name its versions with --from and --to")
    }
  }

  func run(in context: ToolContext) async throws -> ExitStatus {
    let reno = try await readReno(context)
    if let reno, source.source == nil, release == nil {
      context.output(RenoDocument(reno, branch: branch).text(format))
      return reno.findings.contains { $0.severity == .error } ? .findings : .done
    }
    let loaded = try await source.load(context, for: .writing)
    let publication = loaded.publication
    let errors = loaded.isTree ? [] : publication.findings.filter { $0.severity == .error }
    if !errors.isEmpty { throw ToolFailure(errors, status: .findings) }
    do throws(Diagnostic) {
      context.output(try text(publication.reference, reno))
      return reno?.findings.contains { $0.severity == .error } ?? false ? .findings : .done
    } catch {
      throw ToolFailure(error)
    }
  }

  /// The hand-written notes with what is wrong with them, which is told at once.
  private func readReno(_ context: ToolContext) async throws -> RenoNotes? {
    guard let renoFolder else { return nil }
    let notes: RenoNotes
    do {
      notes = try await RenoReader(
        folder: renoFolder, branch: branch, earliestVersion: earliestVersion, files: context.files
      ).read()
    } catch {
      throw ToolFailure(error)
    }
    if !notes.unreadable.isEmpty { throw ToolFailure(notes.unreadable) }
    context.report(notes.findings.sorted())
    return notes
  }

  private func text(_ reference: Reference, _ reno: RenoNotes?) throws(Diagnostic) -> String {
    let written = reno.map(HandWrittenNotes.init)
    if let release {
      return try ReleaseNotes(reference: reference, release: release, written: written).text(format)
    }
    if from == nil, to == nil { return ReleaseNotes(reference: reference, written: written).text(format) }
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

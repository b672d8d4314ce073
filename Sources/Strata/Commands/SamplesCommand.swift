import APIModel
import ArgumentParser
import Checks
import Configuration
import Diagnostics
import Files
import Samples

/// Writes the samples, or holds committed ones against the models.
struct SamplesCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "samples", abstract: "Writes the samples, or verifies the ones that are there.",
    discussion: """
      Without --verify the folder api_samples in the output folder is replaced. With --verify nothing is written: \
      each file is held byte for byte against what the models encode to, and what differs is shown by its path \
      in the body. Findings of the encoding itself count in both cases. The samples of a tree, or of a \
      reference.json that a tree became, have no models: --verify checks them by the rules about samples alone.
      """)

  @OptionGroup var source: Source

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The folder that holds api_samples.", valueName: "dir"))
  var output = "output"

  @Flag(help: "Verify the files that are there instead of writing them.")
  var verify = false

  @Option(help: ArgumentHelp("The form of the report of --verify.", valueName: "format"))
  var report = ReportFormat.text

  @Option(
    help: ArgumentHelp(
      "The severity from which findings make --verify fail. (default: error)", valueName: "severity"))
  var failOn: Severity?

  func validate() throws {
    if output.isEmpty { throw ValidationError("--output needs the name of a folder") }
    if !verify, failOn != nil {
      throw ValidationError("--fail-on is the threshold of --verify: add --verify")
    }
    if !verify, report != .text {
      throw ValidationError("--report is the form of --verify's report: add --verify")
    }
  }

  func run(in context: ToolContext) async throws -> ExitStatus {
    let loaded = try await source.load(context, for: .checking)
    if verify, loaded.isDocumentation { return try verifyDocumentation(loaded, context) }
    return verify ? try verify(loaded.publication, context) : try write(loaded.publication, context)
  }

  /// Samples of documentation have no models: the rules about samples say what is wrong with them.
  private func verifyDocumentation(_ loaded: LoadedReference, _ context: ToolContext) throws -> ExitStatus {
    let findings = try loaded.newFindings(context).filter { $0.rule.hasPrefix("sample/") }
    return context.output(findings, as: report, failOn: failOn ?? loaded.settings.failOn ?? .error)
  }

  private func verify(_ publication: Publication, _ context: ToolContext) throws -> ExitStatus {
    let folder = sampleFolder
    guard context.files.kind("\(folder)/api_samples") == .folder else {
      throw ToolFailure(
        .error(
          "sample/no-folder", "'\(folder)' holds no folder api_samples to verify",
          at: SourceLocation(file: folder), hint: "name the folder that build or samples wrote"))
    }
    let committed = CommittedSamples(folder: folder, files: context.files)
    let findings = publication.findings + committed.findings(for: publication.reference)
    let status = context.output(findings, as: report, failOn: failOn ?? .error)
    if findings.isEmpty, report == .text {
      context.messages("\(publication.reference.samples.count) samples agree with their models.\n")
    }
    return status
  }

  private func write(_ publication: Publication, _ context: ToolContext) throws -> ExitStatus {
    guard context.canWrite(publication, to: output) else { return .findings }
    let files = publication.reference.sampleFiles.map {
      OutputFile(path: String($0.path.dropFirst(PublishedSample.root.count)), bytes: $0.bytes)
    }
    let folder = OutputFolder(
      path: "\(sampleFolder)/api_samples", files: context.files, run: context.run,
      isOwned: isPartOfOutput(context))
    try folder.replace(with: files, context)
    context.messages("Wrote \(files.count) samples to \(sampleFolder)/api_samples.\n")
    return .done
  }

  /// Whether a build wrote the samples together with the rest of its output.
  private func isPartOfOutput(_ context: ToolContext) -> Bool {
    let output = OutputFolder(path: sampleFolder, files: context.files, run: context.run)
    return output.ownedNames?.contains("api_samples") ?? false
  }

  /// The folder above `api_samples`, which may itself be named.
  private var sampleFolder: String {
    var path = output
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    if path == "api_samples" { return "." }
    return path.hasSuffix("/api_samples") ? String(path.dropLast("/api_samples".count)) : path
  }
}

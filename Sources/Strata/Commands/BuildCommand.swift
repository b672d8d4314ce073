import ArgumentParser
import Diagnostics
import Files
import Samples

/// Writes the reference in the formats asked for.
struct BuildCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Writes the reference: site, Markdown, RST, JSON, samples.",
    discussion: """
      Everything is written into the output folder, which is replaced as a whole once all of it has been made; \
      a build that fails leaves the last output as it was. Only an empty folder, or one that an earlier build \
      wrote, is replaced. Errors in the reference stop the build with status 1.

      Formats: html (the site), markdown (a page beside each page of the site, and llms.txt), rst (a tree that \
      Sphinx builds with os-api-ref), json (reference.json and its schema), samples (one file for each distinct \
      body). html, markdown and rst bring the samples along, since they show them.
      """)

  @OptionGroup var source: Source

  @Option(name: [.short, .long], help: ArgumentHelp("The folder to write.", valueName: "dir"))
  var output = "output"

  @Option(
    help: ArgumentHelp(
      "The formats to write, with commas between them. (default: html,markdown,rst,json,samples)",
      valueName: "formats"),
    transform: FormatList.init(argument:))
  var format: FormatList?

  @Option(
    help: ArgumentHelp(
      "A folder whose files replace the bundled ones of the same name: page.mustache and style.css.",
      valueName: "dir"))
  var templates: String?

  func run(in context: ToolContext) async throws -> ExitStatus {
    let folder = OutputFolder(path: output, files: context.files, run: context.run)
    do { try folder.check() } catch { throw ToolFailure(error) }

    let publication = try source.load(context)
    guard context.canWrite(publication, to: output) else { return .findings }
    let build = ReferenceBuild(
      reference: publication.reference, formats: (format ?? .all).formats, templates: templates,
      files: context.files)
    let (files, warnings) = try await build.files()
    context.report(warnings)
    try folder.replace(with: files, context)
    context.messages("Wrote \(files.count) files to \(output).\n")
    return .done
  }
}

extension OutputFolder {
  /// Replaces the folder; a warning about the old one is reported, an error ends the command.
  func replace(with files: [OutputFile], _ context: ToolContext) throws {
    do {
      try replace(with: files)
    } catch {
      guard error.severity == .warning else { throw ToolFailure(error) }
      context.report([error])
    }
  }
}

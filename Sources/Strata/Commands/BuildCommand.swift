import ArgumentParser
import Diagnostics
import Files
import Samples
import Site

/// Writes the reference in the formats asked for.
struct BuildCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Writes the reference: site, Markdown, RST, JSON, samples.",
    discussion: """
      Everything is written into the output folder, which is replaced as a whole once all of it has been made; \
      a build that fails leaves the last output as it was. Only an empty folder, or one that an earlier build \
      wrote, is replaced. Errors in a declared reference stop the build with status 1; a tree is written as far \
      as it goes, and the status is 1 when a finding is at or above --fail-on.

      Formats: html (the site), markdown (a page beside each page of the site, and llms.txt), rst (a tree that \
      Sphinx builds with os-api-ref), json (reference.json and its schema), samples (one file for each distinct \
      body). html, markdown and rst bring the samples along, since they show them.

      What a tree cannot say, such as the title of the service and its version header, stands in a strata.yaml at \
      the root of the project; README.md lists its keys.
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
      """
      A folder whose files replace the bundled ones of the same name: page.mustache, style.css, site.js, search.js, \
      theme.js.
      """,
      valueName: "dir"))
  var templates: String?

  @Option(
    help: ArgumentHelp(
      "Where the site will be served: for sitemap.xml and canonical addresses.", valueName: "url"),
    transform: SiteURL.init(argument:))
  var baseURL: SiteURL?

  @Option(
    help: ArgumentHelp("The severity from which findings in a tree give status 1.", valueName: "severity"))
  var failOn = Severity.error

  @Flag(help: "Tell how long each stage took.")
  var timings = false

  func run(in context: ToolContext) async throws -> ExitStatus {
    var clock = Timings()
    let folder = OutputFolder(path: output, files: context.files, run: context.run)
    do { try folder.check() } catch { throw ToolFailure(error) }

    let given = templates
    async let templates = templateSet(given, files: context.files)
    let loaded = try await source.load(context, for: .writing, &clock)
    let publication = loaded.publication
    if loaded.isTree {
      context.report(publication.findings)
    } else if !context.canWrite(publication, to: output) {
      return .findings
    }
    let formats = (format ?? .all).formats
    let set = try await templates
    if formats.contains(.html) { context.report(set.warnings) }
    let files = await ReferenceBuild(
      reference: publication.reference, formats: formats, templates: set, baseURL: baseURL?.text
    ).files()
    clock.end(.render)
    try folder.replace(with: files, context)
    clock.end(.write)
    context.messages("Wrote \(files.count) files to \(output).\n")
    if timings { context.messages(clock.report) }
    let status: ExitStatus = publication.findings.contains { $0.severity >= failOn } ? .findings : .done
    context.end(status)
    return status
  }
}

/// The templates of a folder, or those that come with the program; they are read while the source is.
private func templateSet(_ folder: String?, files: FileSystem) async throws -> TemplateSet {
  guard let folder else { return .bundled }
  do throws(TemplateFailure) { return try TemplateSet(folder: folder, files: files) } catch {
    throw ToolFailure(error.diagnostics)
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

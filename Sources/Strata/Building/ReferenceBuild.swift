package import APIModel
package import Diagnostics
package import Files
import MarkdownPages
import OSAPIRef
import OrderedJSON
import ReferenceJSON
import ReleaseNotes
import Samples
import Site

/// Every file of an output folder, made in memory.
package struct ReferenceBuild: Sendable {
  let reference: Reference
  let formats: Set<OutputFormat>
  let templates: String?
  let files: FileSystem

  init(reference: Reference, formats: Set<OutputFormat>, templates: String?, files: FileSystem) {
    self.reference = reference
    self.formats = formats
    self.templates = templates
    self.files = files
  }

  /// Every format of a published reference with the bundled templates.
  package init(reference: Reference) {
    self.init(
      reference: reference, formats: Set(OutputFormat.allCases), templates: nil, files: .disk)
  }

  /// The files in the order of their paths, and warnings about the templates.
  package func files() async throws -> ([OutputFile], [Diagnostic]) {
    var output: [OutputFile] = []
    var warnings: [Diagnostic] = []
    if formats.contains(.html) {
      let (pages, problems) = try await site()
      output += pages
      warnings += problems
    }
    if formats.contains(.markdown) {
      output += MarkdownPages(reference: reference, hasReleaseNotes: true).render()
    }
    if formats.contains(.rst) { output += OSAPIRefTree(reference: reference).render() }
    if formats.contains(.json) { output += [referenceFile, schemaFile] }
    if !formats.isDisjoint(with: [.samples, .html, .markdown, .rst]) { output += reference.sampleFiles }
    output += ReleaseNotes(reference: reference).files(noteFormats)
    return (output.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }, warnings)
  }

  private func site() async throws -> ([OutputFile], [Diagnostic]) {
    do throws(TemplateFailure) {
      let strings = Strings()
      let set =
        if let templates { try TemplateSet(folder: templates, files: files) } else { TemplateSet.bundled }
      let notes = ReleaseNotes(reference: reference)
      let article = Article(
        title: strings.releaseNotes, description: notes.title, content: notes.content)
      let site = Site(
        reference: reference, templates: set, strings: strings,
        options: Site.Options(releaseNotes: article, hasMarkdown: formats.contains(.markdown)))
      return (await site.render(), set.warnings)
    } catch {
      throw ToolFailure(error.diagnostics)
    }
  }

  private var noteFormats: [ReleaseNotes.Format] {
    [(OutputFormat.markdown, ReleaseNotes.Format.markdown), (.rst, .rst), (.json, .json)]
      .filter { formats.contains($0.0) }.map(\.1)
  }

  private var referenceFile: OutputFile {
    OutputFile(path: "reference.json", bytes: reference.json.bytes(style: .pretty))
  }

  private var schemaFile: OutputFile {
    OutputFile(path: "reference.schema.json", text: ReferenceSchema.text)
  }
}

extension Reference {
  /// The file of each published sample, once.
  var sampleFiles: [OutputFile] {
    var paths: Set<String> = []
    return samples.filter { paths.insert($0.file).inserted }.map { OutputFile(path: $0.file, text: $0.text) }
  }
}

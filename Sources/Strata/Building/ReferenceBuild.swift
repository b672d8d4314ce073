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
  /// Where the site will be served, without a slash at its end.
  let baseURL: String?
  let files: FileSystem

  init(
    reference: Reference, formats: Set<OutputFormat>, templates: String?, baseURL: String? = nil,
    files: FileSystem
  ) {
    self.baseURL = baseURL
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
    async let tree = formats.contains(.rst) ? await OSAPIRefTree(reference: reference).render() : []
    let deltas = reference.deltas
    async let json = formats.contains(.json) ? jsonFiles(deltas) : []
    async let markdown = formats.contains(.markdown) ? markdown(deltas) : []
    let notes = ReleaseNotes(reference: reference, deltas: deltas)
    async let noteFiles = notes.files(noteFormats)
    let (pages, warnings) = formats.contains(.html) ? try await site(notes, deltas) : ([], [])
    let samples = formats.isDisjoint(with: [.samples, .html, .markdown, .rst]) ? [] : reference.sampleFiles
    let output = await pages + markdown + tree + json + samples + noteFiles
    return (output.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }, warnings)
  }

  private func site(_ notes: ReleaseNotes, _ deltas: [VersionDelta]) async throws -> (
    [OutputFile], [Diagnostic]
  ) {
    do throws(TemplateFailure) {
      let strings = Strings()
      let set =
        if let templates { try TemplateSet(folder: templates, files: files) } else { TemplateSet.bundled }
      let article = Article(
        title: strings.releaseNotes, description: notes.title, content: notes.content)
      let site = Site(
        reference: reference, templates: set, strings: strings,
        options: Site.Options(
          releaseNotes: article, hasMarkdown: formats.contains(.markdown), baseURL: baseURL),
        deltas: deltas
      )
      return (await site.render(), set.warnings)
    } catch {
      throw ToolFailure(error.diagnostics)
    }
  }

  private var noteFormats: [ReleaseNotes.Format] {
    [(OutputFormat.markdown, ReleaseNotes.Format.markdown), (.rst, .rst), (.json, .json)]
      .filter { formats.contains($0.0) }.map(\.1)
  }

  private func markdown(_ deltas: [VersionDelta]) async -> [OutputFile] {
    await MarkdownPages(reference: reference, hasReleaseNotes: true, deltas: deltas).render()
  }

  private func jsonFiles(_ deltas: [VersionDelta]) async -> [OutputFile] {
    [
      OutputFile(path: "reference.json", bytes: await reference.json(deltas: deltas)),
      OutputFile(path: "reference.schema.json", bytes: ReferenceSchema.bytes),
    ]
  }
}

extension Reference {
  /// The file of each published sample, once.
  var sampleFiles: [OutputFile] {
    var paths: Set<String> = []
    return samples.filter { paths.insert($0.file).inserted }.map { OutputFile(path: $0.file, text: $0.text) }
  }
}

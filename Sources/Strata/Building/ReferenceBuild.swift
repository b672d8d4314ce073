package import APIModel
package import Files
import MarkdownPages
import OSAPIRef
import OrderedJSON
import ReferenceJSON
import ReleaseNotes
import Samples
import Site
import Words

/// Every file of an output folder, made in memory.
package struct ReferenceBuild: Sendable {
  let reference: Reference
  let formats: Set<OutputFormat>
  let templates: TemplateSet
  /// Where the site will be served, without a slash at its end.
  let baseURL: String?

  init(
    reference: Reference, formats: Set<OutputFormat>, templates: TemplateSet, baseURL: String? = nil
  ) {
    self.reference = reference
    self.formats = formats
    self.templates = templates
    self.baseURL = baseURL
  }

  /// Every format of a published reference with the bundled templates.
  package init(reference: Reference) {
    self.init(reference: reference, formats: Set(OutputFormat.allCases), templates: .bundled)
  }

  /// The files in the order of their paths.
  package func files() async -> [OutputFile] {
    let changes = ReferenceChanges(of: reference)
    async let tree = formats.contains(.rst) ? await OSAPIRefTree(reference: reference).render() : []
    async let json = formats.contains(.json) ? jsonFiles(changes) : []
    async let markdown = formats.contains(.markdown) ? markdown(changes) : []
    async let noteFiles = noteFormats.isEmpty ? [] : await changes.notes.files(noteFormats)
    let pages = formats.contains(.html) ? await site(changes) : []
    let samples = formats.isDisjoint(with: [.samples, .html, .markdown, .rst]) ? [] : reference.sampleFiles
    let output = await pages + markdown + tree + json + samples + noteFiles
    return output.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private func site(_ changes: ReferenceChanges) async -> [OutputFile] {
    let strings = Strings()
    let article = Article(
      title: strings.releaseNotes, description: ReleaseNotes.title(of: reference)
    ) { await changes.notes.content }
    let options = Site.Options(
      releaseNotes: article, versions: { await changes.versionContents },
      hasMarkdown: formats.contains(.markdown), baseURL: baseURL)
    return await Site(reference: reference, templates: templates, strings: strings, options: options)
      .render()
  }

  private var noteFormats: [ReleaseNotes.Format] {
    [(OutputFormat.markdown, ReleaseNotes.Format.markdown), (.rst, .rst), (.json, .json)]
      .filter { formats.contains($0.0) }.map(\.1)
  }

  private func markdown(_ changes: ReferenceChanges) async -> [OutputFile] {
    await MarkdownPages(
      reference: reference, hasReleaseNotes: true, documents: { await changes.markdownDocuments }
    ).render()
  }

  private func jsonFiles(_ changes: ReferenceChanges) async -> [OutputFile] {
    [
      OutputFile(path: "reference.json", bytes: await reference.json(deltas: changes.deltas)),
      OutputFile(path: "reference.schema.json", bytes: ReferenceSchema.bytes),
    ]
  }
}

/// What its versions changed in a reference, found once, while pages are made.
private struct ReferenceChanges: Sendable {
  private let found: Task<(deltas: [VersionDelta], notes: ReleaseNotes), Never>
  private let documents: Task<VersionDocuments?, Never>
  private let reference: Reference

  init(of reference: Reference) {
    let found = Task {
      let deltas = reference.deltas
      return (deltas: deltas, notes: ReleaseNotes(reference: reference, deltas: deltas))
    }
    self.found = found
    self.reference = reference
    documents = Task {
      guard let folder = SiteMap(reference).versionsFolder else { return nil }
      return VersionDocuments(reference: reference, deltas: await found.value.deltas, folder: folder)
    }
  }

  var deltas: [VersionDelta] { get async { await found.value.deltas } }
  var notes: ReleaseNotes { get async { await found.value.notes } }

  /// What the pages about versions show.
  var versionContents: VersionContents? {
    get async {
      guard let documents = await documents.value else { return nil }
      return VersionContents(
        timeline: PageDocument(documents.overview), versions: documents.versions.map(PageDocument.init),
        deltas: await deltas)
    }
  }

  /// The same as Markdown, with the guide from the first version to the last.
  var markdownDocuments: [PageDocument] {
    get async {
      guard let documents = await documents.value else { return [] }
      let overview = documents.overview
      let guide = (try? UpgradeGuide(reference: reference, from: nil, to: nil)).map { guide in
        PageDocument(
          folder: "\(overview.folder)/guide", title: guide.title, summary: guide.summary,
          content: { guide.content })
      }
      return [PageDocument(overview)] + [guide].compactMap(\.self) + documents.versions.map(PageDocument.init)
    }
  }
}

extension PageDocument {
  fileprivate init(_ document: VersionDocument) {
    self.init(
      folder: document.folder, title: document.title, summary: document.summary,
      content: document.makeContent)
  }
}

extension Reference {
  /// The file of each published sample, once.
  var sampleFiles: [OutputFile] {
    var paths: Set<String> = []
    return samples.filter { paths.insert($0.file).inserted }.map { OutputFile(path: $0.file, text: $0.text) }
  }
}

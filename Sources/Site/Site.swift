package import APIModel
package import Files
import Mustache
import Parallel
package import Words

/// A reference as a site of HTML pages that works from a server and from a disk, with scripts and without.
package struct Site: Sendable {
  /// What other parts of the output the pages may link to.
  package struct Options: Sendable {
    /// The release notes, for a page of their own.
    package var releaseNotes: Article?
    /// What the pages about versions show; without it there are none.
    package var versions: (@Sendable () async -> VersionContents?)?
    /// Whether each page has a Markdown twin, `index.md`, beside it.
    package var hasMarkdown: Bool
    /// Where the site will be served, without a slash at its end: for the sitemap and canonical addresses.
    package var baseURL: String?

    package init(
      releaseNotes: Article? = nil, versions: (@Sendable () async -> VersionContents?)? = nil,
      hasMarkdown: Bool = false, baseURL: String? = nil
    ) {
      self.releaseNotes = releaseNotes
      self.versions = versions
      self.hasMarkdown = hasMarkdown
      self.baseURL = baseURL
    }
  }

  private let reference: Reference
  private let templates: TemplateSet
  private let strings: Strings
  private let options: Options

  /// A site of a published reference.
  ///
  /// - Parameters:
  ///   - reference: the reference; bodies that are not published yet do not show.
  ///   - templates: the shell of the pages and the style sheet.
  ///   - strings: the words that pages show beside the reference's own.
  ///   - options: what else is written, so that it is linked.
  package init(
    reference: Reference, templates: TemplateSet = .bundled, strings: Strings = Strings(),
    options: Options = Options()
  ) {
    self.reference = reference
    self.templates = templates
    self.strings = strings
    self.options = options
  }

  /// Writes all pages and their style sheet, in the order of the reference.
  package func render() async -> [OutputFile] {
    let scope = Scope(
      address: .home, map: SiteMap(reference), strings: strings, title: reference.title,
      service: reference.service, history: reference.history,
      changes: OperationChanges(in: reference.history), options: options)
    let shell = PageShell(scope: scope, siteTitle: reference.title, entries: entries, templates: templates)
    async let index = SearchIndex(scope: scope, reference: reference).bytes
    async let article = articlePage(scope)
    async let versions = versionContents(scope)
    let contents = await jobs(scope).concurrentMap { $0() }
    let versionPages =
      await versions.map { VersionPages(scope: scope, reference: reference, contents: $0).pages } ?? []
    let pages = await shell.render(contents + [article].compactMap(\.self) + versionPages)
    var files = pages
    files.append(OutputFile(path: PageShell.stylesheet, bytes: templates.stylesheet))
    for (path, bytes) in templates.scripts { files.append(OutputFile(path: path, bytes: bytes)) }
    files.append(
      OutputFile(
        path: PageShell.reference, bytes: ReferenceScript(reference: reference, strings: strings).bytes))
    files.append(OutputFile(path: PageShell.searchIndex, bytes: await index))
    if let baseURL = options.baseURL {
      let documents = await versions?.versions ?? []
      let pages = entries.map(\.address) + documents.map { PageAddress(folder: $0.folder) }
      files.append(Sitemap(baseURL: baseURL, pages: pages).file)
      if let folder = scope.map.versionsFolder, options.versions != nil {
        let feed = AtomFeed(baseURL: baseURL, title: reference.title, documents: documents, folder: folder)
        files.append(feed.file)
      }
    }
    return files
  }

  /// The pages in reading order as the navigation lists them.
  private var entries: [NavigationEntry] {
    var entries = [NavigationEntry(title: strings.overview, address: .home)]
    entries += reference.pages.map { page in
      NavigationEntry(
        title: page.title, address: PageAddress(folder: page.id),
        operations: page.operations)
    }
    if !reference.faults.isEmpty { entries.append(NavigationEntry(title: strings.faults, address: .faults)) }
    let map = SiteMap(reference)
    if options.versions != nil, let timeline = map.timeline, let guide = map.guide {
      entries.append(NavigationEntry(title: strings.allVersionPages, address: timeline))
      entries.append(NavigationEntry(title: strings.upgradeGuide, address: guide))
    }
    if options.releaseNotes != nil {
      entries.append(NavigationEntry(title: strings.releaseNotes, address: .releaseNotes))
    }
    return entries
  }

  private func versionContents(_ scope: Scope) async -> VersionContents? {
    guard scope.map.versionsFolder != nil, let versions = options.versions else { return nil }
    return await versions()
  }

  private func jobs(_ scope: Scope) -> [@Sendable () -> PageContent] {
    let reference = reference
    var jobs: [@Sendable () -> PageContent] = [{ HomePage(scope: scope, reference: reference).content }]
    jobs += reference.pages.map { page in
      { ResourcePage(scope: scope.on(PageAddress(folder: page.id)), page: page).content }
    }
    if !reference.faults.isEmpty {
      jobs.append { FaultsPage(scope: scope.on(.faults), reference: reference).content }
    }
    return jobs
  }

  private func articlePage(_ scope: Scope) async -> PageContent? {
    guard let article = options.releaseNotes else { return nil }
    let content = await article.content()
    return ArticlePage(scope: scope.on(.releaseNotes), article: article, text: content).content
  }
}

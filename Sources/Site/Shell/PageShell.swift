import APIModel
import Files
import Mustache
import Parallel
import Words

/// What surrounds the content of every page, rendered from a template.
struct PageShell: Sendable {
  static let stylesheet = "assets/style.css"
  static let theme = "assets/theme.js"
  static let reference = "assets/reference.js"
  static let site = "assets/site.js"
  static let searchIndex = "assets/search-index.js"

  let scope: Scope
  let siteTitle: String
  let entries: [NavigationEntry]
  let templates: TemplateSet
  private let words: [String: String]
  /// Where each page is among the entries.
  fileprivate let places: [PageAddress: Int]
  /// The list of all pages for pages of each depth.
  private let lists: [Int: NavigationList]

  init(scope: Scope, siteTitle: String, entries: [NavigationEntry], templates: TemplateSet) {
    self.scope = scope
    self.siteTitle = siteTitle
    self.entries = entries
    self.templates = templates
    words = Dictionary(
      uniqueKeysWithValues: PageWords.values(scope.strings).map { ($0.name, $0.text) })
    places = Dictionary(
      entries.enumerated().map { ($1.address, $0) }, uniquingKeysWith: { first, _ in first })
    // Pages of shapes are two folders below their page.
    let shapes = entries.filter { !$0.operations.isEmpty }.map { entry in
      PageAddress(path: "\(entry.address.path)/../index.html")
    }
    // Pages of versions are a folder below that of all.
    let versions = scope.history.versions.isEmpty ? [] : [PageAddress(folder: "a/b")]
    lists = Dictionary(grouping: entries.map(\.address) + shapes + versions, by: \.depth).compactMapValues {
      addresses in
      addresses.first.map { NavigationList(entries, from: $0) }
    }
  }

  /// More bytes than a page has around its content.
  private static let estimatedCount = 65_536

  /// A page that is written, with what the pages need that are cut out of it.
  private struct Written {
    let html: HTML
    /// Where the parts of the page are known.
    let source: HTML
    let navigation: HTML?
  }

  /// Puts pages into their shell, and after them the pages that are cut out of them.
  func render(_ pages: [PageContent]) async -> [OutputFile] {
    let forms = templates.hasForms ? self.forms(of: pages) : [:]
    let written = await pages.concurrentMap { page in
      let html = render(page, forms)
      // A page without a form does not know where its parts are.
      return Written(
        html: html, source: html.parts.isEmpty && !page.shapes.isEmpty ? HTML(page.body) : html,
        navigation: page.shapes.first.map { shape in
          HTML { navigation(on: shape.address, below: page.address, to: &$0) }
        })
    }
    let shapes = zip(pages, written).flatMap { page, written in page.shapes.map { (shape: $0, from: written) }
    }
    let cut = await shapes.concurrentMap { shape, page in
      let content = shape.content(cutFrom: page.source, navigation: page.navigation)
      return OutputFile(path: shape.address.path, bytes: render(content, forms).bytes)
    }
    return zip(pages, written).map { OutputFile(path: $0.address.path, bytes: $1.html.bytes) } + cut
  }

  /// Writes the list of pages.
  fileprivate func navigation(on address: PageAddress, below parent: PageAddress?, to html: inout HTML) {
    (lists[address.depth] ?? NavigationList(entries, from: address))
      .write(to: &html, on: address, below: parent)
  }

  private func render(_ page: PageContent, _ forms: [PageForm.Kind: PageForm]) -> HTML {
    let context = PageContext(shell: self, page: page, words: words)
    guard let form = forms[context.kind] else {
      var html = HTML()
      html.shell(templates.render(context).utf8)
      return html
    }
    var html = HTML(capacity: page.estimatedCount + Self.estimatedCount)
    form.write(to: &html, context.write)
    return html
  }

  /// The shells of the kinds of pages; the shapes of a page are all of one kind.
  private func forms(of pages: [PageContent]) -> [PageForm.Kind: PageForm] {
    var forms: [PageForm.Kind: PageForm] = [:]
    for page in pages + pages.compactMap({ $0.shapes.first?.content(cutFrom: HTML()) }) {
      let context = PageContext(shell: self, page: page, words: words, isForm: true)
      if forms[context.kind] == nil { forms[context.kind] = PageForm(templates.render(context)) }
    }
    return forms
  }
}

/// The fields of one page, made when the template asks for them.
private struct PageContext: MustacheParent {
  let shell: PageShell
  let page: PageContent
  let words: [String: String]
  /// Whether marks stand for what is the page's own.
  var isForm = false

  func child(named name: String) -> Any? {
    switch name {
    case "language": shell.scope.strings.language
    case "siteTitle": open(.siteTitle)
    case "title": open(.title)
    case "heading": open(.heading)
    case "documentTitle": open(.documentTitle)
    case "description": page.description.isEmpty ? nil : open(.description)
    case "stylesheet": page.address.link(toFile: PageShell.stylesheet)
    case "home": page.address.link(to: .home)
    case "isHome": isHome
    case "isShape": page.parent != nil
    case "themeScript": page.address.link(toFile: PageShell.theme)
    case "referenceScript": page.address.link(toFile: PageShell.reference)
    case "siteScript": page.address.link(toFile: PageShell.site)
    case "canonical": hasCanonical ? open(.canonical) : nil
    case "markdown": shell.scope.options.hasMarkdown ? "index.md" : nil
    case "content": open(.content)
    case "contents": page.contents.isEmpty ? nil : open(.contents)
    case "navigationList": open(.navigationList)
    case "navigation": shell.entries.map(entry)
    case "breadcrumbs": breadcrumbs
    case "previous": neighbour(-1).map { link($0, .previousTitle, .previousURL) }
    case "next": neighbour(1).map { link($0, .nextTitle, .nextURL) }
    case "words": words
    default: nil
    }
  }

  /// What sections depend on.
  var kind: PageForm.Kind {
    PageForm.Kind(
      depth: page.address.depth, isHome: isHome, isShape: page.parent != nil, hasCanonical: hasCanonical,
      hasDescription: !page.description.isEmpty,
      hasContents: !page.contents.isEmpty,
      hasPrevious: neighbour(-1) != nil, hasNext: neighbour(1) != nil)
  }

  /// Writes a field.
  func write(_ field: PageField, isEscaped: Bool, to html: inout HTML) {
    if isEscaped {
      html.templateText(text(field))
    } else if field.isMarkup {
      markup(field, to: &html)
    } else {
      html.shell(text(field).utf8)
    }
  }

  private func open(_ field: PageField) -> String { isForm ? field.mark : text(field) }

  private func text(_ field: PageField) -> String {
    switch field {
    case .siteTitle: shell.siteTitle
    case .title: page.heading.text
    case .breadcrumb: page.parent?.versions ?? page.heading.text
    case .parentTitle: page.parent?.pageTitle ?? ""
    case .parentURL: page.parent.map { page.address.link(to: $0.page) } ?? ""
    case .operationTitle: page.parent?.operationTitle ?? ""
    case .operationURL: page.parent.map { page.address.link(to: $0.page, anchor: $0.anchor) } ?? ""
    case .canonical: canonical
    case .documentTitle: isHome ? shell.siteTitle : "\(page.heading.text) - \(shell.siteTitle)"
    case .description: page.description
    case .heading, .content, .contents, .navigationList: HTML { markup(field, to: &$0) }.string
    case .previousTitle: neighbour(-1)?.title ?? ""
    case .previousURL: neighbour(-1).map { page.address.link(to: $0.address) } ?? ""
    case .nextTitle: neighbour(1)?.title ?? ""
    case .nextURL: neighbour(1).map { page.address.link(to: $0.address) } ?? ""
    }
  }

  private func markup(_ field: PageField, to html: inout HTML) {
    switch field {
    case .heading: shell.scope.on(page.address).write(page.heading, to: &html)
    case .content: page.body(&html)
    case .contents: html.piece(page.contents)
    case .navigationList:
      if let navigation = page.parent?.navigation { return html.piece(navigation) }
      shell.navigation(on: page.address, below: page.parent?.page, to: &html)
    default: break
    }
  }

  private var isHome: Bool { page.address == .home }

  private var hasCanonical: Bool { page.parent != nil || shell.scope.options.baseURL != nil }

  /// The address that search engines are to list: for a shape that of its operation.
  private var canonical: String {
    guard let baseURL = shell.scope.options.baseURL else {
      return page.parent.map { page.address.link(to: $0.page, anchor: $0.anchor) } ?? ""
    }
    guard let parent = page.parent else { return page.address.url(below: baseURL) }
    return "\(parent.page.url(below: baseURL))#\(parent.anchor.percentEncoded)"
  }

  private var breadcrumbs: [EntryContext] {
    if isHome { return [] }
    var entries = [EntryContext(title: open(.siteTitle), url: page.address.link(to: .home), isCurrent: false)]
    if page.parent != nil {
      entries += [
        EntryContext(title: open(.parentTitle), url: open(.parentURL), isCurrent: false),
        EntryContext(
          title: open(.operationTitle), url: open(.operationURL), isCurrent: false, isOperation: true),
      ]
    }
    return entries + [EntryContext(title: open(.breadcrumb), url: "index.html", isCurrent: true)]
  }

  private func neighbour(_ step: Int) -> NavigationEntry? {
    guard let index = shell.places[page.address], shell.entries.indices.contains(index + step) else {
      return nil
    }
    return shell.entries[index + step]
  }

  private func link(_ entry: NavigationEntry, _ title: PageField, _ url: PageField) -> EntryContext {
    isForm ? EntryContext(title: title.mark, url: url.mark, isCurrent: false) : self.entry(entry)
  }

  private func entry(_ entry: NavigationEntry) -> EntryContext {
    EntryContext(
      title: entry.title, url: page.address.link(to: entry.address), isCurrent: entry.address == page.address,
      operations: entry.operations.map { operation in
        EntryContext(
          title: operation.title, url: page.address.link(to: entry.address, anchor: operation.anchor),
          isCurrent: false)
      })
  }
}

/// The fields of a link.
private struct EntryContext: MustacheParent {
  let title: String
  let url: String
  let isCurrent: Bool
  var isOperation = false
  var operations: [EntryContext] = []

  func child(named name: String) -> Any? {
    switch name {
    case "title": title
    case "url": url
    case "isCurrent": isCurrent
    case "isOperation": isOperation
    case "operations": operations
    default: nil
    }
  }
}

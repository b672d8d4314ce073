import APIModel
import Files
import Mustache

/// What surrounds the content of every page, rendered from a template.
struct PageShell: Sendable {
  static let stylesheet = "assets/style.css"
  static let formerLinks = "assets/former-links.js"

  let scope: Scope
  let siteTitle: String
  let entries: [NavigationEntry]
  let templates: TemplateSet
  private let words: [String: String]
  /// The entries of the navigation for pages of each depth.
  fileprivate let items: [Int: [HTML]]

  init(scope: Scope, siteTitle: String, entries: [NavigationEntry], templates: TemplateSet) {
    self.scope = scope
    self.siteTitle = siteTitle
    self.entries = entries
    self.templates = templates
    words = Dictionary(
      uniqueKeysWithValues: PageWords.values(scope.strings).map { ($0.name, $0.text) })
    items = Dictionary(grouping: entries.map(\.address), by: \.depth).compactMapValues { addresses in
      addresses.first.map { NavigationList.items(entries, from: $0) }
    }
  }

  func render(_ page: PageContent) -> OutputFile {
    let context = PageContext(shell: self, page: page, words: words)
    return OutputFile(path: page.address.path, text: templates.render(context))
  }
}

/// The fields of one page, made when the template asks for them.
private struct PageContext: MustacheParent {
  let shell: PageShell
  let page: PageContent
  let words: [String: String]

  func child(named name: String) -> Any? {
    switch name {
    case "language": shell.scope.strings.language
    case "siteTitle": shell.siteTitle
    case "title": page.heading.text
    case "heading": shell.scope.on(page.address).title(page.heading).string
    case "documentTitle": isHome ? shell.siteTitle : "\(page.heading.text) - \(shell.siteTitle)"
    case "description": page.description.isEmpty ? nil : page.description
    case "stylesheet": page.address.link(toFile: PageShell.stylesheet)
    case "home": page.address.link(to: .home)
    case "isHome": isHome
    case "markdown": shell.scope.options.hasMarkdown ? "index.md" : nil
    case "script": page.hasFormerLinks ? page.address.link(toFile: PageShell.formerLinks) : nil
    case "content": page.body.string
    case "contents": page.contents.isEmpty ? nil : page.contents.string
    case "navigationList":
      NavigationList(
        address: page.address, entries: shell.entries,
        items: shell.items[page.address.depth] ?? NavigationList.items(shell.entries, from: page.address)
      ).html.string
    case "navigation": shell.entries.map(entry)
    case "breadcrumbs": breadcrumbs
    case "previous": neighbour(-1)
    case "next": neighbour(1)
    case "words": words
    default: nil
    }
  }

  private var isHome: Bool { page.address == .home }

  private var breadcrumbs: [EntryContext] {
    let home = EntryContext(title: shell.siteTitle, url: page.address.link(to: .home), isCurrent: isHome)
    if isHome { return [] }
    return [home, EntryContext(title: page.heading.text, url: "index.html", isCurrent: true)]
  }

  private func neighbour(_ step: Int) -> EntryContext? {
    guard let index = shell.entries.firstIndex(where: { $0.address == page.address }),
      shell.entries.indices.contains(index + step)
    else { return nil }
    return entry(shell.entries[index + step])
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
  var operations: [EntryContext] = []

  func child(named name: String) -> Any? {
    switch name {
    case "title": title
    case "url": url
    case "isCurrent": isCurrent
    case "operations": operations
    default: nil
    }
  }
}

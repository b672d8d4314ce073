import APIModel
import Prose
import Words

/// What the parts of a page need to know beside what they show: where the page is, and the words.
///
/// Every part holds it, so it is a class: as a value it would be copied with all its words.
final class Scope: Sendable {
  let address: PageAddress
  let map: SiteMap
  let strings: Strings
  /// The title of the reference.
  let title: String
  let service: Service
  let history: VersionHistory
  let changes: OperationChanges
  let options: Site.Options

  init(
    address: PageAddress, map: SiteMap, strings: Strings, title: String, service: Service,
    history: VersionHistory,
    changes: OperationChanges, options: Site.Options
  ) {
    self.address = address
    self.map = map
    self.strings = strings
    self.title = title
    self.service = service
    self.history = history
    self.changes = changes
    self.options = options
  }

  /// The same for another page.
  func on(_ address: PageAddress) -> Scope {
    Scope(
      address: address, map: map, strings: strings, title: title, service: service, history: history,
      changes: changes,
      options: options)
  }

  /// The page of a version, where there is one.
  func versionPage(_ version: APIVersion) -> PageAddress? {
    options.versions == nil ? nil : map.page(of: version)
  }

  /// Writes prose as blocks, its highest headings at a level of the page.
  ///
  /// A note about a version is a part of its own, since versions before it lack it.
  func prose(_ prose: Prose, headings level: Int, to page: inout HTML) {
    if prose.isEmpty { return }
    let options = proseOptions(level)
    guard prose.blocks.contains(where: { range(ofNote: $0) != nil }) else {
      return page.prose(prose, options)
    }
    for block in prose.blocks {
      page.versioned(range(ofNote: block) ?? .all) { $0.prose(Prose([block]), options) }
    }
  }

  /// The versions that a note about a version is for: that one and those after it.
  private func range(ofNote block: Prose.Block) -> VersionRange? {
    guard case .admonition(let admonition) = block else { return nil }
    return admonition.version.flatMap(history.known).map { VersionRange(min: $0) }
  }

  /// Writes prose for a cell or a list entry: bare where it is one paragraph.
  func cell(_ prose: Prose, to page: inout HTML) {
    if prose.isEmpty { return }
    page.cell(prose) { page in
      if prose.blocks.count == 1, case .paragraph? = prose.blocks.first {
        page.inlineProse(prose, proseOptions(6))
      } else {
        page.prose(prose, proseOptions(6))
      }
    }
  }

  /// Writes a title with its markup; links in it show as their words, since a title may stand in a link.
  func write(_ title: Title, to page: inout HTML) {
    guard let markup = title.markup else { return page.text(title.text) }
    page.inlineProse(Prose([.paragraph(markup.withoutLinks)]), proseOptions(6))
  }

  /// Writes places for links to further anchors of what follows.
  func anchors(_ ids: [String], to page: inout HTML) {
    for id in ids { page.element(.span, .id(id.anchorSafe)) }
  }

  private func proseOptions(_ level: Int) -> Prose.HTMLOptions {
    let map = map
    let address = address
    return Prose.HTMLOptions(
      topHeadingLevel: level, rewriteLink: { map.resolve($0, from: address) }, highlight: Highlighting.append,
      isVersion: { [history] in history.known($0) != nil })
  }

  /// Writes a sentence with its codes marked and its faults linked.
  func write(_ sentence: Sentence, to page: inout HTML) {
    for part in sentence.parts {
      switch part {
      case .words(let words): page.text(words)
      case .code(let text): page.element(.code, text: text)
      case .codes(let codes):
        for (place, code) in codes.enumerated() {
          if place > 0 { page.text(", ") }
          page.element(.code, text: code)
        }
      case .operation(let title, let endpoint):
        page.text("\(title) (")
        page.element(.code, text: endpoint)
        page.text(")")
      case .answer(let code, let fault):
        page.text(StatusCode.title(code))
        if let fault {
          page.text(", ")
          self.fault(fault, to: &page)
        }
      }
    }
  }

  /// Writes the name of a fault, linked where the reference describes it.
  func fault(_ name: String, to page: inout HTML) {
    guard map.hasFault(name) else { return page.element(.code, text: name) }
    page.element(.a, .href(address.link(to: .faults, anchor: name))) { $0.element(.code, text: name) }
  }
}

extension [Prose.Inline] {
  fileprivate var withoutLinks: [Prose.Inline] {
    flatMap { inline -> [Prose.Inline] in
      switch inline {
      case .link(_, _, let content): content.withoutLinks
      case .target: []
      default: [inline]
      }
    }
  }
}

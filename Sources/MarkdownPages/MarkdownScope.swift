import APIModel
import Prose
import Site
import Words

/// What the parts of a Markdown page need to know beside what they show.
///
/// Every part holds it, so it is a class: as a value it would be copied with all its words.
final class MarkdownScope: Sendable {
  static let file = "index.md"
  static let home = PageAddress(path: file)

  let address: PageAddress
  let map: SiteMap
  let strings: Strings
  let service: Service
  let history: VersionHistory
  let changes: OperationChanges

  init(
    address: PageAddress, map: SiteMap, strings: Strings, service: Service, history: VersionHistory,
    changes: OperationChanges
  ) {
    self.address = address
    self.map = map
    self.strings = strings
    self.service = service
    self.history = history
    self.changes = changes
  }

  /// The same for another page.
  func on(_ address: PageAddress) -> MarkdownScope {
    MarkdownScope(
      address: address, map: map, strings: strings, service: service, history: history, changes: changes)
  }

  /// Writes prose of the reference, its highest headings at a level of the page.
  func write(_ prose: Prose, headings level: Int, to page: inout CommonMarkPage) {
    if !prose.isEmpty { page.blocks(blocks(prose, headings: level)) }
  }

  /// Prose of the reference, its highest headings at a level of the page.
  func blocks(_ prose: Prose, headings level: Int) -> [Prose.Block] {
    rewriting(level).blocks(prose)
  }

  /// Prose of the reference for a cell.
  func cell(_ prose: Prose) -> Prose {
    guard prose.blocks.count == 1, case .paragraph(let content)? = prose.blocks.first else {
      return Prose([.paragraph(rewriting(6).inlines(prose.flattened))])
    }
    return Prose([.paragraph(rewriting(6).inlines(content))])
  }

  private func rewriting(_ level: Int) -> ProseRewriting {
    ProseRewriting(topHeadingLevel: level) { [map, address] in map.resolve($0, from: address) }
  }

  func sentence(_ sentence: Sentence) -> [Prose.Inline] {
    sentence.inlines { code, fault in
      let status = StatusCode.title(code)
      guard let fault else { return [.text(status)] }
      return [.text("\(status), "), self.fault(fault)]
    }
  }

  /// The name of a fault, linked where the reference describes it.
  func fault(_ name: String) -> Prose.Inline {
    guard map.hasFault(name) else { return .code(name) }
    return .link(
      destination: address.link(to: map.faultsPage, anchor: name), title: nil, content: [.code(name)])
  }
}

extension CommonMarkPage {
  mutating func heading(_ level: Int, _ title: String) { heading(level, [.text(title)]) }

  mutating func heading(_ level: Int, _ title: Title) { heading(level, title.inlines) }
}

import APIModel
import Prose

/// What the parts of a page need to know beside what they show: where the page is, and the words.
///
/// Every part holds it, so it is a class: as a value it would be copied with all its words.
final class Scope: Sendable {
  let address: PageAddress
  let map: SiteMap
  let strings: Strings
  let history: VersionHistory
  let changes: OperationChanges
  let options: Site.Options

  init(
    address: PageAddress, map: SiteMap, strings: Strings, history: VersionHistory, changes: OperationChanges,
    options: Site.Options
  ) {
    self.address = address
    self.map = map
    self.strings = strings
    self.history = history
    self.changes = changes
    self.options = options
  }

  /// The same for another page.
  func on(_ address: PageAddress) -> Scope {
    Scope(
      address: address, map: map, strings: strings, history: history, changes: changes, options: options)
  }

  /// Prose as blocks, its highest headings at a level of the page.
  func prose(_ prose: Prose, headings level: Int) -> HTML { .prose(prose, proseOptions(level)) }

  /// Prose for a cell or a list entry: bare where it is one paragraph.
  func cell(_ prose: Prose) -> HTML {
    if prose.blocks.count == 1, case .paragraph? = prose.blocks.first {
      return .inlineProse(prose, proseOptions(6))
    }
    return .prose(prose, proseOptions(6))
  }

  /// A title with its markup; links in it show as their words, since a title may stand in a link.
  func title(_ title: Title) -> HTML {
    guard let markup = title.markup else { return .text(title.text) }
    return .inlineProse(Prose([.paragraph(markup.withoutLinks)]), proseOptions(6))
  }

  /// Places for links to further anchors of what follows.
  func anchors(_ ids: [String]) -> HTML {
    .group(ids.map { .element(.span, [.id($0.anchorSafe)]) })
  }

  private func proseOptions(_ level: Int) -> Prose.HTMLOptions {
    let map = map
    let address = address
    return Prose.HTMLOptions(topHeadingLevel: level) { map.resolve($0, from: address) }
  }

  /// A sentence with its codes marked and its faults linked.
  func sentence(_ sentence: Sentence) -> HTML {
    .group(
      sentence.parts.map { part in
        switch part {
        case .words(let words): .text(words)
        case .code(let text): .element(.code, text: text)
        case .answer(let code, let fault): answer(code, fault)
        }
      })
  }

  private func answer(_ code: Int, _ fault: String?) -> HTML {
    let status = StatusCode.title(code)
    guard let fault else { return .text(status) }
    return .group([.text("\(status), "), self.fault(fault)])
  }

  /// The name of a fault, linked where the reference describes it.
  func fault(_ name: String) -> HTML {
    let code = HTML.element(.code, text: name)
    guard map.hasFault(name) else { return code }
    return .element(.a, [.href(address.link(to: .faults, anchor: name))], [code])
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

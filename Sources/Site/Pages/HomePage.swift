import APIModel
import Prose

/// The first page: what the API is for, how to ask for a version, all pages with their operations, the history.
struct HomePage {
  let scope: Scope
  let reference: Reference
  private let former: FormerPlaces

  init(scope: Scope, reference: Reference) {
    self.scope = scope
    self.reference = reference
    former = FormerPlaces(
      reference,
      taken: Self.ownAnchors + reference.summary.headingAnchors
        + reference.history.versions.map { HistoryTable.anchor($0.number) })
  }

  private static let ownAnchors = [
    "asking-for-a-version", "pages", "version-history", "navigation", "contents-title",
  ]

  var content: PageContent {
    let strings = scope.strings
    let parts: [(title: String, anchor: String, content: HTML)] = [
      (strings.askingForVersion, "asking-for-a-version", versionHeader),
      (strings.pages, "pages", .group(reference.pages.map(view))),
      (strings.versionHistory, "version-history", HistoryTable(scope: scope).html),
    ].filter { !$0.content.isEmpty }
    return PageContent(
      address: .home, heading: Title(reference.title), description: reference.summary.firstSentence,
      contents: Contents(entries: parts.map { Contents.Entry(title: $0.title, anchor: $0.anchor) }).html,
      body: .group(
        [.element(.div, [.class("lead")], [scope.prose(reference.summary, headings: 2)])]
          + parts.map { part in
            .element(
              .section, [.class("section")],
              [
                Heading(scope: scope, level: 2, title: Title(part.title), anchor: part.anchor).html,
                part.content,
              ])
          }), hasFormerLinks: former.isNeeded)
  }

  private var versionHeader: HTML {
    guard let header = reference.service.versionHeader, let first = reference.history.first,
      let last = reference.history.last
    else { return .empty }
    let line = "\(header): \(reference.service.versionHeaderValue(last))"
    return .group([
      .element(
        .p, [],
        text: scope.strings.askWithHeader.filled(["first": first.description, "last": last.description])),
      .element(
        .pre, [Attribute("tabindex", "0"), .class("header-line")],
        [.element(.code, [.class("language-http")], text: line)]),
    ])
  }

  private func view(_ page: Page) -> HTML {
    let address = PageAddress(folder: page.id)
    return .element(
      .article, [.class("page-card")] + (former.isNeeded ? [Attribute("data-former", nil)] : []),
      [
        .element(
          .h3, former.anchor(of: page).map { [.id($0.anchorSafe)] } ?? [],
          [.element(.a, [.href(scope.address.link(to: address))], [scope.title(page.heading)])]),
        .group(former.furtherAnchors(of: page).map { formerLink($0.anchor, address, $0.destination) }),
        page.summary.isEmpty ? .empty : .element(.p, [], text: page.summary),
        operations(page),
      ])
  }

  /// A place that nobody sees, for old links to what has no line of its own here.
  private func formerLink(_ anchor: String, _ page: PageAddress, _ destination: String?) -> HTML {
    .element(
      .a,
      [
        .id(anchor.anchorSafe), .href(scope.address.link(to: page, anchor: destination)), .hidden,
        Attribute("tabindex", "-1"),
      ])
  }

  private func operations(_ page: Page) -> HTML {
    let operations = page.operations
    if operations.isEmpty { return .empty }
    let strings = scope.strings
    return DataTable(
      name: "operations", caption: strings.operationsOf.filled(["title": page.title]),
      columns: [
        .init(title: strings.operation, name: "operation-name"),
        .init(title: strings.request, name: "request-line"),
        .init(title: strings.availability, name: "range"),
      ], bodies: [operations.map(row)]
    ).html
  }

  private func row(_ operation: Operation) -> HTML {
    let page = scope.map.page(ofOperation: operation.id) ?? scope.address
    let words = scope.strings.words(operation.range, in: scope.history)
    return .element(
      .tr, (former.anchor(of: operation).map { [.id($0.anchorSafe)] } ?? []) + operation.range.attributes,
      [
        .element(
          .th, [.scope("row"), .class("operation-name")],
          [
            .element(
              .a, [.href(scope.address.link(to: page, anchor: operation.anchor))], text: operation.title)
          ]),
        .element(
          .td, [.class("request-line")],
          [MethodBadge(method: operation.method).html, " ", PathTemplate(path: operation.path).html]),
        .element(
          .td, [.class("range")], [VersionBadge(words: words, isLimited: operation.range != .all).html]),
      ])
  }
}

extension Prose {
  fileprivate var headingAnchors: [String] {
    blocks.compactMap { if case .heading(_, _, let id) = $0 { id } else { nil } }
  }
}

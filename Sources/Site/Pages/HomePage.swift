import APIModel
import Prose
import Words

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

  private static let ownAnchors = ["asking-for-a-version", "pages", "version-history"]

  var content: PageContent {
    let strings = scope.strings
    let versionLine = versionLine
    let groups = ReleaseGroup.groups(of: scope.history)
    let parts: [Part] = [
      versionLine.map { line in
        Part(title: strings.askingForVersion, anchor: "asking-for-a-version") {
          versionHeader(line, to: &$0)
        }
      },
      reference.pages.isEmpty
        ? nil
        : Part(title: strings.pages, anchor: "pages") { page in
          for card in reference.pages { write(card, to: &page) }
        },
      groups.isEmpty
        ? nil
        : Part(title: strings.versionHistory, anchor: "version-history") {
          HistoryTable(scope: scope, groups: groups).write(to: &$0)
        },
    ].compactMap(\.self)
    return PageContent(
      address: .home, heading: Title(reference.title), description: reference.summary.firstSentence,
      contents: Contents(entries: parts.map { Contents.Entry(title: $0.title, anchor: $0.anchor) }).html,
      body: { page in
        page.element(.div, .class("lead")) { scope.prose(reference.summary, headings: 2, to: &$0) }
        for part in parts {
          page.element(.section, .class("section")) { page in
            Heading(scope: scope, level: 2, title: Title(part.title), anchor: part.anchor).write(to: &page)
            part.content(&page)
          }
        }
      })
  }

  /// A part of the page under a heading.
  private struct Part: Sendable {
    let title: String
    let anchor: String
    let content: @Sendable (inout HTML) -> Void
  }

  /// What a request says to ask for the last version; `nil` where there are no versions to ask for.
  private var versionLine: String? {
    guard let header = reference.service.versionHeader, let last = reference.history.last else { return nil }
    return "\(header): \(reference.service.versionHeaderValue(last))"
  }

  private func versionHeader(_ line: String, to page: inout HTML) {
    let first = reference.history.first?.description ?? ""
    let last = reference.history.last?.description ?? ""
    page.element(.p, text: scope.strings.askWithHeader.filled(["first": first, "last": last]))
    page.element(.pre, Attribute("tabindex", "0"), .class("header-line")) { page in
      page.element(.code, .class("language-http"), text: line)
    }
  }

  private func write(_ card: Page, to page: inout HTML) {
    let address = PageAddress(folder: card.id)
    page.element(.article, .class("page-card"), .flag("data-former", former.isNeeded)) { page in
      page.element(.h3, .id(ifAny: former.anchor(of: card)?.anchorSafe)) { page in
        page.element(.a, .href(scope.address.link(to: address))) { scope.write(card.heading, to: &$0) }
      }
      for place in former.furtherAnchors(of: card) {
        formerLink(place.anchor, address, place.destination, to: &page)
      }
      let summary = card.summary
      if !summary.isEmpty { page.element(.p, text: summary) }
      operations(card, to: &page)
    }
  }

  /// A place that nobody sees, for old links to what has no line of its own here.
  private func formerLink(
    _ anchor: String, _ address: PageAddress, _ destination: String?, to page: inout HTML
  ) {
    page.element(
      .a, .id(anchor.anchorSafe), .href(scope.address.link(to: address, anchor: destination)), .hidden,
      Attribute("tabindex", "-1"))
  }

  private func operations(_ card: Page, to page: inout HTML) {
    let operations = card.operations
    if operations.isEmpty { return }
    let strings = scope.strings
    let table = DataTable(
      name: "operations", caption: strings.operationsOf.filled(["title": card.title]),
      columns: [
        .init(title: strings.operation, name: "operation-name"),
        .init(title: strings.request, name: "request-line"),
        .init(title: strings.availability, name: "range"),
      ])
    table.write(to: &page, rows: { page in for operation in operations { row(operation, to: &page) } })
  }

  private func row(_ operation: Operation, to page: inout HTML) {
    let address = scope.map.page(ofOperation: operation.id) ?? scope.address
    let words = scope.strings.words(operation.range, in: scope.history)
    page.element(
      .tr, .id(ifAny: former.anchor(of: operation)?.anchorSafe), .min(operation.range), .max(operation.range)
    ) { page in
      page.element(.th, .scope("row"), .class("operation-name")) { page in
        page.element(
          .a, .href(scope.address.link(to: address, anchor: operation.anchor)), text: operation.title)
      }
      page.element(.td, .class("request-line")) { page in
        MethodBadge(method: operation.method).write(to: &page)
        page.text(" ")
        PathTemplate(path: operation.path).write(to: &page)
      }
      page.element(.td, .class("range")) { page in
        VersionBadge(words: words, isLimited: operation.range != .all).write(to: &page)
      }
    }
  }
}

extension Prose {
  fileprivate var headingAnchors: [String] {
    blocks.compactMap { if case .heading(_, _, let id) = $0 { id } else { nil } }
  }
}

import APIModel
import Prose
import Site
import Words

/// The first page as Markdown: what the API is for, all pages with their operations, the version history.
struct HomeMarkdown {
  let scope: MarkdownScope
  let reference: Reference

  func write(to page: inout CommonMarkPage) {
    page.heading(1, reference.title)
    scope.write(reference.summary, headings: 2, to: &page)
    versionHeader(to: &page)
    pages(to: &page)
    history(to: &page)
  }

  private func versionHeader(to page: inout CommonMarkPage) {
    guard let header = reference.service.versionHeader, let first = reference.history.first,
      let last = reference.history.last
    else { return }
    let words = scope.strings.askWithHeader.filled(["first": first.description, "last": last.description])
    page.heading(2, scope.strings.askingForVersion)
    page.paragraph([.text(words)])
    page.code("http", "\(header): \(reference.service.versionHeaderValue(last))")
  }

  private func pages(to page: inout CommonMarkPage) {
    if reference.pages.isEmpty { return }
    page.heading(2, scope.strings.pages)
    for card in reference.pages { write(card, to: &page) }
  }

  private func write(_ card: Page, to page: inout CommonMarkPage) {
    let address = PageAddress(folder: card.id, file: MarkdownScope.file)
    page.heading(
      3,
      [.link(destination: scope.address.link(to: address), title: nil, content: [.text(card.title)])])
    let summary = card.summary
    if !summary.isEmpty { page.paragraph([.text(summary)]) }
    let items = card.operations.map { operation -> [Prose.Block] in
      let url = scope.address.link(to: address, anchor: operation.anchor)
      let words = scope.strings.words(operation.range, in: scope.history)
      return [
        .paragraph([
          .code("\(operation.method) \(operation.path)"), .text(" "),
          .link(destination: url, title: nil, content: [.text(operation.title)]), .text(" (\(words))"),
        ])
      ]
    }
    if !items.isEmpty { page.blocks([.list(Prose.List(.bullet, isTight: true, items: items))]) }
  }

  private func history(to page: inout CommonMarkPage) {
    let groups = ReleaseGroup.groups(of: scope.history).reversed()
    if groups.isEmpty { return }
    let needsTitles = groups.contains { $0.release != nil }
    page.heading(2, scope.strings.versionHistory)
    for group in groups { write(group, needsTitle: needsTitles, to: &page) }
  }

  private func write(_ group: ReleaseGroup, needsTitle: Bool, to page: inout CommonMarkPage) {
    if let release = group.release {
      page.heading(3, release.name)
      scope.write(release.note, headings: 5, to: &page)
    } else if needsTitle {
      page.heading(3, scope.strings.noRelease)
    }
    for version in group.versions.reversed() {
      page.paragraph([.strong([.text(version.number.description)]), .text(": \(version.headline)")])
      scope.write(version.note, headings: 5, to: &page)
    }
  }
}

import APIModel
import Prose
import Site

/// The first page as Markdown: what the API is for, all pages with their operations, the version history.
struct HomeMarkdown {
  let scope: MarkdownScope
  let reference: Reference

  var blocks: [Prose.Block] {
    let title: [Prose.Block] = [MarkdownScope.heading(1, reference.title)]
    return title + scope.blocks(reference.summary, headings: 2) + versionHeader + pages + history
  }

  private var versionHeader: [Prose.Block] {
    guard let header = reference.service.versionHeader, let first = reference.history.first,
      let last = reference.history.last
    else { return [] }
    let words = scope.strings.askWithHeader.filled(["first": first.description, "last": last.description])
    return [
      MarkdownScope.heading(2, scope.strings.askingForVersion), .paragraph([.text(words)]),
      .codeBlock(language: "http", text: "\(header): \(reference.service.versionHeaderValue(last))"),
    ]
  }

  private var pages: [Prose.Block] {
    if reference.pages.isEmpty { return [] }
    return [MarkdownScope.heading(2, scope.strings.pages)] + reference.pages.flatMap(view)
  }

  private func view(_ page: Page) -> [Prose.Block] {
    let address = PageAddress(folder: page.id, file: MarkdownScope.file)
    let link = Prose.Inline.link(
      destination: scope.address.link(to: address), title: nil, content: [.text(page.title)])
    let summary = page.summary.isEmpty ? [] : [Prose.Block.paragraph([.text(page.summary)])]
    let items = page.operations.map { operation -> [Prose.Block] in
      let url = scope.address.link(to: address, anchor: operation.anchor)
      let words = scope.strings.words(operation.range, in: scope.history)
      return [
        .paragraph([
          .code("\(operation.method) \(operation.path)"), .text(" "),
          .link(destination: url, title: nil, content: [.text(operation.title)]), .text(" (\(words))"),
        ])
      ]
    }
    return [.heading(level: 3, content: [link], id: nil)] + summary
      + (items.isEmpty ? [] : [.list(Prose.List(.bullet, isTight: true, items: items))])
  }

  private var history: [Prose.Block] {
    let groups = ReleaseGroup.groups(of: scope.history).reversed()
    if groups.isEmpty { return [] }
    let needsTitles = groups.contains { $0.release != nil }
    return [MarkdownScope.heading(2, scope.strings.versionHistory)]
      + groups.flatMap { view($0, needsTitle: needsTitles) }
  }

  private func view(_ group: ReleaseGroup, needsTitle: Bool) -> [Prose.Block] {
    let release = group.release.map { release in
      [MarkdownScope.heading(3, release.name)] + scope.blocks(release.note, headings: 5)
    }
    return (release ?? (needsTitle ? [MarkdownScope.heading(3, scope.strings.noRelease)] : []))
      + group.versions.reversed().flatMap { version -> [Prose.Block] in
        let headline = [
          Prose.Inline.strong([.text(version.number.description)]), .text(": \(version.headline)"),
        ]
        return [.paragraph(headline)] + scope.blocks(version.note, headings: 5)
      }
  }
}

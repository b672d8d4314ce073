package import APIModel
package import Prose

/// A document with the folder of its page from the root of the output.
package struct PageDocument: Sendable {
  package let folder: String
  package let title: String
  /// One sentence of plain text.
  package let summary: String
  /// Makes the text below the title when it is written; headings begin at level 2.
  package let content: @Sendable () -> Prose

  package init(folder: String, title: String, summary: String, content: @escaping @Sendable () -> Prose) {
    self.folder = folder
    self.title = title
    self.summary = summary
    self.content = content
  }
}

/// What the pages about versions show, found while other pages are made.
package struct VersionContents: Sendable {
  let timeline: PageDocument
  let versions: [PageDocument]
  let deltas: [VersionDelta]

  package init(timeline: PageDocument, versions: [PageDocument], deltas: [VersionDelta]) {
    self.timeline = timeline
    self.versions = versions
    self.deltas = deltas
  }
}

/// The timeline, the upgrade guide, and a page for each version.
struct VersionPages {
  let scope: Scope
  let reference: Reference
  let contents: VersionContents

  /// The pages, the timeline first.
  var pages: [PageContent] {
    guard let timeline = scope.map.timeline, let guide = scope.map.guide else { return [] }
    let chart = TimelineChart(scope: scope.on(timeline), deltas: contents.deltas)
    return [
      page(contents.timeline, before: { chart.write(to: &$0) }),
      GuidePage(scope: scope.on(guide), reference: reference, deltas: contents.deltas).content,
    ] + contents.versions.map { page($0) }
  }

  private func page(
    _ document: PageDocument, before: @escaping @Sendable (inout HTML) -> Void = { _ in }
  ) -> PageContent {
    let scope = scope.on(PageAddress(folder: document.folder))
    return PageContent(
      address: scope.address, heading: Title(document.title), description: document.summary, contents: HTML(),
      body: { page in
        before(&page)
        scope.prose(document.content(), headings: 1, to: &page)
      })
  }
}

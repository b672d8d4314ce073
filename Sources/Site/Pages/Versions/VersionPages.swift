package import APIModel
package import Prose

/// What the pages about versions show, found while other pages are made.
package struct VersionContents: Sendable {
  /// A document with the folder of its page.
  package struct Document: Sendable {
    let folder: String
    let title: String
    let summary: String
    let content: @Sendable () -> Prose

    package init(folder: String, title: String, summary: String, content: @escaping @Sendable () -> Prose) {
      self.folder = folder
      self.title = title
      self.summary = summary
      self.content = content
    }
  }

  /// One bar of the timeline.
  package struct Bar: Sendable {
    let version: APIVersion
    let release: String?
    let counts: [Impact: Int]

    package init(version: APIVersion, release: String?, counts: [Impact: Int]) {
      self.version = version
      self.release = release
      self.counts = counts
    }

    var total: Int { counts.values.reduce(0, +) }
  }

  let timeline: Document
  let bars: [Bar]
  let versions: [Document]
  let deltas: [VersionDelta]

  package init(timeline: Document, bars: [Bar], versions: [Document], deltas: [VersionDelta]) {
    self.timeline = timeline
    self.bars = bars
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
    let chart = TimelineChart(scope: scope.on(timeline), bars: contents.bars)
    return [
      page(contents.timeline, before: { chart.write(to: &$0) }),
      GuidePage(scope: scope.on(guide), reference: reference, deltas: contents.deltas).content,
    ] + contents.versions.map { page($0) }
  }

  private func page(
    _ document: VersionContents.Document, before: @escaping @Sendable (inout HTML) -> Void = { _ in }
  ) -> PageContent {
    let scope = scope.on(PageAddress(folder: document.folder))
    return PageContent(
      address: scope.address, heading: Title(document.title), description: document.summary, contents: HTML(),
      body: { page in
        before(&page)
        scope.prose(document.content(), headings: 1, to: &page)
      }, isShort: true)
  }
}

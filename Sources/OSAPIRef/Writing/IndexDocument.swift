import APIModel
import Prose

/// The document that includes all others: title, summary, pages, faults and version history.
struct IndexDocument {
  let reference: Reference

  var text: String {
    var document = DocumentWriter()
    let title = reference.title.isEmpty ? "API reference" : reference.title
    document.add(markup: SectionTitle.text(title, level: SectionTitle.document))
    document.add(reference.summary)
    document.add(markup: ".. rest_expand_all::")
    for page in reference.pages { document.add(markup: ".. include:: \(page.document)") }
    if !reference.faults.isEmpty { document.add(markup: ".. include:: \(FaultsDocument.name)") }
    addHistory(to: &document)
    return document.text
  }

  private func addHistory(to document: inout DocumentWriter) {
    let releases = reference.history.releases.filter { !$0.note.isEmpty || !removed(in: $0).isEmpty }
    if !reference.history.versions.isEmpty {
      document.add(markup: SectionTitle.text("Version history", level: SectionTitle.page))
    }
    for version in reference.history.versions {
      let release = version.release.map { " (\($0))" } ?? ""
      document.add(markup: SectionTitle.text("\(version.number)\(release)", level: SectionTitle.page + 1))
      if !version.headline.isEmpty { document.add(version.headline) }
      document.add(version.note)
    }
    if releases.isEmpty { return }
    document.add(markup: SectionTitle.text("Changes by releases", level: SectionTitle.page))
    for release in releases {
      document.add(markup: SectionTitle.text(release.name, level: SectionTitle.page + 1))
      document.add(release.note)
      let items = removed(in: release).map { operation -> [Prose.Block] in
        [
          .paragraph([
            .text("Removed in every version: \(operation.title), "),
            .code("\(operation.method) \(operation.path)"),
          ])
        ]
      }
      if !items.isEmpty { document.add(Prose([.list(Prose.List(items: items))])) }
    }
  }

  private func removed(in release: Release) -> [Operation] {
    reference.operations.filter { $0.removal?.release == release.name }
  }
}

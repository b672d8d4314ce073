import APIModel
import Prose

/// The version history, newest first, each version under the release that brought it.
struct HistoryTable {
  let scope: Scope

  static func anchor(_ version: APIVersion) -> String { "version-\(version)" }

  var html: HTML {
    let strings = scope.strings
    let groups = ReleaseGroup.groups(of: scope.history).reversed()
    if groups.isEmpty { return .empty }
    // Without a row of its own a version that has no release would seem to belong to the one above it.
    let needsTitles = groups.contains { $0.release != nil }
    return DataTable(
      name: "history", caption: strings.versionHistoryOf,
      columns: [
        .init(title: strings.version, name: "version"), .init(title: strings.changes, name: "description"),
      ],
      bodies: groups.map { group in
        let title = group.release.map(rows) ?? (needsTitles ? [row(title: strings.noRelease)] : [])
        return title + group.versions.reversed().map(row)
      }
    ).html
  }

  private func rows(_ release: Release) -> [HTML] {
    let name = row(title: release.name)
    if release.note.isEmpty { return [name] }
    return [
      name,
      .element(
        .tr, [.class("release-note")],
        [.element(.td, [Attribute("colspan", "2")], [scope.prose(release.note, headings: 6)])]),
    ]
  }

  private func row(title: String) -> HTML {
    .element(
      .tr, [.class("release")],
      [.element(.th, [.scope("rowgroup"), Attribute("colspan", "2")], text: title)])
  }

  private func row(_ version: Version) -> HTML {
    .element(
      .tr, [.id(Self.anchor(version.number))],
      [
        .element(
          .th, [.scope("row"), .class("version")],
          [.element(.span, [.class("versions limited")], text: version.number.description)]),
        .element(
          .td, [.class("description")],
          [
            .element(.p, [.class("headline")], text: version.headline),
            scope.prose(version.note, headings: 6),
          ]),
      ])
  }
}

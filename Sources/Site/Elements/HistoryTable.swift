import APIModel
import Prose
import Words

/// The version history, newest first, each version under the release that brought it.
struct HistoryTable {
  let scope: Scope
  let groups: [ReleaseGroup]

  static func anchor(_ version: APIVersion) -> String { "version-\(version)" }

  func write(to page: inout HTML) {
    let strings = scope.strings
    // Without a row of its own a version that has no release would seem to belong to the one above it.
    let needsTitles = groups.contains { $0.release != nil }
    let table = DataTable(
      name: "history", caption: strings.versionHistoryOf,
      columns: [
        .init(title: strings.version, name: "version"), .init(title: strings.changes, name: "description"),
      ])
    table.write(
      to: &page,
      bodies: { page in
        for group in groups.reversed() {
          page.element(.tbody) { page in
            if let release = group.release {
              rows(release, to: &page)
            } else if needsTitles {
              row(title: strings.noRelease, to: &page)
            }
            for version in group.versions.reversed() { row(version, to: &page) }
          }
        }
      })
  }

  private func rows(_ release: Release, to page: inout HTML) {
    row(title: release.name, to: &page)
    if release.note.isEmpty { return }
    page.element(.tr, .class("release-note")) { page in
      page.element(.td, Attribute("colspan", "2")) { scope.prose(release.note, headings: 6, to: &$0) }
    }
  }

  private func row(title: String, to page: inout HTML) {
    page.element(.tr, .class("release")) { page in
      page.element(.th, .scope("rowgroup"), Attribute("colspan", "2"), text: title)
    }
  }

  private func row(_ version: Version, to page: inout HTML) {
    page.element(.tr, .id(Self.anchor(version.number))) { page in
      page.element(.th, .scope("row"), .class("version")) { page in
        let badge = VersionBadge(words: version.number.description)
        if let home = scope.versionPage(version.number) {
          page.element(.a, .href(scope.address.link(to: home))) { badge.write(to: &$0) }
        } else {
          badge.write(to: &page)
        }
      }
      page.element(.td, .class("description")) { page in
        page.element(.p, .class("headline"), text: version.headline)
        scope.prose(version.note, headings: 6, to: &page)
      }
    }
  }
}

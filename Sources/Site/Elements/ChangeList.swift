import APIModel
import Words

/// What each version changed in an operation, oldest first.
struct ChangeList {
  let scope: Scope
  let operation: Operation
  let changes: [VersionChanges]

  func write(to page: inout HTML) {
    page.element(.dl, .class("changes")) { page in
      for version in changes {
        page.element(.dt) { term(version, to: &$0) }
        page.element(.dd) { page in
          note(version, to: &page)
          page.element(.ul) { page in
            for change in version.changes {
              page.element(.li, .class("change", change.kind.rawValue)) { page in
                scope.write(scope.strings.sentence(change, answer: operation.answer), to: &page)
              }
            }
          }
        }
      }
    }
  }

  /// What the version's note begins with, and a comparison of the page with the version before.
  private func note(_ version: VersionChanges, to page: inout HTML) {
    let before = scope.history.predecessor(of: version.version)
    let headline = version.entry?.headline ?? ""
    if headline.isEmpty, before == nil { return }
    page.element(.p, .class("headline")) { page in
      page.text(headline)
      guard let before, let home = scope.map.page(ofOperation: operation.id) else { return }
      if !headline.isEmpty { page.text(" ") }
      let query = "?version=\(before)&compare=\(version.version)#\(operation.anchor.percentEncoded)"
      page.element(
        .a, .class("compare"), .href(scope.address.link(to: home) + query),
        text: scope.strings.compareWithVersion.filled(["version": before.description]))
    }
  }

  private func term(_ version: VersionChanges, to page: inout HTML) {
    let badge = VersionBadge(words: version.version.description)
    if let home = scope.versionPage(version.version) {
      return page.element(.a, .href(scope.address.link(to: home))) { badge.write(to: &$0) }
    }
    guard version.entry != nil else { return badge.write(to: &page) }
    let url = scope.address.link(to: .home, anchor: HistoryTable.anchor(version.version))
    page.element(.a, .href(url)) { badge.write(to: &$0) }
  }
}

import APIModel

/// What each version changed in an operation, oldest first.
struct ChangeList {
  let scope: Scope
  let operation: Operation
  let changes: [VersionChanges]

  var html: HTML {
    .element(
      .dl, [.class("changes")],
      changes.flatMap { version in [term(version), definition(version)] })
  }

  private func term(_ version: VersionChanges) -> HTML {
    let number = version.version.description
    let label = HTML.element(.span, [.class("versions limited")], text: number)
    guard version.entry != nil else { return .element(.dt, [], [label]) }
    let url = scope.address.link(to: .home, anchor: HistoryTable.anchor(version.version))
    return .element(.dt, [], [.element(.a, [.href(url)], [label])])
  }

  private func definition(_ version: VersionChanges) -> HTML {
    .element(
      .dd, [],
      [
        .element(
          .ul, [],
          version.changes.map { change in
            .element(
              .li, [.class("change \(change.kind.rawValue)")],
              [scope.sentence(scope.strings.sentence(change, of: operation))])
          })
      ])
  }
}

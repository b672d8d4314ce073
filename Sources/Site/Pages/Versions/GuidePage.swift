import APIModel
import Words

/// Every change of every version by class and operation; the script leaves those between two versions.
struct GuidePage {
  let scope: Scope
  let reference: Reference
  let deltas: [VersionDelta]

  var content: PageContent {
    let strings = scope.strings
    return PageContent(
      address: scope.address, heading: Title(strings.upgradeGuide), description: strings.upgradeGuideSummary,
      contents: Contents(
        entries: parts.map { Contents.Entry(title: strings.word($0), anchor: $0.rawValue) }
      )
      .html,
      body: { page in
        page.element(.p, text: strings.upgradeGuideHelp)
        for part in parts { write(part, to: &page) }
      })
  }

  /// The classes that something is told of.
  private var parts: [Impact] {
    Impact.allCases.filter { impact in
      impact == .behavioural && !silent.isEmpty
        || deltas.dropFirst().contains { $0.changes.contains { $0.impact == impact } }
    }
  }

  private func write(_ part: Impact, to page: inout HTML) {
    var changes: [String: [(APIVersion, Change)]] = [:]
    for delta in deltas.dropFirst() {
      for change in delta.changes where change.impact == part {
        changes[change.operation, default: []].append((delta.to, change))
      }
    }
    page.element(.section, .class("section"), Attribute("data-part", "")) { page in
      Heading(scope: scope, level: 2, title: Title(scope.strings.word(part)), anchor: part.rawValue).write(
        to: &page)
      for operation in reference.operations {
        guard let changes = changes[operation.id] else { continue }
        write(operation, changes, to: &page)
      }
      if part == .behavioural, !silent.isEmpty { writeSilent(to: &page) }
    }
  }

  /// The entries of the history for which the model shows no change.
  private var silent: [Version] {
    let changed = Set(deltas.filter { !$0.changes.isEmpty }.map(\.to))
    return scope.history.versions.dropFirst().filter { !changed.contains($0.number) }
  }

  private func writeSilent(to page: inout HTML) {
    page.element(.div, Attribute("data-part", "")) { page in
      page.element(.h3, text: scope.strings.notModelled)
      page.element(.ul) { page in
        for version in silent {
          page.element(.li, Attribute("data-at", version.number.description)) { page in
            link(version.number, to: &page)
            page.text(" \(version.headline)")
          }
        }
      }
    }
  }

  private func link(_ version: APIVersion, to page: inout HTML) {
    page.element(.a, .href(scope.address.link(to: scope.map.page(of: version) ?? scope.address))) {
      VersionBadge(words: version.description).write(to: &$0)
    }
  }

  private func write(_ operation: Operation, _ changes: [(APIVersion, Change)], to page: inout HTML) {
    page.element(.div, Attribute("data-part", "")) { page in
      page.element(.h3) { page in
        let home = scope.map.page(ofOperation: operation.id) ?? scope.address
        page.element(.a, .href(scope.address.link(to: home, anchor: operation.anchor)), text: operation.title)
      }
      page.element(.p, .class("request-line")) { page in
        MethodBadge(method: operation.method).write(to: &page)
        page.text(" ")
        PathTemplate(path: operation.path).write(to: &page)
      }
      page.element(.ul) { page in
        for (version, change) in changes {
          page.element(.li, .class("change", change.kind.rawValue), Attribute("data-at", version.description))
          {
            page in
            link(version, to: &page)
            page.text(" ")
            scope.write(scope.strings.sentence(change, answer: operation.answer), to: &page)
          }
        }
      }
    }
  }
}

import APIModel
import Diagnostics

extension Rule {
  /// The sections and operations of a page have anchors of their own, so that links lead where they should.
  static let pageAnchor = Rule.onReference(
    "page/duplicate-anchor", .error, "Sections and operations of a page have anchors of their own."
  ) { reference in
    reference.pages.flatMap { page -> [Finding] in
      var seen: Set<String> = []
      return page.items.anchors.compactMap { anchor -> Finding? in
        guard !seen.insert(anchor.id).inserted, !anchor.isOperation else { return nil }
        return Finding(
          "anchor '\(anchor.id)' of section '\(anchor.title)' is used twice on page '\(page.id)'",
          subject: page.id, origin: page.origin, hint: "pass an id to Section")
      }
    }
  }
}

/// What can be linked to on a page.
private struct Anchor {
  let id: String
  let title: String
  let isOperation: Bool
}

extension [PageItem] {
  /// Operations first: two of them with one id are a finding of another rule, so that a section is named here.
  fileprivate var anchors: [Anchor] {
    operations.map { Anchor(id: $0.id, title: $0.title, isOperation: true) } + sectionAnchors
  }

  private var sectionAnchors: [Anchor] {
    flatMap { item -> [Anchor] in
      guard case .section(let section) = item else { return [] }
      return [Anchor(id: section.id, title: section.title, isOperation: false)] + section.items.sectionAnchors
    }
  }
}

import APIModel
import Diagnostics
import Prose

extension Rule {
  /// A link in a text can work: it is not empty, a web address has a host, and a place in the reference
  /// (`page/` or `page/#anchor`) exists.
  ///
  /// Whether another site answers is not asked, since a check needs no network.
  static let proseLink = Rule(
    "prose/broken-link", .error, "A link can work.",
    of: { checked in
      let places = Places(checked.reference)
      return checked.texts.flatMap { text in
        text.prose.destinations.compactMap { destination in
          guard let problem = places.problem(with: destination) else { return nil }
          return Finding(
            "the link to '\(destination)' \(problem.text)", subject: text.subject, at: text.place,
            hint: problem.hint)
        }
      }
    })
}

/// Where links within a reference may lead.
private struct Places {
  private let pages: [String: Set<String>]

  init(_ reference: Reference) {
    var pages: [String: Set<String>] = [:]
    for page in reference.pages {
      pages[page.id, default: []].formUnion(page.aliases + page.items.anchors)
    }
    self.pages = pages
  }

  struct Problem {
    let text: String
    let hint: String?
  }

  func problem(with destination: String) -> Problem? {
    if destination.allSatisfy(\.isWhitespace) { return Problem(text: "is empty", hint: "give it an address") }
    if let scheme = destination.firstRange(of: "://") {
      let host = destination[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
      let isWeb = ["http", "https"].contains(destination[..<scheme.lowerBound].lowercased())
      if isWeb, host.isEmpty || host.contains(" ") {
        return Problem(text: "has no host", hint: "write it like https://example.org/")
      }
      return nil
    }
    return internalProblem(destination)
  }

  /// Only what has the form of an address of a page is a place in the reference.
  private func internalProblem(_ destination: String) -> Problem? {
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts[0].hasSuffix("/"), !parts[0].hasPrefix("."), !parts[0].hasPrefix("/"), !parts[0].contains(":")
    else { return nil }
    let page = String(parts[0].dropLast())
    guard let anchors = pages[page] else {
      guard !page.hasPrefix("release-notes"), page != "faults", page != "api_samples" else { return nil }
      return Problem(
        text: "leads to a page that the reference lacks",
        hint: didYouMean(page, among: pages.keys.sorted()).map { "did you mean '\($0)/'?" })
    }
    guard parts.count == 2, !parts[1].isEmpty, !anchors.contains(String(parts[1])),
      !parts[1].hasPrefix("page:")
    else { return nil }
    return Problem(
      text: "leads to a place that the page lacks",
      hint: didYouMean(String(parts[1]), among: anchors.sorted()).map { "did you mean '#\($0)'?" })
  }
}

extension [PageItem] {
  fileprivate var anchors: [String] {
    flatMap { item -> [String] in
      switch item {
      case .prose(let prose): prose.anchors
      case .section(let section): [section.id] + section.aliases + section.items.anchors
      case .operation(let operation):
        [operation.anchor, operation.id] + operation.aliases + (operation.layout ?? []).anchors
          + operation.prose.flatMap(\.anchors)
      }
    }
  }
}

extension [LayoutItem] {
  fileprivate var anchors: [String] {
    flatMap { item -> [String] in
      guard case .section(let section) = item else { return [] }
      return [section.anchor] + section.aliases + section.items.anchors
    }
  }
}

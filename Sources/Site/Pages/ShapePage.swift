import APIModel
import Words

/// The page of one shape of an operation: exactly its contract in some versions, cut out of the operation's page.
struct ShapePage: Sendable {
  let scope: Scope
  let page: Page
  let operation: Operation
  /// The level of the operation's heading on its page.
  let level: Int
  /// The ranges of all shapes of the operation, this one's among them.
  let ranges: [VersionRange]
  let range: VersionRange
  let address: PageAddress

  /// The page, given the bytes and the parts of the operation's page.
  func content(cutFrom source: HTML, navigation: HTML? = nil) -> PageContent {
    let strings = scope.strings
    let versions = strings.shape(range, in: scope.history)
    let title = strings.titleInShape.filled(["title": operation.title, "versions": versions])
    return PageContent(
      address: address, heading: Title(title),
      description: strings.shapeDescription.filled([
        "title": operation.title, "method": operation.method.description, "path": operation.path,
        "versions": versions, "reference": scope.title,
      ]), contents: HTML(), body: { copy(from: source, to: &$0) }, estimatedCount: source.count / 8,
      parent: ParentPage(
        page: scope.address, pageTitle: page.title, operationTitle: operation.title, anchor: operation.anchor,
        versions: versions, navigation: navigation))
  }

  private func copy(from source: HTML, to page: inout HTML) {
    let section = source.parts.first { part in
      if case .operation(operation.id) = part.kind { true } else { false }
    }
    guard let section else { return }
    HTMLCopy(
      section: section, parts: source.parts, source: source.bytes, anchor: operation.anchor, level: level,
      range: range, replacement: replace
    ).write(to: &page)
  }

  /// Writes what the page of a shape has in place of a part; `false` to copy the part.
  private func replace(_ part: HTMLPart.Kind, to html: inout HTML) -> Bool {
    let scope = scope.on(address)
    switch part {
    case .heading: return true
    case .shapes:
      ShapeStrip(scope: scope, operation: operation, ranges: ranges, current: range).write(to: &html)
      return true
    case .snippets:
      // The operation's own requests ask for its last version.
      if version == operation.lastVersion(in: scope.history) { return false }
      OperationView(scope: scope, operation: operation, level: 1).snippets(version: version, to: &html)
      return true
    case .history:
      let change = range.min.flatMap { scope.changes[operation, $0] }
      OperationView(scope: scope, operation: operation, level: 1)
        .changes(change.map { [$0] } ?? [], to: &html)
      return true
    case .operation, .versions: return false
    }
  }

  /// The version that requests on the page ask for: the last one of the shape.
  private var version: APIVersion? {
    guard let last = scope.history.last else { return nil }
    return range.max.map { min($0, last) } ?? last
  }
}

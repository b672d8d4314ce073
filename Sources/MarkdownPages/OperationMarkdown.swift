import APIModel
import Prose
import Site
import Words

/// One operation as blocks of a Markdown page.
struct OperationMarkdown {
  let scope: MarkdownScope
  let operation: Operation
  let level: Int
  /// The versions of the shape that the page shows; `nil` where it shows all versions.
  var range: VersionRange?

  func write(to page: inout CommonMarkPage) {
    let words = scope.strings.words(operation.range, in: scope.history)
    if let range {
      let versions = scope.strings.shape(range, in: scope.history)
      page.heading(
        level, scope.strings.titleInShape.filled(["title": operation.title, "versions": versions]))
    } else {
      page.heading(level, operation.heading)
    }
    page.paragraph([.code("\(operation.method) \(operation.path)")])
    page.paragraph([.text("\(scope.strings.availability): \(words)")])
    page.blocks(notices)
    scope.write(operation.description, headings: level + 1, to: &page)
    traits(to: &page)
    if let layout = operation.layout {
      arranged(layout, level: level + 1, to: &page)
    } else {
      message(.request, to: &page)
      message(.response, to: &page)
    }
    request(to: &page)
    if range == nil { changes(to: &page) }
  }

  /// The shapes of the operation as links to their pages.
  func shapes(_ ranges: [VersionRange], folder: String, to page: inout CommonMarkPage) {
    page.heading(level + 1, scope.strings.availability)
    let items = ranges.map { range -> [Prose.Block] in
      let address = PageAddress(
        shape: range, folder: folder, history: scope.history, file: MarkdownScope.file)
      return [
        .paragraph([
          .link(
            destination: scope.address.link(to: address), title: nil,
            content: [.text(scope.strings.shape(range, in: scope.history))])
        ])
      ]
    }
    page.blocks([.list(Prose.List(.bullet, isTight: true, items: items))])
  }

  /// The request with curl; a page of all languages would say the same five times.
  private func request(to page: inout CommonMarkPage) {
    let version = operation.lastVersion(in: scope.history)
    let snippet = SnippetRequest(operation, version: version, service: scope.service)
    guard let pieces = snippet.pieces(.curl) else { return }
    page.heading(level + 1, scope.strings.snippets)
    page.code(SnippetLanguage.curl.language, pieces.map(\.text).joined())
  }

  private func traits(to page: inout CommonMarkPage) {
    if operation.traits.isEmpty { return }
    let items = operation.traits.map { trait -> [Prose.Block] in
      [.paragraph(scope.sentence(scope.strings.sentence(trait)))]
    }
    page.blocks([.list(Prose.List(.bullet, isTight: true, items: items))])
  }

  private var notices: [Prose.Block] {
    let removal = operation.removal.map { removal in
      Prose.Block.admonition(
        Prose.Admonition(.warning, blocks: [.paragraph(scope.sentence(scope.strings.sentence(removal)))]))
    }
    let deprecation = operation.deprecation.map { deprecation in
      Prose.Block.admonition(
        Prose.Admonition(
          .warning,
          blocks: [.paragraph(scope.sentence(scope.strings.sentence(deprecation)))]
            + scope.blocks(deprecation.replacement, headings: 6)))
    }
    return [removal, deprecation].compactMap(\.self)
  }

  private func message(_ direction: Direction, to page: inout CommonMarkPage) {
    let message = operation.message(direction)
    let codes = direction == .response ? operation.shownStatusCodes : []
    let isEmpty =
      codes.isEmpty && message.notes.isEmpty && message.parameters.isEmpty && message.samples.isEmpty
    if isEmpty { return }
    switch direction {
    case .request: page.heading(level + 1, scope.strings.request)
    case .response: page.heading(level + 1, scope.strings.response)
    }
    write(codes[...], to: &page)
    scope.write(message.notes, headings: level + 2, to: &page)
    for group in message.tables { ParameterMarkdown(scope: scope, group: group).write(to: &page) }
    for sample in message.samples { SampleMarkdown(scope: scope, sample: sample).write(to: &page) }
  }

  /// What follows the description, in the arrangement of the source.
  private func arranged(_ items: [LayoutItem], level: Int, to page: inout CommonMarkPage) {
    for item in items {
      switch item {
      case .prose(let prose): scope.write(prose, headings: level, to: &page)
      case .section(let section):
        page.heading(level, section.heading)
        arranged(section.items, level: level + 1, to: &page)
      case .parameters(let direction, let places):
        let rows = Array(operation.message(direction).parameters[places])
        ParameterMarkdown(scope: scope, group: ParameterGroup(code: nil, parameters: rows)).write(to: &page)
      case .statusCodes(let places, _): write(operation.shownStatusCodes[places], to: &page)
      case .sample(let direction, let place):
        let sample = operation.message(direction).samples[place]
        SampleMarkdown(scope: scope, sample: sample, hasCaption: false).write(to: &page)
      }
    }
  }

  private func write(_ codes: ArraySlice<StatusCode>, to page: inout CommonMarkPage) {
    if codes.isEmpty { return }
    let strings = scope.strings
    let hasFaults = codes.contains { $0.fault != nil }
    let hasReasons = codes.contains { !($0.reason?.isEmpty ?? true) }
    let header = [
      strings.status, hasFaults ? strings.fault : nil, strings.availability,
      hasReasons ? strings.reason : nil,
    ]
    page.table(header.compactMap(\.self)) { rows in
      for code in codes {
        rows.row { row in
          row.cell([.text(StatusCode.title(code.code))])
          if hasFaults { row.cell(code.fault.map { [scope.fault($0)] } ?? []) }
          row.cell([
            .text(code.release == nil ? strings.words(code.range, in: scope.history) : strings.words(code))
          ])
          if hasReasons { row.cell(code.reason ?? Prose([]), scope.cell) }
        }
      }
    }
  }

  private func changes(to page: inout CommonMarkPage) {
    let changes = scope.changes[operation]
    if changes.isEmpty { return }
    let items = changes.map { version -> [Prose.Block] in
      let sentences = version.changes.flatMap { change in
        [.text(" ")] + scope.sentence(scope.strings.sentence(change, answer: operation.answer))
      }
      return [.paragraph([.strong([.text("\(version.version):")])] + sentences)]
    }
    page.heading(level + 1, scope.strings.whatChanged)
    page.blocks([.list(Prose.List(.bullet, isTight: true, items: items))])
  }
}

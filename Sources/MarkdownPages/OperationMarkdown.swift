import APIModel
import Prose
import Site

/// One operation as blocks of a Markdown page.
struct OperationMarkdown {
  let scope: MarkdownScope
  let operation: Operation
  let level: Int

  var blocks: [Prose.Block] {
    let words = scope.strings.words(operation.range, in: scope.history)
    return [
      MarkdownScope.heading(level, operation.heading),
      .paragraph([.code("\(operation.method) \(operation.path)")]),
      .paragraph([.text("\(scope.strings.availability): \(words)")]),
    ] + notices + scope.blocks(operation.description, headings: level + 1)
      + (operation.layout.map { arranged($0, level: level + 1) } ?? message(.request) + message(.response))
      + changes
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

  private func message(_ direction: Direction) -> [Prose.Block] {
    let message = operation.message(direction)
    let content =
      (direction == .response ? statusCodes : []) + scope.blocks(message.notes, headings: level + 2)
      + message.tables.flatMap { ParameterMarkdown(scope: scope, group: $0).blocks }
      + message.samples.flatMap { SampleMarkdown(scope: scope, sample: $0).blocks }
    if content.isEmpty { return [] }
    let title: String
    switch direction {
    case .request: title = scope.strings.request
    case .response: title = scope.strings.response
    }
    return [MarkdownScope.heading(level + 1, title)] + content
  }

  /// What follows the description, in the arrangement of the source.
  private func arranged(_ items: [LayoutItem], level: Int) -> [Prose.Block] {
    items.flatMap { item -> [Prose.Block] in
      switch item {
      case .prose(let prose): return scope.blocks(prose, headings: level)
      case .section(let section):
        return [MarkdownScope.heading(level, section.heading)] + arranged(section.items, level: level + 1)
      case .parameters(let direction, let places):
        let rows = Array(operation.message(direction).parameters[places])
        return ParameterMarkdown(scope: scope, group: ParameterGroup(code: nil, parameters: rows)).blocks
      case .statusCodes(let places, _): return statusCodes(operation.shownStatusCodes[places])
      case .sample(let direction, let place):
        return SampleMarkdown(
          scope: scope, sample: operation.message(direction).samples[place], hasCaption: false
        )
        .blocks
      }
    }
  }

  private var statusCodes: [Prose.Block] { statusCodes(operation.shownStatusCodes[...]) }

  private func statusCodes(_ codes: ArraySlice<StatusCode>) -> [Prose.Block] {
    if codes.isEmpty { return [] }
    let strings = scope.strings
    let hasFaults = codes.contains { $0.fault != nil }
    let hasReasons = codes.contains { !($0.reason?.isEmpty ?? true) }
    let header = [
      strings.status, hasFaults ? strings.fault : nil, strings.availability,
      hasReasons ? strings.reason : nil,
    ]
    let rows = codes.map { code -> [[Prose.Inline]] in
      let cells: [[Prose.Inline]?] = [
        [.text(StatusCode.title(code.code))],
        hasFaults ? code.fault.map { [scope.fault($0)] } ?? [] : nil,
        [.text(code.release == nil ? strings.words(code.range, in: scope.history) : strings.words(code))],
        hasReasons ? code.reason.map(scope.inlines) ?? [] : nil,
      ]
      return cells.compactMap(\.self)
    }
    return [MarkdownScope.table(header.compactMap(\.self), rows)]
  }

  private var changes: [Prose.Block] {
    let changes = scope.changes[operation]
    if changes.isEmpty { return [] }
    let items = changes.map { version -> [Prose.Block] in
      let sentences = version.changes.flatMap { change in
        [.text(" ")] + scope.sentence(scope.strings.sentence(change, of: operation))
      }
      return [.paragraph([.strong([.text("\(version.version):")])] + sentences)]
    }
    return [
      MarkdownScope.heading(level + 1, scope.strings.whatChanged),
      .list(Prose.List(.bullet, isTight: true, items: items)),
    ]
  }
}

import APIModel

/// What follows the description of an operation, in the arrangement of its source.
struct LayoutView {
  let scope: Scope
  let operation: Operation
  let items: [LayoutItem]
  /// The level of the highest headings.
  let level: Int
  private let rows: [Direction: [String]]
  private let samples: [Direction: [String]]

  init(scope: Scope, operation: Operation, items: [LayoutItem], level: Int) {
    self.scope = scope
    self.operation = operation
    self.items = items
    self.level = level
    func anchors(_ make: (Direction, String) -> [String]) -> [Direction: [String]] {
      Dictionary(
        uniqueKeysWithValues: Direction.allCases.map { ($0, make($0, "\(operation.anchor):\($0.rawValue)")) })
    }
    rows = anchors { RowAnchors.anchors(of: operation.message($0).parameters, owner: $1) }
    samples = anchors { direction, owner in
      var anchors = RowAnchors(owner: "\(owner):sample")
      return operation.message(direction).samples.map { anchors.anchor($0.id) }
    }
  }

  var html: HTML { view(items, level: level) }

  private func view(_ items: [LayoutItem], level: Int) -> HTML {
    .group(items.map { view($0, level: level) })
  }

  private func view(_ item: LayoutItem, level: Int) -> HTML {
    switch item {
    case .prose(let prose): scope.prose(prose, headings: level)
    case .section(let section):
      .element(
        .section, [.class("part")] + section.range.attributes,
        [
          scope.anchors(section.aliases),
          .element(.heading(level), [.id(section.anchor.anchorSafe)], [scope.title(section.heading)]),
          view(section.items, level: level + 1),
        ])
    case .parameters(let direction, let places): table(direction, places)
    case .statusCodes(let places, let form): codes(places, form, level: level)
    case .sample(let direction, let place):
      SampleList.inPlace(
        operation.message(direction).samples[place], anchor: samples[direction]?[place] ?? "", scope: scope)
    }
  }

  private func table(_ direction: Direction, _ places: Range<Int>) -> HTML {
    let caption =
      switch direction {
      case .request: scope.strings.requestParameters
      case .response: scope.strings.responseParameters
      }
    return ParameterTable(
      scope: scope, caption: caption.filled(["title": operation.title]),
      anchors: (rows[direction] ?? [])[places],
      parameters: operation.message(direction).parameters[places]
    ).html
  }

  /// A table of codes with reasons stands under what it is about, as os-api-ref has it.
  private func codes(_ places: Range<Int>, _ form: LayoutItem.CodeForm, level: Int) -> HTML {
    let table = StatusCodeTable(scope: scope, operation: operation, places: places).html
    guard form == .table, let kind = operation.statusCodes[places].first?.kind else { return table }
    return .group([
      .element(
        .p, [.class("table-title")], text: kind == .success ? scope.strings.success : scope.strings.error),
      table,
    ])
  }
}

import APIModel
import Prose
import Words

/// What follows the description of an operation, in the arrangement of its source.
struct LayoutView {
  let scope: Scope
  let operation: Operation
  let items: [LayoutItem]
  /// The level of the highest headings.
  let level: Int
  private let rows: [Direction: [String]]
  private let samples: [Direction: [String]]
  private let links: [Direction: RowLinks]

  init(scope: Scope, operation: Operation, items: [LayoutItem], level: Int) {
    self.scope = scope
    self.operation = operation
    self.items = items
    self.level = level
    func anchors(_ make: (Direction, String) -> [String]) -> [Direction: [String]] {
      Dictionary(
        uniqueKeysWithValues: Direction.allCases.map { ($0, make($0, "\(operation.anchor):\($0.rawValue)")) })
    }
    let rows = anchors { RowAnchors.anchors(of: operation.message($0).parameters, owner: $1) }
    self.rows = rows
    links = Dictionary(
      uniqueKeysWithValues: Direction.allCases.map { direction in
        let message = operation.message(direction)
        let parameters = message.samples.isEmpty ? [] : message.parameters
        return (direction, RowLinks(parameters, anchors: rows[direction] ?? []))
      })
    samples = anchors { direction, owner in
      var anchors = RowAnchors(owner: "\(owner):sample")
      return operation.message(direction).samples.map { anchors.anchor($0.id) }
    }
  }

  func write(to page: inout HTML) { write(items, level: level, to: &page) }

  private func write(_ items: [LayoutItem], level: Int, to page: inout HTML) {
    for (place, item) in items.enumerated() {
      if case .prose(let prose) = item,
        let (caption, range) = self.caption(prose, before: items[(place + 1)...])
      {
        if prose.blocks.count > 1 {
          scope.prose(Prose(Array(prose.blocks.dropLast())), headings: level, to: &page)
        }
        page.versioned(range) { page in
          page.element(.div, .min(range), .max(range)) {
            scope.prose(Prose([caption]), headings: level, to: &$0)
          }
        }
      } else {
        write(item, level: level, to: &page)
      }
    }
  }

  /// The last paragraph of a text if it is the caption of a sample alone, which it goes with, and the sample's versions.
  private func caption(_ prose: Prose, before items: ArraySlice<LayoutItem>) -> (
    caption: Prose.Block, range: VersionRange
  )? {
    guard case .sample(let direction, let place)? = items.first,
      case .paragraph(let content)? = prose.blocks.last
    else { return nil }
    if case .sample? = items.dropFirst().first { return nil }
    let sample = operation.message(direction).samples[place]
    guard sample.range != .all, LayoutItem.prose(prose).caption == sample.caption else { return nil }
    return (.paragraph(content), sample.range)
  }

  private func write(_ item: LayoutItem, level: Int, to page: inout HTML) {
    switch item {
    case .prose(let prose): scope.prose(prose, headings: level, to: &page)
    case .section(let section):
      page.versioned(section.range) { page in
        page.element(.section, .class("part"), .min(section.range), .max(section.range)) { page in
          scope.anchors(section.aliases, to: &page)
          page.element(.heading(level), .id(section.anchor.anchorSafe)) {
            scope.write(section.heading, to: &$0)
          }
          write(section.items, level: level + 1, to: &page)
        }
      }
    case .parameters(let direction, let places): table(direction, places, to: &page)
    case .statusCodes(let places, let form): codes(places, form, to: &page)
    case .sample(let direction, let place):
      SampleView(
        scope: scope, direction: direction, sample: operation.message(direction).samples[place],
        anchor: samples[direction]?[place] ?? "", rows: links[direction] ?? RowLinks([], anchors: [])
      ).writeInPlace(to: &page)
    }
  }

  private func table(_ direction: Direction, _ places: Range<Int>, to page: inout HTML) {
    let caption =
      switch direction {
      case .request: scope.strings.requestParameters
      case .response: scope.strings.responseParameters
      }
    ParameterTable(
      scope: scope, caption: caption.filled(["title": operation.title]),
      anchors: (rows[direction] ?? [])[places],
      parameters: operation.message(direction).parameters[places]
    ).write(to: &page)
  }

  /// A table of codes with reasons stands under what it is about, as os-api-ref has it.
  private func codes(_ places: Range<Int>, _ form: LayoutItem.CodeForm, to page: inout HTML) {
    if form == .table, let kind = operation.statusCodes[places].first?.kind {
      let title = kind == .success ? scope.strings.success : scope.strings.error
      page.element(.p, .class("table-title"), text: title)
    }
    StatusCodeTable(scope: scope, operation: operation, places: places).write(to: &page)
  }
}

import APIModel
import Words

/// The changes of all versions as bars, which read as the table below them.
///
/// Colours are attributes, since they say what a bar is, with a contrast of 3 to 1 at least on light and on dark ground
/// (WCAG 2.2, 1.4.11). Each bar has its numbers as its title.
struct TimelineChart {
  let scope: Scope
  let deltas: [VersionDelta]

  static let colours: [Impact: String] = [
    .breaking: "#d03a2b", .behavioural: "#b7791f", .additive: "#2f7fd6", .documentation: "#7a828e",
  ]
  private static let height = 160
  private static let step = 10

  /// One version with its numbers of changes; the first one counts from nothing.
  private struct Bar {
    let version: APIVersion
    let release: String?
    let counts: [Impact: Int]

    var total: Int { counts.values.reduce(0, +) }
  }

  private var bars: [Bar] {
    deltas.enumerated().map { index, delta in
      Bar(
        version: delta.to,
        release: scope.history.versions.first { $0.number == delta.to }?.release,
        counts: index == 0 ? [:] : Dictionary(delta.changes.map { ($0.impact, 1) }, uniquingKeysWith: +))
    }
  }

  func write(to page: inout HTML) {
    let bars = bars
    if bars.isEmpty { return }
    let strings = scope.strings
    let most = max(1, bars.map(\.total).max() ?? 1)
    let width = bars.count * Self.step
    page.element(
      .div, .class("table-wrap"), Attribute("role", "group"), .label(strings.timelineOf),
      Attribute("tabindex", "0")
    ) { page in
      page.element(
        .svg, Attribute("xmlns", "http://www.w3.org/2000/svg"), Attribute("role", "img"),
        Attribute("viewBox", "0 0 \(width) \(Self.height)"), Attribute("width", "\(width)"),
        Attribute("height", "\(Self.height)"), .label(strings.timelineOf)
      ) { page in
        page.element(.title, text: strings.timelineOf)
        page.element(.desc, text: strings.timelineDescription)
        for (index, bar) in bars.enumerated() { write(bar, at: index * Self.step, most: most, to: &page) }
      }
    }
    page.element(.p, text: strings.timelineDescription)
    legend(to: &page)
  }

  private func write(_ bar: Bar, at x: Int, most: Int, to page: inout HTML) {
    // A square root keeps the many versions of one change visible beside the few of a hundred.
    let whole = (Double(bar.total) / Double(most)).squareRoot() * Double(Self.height - 4)
    var bottom = Self.height
    page.element(.g) { page in
      page.element(.title, text: label(bar))
      for impact in Impact.allCases {
        guard let count = bar.counts[impact] else { continue }
        let height = max(2, Int((whole * Double(count) / Double(bar.total)).rounded()))
        bottom -= height
        rectangle(x: x + 1, y: bottom, width: Self.step - 2, height: height, impact, to: &page)
      }
      if bar.total == 0 {
        rectangle(x: x + 1, y: bottom - 2, width: Self.step - 2, height: 2, .documentation, to: &page)
      }
    }
  }

  private func rectangle(x: Int, y: Int, width: Int, height: Int, _ impact: Impact, to page: inout HTML) {
    page.element(
      .rect, Attribute("x", "\(x)"), Attribute("y", "\(y)"), Attribute("width", "\(width)"),
      Attribute("height", "\(height)"), Attribute("fill", Self.colours[impact]))
  }

  private func label(_ bar: Bar) -> String {
    let words = Impact.allCases.map { "\(scope.strings.word($0)): \(bar.counts[$0] ?? 0)" }
    let release = bar.release.map { " (\($0))" } ?? ""
    return "\(bar.version)\(release). \(words.joined(separator: ", "))"
  }

  /// The colours with their names.
  private func legend(to page: inout HTML) {
    page.element(.ul) { page in
      for impact in Impact.allCases {
        page.element(.li) { page in
          page.element(
            .svg, Attribute("width", "12"), Attribute("height", "12"), .hidden,
            Attribute("viewBox", "0 0 12 12")
          ) { rectangle(x: 0, y: 0, width: 12, height: 12, impact, to: &$0) }
          page.text(" \(scope.strings.word(impact))")
        }
      }
    }
  }
}

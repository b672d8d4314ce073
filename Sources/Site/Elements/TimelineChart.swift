import APIModel

/// The changes of all versions as bars, which read as the table below them.
///
/// Colours are attributes, each with enough contrast on light and on dark ground; a bar links to its version.
struct TimelineChart {
  let scope: Scope
  let bars: [VersionContents.Bar]

  private static let height = 160
  private static let step = 10
  private static let colours: [(Impact, String)] = [
    (.breaking, "#d03a2b"), (.behavioural, "#b7791f"), (.additive, "#2f7fd6"), (.documentation, "#7a828e"),
  ]

  func write(to page: inout HTML) {
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

  private func write(_ bar: VersionContents.Bar, at x: Int, most: Int, to page: inout HTML) {
    var bottom = Self.height
    page.element(.g) { page in
      page.element(.title, text: label(bar))
      for (impact, colour) in Self.colours {
        guard let count = bar.counts[impact], count > 0 else { continue }
        // A square root keeps the many versions of one change visible beside the few of a hundred.
        let scaled = Self.scaled(bottom: bottom, count: count, bar: bar, most: most)
        bottom -= scaled
        rectangle(x: x + 1, y: bottom, height: scaled, colour: colour, to: &page)
      }
      if bar.total == 0 { rectangle(x: x + 1, y: Self.height - 2, height: 2, colour: "#7a828e", to: &page) }
    }
  }

  private static func scaled(bottom: Int, count: Int, bar: VersionContents.Bar, most: Int) -> Int {
    let whole = (Double(bar.total) / Double(most)).squareRoot() * Double(height - 4)
    return max(2, Int((whole * Double(count) / Double(bar.total)).rounded()))
  }

  private func rectangle(x: Int, y: Int, height: Int, colour: String, to page: inout HTML) {
    page.element(
      .rect, Attribute("x", "\(x)"), Attribute("y", "\(y)"), Attribute("width", "\(Self.step - 2)"),
      Attribute("height", "\(height)"), Attribute("fill", colour))
  }

  private func label(_ bar: VersionContents.Bar) -> String {
    let words = names.map { impact, word in "\(word): \(bar.counts[impact] ?? 0)" }.joined(separator: ", ")
    let release = bar.release.map { " (\($0))" } ?? ""
    return "\(bar.version)\(release). \(words)"
  }

  private var names: [(Impact, String)] {
    let strings = scope.strings
    return [
      (.breaking, strings.breakingChanges), (.behavioural, strings.behaviouralChanges),
      (.additive, strings.additiveChanges), (.documentation, strings.documentationChanges),
    ]
  }

  /// The colours with their names.
  private func legend(to page: inout HTML) {
    page.element(.ul) { page in
      for ((_, colour), (_, word)) in zip(Self.colours, names) {
        page.element(.li) { page in
          page.element(
            .svg, Attribute("width", "12"), Attribute("height", "12"), .hidden,
            Attribute("viewBox", "0 0 12 12")
          ) { page in
            page.element(
              .rect, Attribute("width", "12"), Attribute("height", "12"), Attribute("fill", colour))
          }
          page.text(" \(word)")
        }
      }
    }
  }
}

/// Tables in the form that GitHub Flavored Markdown adds (section 4.10).
enum PipeTable {
  /// The lines of the table, or `nil` if a cell holds more than paragraphs.
  ///
  /// The first header row heads the table; further ones become rows. Paragraphs of a cell run on.
  static func lines(_ table: Prose.Table) -> [String]? {
    let cells = (table.header + table.rows).joined()
    guard cells.allSatisfy({ $0.blocks.allSatisfy(isPlain) }) else { return nil }
    let grid = TableGrid(table)
    if grid.columnCount == 0 { return [] }
    let head = grid.header.first ?? [TableGrid.Place](repeating: nil, count: grid.columnCount)
    let rows = grid.header.dropFirst() + grid.rows
    let marks = (0..<grid.columnCount).map { column in
      switch column < table.alignments.count ? table.alignments[column] : nil {
      case .left?: ":---"
      case .center?: ":---:"
      case .right?: "---:"
      case nil: "---"
      }
    }
    return [line(head.map(text)), line(marks)] + rows.map { line($0.map(text)) }
  }

  /// The table as a list of rows, each a list of cells under the name of their column.
  static func list(_ table: Prose.Table) -> Prose.Block {
    let grid = TableGrid(table)
    let names = grid.header.first.map { $0.map { Prose($0?.blocks ?? []).flattened } } ?? []
    let rows = (grid.header.dropFirst() + grid.rows).map { row -> [Prose.Block] in
      let cells = row.enumerated().compactMap { column, place -> [Prose.Block]? in
        guard let place, !place.blocks.isEmpty else { return nil }
        guard column < names.count, !names[column].isEmpty else { return place.blocks }
        let label: [Prose.Inline] = [.strong(names[column] + [.text(":")])]
        guard case .paragraph(let content)? = place.blocks.first else {
          return [.paragraph(label)] + place.blocks
        }
        return [.paragraph(label + [.text(" ")] + content)] + place.blocks.dropFirst()
      }
      return [.list(Prose.List(.bullet, items: cells))]
    }
    return .list(Prose.List(.bullet, items: rows))
  }

  /// The text with every `|` escaped; GitHub looks for them even in code.
  static func escapingPipes(in text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }

  private static func isPlain(_ block: Prose.Block) -> Bool {
    switch block {
    case .paragraph, .lineBlock: true
    default: false
    }
  }

  private static func text(_ place: TableGrid.Place) -> String {
    Prose(place?.blocks ?? []).inlineCommonMark(escapesPipes: true)
  }

  private static func line(_ cells: [String]) -> String {
    "| \(cells.joined(separator: " | ")) |"
  }
}

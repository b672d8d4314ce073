/// Tables in the form that GitHub Flavored Markdown adds (section 4.10).
enum PipeTable {
  /// The text of the table without a final line end, or `nil` if a cell holds more than paragraphs.
  ///
  /// The first header row heads the table; further ones become rows. Paragraphs of a cell run on.
  static func bytes(_ table: Prose.Table) -> [UInt8]? {
    func isPlain(_ rows: [[Prose.Table.Cell]]) -> Bool {
      rows.allSatisfy { $0.allSatisfy { $0.blocks.allSatisfy(Self.isPlain) } }
    }
    guard isPlain(table.header), isPlain(table.rows) else { return nil }
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
    var bytes: [UInt8] = []
    append(head, to: &bytes, text)
    bytes.append(0x0A)
    append(marks, to: &bytes) { Array($0.utf8) }
    for row in rows {
      bytes.append(0x0A)
      append(row, to: &bytes, text)
    }
    return bytes
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
  static func escapingPipes(in text: [UInt8]) -> [UInt8] {
    let pipe = UInt8(ascii: "|")
    guard text.contains(pipe) else { return text }
    return Array(
      text.split(separator: pipe, omittingEmptySubsequences: false).joined(separator: [
        UInt8(ascii: "\\"), pipe,
      ]))
  }

  private static func isPlain(_ block: Prose.Block) -> Bool {
    switch block {
    case .paragraph, .lineBlock: true
    default: false
    }
  }

  private static func text(_ place: TableGrid.Place) -> [UInt8] {
    Prose(place?.blocks ?? []).inlineCommonMarkBytes(escapesPipes: true)
  }

  private static func append<Cell>(_ cells: [Cell], to bytes: inout [UInt8], _ text: (Cell) -> [UInt8]) {
    bytes.appendText("| ")
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.appendText(" | ") }
      bytes += text(cell)
    }
    bytes.appendText(" |")
  }
}

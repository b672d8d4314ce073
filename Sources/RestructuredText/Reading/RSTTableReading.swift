import Prose

/// Grid tables and simple tables.
extension RSTParser {
  mutating func readGridTable(_ lines: RSTLines, _ at: Int) -> Int {
    var end = at
    while end < lines.count, !lines[end].isBlank, text.firstByte(of: lines[end]) != 0x20 { end += 1 }
    let limit = end
    var isFinished = end >= lines.count || lines[end].isBlank
    if let stray = (at..<end).first(where: { !isEdge(text.firstByte(of: lines[$0])) }) {
      end = stray
      isFinished = false
    }
    if !text.isGridBorder(lines[end - 1]) {
      guard let border = (at + 2..<max(at + 2, end - 1)).last(where: { text.isGridBorder(lines[$0]) }) else {
        emitMalformed(lines, at..<end, row: end - 1 - at, "its bottom border is missing or broken")
        return end
      }
      end = border + 1
      isFinished = false
    }
    let table = RSTTableLines(Array(lines.part(at..<end)), of: text)
    let width = table.width(0)
    let ragged = (0..<table.count).first { table.width($0) != width || !isEdge(table.byte($0, width - 1)) }
    if let ragged {
      emitMalformed(lines, at..<end, row: ragged, "its right border is not straight or is missing")
    } else {
      emitTable(lines, at..<end) { () throws(RSTTableShape.Flaw) in try RSTGridTable.shape(of: table) }
    }
    if !isFinished, end < max(limit, lines.count) { reportUnindent("A table", lines, end) }
    return end
  }

  private func isEdge(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "+") || byte == UInt8(ascii: "|")
  }

  mutating func readSimpleTable(_ lines: RSTLines, _ at: Int) -> Int {
    let width = lines[at].count
    var borders = 0
    var lastBorder = at
    var row = at + 1
    while row < lines.count {
      if text.isSimpleTableBorder(lines[row]) {
        if lines[row].count != width {
          emitMalformed(
            lines, at..<row + 1, row: row - at,
            "its bottom border or the line under its header is not as long as its top border")
          if row + 1 < lines.count, !lines[row + 1].isBlank { reportUnindent("A table", lines, row + 1) }
          return row + 1
        }
        borders += 1
        lastBorder = row
        if borders == 2 || row + 1 >= lines.count || lines[row + 1].isBlank { break }
      }
      row += 1
    }
    if row >= lines.count {
      let end = borders > 0 ? lastBorder + 1 : lines.count
      emitMalformed(
        lines, at..<end, row: 0,
        borders > 0 ? "no blank line follows its bottom border" : "it has no bottom border")
      return end
    }
    let table = RSTTableLines(Array(lines.part(at..<row + 1)), of: text)
    emitTable(lines, at..<row + 1) { () throws(RSTTableShape.Flaw) in try RSTSimpleTable.shape(of: table) }
    if row + 1 < lines.count, !lines[row + 1].isBlank { reportUnindent("A table", lines, row + 1) }
    return row + 1
  }

  private mutating func emitTable(
    _ lines: RSTLines, _ range: Range<Int>, shape: () throws(RSTTableShape.Flaw) -> RSTTableShape
  ) {
    do throws(RSTTableShape.Flaw) {
      let shape = try shape()
      let header = shape.header.map { cells($0) }
      let rows = shape.rows.map { cells($0) }
      emit(.table(Prose.Table(header: header, rows: rows)), at: lines[range.lowerBound])
    } catch {
      emitMalformed(lines, range, row: error.row, error.message, isLimit: error.isLimit)
    }
  }

  private mutating func cells(_ row: [RSTTableShape.Cell]) -> [Prose.Table.Cell] {
    var cells: [Prose.Table.Cell] = []
    cells.reserveCapacity(row.count)
    budget.spend(row.count)
    for cell in row {
      cells.append(
        Prose.Table.Cell(
          blocks: nested(cell.lines), columnSpan: cell.columnSpan, rowSpan: cell.rowSpan))
    }
    return cells
  }

  /// Shows a broken table as it is written.
  private mutating func emitMalformed(
    _ lines: RSTLines, _ range: Range<Int>, row: Int, _ message: String, isLimit: Bool = false
  ) {
    let place = lines[min(range.lowerBound + row, range.upperBound - 1)]
    report(
      isLimit ? "rst/limit" : "rst/table", .error, at: place,
      "This is no table, for \(message); it is shown as it is written.",
      hint: isLimit
        ? "Make several tables of it."
        : "Repair the borders; columns are counted in characters, wide ones as two.")
    emit(
      .codeBlock(language: nil, text: joined(lines.part(range).droppingTrailingBlanks)),
      at: lines[range.lowerBound])
  }
}

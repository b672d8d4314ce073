/// Cuts simple tables into cells.
struct RSTSimpleTable {
  private let lines: RSTTableLines
  private var columns: [Range<Int>]
  private let borderEnd: Int
  /// The cells, and one for each row.
  private var cellCount = 0
  private var rows: [(start: Int, cells: [RSTTableShape.Cell])] = []

  private init?(_ lines: RSTTableLines) {
    self.lines = lines
    columns = RSTSimpleTable.runs(lines, 0, of: UInt8(ascii: "="))
    guard let last = columns.last else { return nil }
    borderEnd = last.upperBound
  }

  /// The cells of a table from its top border to its bottom border.
  static func shape(of lines: RSTTableLines) throws(RSTTableShape.Flaw) -> RSTTableShape {
    guard var table = RSTSimpleTable(lines) else {
      throw RSTTableShape.Flaw(row: 0, message: "its top border has no columns")
    }
    return try table.shape()
  }

  private static func runs(_ lines: RSTTableLines, _ row: Int, of mark: UInt8) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start: Int?
    for column in 0...lines.width(row) {
      let isMark = column < lines.width(row) && lines.byte(row, column) == mark
      if isMark, start == nil { start = column }
      if !isMark, let from = start {
        result.append(from..<column)
        start = nil
      }
    }
    return result
  }

  private mutating func shape() throws(RSTTableShape.Flaw) -> RSTTableShape {
    var separator: Int?
    var start = 1
    var hasText = false
    for row in 1..<lines.count {
      let line = lines.lines[row]
      let isBorder = lines.text.isSimpleTableBorder(line)
      if isBorder, row < lines.count - 1 {
        if separator != nil {
          throw RSTTableShape.Flaw(row: row, message: "it has two lines that end the header")
        }
        separator = row
      }
      if isBorder || isSpan(line) {
        try addRow(start..<row, underline: row, of: isBorder ? UInt8(ascii: "=") : UInt8(ascii: "-"))
        start = row + 1
        hasText = false
      } else if !lines.slice(row, columns[0]).isBlank, !isBlank(row, columns[0]) {
        if hasText, row != start { try addRow(start..<row, underline: nil, of: 0) }
        start = row
        hasText = true
      } else if !hasText {
        start = row + 1
      }
    }
    let headerCount = separator.map { separator in rows.prefix { $0.start <= separator }.count } ?? 0
    // Without rows after it a header is the table.
    let first = headerCount == rows.count ? 0 : headerCount
    let cells = rows.map(\.cells)
    return RSTTableShape(header: Array(cells[..<first]), rows: Array(cells[first...]))
  }

  private func isSpan(_ line: RSTLine) -> Bool {
    let bytes = lines.text.bytes[line.range]
    return bytes.first == UInt8(ascii: "-") && bytes.allSatisfy { $0 == UInt8(ascii: "-") || $0 == 0x20 }
  }

  private func isBlank(_ row: Int, _ range: Range<Int>) -> Bool {
    let slice = lines.slice(row, range)
    return lines.text.indentation(of: slice) == slice.count
  }

  private mutating func addRow(
    _ range: Range<Int>, underline: Int?, of mark: UInt8
  ) throws(RSTTableShape.Flaw) {
    var spans = columns
    if let underline {
      spans = RSTSimpleTable.runs(lines, underline, of: mark)
      guard let last = spans.last, last.upperBound == borderEnd else {
        throw RSTTableShape.Flaw(row: underline, message: "its columns are not all underlined")
      }
      spans[spans.count - 1] = last.lowerBound..<max(last.upperBound, columns[columns.count - 1].upperBound)
    }
    cellCount += spans.count + 1
    if cellCount > RSTBudget.maximumCells { throw .tooLarge(row: range.lowerBound) }
    try widen(&spans, range)
    var cells: [RSTTableShape.Cell] = []
    var index = 0
    for span in spans {
      let first = index
      guard index < columns.count, span.lowerBound == columns[index].lowerBound else {
        throw RSTTableShape.Flaw(row: range.lowerBound, message: "a span does not begin where a column does")
      }
      let isLast = span == spans.last
      while isLast ? index < columns.count - 1 : span.upperBound != columns[index].upperBound {
        index += 1
        guard index < columns.count else {
          throw RSTTableShape.Flaw(row: range.lowerBound, message: "a span does not end where a column does")
        }
      }
      index += 1
      cells.append(
        RSTTableShape.Cell(
          lines: lines.block(rows: range, columns: span), columnSpan: index - first, rowSpan: 1))
    }
    rows.append((range.lowerBound, cells))
  }

  /// Lets the last column reach as far as its text, and finds text between columns.
  private mutating func widen(
    _ spans: inout [Range<Int>], _ range: Range<Int>
  ) throws(RSTTableShape.Flaw) {
    for row in range {
      for (index, span) in spans.enumerated() {
        if index < spans.count - 1 {
          guard isBlank(row, span.upperBound..<spans[index + 1].lowerBound) else {
            throw RSTTableShape.Flaw(row: row, message: "text stands between its columns")
          }
        } else if lines.width(row) > span.upperBound, !isBlank(row, span.upperBound..<lines.width(row)) {
          let end = lines.width(row)
          spans[index] = span.lowerBound..<max(end, span.upperBound)
          let last = columns[columns.count - 1]
          if end > last.upperBound { columns[columns.count - 1] = last.lowerBound..<end }
        }
      }
    }
  }
}

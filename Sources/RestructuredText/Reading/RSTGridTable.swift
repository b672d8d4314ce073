/// Cuts grid tables into cells by tracing each cell from its upper left corner.
struct RSTGridTable {
  private struct Traced {
    let top: Int
    let left: Int
    let bottom: Int
    let right: Int
  }

  private let lines: RSTTableLines
  private let bottom: Int
  private let right: Int
  private var separator: Int?
  private var rowEdges: Set<Int> = [0]
  private var columnEdges: Set<Int> = [0]
  private var cells: [Traced] = []
  /// The last line that cells cover, by column.
  private var done: [Int]
  /// What tracing may still cost, so that no table takes much longer than its size.
  private var budget: Int

  private init(_ lines: RSTTableLines) {
    self.lines = lines
    bottom = lines.count - 1
    right = lines.width(0) - 1
    done = [Int](repeating: -1, count: max(0, right + 1))
    budget = 64 * lines.count * (right + 1) + 10_000
  }

  /// The cells of a table whose lines are equally wide and begin and end with borders.
  static func shape(of lines: RSTTableLines) throws(RSTTableShape.Flaw) -> RSTTableShape {
    var table = RSTGridTable(lines)
    try table.findSeparator()
    try table.trace()
    return try table.shape()
  }

  private mutating func findSeparator() throws(RSTTableShape.Flaw) {
    for row in 0..<lines.count {
      let line = lines.text.bytes[lines.lines[row].range]
      guard line.count >= 5, line.dropFirst().first == UInt8(ascii: "="),
        line.dropLast().last == UInt8(ascii: "="), line.first == UInt8(ascii: "+"),
        line.last == UInt8(ascii: "+"),
        line.allSatisfy({ $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "+") })
      else { continue }
      if separator != nil {
        throw RSTTableShape.Flaw(row: row, message: "it has two lines that end the header")
      }
      separator = row
    }
    if let separator, separator == 0 || separator == bottom {
      throw RSTTableShape.Flaw(
        row: separator, message: "the line that ends the header is its first or last one")
    }
  }

  private func byte(_ row: Int, _ column: Int) -> UInt8 {
    let byte = lines.byte(row, column)
    return row == separator && byte == UInt8(ascii: "=") ? UInt8(ascii: "-") : byte
  }

  private mutating func trace() throws(RSTTableShape.Flaw) {
    var corners = [[Int]](repeating: [], count: bottom + 1)
    corners[0] = [0]
    for top in 0..<bottom where !corners[top].isEmpty {
      var isCorner = [Bool](repeating: false, count: right + 1)
      for left in corners[top] { isCorner[left] = true }
      for left in 0..<right where isCorner[left] && top > done[left] {
        guard let cell = traceRight(top, left) else { continue }
        for column in left..<cell.right {
          guard done[column] == top - 1 else { throw flaw(top) }
          done[column] = cell.bottom - 1
        }
        cells.append(cell)
        if cells.count + top / 2 > RSTBudget.maximumCells { throw .tooLarge(row: top) }
        isCorner[cell.right] = true
        corners[cell.bottom].append(left)
      }
      if budget <= 0 {
        throw RSTTableShape.Flaw(row: top, message: "its borders take too long to follow", isLimit: true)
      }
    }
    guard done[..<right].allSatisfy({ $0 == bottom - 1 }) else { throw flaw(0) }
  }

  private func flaw(_ row: Int) -> RSTTableShape.Flaw {
    RSTTableShape.Flaw(row: row, message: "its borders do not enclose every cell")
  }

  private mutating func traceRight(_ top: Int, _ left: Int) -> Traced? {
    var column = left + 1
    while column <= right, budget > 0 {
      budget -= 1
      let byte = byte(top, column)
      if byte == UInt8(ascii: "+") {
        if let cell = traceDown(top, left, column) {
          for passed in left + 1...column where self.byte(top, passed) == UInt8(ascii: "+") {
            columnEdges.insert(passed)
          }
          return cell
        }
      } else if byte != UInt8(ascii: "-") {
        return nil
      }
      column += 1
    }
    return nil
  }

  private mutating func traceDown(_ top: Int, _ left: Int, _ right: Int) -> Traced? {
    var row = top + 1
    while row <= bottom, budget > 0 {
      budget -= 1
      let byte = byte(row, right)
      if byte == UInt8(ascii: "+") {
        if closes(top, left, row, right) {
          for passed in top + 1...row where self.byte(passed, right) == UInt8(ascii: "+") {
            rowEdges.insert(passed)
          }
          return Traced(top: top, left: left, bottom: row, right: right)
        }
      } else if byte != UInt8(ascii: "|") {
        return nil
      }
      row += 1
    }
    return nil
  }

  /// Whether the bottom and left borders of a cell are complete; notes the edges on them if so.
  private mutating func closes(_ top: Int, _ left: Int, _ bottom: Int, _ right: Int) -> Bool {
    var column = right - 1
    while column > left {
      budget -= 1
      let byte = byte(bottom, column)
      guard byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") else { return false }
      column -= 1
    }
    guard byte(bottom, left) == UInt8(ascii: "+") else { return false }
    var row = bottom - 1
    while row > top {
      budget -= 1
      let byte = byte(row, left)
      guard byte == UInt8(ascii: "+") || byte == UInt8(ascii: "|") else { return false }
      row -= 1
    }
    for column in left + 1..<right where byte(bottom, column) == UInt8(ascii: "+") {
      columnEdges.insert(column)
    }
    for row in top + 1..<bottom where byte(row, left) == UInt8(ascii: "+") { rowEdges.insert(row) }
    return true
  }

  private func shape() throws(RSTTableShape.Flaw) -> RSTTableShape {
    let rowStarts = rowEdges.sorted()
    let columnStarts = columnEdges.sorted()
    let rowIndex = Dictionary(uniqueKeysWithValues: zip(rowStarts, rowStarts.indices))
    let columnIndex = Dictionary(uniqueKeysWithValues: zip(columnStarts, columnStarts.indices))
    var rows = [[(column: Int, cell: RSTTableShape.Cell)]](
      repeating: [], count: max(0, rowStarts.count - 1))
    var covered = 0
    for cell in cells {
      guard let row = rowIndex[cell.top], let lastRow = rowIndex[cell.bottom],
        let column = columnIndex[cell.left], let lastColumn = columnIndex[cell.right]
      else { throw flaw(cell.top) }
      covered += (lastRow - row) * (lastColumn - column)
      let block = lines.block(rows: cell.top + 1..<cell.bottom, columns: cell.left + 1..<cell.right)
      rows[row].append(
        (
          column,
          RSTTableShape.Cell(lines: block, columnSpan: lastColumn - column, rowSpan: lastRow - row)
        ))
    }
    guard covered == (rowStarts.count - 1) * (columnStarts.count - 1) else { throw flaw(0) }
    let sorted = rows.map { $0.sorted { $0.column < $1.column }.map(\.cell) }
    let headerCount = separator.flatMap { rowIndex[$0] } ?? 0
    return RSTTableShape(header: Array(sorted[..<headerCount]), rows: Array(sorted[headerCount...]))
  }
}

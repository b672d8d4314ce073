/// A table laid out on columns, for formats whose cells cannot span.
///
/// Every row has the same number of places. A spanning cell stands in its first place; the others are empty.
package struct TableGrid: Sendable {
  /// A place of a row; `nil` where a cell from the left or above reaches.
  package typealias Place = Prose.Table.Cell?

  /// The rows that name the columns.
  package let header: [[Place]]
  /// The rows of data.
  package let rows: [[Place]]
  /// The places of every row.
  package let columnCount: Int

  /// The most columns of a layout; cells beyond are left out.
  package static let maximumColumns = 1_000

  /// Lays out a table.
  package init(_ table: Prose.Table) {
    let header = TableGrid.lay(table.header)
    let rows = TableGrid.lay(table.rows)
    let count = (header + rows).map(\.count).max() ?? 0
    func padded(_ row: [Place]) -> [Place] {
      row.count == count ? row : row + [Place](repeating: nil, count: count - row.count)
    }
    self.header = header.map(padded)
    self.rows = rows.map(padded)
    columnCount = count
  }

  private static func lay(_ rows: [[Prose.Table.Cell]]) -> [[Place]] {
    if rows.allSatisfy({ $0.allSatisfy { $0.columnSpan == 1 && $0.rowSpan == 1 } }) {
      return rows.map { $0.prefix(maximumColumns).map { $0 } }
    }
    var result: [[Place]] = []
    var reaching: [Int] = []
    for row in rows {
      var places: [Place] = []
      func skipReached() {
        while places.count < reaching.count, reaching[places.count] > 0 {
          reaching[places.count] -= 1
          places.append(nil)
        }
      }
      for cell in row where places.count < maximumColumns {
        skipReached()
        for offset in 0..<min(cell.columnSpan, maximumColumns) {
          if reaching.count <= places.count {
            reaching.append(0)
          }
          reaching[places.count] = max(reaching[places.count], cell.rowSpan) - 1
          places.append(offset == 0 ? cell : nil)
        }
      }
      while places.count < reaching.count {
        reaching[places.count] = max(0, reaching[places.count] - 1)
        places.append(nil)
      }
      result.append(places)
    }
    return result
  }
}

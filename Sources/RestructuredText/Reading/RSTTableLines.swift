/// The lines of a table, by display columns: wide characters take two, combining ones none.
struct RSTTableLines {
  let text: RSTText
  let lines: [RSTLine]
  /// For lines with characters beyond ASCII, the byte each column begins at; the last entry is the end.
  private let columns: [[Int32]?]

  init(_ lines: [RSTLine], of text: RSTText) {
    self.text = text
    self.lines = lines
    columns = lines.map { line in
      text.bytes[line.range].allSatisfy { $0 < 0x80 } ? nil : RSTTableLines.columns(of: line, text)
    }
  }

  private static func columns(of line: RSTLine, _ text: RSTText) -> [Int32] {
    var result: [Int32] = []
    var at = Int(line.start)
    while at < Int(line.end) {
      let scalar = RSTCharacters.scalar(at: at, in: text.bytes)
      let start = Int32(at)
      at += 1
      while at < Int(line.end), text.bytes[at] & 0xC0 == 0x80 { at += 1 }
      switch RSTSection.width(of: scalar) {
      case 0: break
      case 1: result.append(start)
      default: result += [start, Int32(at)]
      }
    }
    result.append(line.end)
    return result
  }

  var count: Int { lines.count }

  /// The columns of a line.
  func width(_ row: Int) -> Int {
    columns[row].map { $0.count - 1 } ?? lines[row].count
  }

  /// The byte in a column; a blank beyond the end, and something that is no mark for what is not ASCII.
  func byte(_ row: Int, _ column: Int) -> UInt8 {
    if let map = columns[row] {
      guard column + 1 < map.count, map[column] < map[column + 1] else { return 0 }
      return text.bytes[Int(map[column])]
    }
    let at = Int(lines[row].start) + column
    return at < Int(lines[row].end) ? text.bytes[at] : 0x20
  }

  /// The part of a line between two columns, without blanks at its end.
  func slice(_ row: Int, _ columns: Range<Int>) -> RSTLine {
    let line = lines[row]
    var start = line.end
    var end = line.end
    if let map = self.columns[row] {
      start = map[min(columns.lowerBound, map.count - 1)]
      end = map[min(columns.upperBound, map.count - 1)]
    } else {
      start = Int32(min(Int(line.end), Int(line.start) + columns.lowerBound))
      end = Int32(min(Int(line.end), Int(line.start) + columns.upperBound))
    }
    while end > start, text.bytes[Int(end) - 1] == 0x20 { end -= 1 }
    return RSTLine(start: start, end: max(start, end), number: line.number)
  }

  /// The lines of a rectangle without their common indentation.
  func block(rows: Range<Int>, columns: Range<Int>) -> RSTLines {
    var block = rows.map { slice($0, columns) }
    let indent = block.lazy.filter { !$0.isBlank }.map { text.indentation(of: $0) }.min() ?? 0
    if indent > 0 {
      for index in block.indices { block[index] = block[index].dropping(indent) }
    }
    return RSTLines(block).droppingLeadingBlanks.droppingTrailingBlanks
  }
}

/// A table cut into cells that have not been read.
struct RSTTableShape {
  struct Cell {
    let lines: RSTLines
    let columnSpan: Int
    let rowSpan: Int
  }

  /// Why a table has no shape.
  struct Flaw: Error {
    /// The row of lines it is in.
    let row: Int
    let message: String
    /// Whether it is too large rather than wrong.
    var isLimit = false

    static func tooLarge(row: Int) -> Flaw {
      Flaw(row: row, message: "it has more than \(RSTBudget.maximumCells) cells", isLimit: true)
    }
  }

  let header: [[Cell]]
  let rows: [[Cell]]
}

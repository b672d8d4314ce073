/// The bytes of one source, ready for reading, and where they come from.
struct RSTText: Sendable {
  /// The name of the file.
  let file: String
  /// Valid UTF-8 without tabs and control characters other than the line ends LF, CR and CR LF.
  let bytes: [UInt8]
  /// What to add to a column in the bytes to get the column in the file.
  let columnOffset: Int
  /// What was wrong with the bytes as they came.
  let problems: [RSTProblem]
  /// Columns from 0 of bytes at equal distances, where lines are so long that counting from their start is slow.
  private let milestones: [Int32]

  init(file: String, bytes: [UInt8], columnOffset: Int, problems: [RSTProblem], hasLongLines: Bool) {
    self.file = file
    self.bytes = bytes
    self.columnOffset = columnOffset
    self.problems = problems
    milestones = hasLongLines ? RSTText.milestones(of: bytes) : []
  }

  /// The text of nothing.
  static let empty = RSTText(file: "", bytes: [], columnOffset: 0, problems: [], hasLongLines: false)
}

/// A line or the part of it that a block covers; blanks at its end are left out.
struct RSTLine: Sendable, Hashable {
  /// Where it begins in the bytes.
  var start: Int32
  /// Where it ends in the bytes; not before its start.
  var end: Int32
  /// The line in the file, from 1.
  let number: Int32

  var isBlank: Bool { start == end }
  var count: Int { Int(end - start) }
  var range: Range<Int> { Int(start)..<Int(end) }

  /// The rest of the line from a byte on.
  func from(_ index: Int) -> RSTLine {
    RSTLine(start: min(end, Int32(index)), end: end, number: number)
  }

  /// The line without its first bytes.
  func dropping(_ count: Int) -> RSTLine {
    RSTLine(start: Int32(min(Int(end), Int(start) + count)), end: end, number: number)
  }
}

extension RSTText {
  /// Where the start of a line or part of a line is.
  func location(of line: RSTLine) -> RSTLocation {
    RSTLocation(file: file, line: Int(line.number), column: column(ofByte: Int(line.start)))
  }

  /// The column of a byte, counted from the line end before it.
  func column(ofByte index: Int) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      var column = 1 + columnOffset
      var at = min(index, buffer.count)
      while at > 0, buffer[at - 1] != 0x0A, buffer[at - 1] != 0x0D {
        if !milestones.isEmpty, at % RSTText.distance == 0 {
          return column + Int(milestones[at / RSTText.distance])
        }
        if buffer[at - 1] & 0xC0 != 0x80 { column += 1 }
        at -= 1
      }
      return column
    }
  }

  private static let distance = 256

  private static func milestones(of bytes: [UInt8]) -> [Int32] {
    var result: [Int32] = []
    result.reserveCapacity(bytes.count / distance + 1)
    var column: Int32 = 0
    for (index, byte) in bytes.enumerated() {
      if index % distance == 0 { result.append(column) }
      if byte == 0x0A || byte == 0x0D {
        column = 0
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    result.append(column)
    return result
  }

  /// The number of blanks a line begins with.
  func indentation(of line: RSTLine) -> Int {
    var at = Int(line.start)
    let end = Int(line.end)
    while at < end, bytes[at] == 0x20 { at += 1 }
    return at - Int(line.start)
  }

  /// The first byte of a line that is not blank.
  func firstByte(of line: RSTLine) -> UInt8 {
    line.isBlank ? 0x20 : bytes[Int(line.start)]
  }

  /// A line as a string.
  func string(_ line: RSTLine) -> String {
    String(decoding: bytes[line.range], as: UTF8.self)
  }

  /// A line without the blanks at its start.
  func trimmed(_ line: RSTLine) -> RSTLine {
    line.dropping(indentation(of: line))
  }
}

extension RSTText {
  /// The most bytes of a source that are read.
  static let maximumBytes = 1 << 28

  /// Cuts a source into lines, without blanks at their ends.
  ///
  /// Tabs become blanks up to the next multiple of eight columns. Besides LF, CR and CR LF, lines end where
  /// Python's `splitlines` ends them, which does not count as a line of the file.
  static func split(
    _ source: RSTSource, firstLine: Int = 1, column: Int = 1
  ) -> (text: RSTText, lines: [RSTLine]) {
    if let lines = asciiLines(source.bytes, firstLine: firstLine) {
      return (
        RSTText(
          file: source.file, bytes: source.bytes, columnOffset: max(0, column - 1), problems: [],
          hasLongLines: hasLongLines(lines)), lines
      )
    }
    var (bytes, problems) = repaired(source, firstLine: firstLine)
    var lines: [RSTLine]
    switch survey(bytes) {
    case .plain: lines = plainLines(bytes, firstLine: firstLine)
    case .special:
      var cleaner = Cleaner(file: source.file, line: firstLine)
      cleaner.read(bytes)
      bytes = cleaner.bytes
      lines = cleaner.lines
      problems += cleaner.problems
    }
    for index in lines.indices {
      lines[index].end = trimmedEnd(bytes, lines[index])
    }
    let text = RSTText(
      file: source.file, bytes: bytes, columnOffset: max(0, column - 1), problems: problems,
      hasLongLines: hasLongLines(lines))
    return (text, lines)
  }

  private static func hasLongLines(_ lines: [RSTLine]) -> Bool {
    lines.contains { $0.end - $0.start > 2_000 }
  }

  /// The lines of bytes without anything to repair, blanks at their ends left out; `nil` for any other bytes.
  private static func asciiLines(_ bytes: [UInt8], firstLine: Int) -> [RSTLine]? {
    if bytes.count > maximumBytes { return nil }
    var lines: [RSTLine] = []
    lines.reserveCapacity(bytes.count / 40 + 1)
    var number = Int32(clamping: firstLine)
    return bytes.withUnsafeBufferPointer { buffer -> [RSTLine]? in
      var start = 0
      var end = 0
      var at = 0
      while at < buffer.count {
        let byte = buffer[at]
        at += 1
        switch byte {
        case 0x21..<0x7F: end = at
        case 0x20: continue
        case 0x0A, 0x0D:
          lines.append(RSTLine(start: Int32(start), end: Int32(max(start, end)), number: number))
          number &+= 1
          if byte == 0x0D, at < buffer.count, buffer[at] == 0x0A { at += 1 }
          start = at
        default: return nil
        }
      }
      if start < buffer.count {
        lines.append(RSTLine(start: Int32(start), end: Int32(max(start, end)), number: number))
      }
      return lines
    }
  }

  private enum Survey {
    case plain, special
  }

  /// The bytes as valid UTF-8 within the limit, without a byte order mark.
  private static func repaired(
    _ source: RSTSource, firstLine: Int
  ) -> (bytes: [UInt8], problems: [RSTProblem]) {
    var bytes = source.bytes
    var problems: [RSTProblem] = []
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if bytes.count > maximumBytes {
      bytes.removeLast(bytes.count - maximumBytes)
      while let last = bytes.last, last & 0xC0 == 0x80 { bytes.removeLast() }
      problems.append(
        RSTProblem(
          rule: "rst/limit", severity: .error, location: RSTLocation(file: source.file, line: firstLine),
          message: "A source may have \(maximumBytes) bytes; the rest of it is left out.",
          hint: "Split the file and include the parts."))
    }
    if bytes.allSatisfy({ $0 < 0x80 }) || String(validating: bytes, as: UTF8.self) != nil {
      return (bytes, problems)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    var line = firstLine
    for (old, new) in zip(bytes, text.utf8) {
      if old != new { break }
      if new == 0x0A { line += 1 }
    }
    problems.append(
      RSTProblem(
        rule: "rst/encoding", severity: .error, location: RSTLocation(file: source.file, line: line),
        message: "The file is not valid UTF-8 from here on; invalid bytes read as U+FFFD.",
        hint: "Save the file as UTF-8."))
    return (Array(text.utf8), problems)
  }

  private static func survey(_ bytes: [UInt8]) -> Survey {
    var previous: UInt8 = 0
    for byte in bytes {
      if byte < 0x20 && byte != 0x0A && byte != 0x0D { return .special }
      if byte == 0x7F { return .special }
      // U+0080 to U+009F are controls, of which U+0085 ends lines as U+2028 and U+2029 do.
      if byte < 0xA0, previous == 0xC2 { return .special }
      if byte == 0x80, previous == 0xE2 { return .special }
      previous = byte
    }
    return .plain
  }

  private static func plainLines(_ bytes: [UInt8], firstLine: Int) -> [RSTLine] {
    var lines: [RSTLine] = []
    lines.reserveCapacity(bytes.count / 40 + 1)
    var number = Int32(clamping: firstLine)
    var start = 0
    bytes.withUnsafeBufferPointer { buffer in
      var at = 0
      while at < buffer.count {
        let byte = buffer[at]
        if byte == 0x0A || byte == 0x0D {
          lines.append(RSTLine(start: Int32(start), end: Int32(at), number: number))
          number &+= 1
          if byte == 0x0D, at + 1 < buffer.count, buffer[at + 1] == 0x0A { at += 1 }
          start = at + 1
        }
        at += 1
      }
      if start < buffer.count {
        lines.append(RSTLine(start: Int32(start), end: Int32(buffer.count), number: number))
      }
    }
    return lines
  }

  private static func trimmedEnd(_ bytes: [UInt8], _ line: RSTLine) -> Int32 {
    var end = Int(line.end)
    let start = Int(line.start)
    while end > start {
      if bytes[end - 1] == 0x20 {
        end -= 1
      } else if bytes[end - 1] >= 0x80 {
        let length = RSTCharacters.lengthOfBlank(endingAt: end, in: bytes, from: start)
        if length == 0 { break }
        end -= length
      } else {
        break
      }
    }
    return Int32(end)
  }
}

/// Rewrites bytes with tabs, control characters and rare line ends.
private struct Cleaner {
  let file: String
  var line: Int
  var bytes: [UInt8] = []
  var lines: [RSTLine] = []
  var problems: [RSTProblem] = []
  private var start = 0
  private var column = 0

  init(file: String, line: Int) {
    self.file = file
    self.line = line
  }

  mutating func read(_ source: [UInt8]) {
    bytes.reserveCapacity(source.count + source.count / 8)
    var at = 0
    while at < source.count {
      let byte = source[at]
      switch byte {
      case 0x0A: endLine(counts: true)
      case 0x0D:
        if at + 1 < source.count, source[at + 1] == 0x0A { at += 1 }
        endLine(counts: true)
      case 0x09:
        let width = 8 - column % 8
        bytes.append(contentsOf: repeatElement(0x20, count: width))
        column += width
      case 0x0B, 0x0C: append(0x20)
      case 0x1C, 0x1D, 0x1E: endLine(counts: false)
      case 0..<0x20, 0x7F:
        appendReplacement(for: byte)
      case 0xC2 where at + 1 < source.count && source[at + 1] < 0xA0:
        if source[at + 1] == 0x85 {
          endLine(counts: false)
        } else {
          appendReplacement(for: source[at + 1])
        }
        at += 1
      case 0xE2 where at + 2 < source.count && source[at + 1] == 0x80 && source[at + 2] & 0xFE == 0xA8:
        endLine(counts: false)
        at += 2
      default: append(byte)
      }
      at += 1
    }
    if bytes.count > start { endLine(counts: false) }
  }

  private mutating func append(_ byte: UInt8) {
    bytes.append(byte)
    if byte & 0xC0 != 0x80 { column += 1 }
  }

  private mutating func endLine(counts: Bool) {
    // Tabs make text longer; what would not fit the offsets any more is left out.
    guard bytes.count < Int(Int32.max) else { return }
    lines.append(RSTLine(start: Int32(start), end: Int32(bytes.count), number: Int32(clamping: line)))
    bytes.append(0x0A)
    start = bytes.count
    column = 0
    if counts { line += 1 }
  }

  private mutating func appendReplacement(for control: UInt8) {
    defer {
      bytes += [0xEF, 0xBF, 0xBD]
      column += 1
    }
    guard problems.isEmpty else { return }
    problems.append(
      RSTProblem(
        rule: "rst/encoding", severity: .warning,
        location: RSTLocation(file: file, line: line, column: column + 1),
        message: "Control character \(control) is not text; such characters read as U+FFFD.",
        hint: "Remove it."))
  }
}

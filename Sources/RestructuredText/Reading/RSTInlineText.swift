import Prose

/// The text of one paragraph, title or term on its way to inline content.
///
/// In the bytes a NUL stands for each backslash that escapes what follows.
struct RSTInlineText {
  let bytes: [UInt8]
  let lines: RSTLines

  /// Joins lines with line feeds and marks escapes.
  init(_ lines: RSTLines, of text: RSTText) {
    var joined: [UInt8] = []
    joined.reserveCapacity(lines.reduce(0) { $0 + $1.count + 1 })
    for (index, line) in lines.enumerated() {
      if index > 0 { joined.append(0x0A) }
      joined += text.bytes[line.range]
    }
    RSTInlineText.markEscapes(&joined)
    bytes = joined
    self.lines = lines
  }

  private static func markEscapes(_ bytes: inout [UInt8]) {
    var at = 0
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "\\") {
        bytes[at] = 0
        at += 1
      }
      at += 1
    }
  }

  /// The text of a range: escaped blanks are gone, other escaped characters stay.
  func unescaped(_ range: Range<Int>) -> String {
    guard bytes[range].contains(0) else { return String(decoding: bytes[range], as: UTF8.self) }
    return String(decoding: RSTInlineText.unescaped(bytes[range]), as: UTF8.self)
  }

  static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var at = bytes.startIndex
    while at < bytes.endIndex {
      if bytes[at] == 0 {
        let isBlankNext = at + 1 < bytes.endIndex && (bytes[at + 1] == 0x20 || bytes[at + 1] == 0x0A)
        at += isBlankNext ? 2 : 1
        // What follows is itself, even a NUL could only be a backslash that escapes nothing.
        if !isBlankNext, at < bytes.endIndex {
          result.append(bytes[at])
          at += 1
        }
      } else {
        result.append(bytes[at])
        at += 1
      }
    }
    return result
  }

  /// The text of a range as it is written, with its backslashes.
  func source(_ range: Range<Int>) -> String {
    String(decoding: bytes[range].map { $0 == 0 ? UInt8(ascii: "\\") : $0 }, as: UTF8.self)
  }

  /// The text of a range without markup, line ends as soft breaks.
  func plain(_ range: Range<Int>) -> [Prose.Inline] {
    var result: [Prose.Inline] = []
    appendPlain(range, to: &result)
    return result
  }

  func appendPlain(_ range: Range<Int>, to result: inout [Prose.Inline]) {
    var start = range.lowerBound
    var at = start
    while at <= range.upperBound {
      // An escaped line end joins the lines.
      let isBreak =
        at < range.upperBound && bytes[at] == 0x0A && !(at > range.lowerBound && bytes[at - 1] == 0)
      if isBreak || at == range.upperBound {
        if at > start { result.append(.text(unescaped(start..<at))) }
        if isBreak { result.append(.softBreak) }
        start = at + 1
      }
      at += 1
    }
  }
}

/// Finds places in an inline text, each at or behind the one before, so that all of them together take one pass.
struct RSTInlinePlaces {
  private let source: RSTInlineText
  private let text: RSTText
  private var at = 0
  private var line = 0
  private var column: Int?

  init(_ source: RSTInlineText, of text: RSTText) {
    self.source = source
    self.text = text
  }

  private func columnOfLine() -> Int {
    line < source.lines.count ? text.column(ofByte: Int(source.lines[line].start)) : 1
  }

  /// Where a byte stands in the file.
  mutating func location(of index: Int) -> RSTLocation {
    var column = self.column ?? columnOfLine()
    while at < index, at < source.bytes.count {
      if source.bytes[at] == 0x0A, line + 1 < source.lines.count {
        line += 1
        column = columnOfLine()
      } else if source.bytes[at] & 0xC0 != 0x80 {
        column += 1
      }
      at += 1
    }
    self.column = column
    let number = source.lines.indices.contains(line) ? Int(source.lines[line].number) : 1
    return RSTLocation(file: text.file, line: number, column: column)
  }
}

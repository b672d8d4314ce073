import Prose

/// The text of one paragraph, title or term on its way to inline content.
///
/// In the bytes a NUL stands for each backslash that escapes what follows.
struct RSTInlineText {
  let bytes: [UInt8]
  let lines: [RSTLine]

  /// Joins lines with line feeds and marks escapes.
  init(_ lines: [RSTLine], of text: RSTText) {
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

  /// Where a byte stands in the source.
  func location(of index: Int, in text: RSTText) -> RSTLocation {
    var number = 0
    var start = 0
    for (at, byte) in bytes[..<min(index, bytes.count)].enumerated() where byte == 0x0A {
      number += 1
      start = at + 1
    }
    guard number < lines.count else { return RSTLocation(file: text.file, line: 1) }
    let line = lines[number]
    return RSTLocation(
      file: text.file, line: Int(line.number), column: text.column(ofByte: Int(line.start) + index - start))
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

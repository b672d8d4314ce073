/// What the first line of a block makes of it, in the order in which docutils tries.
enum RSTLineKind {
  case blank, indented, bullet, enumerator, field, option, doctest, lineBlock, gridTable, simpleTable,
    explicit
  case anonymousTarget, adornment, text
}

extension RSTText {
  func kind(of line: RSTLine) -> RSTLineKind {
    if line.isBlank { return .blank }
    let first = bytes[Int(line.start)]
    switch first {
    case 0x20: return .indented
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      return enumerator(of: line) == nil ? .text : .enumerator
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      if isMark(line, length: 1) { return .bullet }
      if first != UInt8(ascii: "*"), optionsEnd(of: line) != nil { return .option }
      if first == UInt8(ascii: "+"), isGridBorder(line) { return .gridTable }
    case UInt8(ascii: "#"), UInt8(ascii: "("):
      if enumerator(of: line) != nil { return .enumerator }
    case UInt8(ascii: ":"):
      if fieldNameEnd(of: line) != nil { return .field }
    case UInt8(ascii: "/"):
      if optionsEnd(of: line) != nil { return .option }
    case UInt8(ascii: ">"):
      if begins(line, with: ">>>"), isMark(line, length: 3) { return .doctest }
    case UInt8(ascii: "|"):
      if isMark(line, length: 1) { return .lineBlock }
    case UInt8(ascii: "="):
      if isSimpleTableTop(line) { return .simpleTable }
    case UInt8(ascii: "."):
      if begins(line, with: ".."), isMark(line, length: 2) { return .explicit }
    case UInt8(ascii: "_"):
      if begins(line, with: "__"), isMark(line, length: 2) { return .anonymousTarget }
    case 0xE2:
      if unicodeBulletLength(line) != nil { return .bullet }
      return .text
    default:
      if !RSTCharacters.isPunctuation(first) { return .text }
    }
    return isAdornment(line) ? .adornment : .text
  }

  /// Whether a mark of so many bytes is all of the line or followed by a blank.
  func isMark(_ line: RSTLine, length: Int) -> Bool {
    line.count == length || line.count > length && bytes[Int(line.start) + length] == 0x20
  }

  func begins(_ line: RSTLine, with prefix: StaticString) -> Bool {
    prefix.withUTF8Buffer { prefix in
      line.count >= prefix.count && bytes[line.range].prefix(prefix.count).elementsEqual(prefix)
    }
  }

  /// The bytes of the bullets U+2022, U+2023 and U+2043.
  func unicodeBulletLength(_ line: RSTLine) -> Int? {
    guard line.count >= 3, isMark(line, length: 3) else { return nil }
    switch RSTCharacters.scalar(at: Int(line.start), in: bytes).value {
    case 0x2022, 0x2023, 0x2043: return 3
    default: return nil
    }
  }

  /// Whether a line is one punctuation character over and over.
  func isAdornment(_ line: RSTLine) -> Bool {
    guard let first = bytes[line.range].first, RSTCharacters.isPunctuation(first) else { return false }
    return bytes[line.range].allSatisfy { $0 == first }
  }

  func isGridBorder(_ line: RSTLine) -> Bool {
    let border = bytes[line.range]
    guard border.count >= 5, border.first == UInt8(ascii: "+"), border.last == UInt8(ascii: "+"),
      border.dropFirst().first == UInt8(ascii: "-"), border.dropLast().last == UInt8(ascii: "-")
    else { return false }
    return border.allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
  }

  func isSimpleTableTop(_ line: RSTLine) -> Bool {
    isSimpleTableBorder(line) && bytes[line.range].contains(0x20)
  }

  func isSimpleTableBorder(_ line: RSTLine) -> Bool {
    guard !line.isBlank, bytes[Int(line.start)] == UInt8(ascii: "=") else { return false }
    return bytes[line.range].allSatisfy { $0 == UInt8(ascii: "=") || $0 == 0x20 }
  }

  /// The index of the colon that ends the name of a field; a colon within needs a character other than a
  /// blank or a backquote after it.
  func fieldNameEnd(of line: RSTLine) -> Int? {
    let end = Int(line.end)
    let start = Int(line.start) + 1
    guard start < end, bytes[start] != 0x20, bytes[start] != UInt8(ascii: ":") else { return nil }
    var at = start
    while at < end {
      switch bytes[at] {
      case UInt8(ascii: "\\"):
        guard at + 1 < end else { return nil }
        at += 1
      case UInt8(ascii: ":"):
        let next = at + 1 < end ? bytes[at + 1] : 0x20
        if next == UInt8(ascii: "`") { return nil }
        if next == 0x20 { return bytes[at - 1] == 0x20 ? nil : at }
      default: break
      }
      at += 1
    }
    return nil
  }

  /// Where the text after a mark begins: behind the mark and its blanks, counted from the line's start.
  func textStart(of line: RSTLine, afterMark length: Int) -> Int {
    var at = Int(line.start) + length
    while at < Int(line.end), bytes[at] == 0x20 { at += 1 }
    return at - Int(line.start)
  }
}

extension RSTText {
  /// Where the options that a line begins with end, such as `-a, --all=VALUE`, counted from its start, with
  /// the blanks after them.
  func optionsEnd(of line: RSTLine) -> Int? {
    let end = Int(line.end)
    var at = Int(line.start)
    while true {
      guard let next = optionEnd(from: at, to: end) else { return nil }
      if next + 1 < end, bytes[next] == UInt8(ascii: ","), bytes[next + 1] == 0x20 {
        at = next + 2
        continue
      }
      if next == end { return end - Int(line.start) }
      guard next + 1 < end, bytes[next] == 0x20, bytes[next + 1] == 0x20 else { return nil }
      return textStart(of: line, afterMark: next - Int(line.start))
    }
  }

  /// The end of one option with its argument: what follows it is a comma, two blanks or nothing.
  private func optionEnd(from start: Int, to end: Int) -> Int? {
    guard start < end else { return nil }
    var at = start
    let isLong: Bool
    switch bytes[start] {
    case UInt8(ascii: "-") where start + 1 < end && bytes[start + 1] == UInt8(ascii: "-"):
      isLong = true
      at += 2
    case UInt8(ascii: "/"):
      isLong = true
      at += 1
    case UInt8(ascii: "-"), UInt8(ascii: "+"):
      isLong = false
      at += 1
    default: return nil
    }
    guard at < end, RSTCharacters.isWord(bytes[at]) else { return nil }
    at += 1
    if isLong {
      while at < end, isNamePart(bytes[at]) { at += 1 }
      if at < end, bytes[at] == 0x20 || bytes[at] == UInt8(ascii: "="),
        let argument = argumentEnd(from: at + 1, to: end), isOptionEnd(argument, end)
      {
        return argument
      }
      return isOptionEnd(at, end) ? at : nil
    }
    let separated = at < end && bytes[at] == 0x20 ? argumentEnd(from: at + 1, to: end) : nil
    if let separated, isOptionEnd(separated, end) { return separated }
    if let joined = argumentEnd(from: at, to: end), isOptionEnd(joined, end) { return joined }
    return isOptionEnd(at, end) ? at : nil
  }

  private func isOptionEnd(_ index: Int, _ end: Int) -> Bool {
    if index == end { return true }
    guard index + 1 < end, bytes[index + 1] == 0x20 else { return false }
    return bytes[index] == UInt8(ascii: ",") || bytes[index] == 0x20
  }

  private func isNamePart(_ byte: UInt8) -> Bool {
    RSTCharacters.isWord(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }

  private func argumentEnd(from start: Int, to end: Int) -> Int? {
    guard start < end else { return nil }
    var at = start
    if bytes[at] == UInt8(ascii: "<") {
      at += 1
      while at < end, bytes[at] != UInt8(ascii: ">") {
        if bytes[at] == UInt8(ascii: "<") { return nil }
        at += 1
      }
      return at < end && at > start + 1 ? at + 1 : nil
    }
    guard RSTCharacters.isLetter(bytes[at]) else { return nil }
    while at < end, isNamePart(bytes[at]) { at += 1 }
    return at
  }
}

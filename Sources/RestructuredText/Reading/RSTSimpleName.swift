/// Simple names: letters and digits with single `-._+:` between them.
enum RSTSimpleName {
  /// The end of the longest simple name from an index on.
  static func end(in bytes: [UInt8], from start: Int, limit: Int) -> Int? {
    guard var end = wordEnd(in: bytes, from: start, limit: limit) else { return nil }
    while end < limit, isInner(bytes[end]), let next = wordEnd(in: bytes, from: end + 1, limit: limit) {
      end = next
    }
    return end
  }

  /// Whether a byte may stand between the words of a simple name.
  static func isInner(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: ":"): true
    default: false
    }
  }

  /// The start of the letters and digits that end before an index; `nil` if there are none.
  static func wordStart(in bytes: [UInt8], before end: Int, from limit: Int) -> Int? {
    var at = end
    while at > limit {
      if bytes[at - 1] < 0x80 {
        guard RSTCharacters.isWord(bytes[at - 1]) else { break }
        at -= 1
      } else {
        let start = RSTCharacters.start(before: at, in: bytes)
        guard start >= limit, RSTCharacters.isWord(RSTCharacters.scalar(at: start, in: bytes)) else { break }
        at = start
      }
    }
    return at < end ? at : nil
  }

  private static func wordEnd(in bytes: [UInt8], from start: Int, limit: Int) -> Int? {
    var at = start
    while at < limit {
      if bytes[at] < 0x80 {
        guard RSTCharacters.isWord(bytes[at]) else { break }
        at += 1
      } else {
        guard RSTCharacters.isWord(RSTCharacters.scalar(at: at, in: bytes)) else { break }
        at += 1
        while at < limit, bytes[at] & 0xC0 == 0x80 { at += 1 }
      }
    }
    return at > start ? at : nil
  }
}

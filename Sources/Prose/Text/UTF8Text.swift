/// Scalars of text whose bytes are valid UTF-8.
extension [UInt8] {
  /// The scalar that begins at a place, and where it ends.
  func scalar(at start: Int) -> (scalar: Unicode.Scalar, end: Int) {
    let lead = self[start]
    if lead < 0x80 { return (Unicode.Scalar(lead), start + 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    let end = Swift.min(start + length, count)
    let value = self[(start + 1)..<end].reduce(UInt32(lead & (0x7F >> UInt8(length)))) { value, byte in
      value << 6 | UInt32(byte & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", end)
  }

  /// Where the scalar begins that ends before a place.
  func scalarStart(before end: Int) -> Int {
    var start = end - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// The class of the scalar that begins at a place; `nil` at the end.
  func characterClass(at place: Int) -> InlineToken.CharacterClass? {
    place < count ? InlineToken.CharacterClass(scalar(at: place).scalar) : nil
  }
}

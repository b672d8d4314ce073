extension JSONScanner {
  /// Reads the string whose opening quote is at the offset, and moves behind its closing quote.
  mutating func scanString() throws(JSONParseError) -> String {
    let quote = offset
    offset += 1
    let start = offset
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<offset]), as: UTF8.self)
        offset += 1
        return text
      case UInt8(ascii: "\\"): return try scanEscapedString(quote: quote)
      case ..<0x20: throw failureAtControlCharacter()
      case ..<0x80: offset += 1
      default: offset += try scalarLength(at: offset)
      }
    }
    throw failure(.unterminatedString, at: quote)
  }

  /// Reads the rest of a string from its first backslash on.
  private mutating func scanEscapedString(quote: Int) throws(JSONParseError) -> String {
    var text = Array(bytes[(quote + 1)..<offset])
    while offset < bytes.count {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try scanEscape(into: &text)
      case ..<0x20: throw failureAtControlCharacter()
      case ..<0x80:
        text.append(byte)
        offset += 1
      default:
        let length = try scalarLength(at: offset)
        text.append(contentsOf: bytes[offset..<(offset + length)])
        offset += length
      }
    }
    throw failure(.unterminatedString, at: quote)
  }

  private mutating func scanEscape(into text: inout [UInt8]) throws(JSONParseError) {
    guard offset + 1 < bytes.count else {
      offset = bytes.count
      return
    }
    let escaped = bytes[offset + 1]
    switch escaped {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(escaped)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      try scanUnicodeEscape(into: &text)
      return
    default:
      throw failure(.unknownEscape("\\" + (scalar(at: offset + 1).map(String.init) ?? "")), at: offset)
    }
    offset += 2
  }

  /// Reads a `\u` escape of four hex digits at the offset, or a pair of them that makes one scalar (RFC 8259, section 7).
  private mutating func scanUnicodeEscape(into text: inout [UInt8]) throws(JSONParseError) {
    guard let unit = codeUnit(at: offset) else { throw failure(.shortUnicodeEscape, at: offset) }
    if let scalar = Unicode.Scalar(unit) {
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      offset += 6
      return
    }
    guard unit < 0xDC00, let low = codeUnit(at: offset + 6), (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
    else {
      let escape = String(decoding: bytes[offset..<(offset + 6)], as: UTF8.self)
      throw failure(.loneSurrogate(escape), at: offset)
    }
    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    offset += 12
  }

  /// The code unit that a `\u` escape at the offset stands for, or nil if there is no such escape.
  private func codeUnit(at offset: Int) -> UInt16? {
    guard offset + 6 <= bytes.count, bytes[offset] == UInt8(ascii: "\\"),
      bytes[offset + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[(offset + 2)..<(offset + 6)] {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: return nil
      }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }

  private func scalarLength(at offset: Int) throws(JSONParseError) -> Int {
    guard let length = UTF8Validation.scalarLength(in: bytes, at: offset) else {
      throw failure(.invalidUTF8(bytes[offset]), at: offset)
    }
    return length
  }

  private func failureAtControlCharacter() -> JSONParseError {
    switch bytes[offset] {
    case 0: failure(.nulByte, at: offset)
    case 0x0A, 0x0D: failure(.lineEndInString, at: offset)
    default: failure(.controlCharacter(bytes[offset]), at: offset)
    }
  }
}

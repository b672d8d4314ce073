/// Classes of characters that the rules of inline markup speak of (reStructuredText Markup Specification,
/// "Inline markup recognition rules"), over valid UTF-8.
enum RSTCharacters {
  /// The scalar that begins at an index.
  static func scalar(at index: Int, in bytes: [UInt8]) -> Unicode.Scalar {
    let first = bytes[index]
    if first < 0x80 { return Unicode.Scalar(first) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length where index + offset < bytes.count {
      value = value << 6 | UInt32(bytes[index + offset] & 0x3F)
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// The scalar that ends before an index; there is one.
  static func scalar(before index: Int, in bytes: [UInt8]) -> Unicode.Scalar {
    scalar(at: start(before: index, in: bytes), in: bytes)
  }

  /// Where the scalar before an index begins.
  static func start(before index: Int, in bytes: [UInt8]) -> Int {
    var at = index - 1
    while at > 0, bytes[at] & 0xC0 == 0x80 { at -= 1 }
    return at
  }

  /// The bytes of the blank character that ends at an index, 0 if it is another.
  static func lengthOfBlank(endingAt end: Int, in bytes: [UInt8], from start: Int) -> Int {
    let first = RSTCharacters.start(before: end, in: bytes)
    guard first >= start, isSpace(scalar(at: first, in: bytes)) else { return 0 }
    return end - first
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x1C...0x20: true
    case 0..<0x80: false
    default: scalar.properties.isWhitespace
    }
  }

  /// A letter or digit; not `_`.
  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isWord(UInt8(truncatingIfNeeded: scalar.value)) }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }

  /// An ASCII letter or digit.
  static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case 0x61...0x7A: true
    default: false
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte)
  }

  /// ASCII punctuation, which adorns titles and quotes literal blocks.
  static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// Whether markup may begin after a scalar.
  static func mayPrecedeStart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "'", "(", "<", "[", "{", "-", "/", ":": return true
    default: break
    }
    if isSpace(scalar) { return true }
    if scalar.isASCII { return false }
    switch scalar.properties.generalCategory {
    case .openPunctuation, .initialPunctuation, .finalPunctuation: return true
    default: return isDelimiter(scalar)
    }
  }

  /// Whether markup may end before a scalar; NUL stands for a backslash.
  static func mayFollowEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\0", "\\", ".", ",", ";", "!", "?", "-", "/", ":", "\"", "'", ")", ">", "]", "}": return true
    default: break
    }
    if isSpace(scalar) { return true }
    if scalar.isASCII { return false }
    switch scalar.properties.generalCategory {
    case .closePunctuation, .initialPunctuation, .finalPunctuation: return true
    default: return scalar == "\u{201A}" || scalar == "\u{201E}" || isDelimiter(scalar)
    }
  }

  /// Whether two characters enclose what stands between them, so that a start-string there is none.
  static func isPair(_ open: Unicode.Scalar, _ close: Unicode.Scalar) -> Bool {
    switch open {
    case "\"", "'": return close == open
    case "(": return close == ")"
    case "<": return close == ">"
    case "[": return close == "]"
    case "{": return close == "}"
    case "\u{AB}": return close == "\u{BB}"
    case "\u{BB}": return close == "\u{AB}" || close == open
    case "\u{2018}": return close == "\u{2019}" || close == "\u{201A}"
    case "\u{2019}": return close == "\u{2018}" || close == open
    case "\u{201A}": return close == "\u{201B}" || close == "\u{2018}" || close == "\u{2019}"
    case "\u{201B}": return close == "\u{201A}"
    case "\u{201C}": return close == "\u{201D}" || close == "\u{201E}"
    case "\u{201D}": return close == "\u{201C}" || close == open
    case "\u{201E}": return close == "\u{201F}" || close == "\u{201C}" || close == "\u{201D}"
    case "\u{201F}": return close == "\u{201E}"
    case "\u{203A}": return close == "\u{2039}" || close == open
    case "\u{FF3B}", "\u{FF5B}": return close.value == open.value + 2
    default: break
    }
    if open.isASCII { return false }
    switch open.properties.generalCategory {
    case .openPunctuation, .initialPunctuation: return close.value == open.value + 1
    case .finalPunctuation: return close.value + 1 == open.value
    default: return false
    }
  }

  private static func isDelimiter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .dashPunctuation: true
    // These two were symbols in the Unicode version that docutils follows.
    case .otherPunctuation: scalar != "\u{A7}" && scalar != "\u{B6}"
    default: false
    }
  }
}

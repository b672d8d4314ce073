/// A step of inline content in writing order, for writers whose delimiters depend on their neighbours.
enum InlineToken: Hashable {
  /// Text in UTF-8.
  case text([UInt8])
  /// Source text that needs no escaping; begins and ends with punctuation.
  case raw(String)
  case open(Delimiter)
  case close(Delimiter)
  case softBreak
  case lineBreak

  /// A run of `*` or `_`.
  struct Delimiter: Hashable {
    let character: Unicode.Scalar
    let isStrong: Bool

    var source: String { String(repeating: Character(character), count: isStrong ? 2 : 1) }
  }

  /// What a character is to the rules for emphasis (CommonMark 0.30, section 6.2).
  enum CharacterClass: Hashable {
    case word, punctuation, blank
    /// One whose class depends on the version of Unicode.
    case uncertain

    init(_ scalar: Unicode.Scalar) {
      if scalar.isASCII {
        self.init(ascii: UInt8(truncatingIfNeeded: scalar.value))
      } else {
        self = scalar.properties.isAlphabetic ? .word : .uncertain
      }
    }

    init(ascii byte: UInt8) {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: self = .word
      case 0x20, 0x09, 0x0A: self = .blank
      case 0x21...0x7E: self = .punctuation
      default: self = .uncertain
      }
    }
  }
}

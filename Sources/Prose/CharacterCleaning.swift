/// Replacement of what no output format can carry.
enum CharacterCleaning {
  /// The text with control characters (except tab and line feed), noncharacters and NUL as U+FFFD.
  ///
  /// HTML forbids them even as references (WHATWG HTML, section 13.1.4), and C strings end at NUL.
  static func clean(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      (0x20..<0x7F).contains(byte) || byte == 0x0A || byte == 0x09
    }
    if isPlain { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      scalars.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
    }
    return String(scalars)
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: true
    case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }
}

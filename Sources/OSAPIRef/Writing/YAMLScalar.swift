/// Text as a scalar of YAML on one line.
enum YAMLScalar {
  /// The text as a plain scalar where every reader takes it for text, and else in single quotes.
  ///
  /// What YAML cannot hold on a line of single quotes, line ends and control characters, becomes blanks.
  static func text(_ text: String) -> String {
    let line = printable(text, keepsLineFeeds: false)
    return isPlain(line)
      ? line : "'\(line.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
  }

  /// The text with the characters that YAML 1.1 forbids (section 5.1), and its other line ends, as blanks.
  static func printable(_ text: String, keepsLineFeeds: Bool) -> String {
    if text.utf8.allSatisfy({ ($0 >= 0x20 && $0 < 0x7F) || ($0 == 0x0A && keepsLineFeeds) }) { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A: scalars.append(keepsLineFeeds ? scalar : " ")
      case 0x09: scalars.append(scalar)
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: scalars.append(" ")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, isLetter(first) || first == UInt8(ascii: "_"),
      text.utf8.last != UInt8(ascii: ":"), text.utf8.allSatisfy(isPlainByte)
    else { return false }
    // The words are short.
    return text.utf8.count > 5 || !words.contains(text.lowercased())
  }

  private static func isPlainByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: ":"):
      true
    default: isLetter(byte)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// Words that readers of YAML 1.1 take for truth values or for nothing.
  private static let words: Set<String> = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"]
}

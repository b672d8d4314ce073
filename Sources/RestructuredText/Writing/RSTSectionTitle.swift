import Prose

extension RSTSection {
  /// A title and an underline of its display width; the text is markup, as ``Prose/inlineRestructuredText()``
  /// writes it.
  ///
  /// - Parameters:
  ///   - markup: The title on one line.
  ///   - underline: The character of the level.
  /// - Returns: Two lines without a final line feed.
  package static func title(markup: String, underline: Character) -> String {
    "\(markup)\n\(String(repeating: underline, count: max(1, displayWidth(of: markup))))"
  }

  /// A title of plain text and its underline; what has a meaning in markup is escaped.
  ///
  /// - Parameters:
  ///   - text: The title; line ends become blanks.
  ///   - level: The level from 1, which chooses the underline; levels beyond the options' take the last.
  ///   - options: The underline characters.
  /// - Returns: Two lines without a final line feed.
  package static func title(_ text: String, level: Int, options: RSTOptions = RSTOptions()) -> String {
    let index = min(max(1, level), options.underlines.count) - 1
    let markup = RSTInlines.text(of: [.text(text)], onOneLine: true, startsLine: true)
    return title(markup: markup, underline: options.underlines[index])
  }

  /// The columns that docutils counts: two for wide characters of East Asian scripts, none for combining
  /// ones.
  ///
  /// Where Unicode versions differ the count is the larger one, since an underline may be too long but not
  /// too short.
  package static func displayWidth(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  /// The columns of one scalar.
  static func width(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    if scalar.properties.canonicalCombiningClass != .notReordered { return 0 }
    switch scalar.value {
    case 0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23F3, 0x25FD...0x25FE, 0x2614...0x2615,
      0x2648...0x2653, 0x267F, 0x2693, 0x26A1, 0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5, 0x26CE,
      0x26D4,
      0x26EA, 0x26F2...0x26F3, 0x26F5, 0x26FA, 0x26FD, 0x2705, 0x270A...0x270B, 0x2728, 0x274C, 0x274E,
      0x2753...0x2755, 0x2757, 0x2795...0x2797, 0x27B0, 0x27BF, 0x2B1B...0x2B1C, 0x2B50, 0x2B55,
      0x2E80...0x303E,
      0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF,
      0x1F000...0x1FAFF,
      0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}

extension Unicode.Scalar {
  /// Whether a terminal or a viewer may act on this scalar instead of showing it.
  ///
  /// These are the control characters (C0, DELETE, C1), the line and paragraph separators, and the marks that turn
  /// the direction of text, with which a file can make a line look like another one.
  var isUnsafeToShow: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// The scalar spelt out, for example `\u{1B}`, with the usual short forms for tab and line ends.
  var spelling: String {
    switch value {
    case 0x09: "\\t"
    case 0x0A: "\\n"
    case 0x0D: "\\r"
    default: "\\u{\(String(value, radix: 16, uppercase: true))}"
    }
  }
}

/// Text with everything spelt out that a terminal or a viewer could act on.
///
/// File names, messages and source lines come from input that nobody vetted: an escape sequence in them must not
/// reach a terminal or a log. Scalars in `keeping` pass.
func visible(_ text: String, keeping: Set<Unicode.Scalar> = []) -> String {
  guard needsSpelling(text) else { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    if scalar.isUnsafeToShow && !keeping.contains(scalar) {
      result += scalar.spelling
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// A quick look at the bytes, since nearly all text is safe: of what is spelt out, all that is not ASCII starts
/// with the byte C2, D8 or E2.
private func needsSpelling(_ text: String) -> Bool {
  text.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xD8 || $0 == 0xE2 }
}

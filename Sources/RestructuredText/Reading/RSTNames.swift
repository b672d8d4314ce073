/// Names of hyperlink targets and the identifiers made of them.
enum RSTNames {
  /// The name in lower case, white space folded into single blanks.
  static func normalized(_ name: String) -> String {
    folded(name).lowercased()
  }

  /// The name with white space folded into single blanks and none at the ends.
  static func folded(_ name: String) -> String {
    var last: UInt8 = 0x20
    let isFolded = name.utf8.allSatisfy { byte in
      defer { last = byte }
      return byte > 0x20 && byte < 0x7F || byte == 0x20 && last != 0x20
    }
    if isFolded, last != 0x20 || name.isEmpty { return name }
    var result = String.UnicodeScalarView()
    var hasGap = false
    for scalar in name.unicodeScalars {
      if RSTCharacters.isSpace(scalar) {
        hasGap = true
      } else {
        if hasGap, !result.isEmpty { result.append(" ") }
        hasGap = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The identifier docutils makes of a name.
  ///
  /// It has ASCII letters and digits, a hyphen for anything else, and begins with a letter; it is empty if
  /// nothing is left of the name.
  static func identifier(_ name: String) -> String {
    var result: [UInt8] = []
    var hasGap = false
    func add(_ byte: UInt8) {
      let isLetter = RSTCharacters.isLetter(byte)
      guard isLetter || RSTCharacters.isDigit(byte) else {
        hasGap = true
        return
      }
      // Digits and hyphens at the start are left out.
      if result.isEmpty, !isLetter { return }
      if hasGap, !result.isEmpty { result.append(0x2D) }
      hasGap = false
      result.append(isLetter ? byte | 0x20 : byte)
    }
    for scalar in name.unicodeScalars {
      if scalar.isASCII {
        add(UInt8(truncatingIfNeeded: scalar.value))
      } else if RSTCharacters.isSpace(scalar) {
        add(0x20)
      } else {
        RSTLatin.letters(of: scalar).utf8.forEach(add)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

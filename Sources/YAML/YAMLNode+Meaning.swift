extension YAMLNode {
  /// The truth value of a plain scalar, by the rules of YAML 1.1 as PyYAML's safe loader follows them.
  ///
  /// `true`, `yes` and `on` and their opposites, in lower case, upper case or with a capital; `y` and `n` are
  /// text.
  package var boolValue: Bool? {
    switch plainText(orTag: "tag:yaml.org,2002:bool") {
    case "true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON": true
    case "false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF": false
    default: nil
    }
  }

  /// Whether the node is nothing: a plain scalar that is empty, `~` or `null`, or one with the tag `!!null`.
  package var isNull: Bool {
    guard tag != "tag:yaml.org,2002:null" else { return true }
    switch plainText(orTag: "tag:yaml.org,2002:null") {
    case "", "~", "null", "Null", "NULL": return true
    default: return false
    }
  }

  /// The integer that a plain scalar is in YAML 1.1, or `nil`; one that is beyond `Int` is `nil` too.
  ///
  /// Decimal, octal (`0…`), hexadecimal (`0x…`), binary (`0b…`) and base 60 (`1:30`), with underscores
  /// between digits (https://yaml.org/type/int.html).
  package var intValue: Int? {
    plainText(orTag: "tag:yaml.org,2002:int").flatMap(YAMLInteger.value)
  }

  /// The text of a scalar with a tag, or of a plain one without; the tag `!` leaves a plain scalar plain,
  /// as in PyYAML.
  private func plainText(orTag wanted: String) -> String? {
    guard let scalar else { return nil }
    let isPlain = scalar.style == .plain && (tag == nil || tag == "!")
    return isPlain || tag == wanted ? scalar.text : nil
  }
}

/// The integers of YAML 1.1.
private enum YAMLInteger {
  static func value(_ text: String) -> Int? {
    var digits = Array(text.utf8)[...]
    var isNegative = false
    if let first = digits.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      isNegative = first == UInt8(ascii: "-")
      digits = digits.dropFirst()
    }
    guard let first = digits.first else { return nil }
    if first == UInt8(ascii: "0"), digits.count > 1 {
      switch digits.dropFirst().first {
      case UInt8(ascii: "x"): return number(digits.dropFirst(2), radix: 16, isNegative)
      case UInt8(ascii: "b"): return number(digits.dropFirst(2), radix: 2, isNegative)
      default: return number(digits.dropFirst(), radix: 8, isNegative)
      }
    }
    guard first != UInt8(ascii: "_") else { return nil }
    let parts = digits.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count > 1 else { return number(digits, radix: 10, isNegative) }
    guard first != UInt8(ascii: "0") else { return nil }
    return base60(parts, isNegative)
  }

  private static func number(_ digits: ArraySlice<UInt8>, radix: Int, _ isNegative: Bool) -> Int? {
    guard !digits.isEmpty else { return nil }
    var sum = Sum(isNegative)
    var hasDigit = false
    for byte in digits where byte != UInt8(ascii: "_") {
      guard let digit = digitValue(byte), digit < radix, sum.append(digit, radix: radix) else { return nil }
      hasDigit = true
    }
    return hasDigit ? sum.value : nil
  }

  private static func base60(_ parts: [ArraySlice<UInt8>], _ isNegative: Bool) -> Int? {
    var sum = Sum(isNegative)
    for (index, part) in parts.enumerated() {
      guard let digits = number(part, radix: 10, false) else { return nil }
      if index > 0 {
        guard part.count <= 2, digits < 60, !part.contains(UInt8(ascii: "_")) else { return nil }
      }
      guard sum.append(digits, radix: 60) else { return nil }
    }
    return sum.value
  }

  private static func digitValue(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): Int(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): Int(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }

  /// A number that grows digit by digit, downwards if it is negative, so that the smallest `Int` fits.
  private struct Sum {
    private(set) var value = 0
    private let isNegative: Bool

    init(_ isNegative: Bool) { self.isNegative = isNegative }

    /// Whether the number still fits.
    mutating func append(_ digit: Int, radix: Int) -> Bool {
      let (product, isTooLarge) = value.multipliedReportingOverflow(by: radix)
      let (sum, isPast) =
        isNegative
        ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
      value = sum
      return !isTooLarge && !isPast
    }
  }
}

extension JSONNumber {
  /// Whether both spellings stand for the same number: `1`, `1.0` and `10e-1` do, `0` and `-0` do.
  ///
  /// The comparison is exact and takes time in proportion to the spellings, whatever their exponents.
  package func isNumericallyEqual(to other: JSONNumber) -> Bool {
    spelling == other.spelling || DecimalForm(spelling) == DecimalForm(other.spelling)
  }
}

/// A number as an integer without trailing zeros, times a power of ten; unique for each value.
private struct DecimalForm: Equatable {
  let isNegative: Bool
  let digits: ArraySlice<UInt8>
  let exponent: DecimalExponent

  init(_ spelling: String) {
    let bytes = Array(spelling.utf8)
    let isNegative = bytes.first == UInt8(ascii: "-")
    let endOfSignificand = bytes.firstIndex { $0 | 0x20 == UInt8(ascii: "e") } ?? bytes.endIndex
    let significand = bytes[..<endOfSignificand].drop { $0 == UInt8(ascii: "-") }
    let whole = significand.prefix { $0 != UInt8(ascii: ".") }
    let fraction = significand.dropFirst(whole.count + 1)

    let allDigits = ArraySlice(whole + fraction).drop { $0 == UInt8(ascii: "0") }
    let trailingZeros = allDigits.reversed().prefix { $0 == UInt8(ascii: "0") }.count
    digits = allDigits.dropLast(trailingZeros)
    if digits.isEmpty {
      self.isNegative = false
      exponent = DecimalExponent(spelling: [], plus: 0)
    } else {
      self.isNegative = isNegative
      exponent = DecimalExponent(
        spelling: bytes[endOfSignificand...].dropFirst(), plus: trailingZeros - fraction.count)
    }
  }
}

/// An exponent of ten of any length, with its digits as values from 0 to 9, none of them a leading zero.
private struct DecimalExponent: Equatable {
  let isNegative: Bool
  let digits: ArraySlice<UInt8>

  init(spelling: ArraySlice<UInt8>, plus shift: Int) {
    let isNegative = spelling.first == UInt8(ascii: "-")
    let digits =
      spelling.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }.drop { $0 == UInt8(ascii: "0") }
      .map { $0 - UInt8(ascii: "0") }

    // Eighteen digits and a shift, which is at most the length of a text, add up without overflow. A longer
    // exponent outweighs every shift, so its sign stays.
    if digits.count <= 18 {
      let magnitude = digits.reduce(0) { $0 * 10 + Int($1) }
      let sum = (isNegative ? -magnitude : magnitude) + shift
      self.isNegative = sum < 0
      self.digits = ArraySlice(String(sum.magnitude).utf8.map { $0 - UInt8(ascii: "0") }).drop { $0 == 0 }
    } else {
      self.isNegative = isNegative
      self.digits = Self.add(isNegative ? -shift : shift, to: digits)
    }
  }

  private static func add(_ amount: Int, to digits: [UInt8]) -> ArraySlice<UInt8> {
    var digits = digits
    var carry = amount
    for index in digits.indices.reversed() where carry != 0 {
      let sum = Int(digits[index]) + carry
      let digit = ((sum % 10) + 10) % 10
      digits[index] = UInt8(digit)
      carry = (sum - digit) / 10
    }
    while carry > 0 {
      digits.insert(UInt8(carry % 10), at: 0)
      carry /= 10
    }
    return digits.drop { $0 == 0 }
  }
}

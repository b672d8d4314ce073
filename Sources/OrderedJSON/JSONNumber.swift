/// A JSON number that keeps its spelling.
///
/// `1`, `1.0` and `1e0` are three different numbers for `==`; ``isNumericallyEqual(to:)`` compares what they
/// stand for. There is no limit to digits or exponent: `12345678901234567890` and `1E400` are kept as they
/// are.
public struct JSONNumber: Sendable, Hashable {
  /// The number as it stands in JSON text (RFC 8259, section 6).
  public let spelling: String

  /// Makes a number of its spelling, or nil if that is no JSON number (`01`, `+1`, `.5`, `NaN`).
  public init?(_ spelling: String) {
    var spelling = spelling
    let isNumber = spelling.withUTF8 { bytes in
      guard case .success(let end) = JSONNumberGrammar.end(of: bytes, from: 0) else { return false }
      return end == bytes.count
    }
    guard isNumber else { return nil }
    self.spelling = spelling
  }

  /// Makes a number of an integer, in plain decimal digits.
  public init(_ value: some FixedWidthInteger) { spelling = String(value) }

  /// Makes a number in the shortest spelling that reads back as the same value, or nil for NaN and
  /// infinities.
  ///
  /// A whole number keeps its fraction, as in `1.0`; large and small ones have an exponent, as in `1e+16`.
  public init?(_ value: Double) {
    guard value.isFinite else { return nil }
    spelling = value.description
  }

  /// Makes a number in the shortest spelling that reads back as the same value, or nil for NaN and
  /// infinities.
  public init?(_ value: Float) {
    guard value.isFinite else { return nil }
    spelling = value.description
  }

  init(valid spelling: String) { self.spelling = spelling }

  /// Whether the number is spelled without fraction and exponent.
  package var isInteger: Bool {
    !spelling.utf8.contains { $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e") }
  }

  /// The value as an `Int`, or nil if it is spelled with a fraction or exponent or does not fit.
  package var intValue: Int? { Int(spelling) }

  /// The nearest `Double`; infinite if the value is too large.
  package var doubleValue: Double { Double(spelling) ?? .nan }
}

extension JSONNumber: CustomStringConvertible {
  /// The spelling.
  public var description: String { spelling }
}

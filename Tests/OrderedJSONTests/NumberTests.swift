import OrderedJSON
import TestSupport
import Testing

@Suite struct NumberTests {
  @Test(arguments: ["0", "-0", "10", "1.0", "1e3", "1E+3", "-1.50e-07", "12345678901234567890", "1E400"])
  func takesSpellingsOfTheGrammar(spelling: String) { #expect(JSONNumber(spelling)?.spelling == spelling) }

  @Test(arguments: [
    "", "-", "+1", "01", "-01", ".5", "1.", "1.e1", "1e", "1e+", "0x1", "1 ", " 1", "1,0", "NaN", "-Infinity",
    "１", "1\u{0}",
  ])
  func rejectsOtherSpellings(spelling: String) { #expect(JSONNumber(spelling) == nil) }

  @Test func spellsBinaryNumbersInTheShortestForm() {
    #expect(JSONNumber(0.1)?.spelling == "0.1")
    #expect(JSONNumber(1.0)?.spelling == "1.0")
    #expect(JSONNumber(1e16)?.spelling == "1e+16")
    #expect(JSONNumber(Float(0.1))?.spelling == "0.1")
    #expect(JSONNumber(Int.min).spelling == "-9223372036854775808")
    #expect(JSONNumber(UInt64.max).spelling == "18446744073709551615")
    for value in [Double.infinity, -.infinity, .nan] { #expect(JSONNumber(value) == nil) }
    for value in [Double.leastNonzeroMagnitude, .greatestFiniteMagnitude, -0.0, 5e-7] {
      #expect(JSONNumber(value).flatMap { JSONNumber($0.spelling) } != nil)
    }
  }

  @Test func givesBinaryValues() {
    #expect(JSONNumber("-12")?.intValue == -12)
    #expect(JSONNumber("12345678901234567890")?.intValue == nil)
    #expect(JSONNumber("1.0")?.intValue == nil)
    #expect(JSONNumber("1.5e1")?.doubleValue == 15)
  }

  @Test(arguments: [
    ("1", "1.0"), ("1", "10e-1"), ("1", "0.1e1"), ("1e3", "1000"), ("1E+3", "1e03"), ("-0", "0"),
    ("0e5", "0.00"),
    ("-1.50", "-15e-1"), ("0.00012", "1.2e-4"), ("12345678901234567890", "1234567890123456789e1"),
    ("1e999999999", "10e999999998"), ("1e-999999999", "0.1e-999999998"),
    ("1e1000000000000000000", "10e999999999999999999"),
    ("1e99999999999999999999", "0.01e100000000000000000001"),
    ("100e-100000000000000000001", "1e-99999999999999999999"), ("0e99999999999999999999999", "0"),
    ("1e-1000000000000000000", "0.1e-999999999999999999"), ("1e0000000000000000000000001", "10"),
    ("10e999999999999999999999", "1e1000000000000000000000"),
  ])
  func comparesByValue(left: String, right: String) {
    #expect(JSONNumber(left)!.isNumericallyEqual(to: JSONNumber(right)!))
    #expect(JSONNumber(right)!.isNumericallyEqual(to: JSONNumber(left)!))
    #expect(JSONNumber(left) != JSONNumber(right))
  }

  @Test(arguments: [
    ("1", "-1"), ("1", "1.0000000000000000000001"), ("1e999999999", "1e999999998"), ("1e1", "1e-1"),
    ("0", "1e-999999999"),
    ("9007199254740993", "9007199254740992"), ("1e99999999999999999999", "1e99999999999999999998"),
    ("1e99999999999999999999", "1e-99999999999999999999"), ("12", "120"), ("1.2", "1.02"),
  ])
  func tellsDifferentValuesApart(left: String, right: String) {
    #expect(!JSONNumber(left)!.isNumericallyEqual(to: JSONNumber(right)!))
  }

  @Test func shiftingThePointAndTheExponentKeepsTheValue() {
    let seed: UInt64 = 99
    var generator = SplitMix64(seed: seed)
    for round in 0..<500 {
      let digits = String(UInt64.random(in: 1...UInt64.max, using: &generator))
      let exponent = Int.random(in: -1_000...1_000, using: &generator)
      let zeros = Int.random(in: 0...30, using: &generator)
      let left = JSONNumber("\(digits)e\(exponent)")!
      let padded = JSONNumber("\(digits)\(String(repeating: "0", count: zeros))e\(exponent - zeros)")!
      let point = Int.random(in: 1...digits.count, using: &generator)
      let fraction = String(digits.dropFirst(point)) + "0"
      let pointed = JSONNumber("\(digits.prefix(point)).\(fraction)e\(exponent + digits.count - point)")!
      #expect(left.isNumericallyEqual(to: padded), "seed \(seed), round \(round): \(left) \(padded)")
      #expect(left.isNumericallyEqual(to: pointed), "seed \(seed), round \(round): \(left) \(pointed)")
    }
  }
}

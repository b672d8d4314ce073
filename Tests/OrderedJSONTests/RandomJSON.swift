import OrderedJSON
import TestSupport

/// Makes random JSON values with awkward strings and number spellings.
struct RandomJSON {
  private var generator: SplitMix64

  init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  mutating func value(depth: Int = 5) -> JSONValue {
    switch Int.random(in: 0..<(depth == 0 ? 5 : 8), using: &generator) {
    case 0: .null
    case 1: .bool(Bool.random(using: &generator))
    case 2: .number(number())
    case 3, 4: .string(string())
    case 5: .array((0..<count()).map { _ in value(depth: depth - 1) })
    default: .object(JSONObject((0..<count()).map { _ in (string(), value(depth: depth - 1)) }))
    }
  }

  mutating func number() -> JSONNumber {
    var spelling = Bool.random(using: &generator) ? "-" : ""
    spelling += pick(["0", "7", "10", "1234567890", "98765432109876543210"])
    spelling += pick(["", "", ".0", ".50", ".000125"])
    spelling += pick(["", "", "e0", "E+05", "e-7", "e400"])
    return made(JSONNumber(spelling))
  }

  mutating func string() -> String {
    let scalars: [Unicode.Scalar] = [
      "a", "Z", "0", " ", "/", "\"", "\\", "\u{0}", "\u{8}", "\n", "\r", "\u{1F}", "\u{7F}", "é", "e",
      "\u{301}",
      "\u{2028}", "\u{FEFF}", "\u{FFFD}", "\u{FFFF}", "😀", "\u{10FFFF}",
    ]
    return String(
      String.UnicodeScalarView((0..<count()).map { _ in pick(scalars) }))
  }

  private mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int.random(in: choices.indices, using: &generator)]
  }

  private mutating func count() -> Int { Int.random(in: 0...5, using: &generator) }
}

/// A value that a test knows to exist.
func made<Value>(_ value: Value?) -> Value {
  guard let value else { preconditionFailure("the test asks for a \(Value.self) that cannot be made") }
  return value
}

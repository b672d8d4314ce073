import Testing
import YAML

/// Reads a text and gives its top node.
func root(_ text: String, firstLine: Int = 1, firstColumn: Int = 1) throws -> YAMLNode {
  try #require(
    try YAMLDocument.parse(Array(text.utf8), firstLine: firstLine, firstColumn: firstColumn).root)
}

/// The problem that a text has, or `nil`.
func problem(_ bytes: [UInt8], limits: YAMLLimits = .standard) -> YAMLProblem? {
  do {
    _ = try YAMLDocument.parse(bytes, limits: limits)
    return nil
  } catch {
    return error
  }
}

func problem(_ text: String, limits: YAMLLimits = .standard) -> YAMLProblem? {
  problem(Array(text.utf8), limits: limits)
}

extension YAMLNode {
  /// The node on one line: `{key: value}`, `[item]`, texts in bars, each with its line and column.
  var outline: String {
    let place = "\(position.line):\(position.column)"
    switch content {
    case .scalar(let scalar): return "\(place)|\(scalar.text)|"
    case .sequence(let items): return "\(place)[" + items.map(\.outline).joined(separator: " ") + "]"
    case .mapping(let entries):
      return "\(place){"
        + entries.map { "\($0.key.outline)=\($0.value.outline)" }.joined(separator: " ") + "}"
    }
  }
}

/// A small random generator whose sequence is the same everywhere.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int.random(in: 0..<choices.count, using: &self)]
  }
}

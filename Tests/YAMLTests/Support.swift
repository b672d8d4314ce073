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

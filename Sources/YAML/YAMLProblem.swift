/// Why a text cannot be read as YAML, and where.
package struct YAMLProblem: Error, Hashable, Sendable {
  /// The place in the file.
  package let position: YAMLPosition
  /// What was found, then the rule that it breaks.
  package let message: String
  /// What to do about it, where that is known.
  package let hint: String?

  /// The line, from 1.
  package var line: Int { position.line }
  /// The column, from 1, counted in Unicode scalars.
  package var column: Int { position.column }

  init(_ position: YAMLPosition, _ message: String, hint: String? = nil) {
    self.position = position
    self.message = message
    self.hint = hint
  }
}

extension YAMLProblem: CustomStringConvertible {
  /// Position, message and hint on one line.
  package var description: String { "\(position): \(message)" + (hint.map { " (\($0))" } ?? "") }
}

/// Why a text is not JSON, and where.
package struct JSONParseError: Error, Sendable, Hashable {
  /// The line and column of what is wrong.
  package let position: JSONPosition
  /// The bytes before what is wrong.
  package let offset: Int
  /// What was found, then the rule it breaks.
  package let message: String
  /// What to do about it, as a command, where that is known.
  package let hint: String?

  /// The line, from 1; CR LF counts as one line end.
  package var line: Int { position.line }
  /// The column, from 1, counted in Unicode scalars.
  package var column: Int { position.column }

  init(_ problem: JSONSyntaxProblem, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    var lines = LineCounter(bytes)
    position = lines.position(at: offset)
    self.offset = offset
    message = problem.message
    hint = problem.hint
  }
}

extension JSONParseError: CustomStringConvertible {
  /// Position, message and hint on one line.
  package var description: String {
    "line \(line), column \(column): \(message)" + (hint.map { " (\($0))" } ?? "")
  }
}

/// A place in JSON text, as an editor shows it.
package struct JSONPosition: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The line, from 1; lines end with LF, CR or CR LF.
  package let line: Int
  /// The column, from 1, counted in Unicode scalars.
  package let column: Int

  /// Makes a position.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The position as `line:column`.
  package var description: String { "\(line):\(column)" }

  /// Whether the left position stands before the right one.
  package static func < (left: JSONPosition, right: JSONPosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

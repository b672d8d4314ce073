/// A place in a file: a line and a column.
///
/// A line ends at a line feed, as in reports; the other line ends of YAML (a carriage return alone, U+0085,
/// U+2028, U+2029) count as characters of their line.
package struct YAMLPosition: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The line, from 1.
  package let line: Int
  /// The column, from 1, counted in Unicode scalars.
  package let column: Int

  /// Makes a position from a line and a column, both counted from 1.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The position as `line 3, column 7`.
  package var description: String { "line \(line), column \(column)" }

  /// Orders by line, then by column.
  package static func < (left: YAMLPosition, right: YAMLPosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

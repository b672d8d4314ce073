/// The text of one file, as bytes.
package struct RSTSource: Sendable, Hashable {
  /// The file as problems name it; best relative to the root of the input.
  package let file: String
  /// The text in UTF-8, with any line ends, with or without a byte order mark.
  package let bytes: [UInt8]

  /// Makes a source of bytes.
  package init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }

  /// Makes a source of text.
  package init(file: String, text: String) {
    self.init(file: file, bytes: Array(text.utf8))
  }
}

/// A place in a source.
package struct RSTLocation: Sendable, Hashable {
  /// The file as the source names it.
  package let file: String
  /// The line from 1.
  package let line: Int
  /// The column from 1, in Unicode scalars; a tab counts as the blanks it stands for.
  package let column: Int

  /// Makes a place.
  package init(file: String, line: Int, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension RSTLocation: CustomStringConvertible {
  /// The place as compilers write it, `file:line:column`.
  package var description: String { "\(file):\(line):\(column)" }
}

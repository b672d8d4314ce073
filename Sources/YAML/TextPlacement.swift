/// Where the lines of a scalar's text stand in the file.
///
/// It places what is found inside a description, whose text has lost its quotes, folds and indentation.
package enum TextPlacement: Hashable, Sendable {
  /// Only the start of the text is known: quotes with escapes, above all.
  case start(YAMLPosition)
  /// Plain or quoted text on one line, which stands there as it is.
  case line(YAMLPosition)
  /// A literal block, whose lines stand below each other.
  ///
  /// The position is that of its first line, after the indentation.
  case block(YAMLPosition)
  /// Folded, plain or quoted text on several lines of the file, in order.
  case pieces([Piece])

  /// A part of a text that stands in the file as it is, on one line.
  package struct Piece: Hashable, Sendable {
    /// The line and column of the part in the text.
    package let text: YAMLPosition
    /// The scalars of the part that are the same in both.
    package let length: Int
    /// The line and column of the part in the file.
    package let file: YAMLPosition
  }

  /// Where the text starts in the file: after the opening quote, or in the first line of a block.
  package var start: YAMLPosition {
    switch self {
    case .start(let position), .line(let position), .block(let position): position
    case .pieces(let pieces): pieces.first?.file ?? YAMLPosition(line: 1, column: 1)
    }
  }

  /// The place in the file of a place in the text, both counted from 1.
  ///
  /// What cannot be told exactly is the nearest known place before it.
  package func position(line: Int, column: Int) -> YAMLPosition {
    switch self {
    case .start(let start): start
    case .line(let start):
      line == 1 ? YAMLPosition(line: start.line, column: start.column + column - 1) : start
    case .block(let start):
      YAMLPosition(line: start.line + line - 1, column: start.column + column - 1)
    case .pieces(let pieces): Self.position(line: line, column: column, in: pieces) ?? start
    }
  }

  private static func position(line: Int, column: Int, in pieces: [Piece]) -> YAMLPosition? {
    let wanted = YAMLPosition(line: line, column: column)
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].text <= wanted { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let piece = pieces[low - 1]
    let distance = column - piece.text.column
    guard piece.text.line == line, distance <= piece.length else { return piece.file }
    return YAMLPosition(line: piece.file.line, column: piece.file.column + distance)
  }
}

extension TextPlacement {
  /// Finds the lines of a scalar's text in the source.
  ///
  /// - Parameters:
  ///   - text: the text of the scalar.
  ///   - style: how it is written.
  ///   - cursor: the start of the scalar, after its tag and anchor.
  ///   - end: the scalars of the source before its end.
  init(of text: String, style: YAMLNode.Style, from cursor: SourceCursor, end: Int) {
    switch style {
    case .plain: self.init(ofPlain: text, from: cursor, end: end)
    case .single, .double: self.init(ofQuoted: text, from: cursor, end: end)
    case .literal:
      let first = BlockStart(of: text, header: cursor)
      self = .block(first.position)
    case .folded:
      let first = BlockStart(of: text, header: cursor)
      self.init(pieces: text, from: first.cursor, indentation: first.indentation, start: first.position)
    }
  }

  private init(ofPlain text: String, from cursor: SourceCursor, end: Int) {
    var last = cursor
    last.move(toScalar: end)
    if last.position.line == cursor.position.line, last.offset - cursor.offset == text.utf8.count {
      self = .line(cursor.position)
    } else {
      self.init(pieces: text, from: cursor, indentation: nil, start: cursor.position)
    }
  }

  private init(ofQuoted text: String, from cursor: SourceCursor, end: Int) {
    var last = cursor
    last.move(toScalar: end)
    var first = cursor
    first.advance()
    if last.position.line == first.position.line {
      let isSame = last.offset - first.offset - 1 == text.utf8.count
      self = isSame ? .line(first.position) : .start(first.position)
    } else {
      self.init(pieces: text, from: first, indentation: nil, start: first.position)
    }
  }

  /// Walks text and source side by side.
  ///
  /// Each line of the source is a part of the text, and between two of them the text has a blank or line
  /// feeds. The walk stops where they part (an escape, a line end that is none in this count).
  /// Without an indentation, blanks at both ends of a line don't count.
  private init(pieces text: String, from start: SourceCursor, indentation: Int?, start first: YAMLPosition) {
    var rest = TextCursor(text)
    var cursor = start
    var pieces: [Piece] = []
    var isFirstLine = true
    while !rest.isAtEnd, cursor.byte != nil {
      let content = cursor.lineContent(indentation: indentation, isFirstOfText: isFirstLine)
      let startsText = pieces.isEmpty && (isFirstLine || indentation != nil)
      isFirstLine = false
      guard !content.isEmpty else {
        cursor.moveToNextLine()
        continue
      }
      rest.skipSeparator(startsText: startsText)
      guard !rest.isAtEnd else { break }
      let place = rest.position
      let (length, isWhole) = rest.skipCommonPrefix(with: content)
      pieces.append(Piece(text: place, length: length, file: cursor.position))
      guard isWhole else { break }
      cursor.moveToNextLine()
    }
    self = pieces.isEmpty ? .start(first) : .pieces(pieces)
  }
}

/// Where the first line of a block scalar stands.
private struct BlockStart {
  /// The start of the first line, before its indentation.
  let cursor: SourceCursor
  /// The blanks before each line that don't belong to the text.
  let indentation: Int
  /// The first line, after the indentation.
  let position: YAMLPosition

  init(of text: String, header: SourceCursor) {
    var cursor = header
    cursor.moveToNextLine()
    self.cursor = cursor
    let written = Self.firstIndentation(cursor.bytes[cursor.offset...])
    let kept = Self.firstIndentation(Array(text.utf8)[...])
    indentation = max(0, written - kept)
    position = YAMLPosition(line: cursor.position.line, column: cursor.position.column + indentation)
  }

  /// The blanks before the first line that is not blank.
  private static func firstIndentation(_ bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: " "): count += 1
      case UInt8(ascii: "\n"): count = 0
      case UInt8(ascii: "\r"): continue
      default: return count
      }
    }
    return 0
  }
}

/// A place that moves through the bytes of a scalar's text.
private struct TextCursor {
  private let bytes: [UInt8]
  private var offset = 0
  private var line = 1
  private var column = 1

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { offset >= bytes.count }
  var position: YAMLPosition { YAMLPosition(line: line, column: column) }

  /// Moves over what folding put in place of a line end: one blank, or line feeds.
  mutating func skipSeparator(startsText: Bool) {
    guard !isAtEnd else { return }
    if bytes[offset] == UInt8(ascii: " ") {
      guard !startsText else { return }
      offset += 1
      column += 1
      return
    }
    while !isAtEnd, bytes[offset] == UInt8(ascii: "\n") {
      offset += 1
      line += 1
      column = 1
    }
  }

  /// Moves over the bytes that are the same, and tells how many scalars they are and whether they were all.
  mutating func skipCommonPrefix(with content: ArraySlice<UInt8>) -> (scalars: Int, isWhole: Bool) {
    var scalars = 0
    for byte in content {
      guard !isAtEnd, bytes[offset] == byte, byte != UInt8(ascii: "\n") else { return (scalars, false) }
      if byte & 0xC0 != 0x80 {
        scalars += 1
        column += 1
      }
      offset += 1
    }
    return (scalars, true)
  }
}

extension SourceCursor {
  /// Moves to the text of the current line and gives it; empty where the line is blank.
  ///
  /// Without an indentation the blanks before it are skipped, save those after an opening quote.
  fileprivate mutating func lineContent(indentation: Int?, isFirstOfText: Bool) -> ArraySlice<UInt8> {
    let limit = indentation ?? (isFirstOfText ? 0 : Int.max)
    var skipped = 0
    while skipped < limit, let byte,
      byte == UInt8(ascii: " ") || (indentation == nil && byte == UInt8(ascii: "\t"))
    {
      advance()
      skipped += 1
    }
    var content = bytes[offset...]
    if let end = content.firstIndex(of: UInt8(ascii: "\n")) { content = content[..<end] }
    if content.last == UInt8(ascii: "\r") { content = content.dropLast() }
    guard indentation == nil else { return content }
    while let last = content.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") {
      content = content.dropLast()
    }
    return content
  }
}

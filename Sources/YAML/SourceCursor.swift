/// A place that moves through the bytes of a text and knows its line and column.
///
/// Moving forward costs what lies between; moving back starts again from the top.
struct SourceCursor {
  let bytes: ArraySlice<UInt8>
  private let origin: YAMLPosition

  /// The byte that is next.
  private(set) var offset: Int
  /// The Unicode scalars before that byte.
  private(set) var scalars = 0
  private var line: Int
  private var column: Int

  /// Starts at the top of a text whose every line stands at the origin's column of its file.
  init(_ bytes: ArraySlice<UInt8>, origin: YAMLPosition) {
    self.bytes = bytes
    self.origin = origin
    offset = bytes.startIndex
    line = origin.line
    column = origin.column
  }

  var position: YAMLPosition { YAMLPosition(line: line, column: column) }

  /// The byte at the cursor, or `nil` at the end.
  var byte: UInt8? { offset < bytes.endIndex ? bytes[offset] : nil }

  /// Moves over one scalar; a byte that starts none counts as one.
  mutating func advance() {
    guard offset < bytes.endIndex else { return }
    let isLineFeed = bytes[offset] == UInt8(ascii: "\n")
    offset += 1
    while offset < bytes.endIndex, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    scalars += 1
    if isLineFeed {
      line += 1
      column = origin.column
    } else {
      column += 1
    }
  }

  /// Moves to where this many scalars lie before, or to the end.
  mutating func move(toScalar target: Int) {
    if target < scalars { self = SourceCursor(bytes, origin: origin) }
    while scalars < target, offset < bytes.endIndex { advance() }
  }

  /// Moves forward to a byte, or to the scalar that it is part of.
  mutating func move(toByte target: Int) {
    while offset < min(target, bytes.endIndex) { advance() }
  }

  /// Moves to the start of the next line, or to the end.
  mutating func moveToNextLine() {
    while let byte {
      advance()
      if byte == UInt8(ascii: "\n") { return }
    }
  }

  /// Moves over blanks, comments and line ends, and over the tags and anchors between them.
  ///
  /// It stops before the end at the latest, which is counted in scalars.
  mutating func skipProperties(before end: Int) {
    while scalars < end, let byte {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): advance()
      case UInt8(ascii: "#"): moveToNextLine()
      case UInt8(ascii: "&"), UInt8(ascii: "!"):
        while scalars < end, let byte = self.byte, !Self.isBlank(byte) { advance() }
      default: return
      }
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
      || byte == UInt8(ascii: "\n")
  }
}

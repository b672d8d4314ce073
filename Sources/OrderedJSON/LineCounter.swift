/// Turns byte offsets, asked for in ascending order, into lines and columns in one pass.
struct LineCounter {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  private var line = 1
  private var column = 1

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The position of the byte at `target`, which must not lie before the previous one.
  mutating func position(at target: Int) -> JSONPosition {
    while offset < target {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && !isLineFeed(offset + 1)) {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        // Continuation bytes are no scalars of their own.
        column += 1
      }
      offset += 1
    }
    return JSONPosition(line: line, column: column)
  }

  private func isLineFeed(_ offset: Int) -> Bool {
    offset < bytes.count && bytes[offset] == UInt8(ascii: "\n")
  }
}

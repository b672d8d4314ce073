/// Marks the parts of XML: tags `t`, names of attributes `k`, their values `s`, comments and declarations `c`.
enum XMLHighlighter {
  /// Appends XML with its parts marked.
  static func highlight(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var index = 0
    while index < text.count {
      let end: Int
      if text[index] != UInt8(ascii: "<") {
        end = text[index...].firstIndex(of: UInt8(ascii: "<")) ?? text.count
        output.appendSpan("", UnsafeBufferPointer(rebasing: text[index..<end]))
      } else if text[index...].starts(with: "<!--".utf8) {
        end = self.end(of: "-->", in: text, from: index)
        output.appendSpan("c", UnsafeBufferPointer(rebasing: text[index..<end]))
      } else if text[index...].starts(with: "<?".utf8) || text[index...].starts(with: "<!".utf8) {
        end = self.end(of: ">", in: text, from: index)
        output.appendSpan("c", UnsafeBufferPointer(rebasing: text[index..<end]))
      } else {
        end = appendTag(text, from: index, to: &output)
      }
      index = end
    }
  }

  private static func end(of mark: String, in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count {
      if text[index...].starts(with: mark.utf8) { return index + mark.utf8.count }
      index += 1
    }
    return text.count
  }

  /// Appends a tag with its attributes and returns where it ends.
  private static func appendTag(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, to output: inout [UInt8]
  ) -> Int {
    func end(from start: Int, while belongs: (UInt8) -> Bool) -> Int {
      var index = start
      while index < text.count, belongs(text[index]) { index += 1 }
      return index
    }
    func append(_ name: String, _ range: Range<Int>) {
      output.appendSpan(name, UnsafeBufferPointer(rebasing: text[range]))
    }
    var index = end(from: start + 1) { !isBlank($0) && $0 != UInt8(ascii: ">") }
    if index < text.count, text[index] == UInt8(ascii: ">") {
      append("t", start..<index + 1)
      return index + 1
    }
    append("t", start..<index)
    while index < text.count {
      let next: Int
      switch text[index] {
      case UInt8(ascii: ">"):
        append("t", index..<index + 1)
        return index + 1
      case UInt8(ascii: "/"):
        next = index + 1
        append("t", index..<next)
      case let quote where quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"):
        next = min(text.count, end(from: index + 1) { $0 != quote } + 1)
        append("s", index..<next)
      case let byte where isBlank(byte) || byte == UInt8(ascii: "="):
        next = index + 1
        append("", index..<next)
      default:
        next = end(from: index + 1, while: isNamePart)
        append("k", index..<next)
      }
      index = next
    }
    return text.count
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "\""), UInt8(ascii: "'"): false
    default: !isBlank(byte)
    }
  }
}

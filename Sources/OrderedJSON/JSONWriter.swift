/// How JSON text is laid out.
package enum JSONStyle: Sendable, Hashable, CaseIterable {
  /// One member or element a line, four spaces a level, `"key": value`, and a line end after the last line.
  case pretty
  /// No white space at all.
  case compact
}

extension JSONValue {
  /// The value as JSON text in UTF-8.
  ///
  /// Only what RFC 8259, section 7 demands is escaped: quotes, backslashes and control characters, these as
  /// `\b`, `\f`, `\n`, `\r`, `\t` or `\u00XX`. The text reads back as an equal value.
  package func bytes(style: JSONStyle) -> [UInt8] {
    var writer = JSONWriter(style: style)
    writer.write(self, level: 0)
    if style == .pretty { writer.bytes.append(UInt8(ascii: "\n")) }
    return writer.bytes
  }

  /// The value as JSON text.
  package func text(style: JSONStyle) -> String { String(decoding: bytes(style: style), as: UTF8.self) }
}

private struct JSONWriter {
  let style: JSONStyle
  var bytes: [UInt8] = []

  init(style: JSONStyle) { self.style = style }

  mutating func write(_ value: JSONValue, level: Int) {
    switch value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(true): bytes.append(contentsOf: "true".utf8)
    case .bool(false): bytes.append(contentsOf: "false".utf8)
    case .number(let number): bytes.append(contentsOf: number.spelling.utf8)
    case .string(let string): write(string)
    case .array(let elements): write(elements, level: level)
    case .object(let object): write(object.members, level: level)
    }
  }

  private mutating func write(_ elements: [JSONValue], level: Int) {
    bytes.append(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() {
      startItem(index, level: level + 1)
      write(element, level: level + 1)
    }
    if !elements.isEmpty { startLine(level: level) }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func write(_ members: [JSONObject.Member], level: Int) {
    bytes.append(UInt8(ascii: "{"))
    for (index, member) in members.enumerated() {
      startItem(index, level: level + 1)
      write(member.key)
      bytes.append(UInt8(ascii: ":"))
      if style == .pretty { bytes.append(UInt8(ascii: " ")) }
      write(member.value, level: level + 1)
    }
    if !members.isEmpty { startLine(level: level) }
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func startItem(_ index: Int, level: Int) {
    if index > 0 { bytes.append(UInt8(ascii: ",")) }
    startLine(level: level)
  }

  private mutating func startLine(level: Int) {
    guard style == .pretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 4 * level))
  }

  private mutating func write(_ string: String) {
    var string = string
    bytes.append(UInt8(ascii: "\""))
    string.withUTF8 { utf8 in
      var plain = 0
      for (offset, byte) in utf8.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[plain..<offset]))
        writeEscape(byte)
        plain = offset + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[plain...]))
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func writeEscape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x22, 0x5C: bytes.append(byte)
    default:
      bytes.append(contentsOf: byte < 0x10 ? "u000".utf8 : "u001".utf8)
      let digit = byte & 0x0F
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}

/// Writes JSON text piece by piece, for texts that nobody needs as a value.
///
/// An object takes keys, each followed by its value; an array takes values, each after ``item()``.
package struct JSONStream: Sendable {
  package private(set) var bytes: [UInt8] = []
  private let style: JSONStyle
  /// What stands between the members or elements of the innermost object or array: a comma, and a new line.
  private var separator: [UInt8]
  /// Whether the innermost object or array that is open has nothing in it.
  private var isEmpty = true

  private static let indent = [UInt8](repeating: 0x20, count: 4)

  /// Begins a text, or elements that ``splice(_:)`` puts into an array at a level below the top.
  package init(style: JSONStyle, level: Int = 0, capacity: Int = 0) {
    self.style = style
    bytes.reserveCapacity(capacity)
    separator = [UInt8(ascii: ",")]
    if style == .pretty {
      separator += [0x0A] + [UInt8](repeating: 0x20, count: level * Self.indent.count)
    }
  }

  /// Writes an object; the body writes its members.
  package mutating func object(_ body: (inout JSONStream) -> Void) {
    container(open: UInt8(ascii: "{"), close: UInt8(ascii: "}"), body)
  }

  /// Writes an array; the body writes its elements.
  package mutating func array(_ body: (inout JSONStream) -> Void) {
    container(open: UInt8(ascii: "["), close: UInt8(ascii: "]"), body)
  }

  /// Writes an array of what is written for each value.
  package mutating func array<Value>(_ values: [Value], _ write: (inout JSONStream, Value) -> Void) {
    array { json in
      for value in values {
        json.item()
        write(&json, value)
      }
    }
  }

  /// Begins a member of an object whose key has nothing to escape.
  package mutating func key(_ key: StaticString) {
    item()
    bytes.append(UInt8(ascii: "\""))
    put(key)
    put(style == .pretty ? "\": " : "\":")
  }

  /// Begins a member of an object.
  package mutating func key(text key: String) {
    item()
    string(key)
    bytes.append(UInt8(ascii: ":"))
    if style == .pretty { bytes.append(UInt8(ascii: " ")) }
  }

  /// Begins an element of an array.
  package mutating func item() {
    if isEmpty { startLine() } else { bytes += separator }
    isEmpty = false
  }

  /// Puts elements into the open array that were written apart, at its level.
  package mutating func splice(_ elements: [UInt8]) {
    if elements.isEmpty { return }
    if !isEmpty { bytes.append(UInt8(ascii: ",")) }
    isEmpty = false
    bytes += elements
  }

  package mutating func null() { put("null") }

  package mutating func bool(_ flag: Bool) { put(flag ? "true" : "false") }

  package mutating func number(_ number: Int) { put(text: String(number)) }

  /// A number as it is spelled.
  package mutating func number(spelled text: String) { put(text: text) }

  private mutating func put(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func put(text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  /// Writes a string.
  package mutating func string(_ text: String) {
    var text = text
    text.withUTF8 { string($0) }
  }

  /// Writes a string whose UTF-8 these bytes are.
  package mutating func string(utf8 text: [UInt8]) { text.withUnsafeBufferPointer { string($0) } }

  private mutating func string(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    // Without an early end, and with bytes alone, this loop is worked on in blocks; most text has nothing to escape.
    var escapes: UInt8 = 0
    for byte in text {
      escapes |= byte < 0x20 ? 1 : 0
      escapes |= byte == 0x22 ? 1 : 0
      escapes |= byte == 0x5C ? 1 : 0
    }
    if escapes == 0 { bytes.append(contentsOf: text) } else { escaped(text) }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escaped(_ text: UnsafeBufferPointer<UInt8>) {
    var plain = 0
    for (offset, byte) in text.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[plain..<offset]))
      escape(byte)
      plain = offset + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[plain...]))
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x22, 0x5C: bytes.append(byte)
    default:
      bytes += byte < 0x10 ? "u000".utf8 : "u001".utf8
      let digit = byte & 0x0F
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }

  private mutating func container(open: UInt8, close: UInt8, _ body: (inout JSONStream) -> Void) {
    bytes.append(open)
    isEmpty = true
    if style == .pretty { separator += Self.indent }
    body(&self)
    if style == .pretty { separator.removeLast(Self.indent.count) }
    if !isEmpty { startLine() }
    isEmpty = false
    bytes.append(close)
  }

  private mutating func startLine() {
    separator.withUnsafeBufferPointer { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[1...])) }
  }

  /// Ends a text; the pretty form has a line end after its last line.
  package mutating func finish() {
    if style == .pretty { bytes.append(0x0A) }
  }

  /// Writes a value.
  package mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let flag): bool(flag)
    case .number(let number): put(text: number.spelling)
    case .string(let text): string(text)
    case .array(let elements): array(elements) { $0.value($1) }
    case .object(let object):
      self.object { json in
        for member in object.members {
          json.key(text: member.key)
          json.value(member.value)
        }
      }
    }
  }
}

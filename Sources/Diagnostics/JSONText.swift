/// A JSON value to be written, with the members of objects in the order given.
///
/// Foundation's encoder changes the order of members from run to run or sorts them; reports keep the order that
/// their documentation shows.
enum JSONText {
  case object([(name: String, value: JSONText)])
  case array([JSONText])
  case string(String)
  case integer(Int)
  case null

  /// A string, or `null` where there is none.
  static func optional(_ text: String?) -> JSONText { text.map(JSONText.string) ?? .null }

  /// An integer, or `null` where there is none.
  static func optional(_ number: Int?) -> JSONText { number.map(JSONText.integer) ?? .null }

  /// The document as text, indented by two spaces, with a line feed at its end.
  var document: String {
    var bytes: [UInt8] = []
    write(into: &bytes, depth: 0)
    bytes.append(UInt8(ascii: "\n"))
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(into bytes: inout [UInt8], depth: Int) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .string(let text): Self.write(text, into: &bytes)
    case .array(let elements):
      guard !elements.isEmpty else { return bytes.append(contentsOf: "[]".utf8) }
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        Self.newLine(into: &bytes, depth: depth + 1, comma: index > 0)
        element.write(into: &bytes, depth: depth + 1)
      }
      Self.newLine(into: &bytes, depth: depth, comma: false)
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      guard !members.isEmpty else { return bytes.append(contentsOf: "{}".utf8) }
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        Self.newLine(into: &bytes, depth: depth + 1, comma: index > 0)
        Self.write(member.name, into: &bytes)
        bytes.append(contentsOf: ": ".utf8)
        member.value.write(into: &bytes, depth: depth + 1)
      }
      Self.newLine(into: &bytes, depth: depth, comma: false)
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func newLine(into bytes: inout [UInt8], depth: Int, comma: Bool) {
    if comma { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }

  /// Writes a string (RFC 8259, section 7).
  ///
  /// Whatever a terminal could act on is escaped too, since people look at JSON with `cat`.
  private static func write(_ text: String, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    let isPlain = text.utf8.allSatisfy {
      $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    if isPlain { return bytes.append(contentsOf: text.utf8) }

    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes.append(contentsOf: "\\\"".utf8)
      case "\\": bytes.append(contentsOf: "\\\\".utf8)
      case "\n": bytes.append(contentsOf: "\\n".utf8)
      case "\r": bytes.append(contentsOf: "\\r".utf8)
      case "\t": bytes.append(contentsOf: "\\t".utf8)
      default:
        if scalar.isASCII && scalar.value >= 0x20 && scalar.value < 0x7F {
          bytes.append(UInt8(truncatingIfNeeded: scalar.value))
        } else if scalar.isUnsafeToShow {
          let digits = String(scalar.value, radix: 16)
          bytes.append(contentsOf: "\\u".utf8)
          bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
          bytes.append(contentsOf: digits.utf8)
        } else {
          bytes.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
        }
      }
    }
  }
}

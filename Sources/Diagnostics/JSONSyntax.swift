/// Finds where a text stops being JSON (RFC 8259).
///
/// Foundation's decoder accepts some texts that are no JSON and doesn't say where others go wrong; people write
/// reasons into baseline files by hand and need the line. This makes no values.
struct JSONSyntax {
  /// What is wrong, and where: line and column from 1, the column in Unicode scalars.
  struct Problem: Error, Equatable {
    let line: Int
    let column: Int
    let message: String
  }

  private let bytes: [UInt8]
  private var index = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The first thing in the text that is no JSON, or `nil` if all of it is.
  static func firstProblem(in bytes: [UInt8]) -> Problem? {
    var scanner = JSONSyntax(bytes)
    do throws(Problem) {
      try scanner.value(depth: 0)
      scanner.skipSpace()
      guard scanner.index == bytes.count else { throw scanner.problem("expected the end of the file") }
      return nil
    } catch {
      return error
    }
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func value(depth: Int) throws(Problem) {
    guard depth < 64 else { throw problem("values are nested more than 64 deep") }
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): try members(depth: depth)
    case UInt8(ascii: "["): try elements(depth: depth)
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    case UInt8(ascii: "-"): try number()
    case .some(UInt8(ascii: "0")...UInt8(ascii: "9")): try number()
    default: throw problem("expected a value")
    }
  }

  private mutating func members(depth: Int) throws(Problem) {
    index += 1
    if takes("}") { return }
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw problem("expected the name of a member in quotes") }
      try string()
      guard takes(":") else { throw problem("expected \":\" after the name of a member") }
      try value(depth: depth + 1)
      if takes(",") { continue }
      guard takes("}") else { throw problem("expected \",\" or \"}\" after a member") }
      return
    }
  }

  private mutating func elements(depth: Int) throws(Problem) {
    index += 1
    if takes("]") { return }
    while true {
      try value(depth: depth + 1)
      if takes(",") { continue }
      guard takes("]") else { throw problem("expected \",\" or \"]\" after an element") }
      return
    }
  }

  private mutating func string() throws(Problem) {
    index += 1
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        return
      case UInt8(ascii: "\\"): try escape()
      case 0..<0x20: throw problem("a control character in a string has to be escaped")
      default: index += 1
      }
    }
    throw problem("expected the quote that ends a string")
  }

  private mutating func escape() throws(Problem) {
    let isUnicode = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "u")
    let digits = bytes.dropFirst(index + 2).prefix(isUnicode ? 4 : 0)
    guard index + 1 < bytes.count, isUnicode || Array("\"\\/bfnrt".utf8).contains(bytes[index + 1]),
      !isUnicode || (digits.count == 4 && digits.allSatisfy(Self.isHexadecimal))
    else { throw problem("unknown escape in a string") }
    index += isUnicode ? 6 : 2
  }

  private mutating func number() throws(Problem) {
    if next == UInt8(ascii: "-") { index += 1 }
    if next == UInt8(ascii: "0") { index += 1 } else { try digits() }
    if next == UInt8(ascii: ".") {
      index += 1
      try digits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      index += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { index += 1 }
      try digits()
    }
  }

  private mutating func digits() throws(Problem) {
    let start = index
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
    guard index > start else { throw problem("expected a digit") }
  }

  private mutating func word(_ word: StaticString) throws(Problem) {
    let expected = Array("\(word)".utf8)
    guard bytes[index...].starts(with: expected) else { throw problem("expected a value") }
    index += expected.count
  }

  private mutating func takes(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard next == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
  }

  private func problem(_ message: String) -> Problem {
    let before = bytes[..<index]
    let lineStart = (before.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
    let line = before.reduce(1) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
    let column = bytes[lineStart..<index].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    return Problem(line: line, column: column, message: message)
  }
}

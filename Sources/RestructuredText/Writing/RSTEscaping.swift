/// Backslashes where text would mean something (docutils, reStructuredText Markup Specification).
enum RSTEscaping {
  /// The text with escapes against inline markup, wherever it stands.
  static func escaped(_ text: String) -> String {
    // Nearly no text has any of these.
    guard text.utf8.contains(where: isMarkup) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 16)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "_"):
        // A word with `_` at its end is a reference, one with `_` within is not.
        if !startsWord(bytes[(index + 1)...]) { result.append(UInt8(ascii: "\\")) }
      case let byte where isMarkup(byte): result.append(UInt8(ascii: "\\"))
      default: break
      }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "_"): true
    default: false
    }
  }

  private static func startsWord(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    if first < 0x80 { return isASCIIWord(Unicode.Scalar(first)) }
    return String(decoding: bytes.prefix(4), as: UTF8.self).unicodeScalars.first.map(isWord) ?? false
  }

  /// The text of a hyperlink reference, where angle brackets hold the address.
  static func escapedInReference(_ text: String) -> String {
    var result = ""
    for character in escaped(text) {
      if character == "<" || character == ">" { result.append("\\") }
      result.append(character)
    }
    return result
  }

  /// The address of a hyperlink reference: a `_` at the end would name a target.
  static func escapedAddress(_ address: String) -> String {
    var result = ""
    for character in address {
      switch character {
      case "\\": result += "\\\\"
      case "`": result += "%60"
      case "<": result += "%3C"
      case ">": result += "%3E"
      default: result.append(character)
      }
    }
    return result.hasSuffix("_") ? "\(result.dropLast())\\_" : result
  }

  /// A line of text, already escaped inline, with an escape if its start or all of it would make a block.
  static func escapedLineStart(_ line: String) -> String {
    if startsPlain(line) { return line }
    let scalars = Array(line.unicodeScalars)
    // Escaped backslashes alone are still an underline; an escaped blank vanishes.
    if scalars.allSatisfy({ $0 == "\\" }) { return "\\ \(line)" }
    return startsBlock(scalars) || isAdornment(scalars) ? "\\\(line)" : line
  }

  /// A quick look: a line that begins with a word of several letters and a blank or comma begins no block.
  private static func startsPlain(_ line: String) -> Bool {
    var letters = 0
    for byte in line.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): letters += 1
      case UInt8(ascii: " "), UInt8(ascii: ","): return letters > 1
      default: return false
      }
    }
    return letters > 1
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? isASCIIWord(scalar) : scalar.properties.isAlphabetic
  }

  private static func isASCIIWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  private static func startsBlock(_ scalars: [Unicode.Scalar]) -> Bool {
    guard let first = scalars.first else { return false }
    let next = scalars.count > 1 ? scalars[1] : " "
    switch first {
    case "-", "+", ">", "=", "\u{2014}": return true
    case "\u{2022}", "\u{2023}", "\u{2043}": return next == " "
    case ":": return next != " "
    case ".": return next == "."
    case "/": return isOption(scalars)
    case "#", "(": return isEnumerator(scalars)
    default: return isASCIIWord(first) && isEnumerator(scalars)
    }
  }

  /// Whether a line begins like a DOS option, `/V` or `/name`, which makes an option list.
  private static func isOption(_ scalars: [Unicode.Scalar]) -> Bool {
    let name = scalars.dropFirst().prefix { isASCIIWord($0) || $0 == "-" || $0 == "_" || $0 == "\\" }
    guard !name.isEmpty, name.endIndex < scalars.count else { return !name.isEmpty }
    return [" ", "=", ","].contains(scalars[name.endIndex])
  }

  /// Whether a line begins with `1.`, `(a)`, `iv)`, `#.` or the like.
  private static func isEnumerator(_ scalars: [Unicode.Scalar]) -> Bool {
    let rest = scalars.first == "(" ? scalars.dropFirst() : scalars[...]
    let word = rest.prefix { isASCIIWord($0) || $0 == "#" }
    let after = rest[word.endIndex...]
    guard !word.isEmpty, let mark = after.first, mark == "." || mark == ")" else { return false }
    return after.count == 1 || after[after.index(after: after.startIndex)] == " "
  }

  /// Whether a line is one punctuation character over and over, as underlines and rules are.
  private static func isAdornment(_ scalars: [Unicode.Scalar]) -> Bool {
    guard let first = scalars.first, first.isASCII, !isASCIIWord(first), first != "\\" else { return false }
    return scalars.allSatisfy { $0 == first }
  }
}

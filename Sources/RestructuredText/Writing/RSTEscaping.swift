/// Backslashes where text would mean something (docutils, reStructuredText Markup Specification).
enum RSTEscaping {
  /// The text with escapes against inline markup, wherever it stands.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\\", "*", "`", "|": result.append("\\")
      case "_":
        // A word with `_` at its end is a reference, one with `_` within is not.
        let next = index + 1 < scalars.count ? scalars[index + 1] : " "
        if !isWord(next) { result.append("\\") }
      default: break
      }
      result.append(scalar)
    }
    return String(result)
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
    let scalars = Array(line.unicodeScalars)
    // Escaped backslashes alone are still an underline; an escaped blank vanishes.
    if scalars.allSatisfy({ $0 == "\\" }) { return "\\ \(line)" }
    return startsBlock(scalars) || isAdornment(scalars) ? "\\\(line)" : line
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

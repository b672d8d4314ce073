/// The spelling of code spans and link destinations in CommonMark.
enum CommonMarkSpans {
  /// A code span, delimited by a run of backquotes that its text does not have (CommonMark 0.30, section
  /// 6.1).
  static func code(_ text: String) -> String {
    let fence = fence(for: text)
    let isBlank = text.utf8.allSatisfy { $0 == 0x20 }
    let losesBlanks = text.utf8.first == 0x20 && text.utf8.last == 0x20 && !isBlank
    let needsPadding = losesBlanks || text.utf8.first == backquote || text.utf8.last == backquote
    let padding = needsPadding ? " " : ""
    return fence + padding + text + padding + fence
  }

  private static let backquote = UInt8(ascii: "`")

  private static func fence(for text: String) -> String {
    if !text.utf8.contains(backquote) { return "`" }
    var lengths: Set<Int> = []
    var current = 0
    for byte in text.utf8 {
      if byte == backquote {
        current += 1
      } else {
        lengths.insert(current)
        current = 0
      }
    }
    lengths.insert(current)
    let length = (1...).first { !lengths.contains($0) } ?? 1
    return String(repeating: "`", count: length)
  }

  /// Whether a destination may stand between `<` and `>` as its own text (CommonMark 0.30, section 6.5).
  static func isAutolink(_ destination: String) -> Bool {
    let parts = destination.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, (2...32).contains(parts[0].utf8.count), let first = parts[0].utf8.first else {
      return false
    }
    let isScheme = parts[0].utf8.allSatisfy { isLetter($0) || isDigit($0) || "+.-".utf8.contains($0) }
    // A character reference has no escape here.
    let mayRefer =
      destination.utf8.contains(UInt8(ascii: "&")) && destination.utf8.contains(UInt8(ascii: ";"))
    return isScheme && isLetter(first) && !mayRefer
      && destination.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>`\\".utf8.contains($0) }
  }

  /// What stands between the parentheses of a link or image.
  static func target(_ destination: String, title: String?) -> String {
    let address = address(CharacterCleaning.clean(destination))
    guard let title, !title.isEmpty else { return address }
    return "\(address) \"\(escaped(CharacterCleaning.clean(title), "\""))\""
  }

  private static func address(_ destination: String) -> String {
    let isPlain =
      !destination.isEmpty && destination.utf8.first != UInt8(ascii: "<")
      && destination.utf8.allSatisfy { $0 > 0x20 && !"()".utf8.contains($0) }
    return isPlain ? escaped(destination, "") : "<\(escaped(destination, "<>"))>"
  }

  private static func escaped(_ text: String, _ special: String) -> String {
    var result: [UInt8] = []
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      // A raw line end would end the destination or the paragraph.
      case 0x0A: result += "&#10;".utf8
      case UInt8(ascii: "\\"): result += "\\\\".utf8
      case UInt8(ascii: "&") where startsReference(bytes[(index + 1)...]):
        // libcmark decodes references before it looks at backslashes.
        result += "&amp;".utf8
      default:
        if special.utf8.contains(byte) { result.append(UInt8(ascii: "\\")) }
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether what follows a `&` may make it a character reference.
  private static func startsReference(_ rest: ArraySlice<UInt8>) -> Bool {
    let name = rest.prefix { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "#") }
    return !name.isEmpty && name.endIndex < rest.endIndex && rest[name.endIndex] == UInt8(ascii: ";")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte)
  }
}

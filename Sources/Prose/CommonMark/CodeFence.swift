/// Fenced code blocks (CommonMark 0.30, section 4.5).
enum CodeFence {
  /// Appends a fence longer than any run of its character in the code, the language, and the code.
  static func append(_ language: String?, _ text: String, to bytes: inout [UInt8]) {
    let info = CharacterCleaning.clean(language ?? "").split { $0.isWhitespace }.first.map(escaped) ?? ""
    let character = info.utf8.contains(UInt8(ascii: "`")) ? UInt8(ascii: "~") : UInt8(ascii: "`")
    let fence = repeatElement(character, count: max(3, longestRun(of: character, in: text) + 1))
    bytes += fence
    if info.hasPrefix("`") || info.hasPrefix("~") { bytes.append(0x20) }
    bytes.appendText(info)
    bytes.append(0x0A)
    if !text.isEmpty {
      bytes.appendText(CharacterCleaning.clean(text))
      bytes.append(0x0A)
    }
    bytes += fence
  }

  private static func escaped(_ info: Substring) -> String {
    var result = ""
    for character in info {
      switch character {
      case "\\": result += "\\\\"
      case "&": result += "&amp;"
      default: result.append(character)
      }
    }
    return result
  }

  private static func longestRun(of byte: UInt8, in text: String) -> Int {
    var text = text
    return text.withUTF8 { text in
      if !text.contains(byte) { return 0 }
      var longest = 0
      var current = 0
      for other in text {
        current = other == byte ? current + 1 : 0
        longest = max(longest, current)
      }
      return longest
    }
  }
}

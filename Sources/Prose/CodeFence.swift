/// Fenced code blocks (CommonMark 0.30, section 4.5).
enum CodeFence {
  /// A fence longer than any run of its character in the code, the language, and the code.
  static func source(_ language: String?, _ text: String) -> String {
    let info = CharacterCleaning.clean(language ?? "").split { $0.isWhitespace }.first.map(escaped) ?? ""
    let character: Character = info.contains("`") ? "~" : "`"
    let length = max(3, longestRun(of: character.asciiValue ?? 0, in: text) + 1)
    let fence = String(repeating: character, count: length)
    let separator = info.hasPrefix("`") || info.hasPrefix("~") ? " " : ""
    let body = text.isEmpty ? "" : CharacterCleaning.clean(text) + "\n"
    return "\(fence)\(separator)\(info)\n\(body)\(fence)"
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
    var longest = 0
    var current = 0
    for other in text.utf8 {
      current = other == byte ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }
}

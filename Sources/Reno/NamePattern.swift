/// A regular expression of reno's configuration, in Python's verbose syntax (`re.VERBOSE`).
struct NamePattern {
  private let regex: Regex<AnyRegexOutput>

  /// `nil` where the text is no regular expression.
  init?(_ text: String) {
    guard let regex = try? Regex(Self.withoutBlanks(text)) else { return nil }
    self.regex = regex
  }

  /// Whether a name begins with it, as `re.match` asks.
  func begins(_ name: String) -> Bool { (try? regex.prefixMatch(in: name)) != nil }

  /// Whether it is anywhere in a name, as `re.search` asks.
  func isIn(_ name: String) -> Bool { firstMatch(name) != nil }

  /// The first group of the first match; the whole match where there is no group.
  func firstGroup(in name: String) -> String? {
    guard let match = firstMatch(name) else { return nil }
    guard match.output.count > 1, let text = match.output[1].substring else { return nil }
    return String(text)
  }

  /// The name without a group of the first match; the name itself where nothing matches.
  func removing(group: String, from name: String) -> String {
    guard let match = firstMatch(name) else { return name }
    let range = match.output.first { $0.name == group }?.range ?? match.range
    return String(name[..<range.lowerBound]) + String(name[range.upperBound...])
  }

  private func firstMatch(_ name: String) -> Regex<AnyRegexOutput>.Match? {
    (try? regex.firstMatch(in: name)) ?? nil
  }

  /// The expression without blanks and comments outside of character classes.
  private static func withoutBlanks(_ text: String) -> String {
    var result = ""
    var isEscaped = false
    var isInClass = false
    var isComment = false
    for character in text {
      if isComment {
        isComment = !character.isNewline
        continue
      }
      if isEscaped {
        result.append(character)
        isEscaped = false
        continue
      }
      switch character {
      case "\\": isEscaped = true
      case "[": isInClass = true
      case "]": isInClass = false
      case "#" where !isInClass:
        isComment = true
        continue
      case _ where character.isWhitespace && !isInClass: continue
      default: break
      }
      result.append(character)
    }
    return result
  }
}

import APIModel

/// The versions that a title or a caption names: `Response (microversions 1.1 - 1.18)`, `Show server (v2.69)`.
///
/// A single version is the first one: such a title shows what that version brought.
enum VersionWords {
  /// The range, or `nil` where the text names none.
  static func range(in text: String) -> VersionRange? {
    // Nearly all titles have no digit followed by a point.
    guard text.utf8.contains(UInt8(ascii: ".")) else { return nil }
    for group in groups(of: text).reversed() {
      if let range = range(of: words(group.lowercased())) { return range }
    }
    let lowered = text.lowercased()
    for word in ["microversion", "version"] {
      guard let found = lowered.firstPlace(of: word) else { continue }
      let before = words(String(lowered[..<found.lowerBound])).suffix(2)
      let after = words(String(lowered[found.lowerBound...]))
      if let range = range(of: leading(before) + after) { return range }
    }
    return nil
  }

  /// The texts in parentheses, in their order.
  private static func groups(of text: String) -> [Substring] {
    var groups: [Substring] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
      groups.append(rest[rest.index(after: open)..<close])
      rest = rest[rest.index(after: close)...]
    }
    return groups
  }

  private enum Word: Equatable {
    case version(APIVersion)
    case dash, plus, since, until, before, after, and, noise
    case other
  }

  /// Words that come before the noun and say which side is open.
  private static func leading(_ words: ArraySlice<Word>) -> [Word] {
    words.filter { [.since, .until, .before, .after].contains($0) }
  }

  private static func words(_ text: String) -> [Word] {
    var result: [Word] = []
    var token = ""
    func flush() {
      if !token.isEmpty { result.append(word(token)) }
      token = ""
    }
    for character in text {
      switch character {
      case "-", "\u{2013}", "\u{2014}":
        flush()
        result.append(.dash)
      case "+":
        flush()
        result.append(.plus)
      case "0"..."9", "a"..."z", ".": token.append(character)
      default: flush()
      }
    }
    flush()
    return result
  }

  private static func word(_ token: String) -> Word {
    var token = token[...]
    while token.last == "." { token.removeLast() }
    if token.first == "v", let version = APIVersion(String(token.dropFirst())) { return .version(version) }
    if let version = APIVersion(String(token)) { return .version(version) }
    switch token {
    case "since", "from", "starting", "start", "new", "added", "above", "later", "onward", "onwards", "newer",
      "higher", "greater":
      return .since
    case "until", "through", "to": return token == "to" ? .dash : .until
    case "before", "prior": return .before
    case "after": return .after
    case "earlier", "below", "older", "lower": return .until
    case "and", "or": return .and
    case "up", "microversion", "microversions", "version", "versions", "api", "in", "with", "as", "of", "the",
      "only", "less", "equal", "than", "on", "ends":
      return .noise
    default: return .other
    }
  }

  /// What the words say, if they speak of versions alone.
  private static func range(of words: [Word]) -> VersionRange? {
    let words = words.filter { $0 != .noise }
    let versions = words.compactMap { word -> APIVersion? in
      if case .version(let version) = word { version } else { nil }
    }
    guard let first = versions.first, versions.count <= 2, !words.contains(.other) else { return nil }
    if versions.count == 2 {
      let last = versions[1]
      guard first <= last, let start = words.firstIndex(of: .version(first)),
        words[(start + 1)...].contains(.dash) || words[(start + 1)...].contains(.until)
      else { return nil }
      return VersionRange(min: first, max: last)
    }
    if words.contains(.before) { return VersionRange(max: first.predecessor) }
    if words.contains(.until) { return VersionRange(max: first) }
    if words.contains(.after) { return VersionRange(min: first.successor) }
    if words.first == .dash { return VersionRange(max: first) }
    return VersionRange(min: first)
  }
}

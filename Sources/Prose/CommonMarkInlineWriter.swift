/// Writes inline tokens, escaping what their place would give a meaning.
struct CommonMarkInlineWriter {
  private let tokens: [InlineToken]
  private let isHeading: Bool
  private var result: [CommonMarkInlines.Part] = []
  private var pending = String.UnicodeScalarView()
  private var isAtLineStart = true
  private var linkDepth = 0

  init(tokens: [InlineToken], isHeading: Bool) {
    self.tokens = tokens
    self.isHeading = isHeading
  }

  mutating func parts() -> [CommonMarkInlines.Part] {
    for index in tokens.indices {
      switch tokens[index] {
      case .text(let scalars): write(scalars, at: index)
      case .raw(let source):
        if source.hasPrefix("](") { linkDepth -= 1 }
        put(source)
        if source == "[" || source == "![" { linkDepth += 1 }
      case .open(let delimiter), .close(let delimiter): put(delimiter.source)
      case .softBreak:
        flush()
        result.append(.softBreak)
        isAtLineStart = true
      case .lineBreak:
        put("\\\n")
        isAtLineStart = true
      }
    }
    flush()
    return result
  }

  private mutating func put(_ source: String) {
    pending.append(contentsOf: source.unicodeScalars)
    isAtLineStart = false
  }

  private mutating func flush() {
    if pending.isEmpty { return }
    result.append(.text(String(pending)))
    pending = String.UnicodeScalarView()
  }

  private mutating func write(_ scalars: [Unicode.Scalar], at index: Int) {
    let edges = encodedEdges(of: scalars, at: index)
    let marker = isAtLineStart ? LineStart.markerToEscape(scalars) : nil
    var position = 0
    while position < scalars.count {
      let scalar = scalars[position]
      if (position == 0 && edges.first) || (position == scalars.count - 1 && edges.last) {
        put("&#\(scalar.value);")
      } else if position == marker {
        put("\\\(scalar)")
      } else if isEmptyBrackets(scalars, at: position, of: index) {
        put("[]")
        position += 1
      } else if needsEscape(scalars, at: position, of: index) {
        put("\\\(scalar)")
      } else if scalar == " ", mayBreak(scalars, at: position) {
        flush()
        result.append(.blank)
      } else {
        put(String(scalar))
      }
      position += 1
    }
  }

  /// Whether a line may end at a blank: a letter follows, which means nothing at the start of a line.
  private func mayBreak(_ scalars: [Unicode.Scalar], at position: Int) -> Bool {
    guard position > 0, position + 1 < scalars.count, scalars[position - 1] != " " else { return false }
    return (0x61...0x7A).contains(scalars[position + 1].value | 0x20)
  }

  private func isEmptyBrackets(_ scalars: [Unicode.Scalar], at position: Int, of index: Int) -> Bool {
    guard linkDepth == 0, scalars[position] == "[", position + 1 < scalars.count, scalars[position + 1] == "]"
    else { return false }
    if position + 2 < scalars.count { return !["(", "[", ":"].contains(scalars[position + 2]) }
    return index + 1 == tokens.count
  }

  private func needsEscape(_ scalars: [Unicode.Scalar], at position: Int, of index: Int) -> Bool {
    let next = position + 1 < scalars.count ? scalars[position + 1] : nil
    let nextClass = next.map { InlineToken.CharacterClass($0) }
    switch scalars[position] {
    case "\\", "*", "`", "[", "]": return true
    case "_":
      // Between letters it is no delimiter; the edges may become references, which are punctuation.
      let before = scalars[..<position].lastIndex { $0 != "_" }
      let after = scalars[position...].firstIndex { $0 != "_" }
      guard let before, let after, before > 0, after < scalars.count - 1 else { return true }
      return InlineToken.CharacterClass(scalars[before]) != .word
        || InlineToken.CharacterClass(scalars[after]) != .word
    case "<": return nextClass == nil || nextClass == .word || ["/", "!", "?"].contains(next)
    case "&":
      let name = scalars[(position + 1)...].prefix {
        $0.isASCII && ($0 == "#" || InlineToken.CharacterClass($0) == .word)
      }
      return name.endIndex == scalars.count || (!name.isEmpty && scalars[name.endIndex] == ";")
    case "!": return nextClass == nil && index + 1 < tokens.count
    case "~": return next == "~"
    case "#": return isHeading
    default: return false
    }
  }

  /// Which ends of a text must be character references, so that emphasis beside them opens and closes.
  ///
  /// A reference is punctuation to the delimiter rules (CommonMark 0.30, section 6.2), whatever it stands
  /// for.
  private func encodedEdges(of scalars: [Unicode.Scalar], at index: Int) -> (first: Bool, last: Bool) {
    guard let first = scalars.first, let last = scalars.last else { return (false, false) }
    let previous = index > 0 ? tokens[index - 1] : nil
    let next = index + 1 < tokens.count ? tokens[index + 1] : nil
    let atFirst =
      switch previous {
      case .open?: isUnfit(inside: first)
      case .close(let delimiter)?:
        isUnfit(outside: first, delimiter, inner: index >= 2 ? tokens[index - 2] : nil, innerAtEnd: true)
      default: false
      }
    let atLast =
      switch next {
      case .close?: isUnfit(inside: last)
      case .open(let delimiter)?:
        isUnfit(
          outside: last, delimiter, inner: index + 2 < tokens.count ? tokens[index + 2] : nil,
          innerAtEnd: false)
      default: false
      }
    return (atFirst, atLast)
  }

  private func isUnfit(inside scalar: Unicode.Scalar) -> Bool {
    switch InlineToken.CharacterClass(scalar) {
    case .blank, .uncertain: true
    case .word, .punctuation: false
    }
  }

  private func isUnfit(
    outside scalar: Unicode.Scalar, _ delimiter: InlineToken.Delimiter, inner: InlineToken?, innerAtEnd: Bool
  ) -> Bool {
    switch InlineToken.CharacterClass(scalar) {
    case .blank, .punctuation: return false
    case .word, .uncertain: break
    }
    if delimiter.character == "_" { return true }
    guard case .text(let scalars)? = inner, let edge = innerAtEnd ? scalars.last : scalars.first else {
      return true
    }
    return InlineToken.CharacterClass(edge) != .word
  }
}

/// Text that would begin a block at the start of a line.
private enum LineStart {
  /// The character to escape, if the text begins like a list item, heading, quote, rule or fence.
  static func markerToEscape(_ scalars: [Unicode.Scalar]) -> Int? {
    guard let first = scalars.first else { return nil }
    let next = scalars.count > 1 ? scalars[1] : nil
    switch first {
    case "#", ">", "=", "~": return 0
    case "-", "+":
      if let next, InlineToken.CharacterClass(next) == .word { return nil }
      return 0
    case "0"..."9":
      let digits = scalars.prefix { ("0"..."9").contains($0) }.count
      guard digits < scalars.count, scalars[digits] == "." || scalars[digits] == ")" else { return nil }
      return digits + 1 == scalars.count || scalars[digits + 1] == " " ? digits : nil
    default: return nil
    }
  }
}

/// Writes inline tokens, escaping what their place would give a meaning.
struct CommonMarkInlineWriter {
  private let tokens: [InlineToken]
  let isHeading: Bool
  var result: [UInt8] = []
  var isAtLineStart = true
  var linkDepth = 0

  init(tokens: [InlineToken], isHeading: Bool) {
    self.tokens = tokens
    self.isHeading = isHeading
  }

  /// The text of the tokens; soft breaks are line ends.
  mutating func bytes() -> [UInt8] {
    for index in tokens.indices {
      switch tokens[index] {
      case .text(let text):
        if text.isEmpty { continue }
        write(text, encoding: encodedEdges(of: text, at: index), isLast: index + 1 == tokens.count)
      case .raw(let source):
        if source.utf8.first == UInt8(ascii: "]") { linkDepth -= 1 }
        put(source)
        if source == "[" || source == "![" { linkDepth += 1 }
      case .open(let delimiter), .close(let delimiter): put(delimiter.source)
      case .softBreak:
        result.append(0x0A)
        isAtLineStart = true
      case .lineBreak:
        put("\\\n")
        isAtLineStart = true
      }
    }
    return result
  }

  mutating func put(_ source: String) {
    result.appendText(source)
    isAtLineStart = false
  }

  /// Writes text, whose ends may have to be character references.
  mutating func write(_ text: [UInt8], encoding edges: (first: Bool, last: Bool), isLast: Bool) {
    let marker = isAtLineStart ? LineStart.markerToEscape(text) : nil
    isAtLineStart = false
    var position = 0
    if edges.first { position = putReference(text, at: 0) }
    let last = edges.last ? max(position, text.scalarStart(before: text.count)) : text.count
    // Bytes from here on wait to be written as they are.
    var plain = position
    while position < last {
      let byte = text[position]
      guard position == marker || CommonMarkEscapes.isSpecial(byte) else {
        position += 1
        continue
      }
      if position != marker, isEmptyBrackets(text, at: position, isLast: isLast) {
        position += 2
        continue
      }
      if position == marker || needsEscape(text, at: position, isLast: isLast) {
        result += text[plain..<position]
        result.append(UInt8(ascii: "\\"))
        plain = position
      }
      position += 1
    }
    result += text[plain..<position]
    if position < text.count { _ = putReference(text, at: position) }
  }

  /// Writes the scalar at a place as a character reference, and returns where it ends.
  private mutating func putReference(_ text: [UInt8], at start: Int) -> Int {
    let (scalar, end) = text.scalar(at: start)
    put("&#\(scalar.value);")
    return end
  }

  private func isEmptyBrackets(_ text: [UInt8], at position: Int, isLast: Bool) -> Bool {
    guard linkDepth == 0, text[position] == UInt8(ascii: "["), position + 1 < text.count,
      text[position + 1] == UInt8(ascii: "]")
    else { return false }
    if position + 2 < text.count { return !"([:".utf8.contains(text[position + 2]) }
    return isLast
  }

  private func needsEscape(_ text: [UInt8], at position: Int, isLast: Bool) -> Bool {
    switch text[position] {
    case UInt8(ascii: "_"): return !CommonMarkEscapes.isWithinWord(text, at: position)
    case UInt8(ascii: "<"):
      guard let next = text.characterClass(at: position + 1) else { return true }
      return next == .word || "/!?".utf8.contains(text[position + 1])
    case UInt8(ascii: "&"):
      let name = text[(position + 1)...].prefix {
        $0 == UInt8(ascii: "#") || InlineToken.CharacterClass(ascii: $0) == .word
      }
      return name.endIndex == text.count || (!name.isEmpty && text[name.endIndex] == UInt8(ascii: ";"))
    case UInt8(ascii: "!"): return position + 1 == text.count && !isLast
    case UInt8(ascii: "~"): return position + 1 < text.count && text[position + 1] == UInt8(ascii: "~")
    case UInt8(ascii: "#"): return isHeading
    default: return CommonMarkEscapes.isSpecial(text[position])
    }
  }

  /// Which ends of a text must be character references, so that emphasis beside them opens and closes.
  ///
  /// A reference is punctuation to the delimiter rules (CommonMark 0.30, section 6.2), whatever it stands
  /// for.
  private func encodedEdges(of text: [UInt8], at index: Int) -> (first: Bool, last: Bool) {
    let previous = index > 0 ? tokens[index - 1] : nil
    let next = index + 1 < tokens.count ? tokens[index + 1] : nil
    func first() -> Unicode.Scalar { text.scalar(at: 0).scalar }
    func last() -> Unicode.Scalar { text.scalar(at: text.scalarStart(before: text.count)).scalar }
    let atFirst =
      switch previous {
      case .open?: isUnfit(inside: first())
      case .close(let delimiter)?:
        isUnfit(outside: first(), delimiter, inner: index >= 2 ? tokens[index - 2] : nil, innerAtEnd: true)
      default: false
      }
    let atLast =
      switch next {
      case .close?: isUnfit(inside: last())
      case .open(let delimiter)?:
        isUnfit(
          outside: last(), delimiter, inner: index + 2 < tokens.count ? tokens[index + 2] : nil,
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
    guard case .text(let text)? = inner, !text.isEmpty else { return true }
    return text.characterClass(at: innerAtEnd ? text.scalarStart(before: text.count) : 0) != .word
  }
}

/// What may have a meaning within text.
enum CommonMarkEscapes {
  /// Whether a character may need a backslash, whatever its place.
  static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "_"), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "!"), UInt8(ascii: "~"),
      UInt8(ascii: "#"):
      true
    default: false
    }
  }

  /// Whether a `_` stands between letters, where it is no delimiter.
  ///
  /// The edges of the text may become references, which are punctuation.
  static func isWithinWord(_ text: [UInt8], at position: Int) -> Bool {
    let isOther = { (byte: UInt8) in byte != UInt8(ascii: "_") }
    guard let before = text[..<position].lastIndex(where: isOther),
      let after = text[position...].firstIndex(where: isOther)
    else { return false }
    let start = text.scalarStart(before: before + 1)
    let (next, end) = text.scalar(at: after)
    return start > 0 && end < text.count && text.characterClass(at: start) == .word
      && InlineToken.CharacterClass(next) == .word
  }
}

/// Text that would begin a block at the start of a line.
enum LineStart {
  /// Whether text that begins with a character may have one to escape.
  static func mayBeMarker(_ first: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "~"), UInt8(ascii: "-"),
      UInt8(ascii: "+"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  /// The character to escape, if the text begins like a list item, heading, quote, rule or fence.
  static func markerToEscape(_ text: [UInt8]) -> Int? {
    guard let first = text.first else { return nil }
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "~"): return 0
    case UInt8(ascii: "-"), UInt8(ascii: "+"): return text.characterClass(at: 1) == .word ? nil : 0
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let digits = text.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
      guard digits < text.count, text[digits] == UInt8(ascii: ".") || text[digits] == UInt8(ascii: ")")
      else { return nil }
      return digits + 1 == text.count || text[digits + 1] == 0x20 ? digits : nil
    default: return nil
    }
  }
}

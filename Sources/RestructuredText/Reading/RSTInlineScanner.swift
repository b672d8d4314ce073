/// Finds inline markup in text by the recognition rules of docutils.
///
/// In the bytes a NUL stands for each backslash that escapes what follows.
struct RSTInlineScanner {
  /// Markup with a start-string and an end-string.
  enum Enclosure: Int {
    case emphasis, strong, literal, target, substitution
  }

  /// What was found; indices are into the bytes.
  enum Match {
    /// Markup around content; the end-string of a substitution may have underscores.
    case enclosed(Enclosure, start: Int, content: Range<Int>, end: Int)
    /// A start-string without end-string.
    case unclosed(Enclosure?, start: Int, end: Int)
    /// A start-string that punctuation encloses, so that it is none.
    case quoted(end: Int)
    /// Interpreted text or a phrase reference.
    case interpreted(Interpreted)
    /// `name_` or `name__`.
    case reference(name: Range<Int>, end: Int)
    /// `[label]_`.
    case footnote(label: Range<Int>, start: Int, end: Int)
  }

  struct Interpreted {
    let start: Int
    var prefixRole: Range<Int>?
    var suffixRole: Range<Int>?
    let content: Range<Int>
    var underscores: Int
    var end: Int
  }

  let bytes: [UInt8]
  /// Where the text that is left begins; markup may begin there after anything.
  var base = 0
  /// From where on no end-string is left, by enclosure; the last one is for interpreted text.
  private var hopeless = [Int](repeating: Int.max, count: 6)

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next piece of markup from the base on; the caller moves the base behind it.
  mutating func next() -> Match? {
    var at = base
    let count = bytes.count
    while at < count {
      switch bytes[at] {
      case UInt8(ascii: "*"):
        guard mayStart(at) else { break }
        let isStrong = byte(at + 1) == UInt8(ascii: "*")
        if isText(at + (isStrong ? 2 : 1)) {
          return begin(isStrong ? .strong : .emphasis, at, length: isStrong ? 2 : 1)
        }
      case UInt8(ascii: "`"):
        if byte(at + 1) == UInt8(ascii: "`") {
          if mayStart(at), isText(at + 2) { return begin(.literal, at, length: 2) }
        } else if isText(at + 1) {
          if let colon = roleStart(before: at) { return interpreted(at, roleAt: colon) }
          if mayStart(at) {
            return isQuoted(at, length: 1) ? .quoted(end: at + 1) : interpreted(at, roleAt: nil)
          }
        }
      case UInt8(ascii: "_"):
        if byte(at + 1) == UInt8(ascii: "`") {
          if mayStart(at), isText(at + 2) { return begin(.target, at, length: 2) }
        } else if let reference = reference(endingAt: at) {
          return reference
        }
      case UInt8(ascii: "|"):
        if mayStart(at), byte(at + 1) != UInt8(ascii: "|"), isText(at + 1) {
          return begin(.substitution, at, length: 1)
        }
      case UInt8(ascii: "["):
        if mayStart(at), let footnote = footnote(at) { return footnote }
      default: break
      }
      at += 1
    }
    return nil
  }

  private func byte(_ index: Int) -> UInt8 {
    index < bytes.count ? bytes[index] : 0x20
  }

  private func mayStart(_ index: Int) -> Bool {
    index == base || RSTCharacters.mayPrecedeStart(RSTCharacters.scalar(before: index, in: bytes))
  }

  private func mayEnd(_ index: Int) -> Bool {
    index >= bytes.count || RSTCharacters.mayFollowEnd(RSTCharacters.scalar(at: index, in: bytes))
  }

  /// Whether no white space stands at an index.
  private func isText(_ index: Int) -> Bool {
    index >= bytes.count || !RSTCharacters.isSpace(RSTCharacters.scalar(at: index, in: bytes))
  }

  private func isBlankBefore(_ index: Int) -> Bool {
    RSTCharacters.isSpace(RSTCharacters.scalar(before: index, in: bytes))
  }

  private func isQuoted(_ start: Int, length: Int) -> Bool {
    if start == base { return false }
    let after = start + length
    if after >= bytes.count { return true }
    return RSTCharacters.isPair(
      RSTCharacters.scalar(before: start, in: bytes), RSTCharacters.scalar(at: after, in: bytes))
  }

  private mutating func begin(_ enclosure: Enclosure, _ start: Int, length: Int) -> Match {
    let content = start + length
    if isQuoted(start, length: length) { return .quoted(end: content) }
    guard let (contentEnd, end) = closing(enclosure, from: content) else {
      return .unclosed(enclosure, start: start, end: content)
    }
    return .enclosed(enclosure, start: start, content: content..<contentEnd, end: end)
  }

  /// The first end-string of an enclosure; none if it follows at once.
  private mutating func closing(_ enclosure: Enclosure, from start: Int) -> (contentEnd: Int, end: Int)? {
    if start >= hopeless[enclosure.rawValue] { return nil }
    var at = start
    while at < bytes.count {
      if let end = endString(enclosure, at: at, from: start) {
        return at == start ? nil : (at, end)
      }
      at += 1
    }
    hopeless[enclosure.rawValue] = start
    return nil
  }

  private func endString(_ enclosure: Enclosure, at index: Int, from start: Int) -> Int? {
    let byte = bytes[index]
    switch enclosure {
    case .emphasis, .strong:
      guard byte == UInt8(ascii: "*") else { return nil }
    case .literal, .target:
      guard byte == UInt8(ascii: "`") else { return nil }
    case .substitution:
      guard byte == UInt8(ascii: "|") else { return nil }
    }
    if index > start {
      if isBlankBefore(index) { return nil }
      if enclosure != .literal, bytes[index - 1] == 0 { return nil }
    }
    switch enclosure {
    case .emphasis, .target: return mayEnd(index + 1) ? index + 1 : nil
    case .strong, .literal: return self.byte(index + 1) == byte && mayEnd(index + 2) ? index + 2 : nil
    case .substitution:
      var end = index + 1
      while end < index + 3, self.byte(end) == UInt8(ascii: "_") { end += 1 }
      while end > index, !mayEnd(end) { end -= 1 }
      return end > index ? end : nil
    }
  }

  private mutating func interpreted(_ backquote: Int, roleAt colon: Int?) -> Match {
    let start = colon ?? backquote
    let content = backquote + 1
    if content < hopeless[5] {
      var at = content
      while at < bytes.count {
        if bytes[at] == UInt8(ascii: "`"), !isUnescapedBlank(before: at, from: content),
          let suffix = suffix(after: at + 1)
        {
          if at == content { return .unclosed(nil, start: backquote, end: content) }
          return .interpreted(
            Interpreted(
              start: start, prefixRole: colon.map { $0 + 1..<backquote - 1 }, suffixRole: suffix.role,
              content: content..<at, underscores: suffix.underscores, end: suffix.end))
        }
        at += 1
      }
      hopeless[5] = content
    }
    return .unclosed(nil, start: backquote, end: content)
  }

  /// Whether white space or a lone escape precedes; an escaped blank does not count.
  private func isUnescapedBlank(before index: Int, from start: Int) -> Bool {
    guard index > start else { return false }
    guard bytes[index - 1] == 0 || isBlankBefore(index) else { return false }
    let first = RSTCharacters.start(before: index, in: bytes)
    return !(first > start && bytes[first - 1] == 0)
  }

  /// The role and underscores after the closing backquote, where what follows lets markup end.
  private func suffix(after index: Int) -> (role: Range<Int>?, underscores: Int, end: Int)? {
    func underscored(_ start: Int) -> (Int, Int)? {
      for count in [2, 1, 0] {
        let isThere = (0..<count).allSatisfy { byte(start + $0) == UInt8(ascii: "_") }
        if isThere, mayEnd(start + count) { return (count, start + count) }
      }
      return nil
    }
    if byte(index) == UInt8(ascii: ":"), let end = simpleNameEnd(from: index + 1),
      byte(end) == UInt8(ascii: ":"), let (underscores, last) = underscored(end + 1)
    {
      return (index + 1..<end, underscores, last)
    }
    return underscored(index).map { (nil, $0.0, $0.1) }
  }

  private func reference(endingAt index: Int) -> Match? {
    guard index > base else { return nil }
    let isDouble = byte(index + 1) == UInt8(ascii: "_")
    let end = index + (isDouble ? 2 : 1)
    guard mayEnd(end), let start = simpleNameStart(before: index, startsAt: { mayStart($0) }) else {
      return nil
    }
    return .reference(name: start..<index, end: end)
  }

  /// The colon before the name of a role that ends before a backquote.
  private func roleStart(before backquote: Int) -> Int? {
    guard backquote > base + 2, bytes[backquote - 1] == UInt8(ascii: ":") else { return nil }
    return simpleNameStart(before: backquote - 1) { start in
      start > base && bytes[start - 1] == UInt8(ascii: ":") && mayStart(start - 1)
    }.map { $0 - 1 }
  }

  private func footnote(_ start: Int) -> Match? {
    var end = start + 1
    switch byte(end) {
    case UInt8(ascii: "*"): end += 1
    case UInt8(ascii: "#"): end = simpleNameEnd(from: end + 1) ?? end + 1
    default:
      guard let nameEnd = simpleNameEnd(from: end) else { return nil }
      end = nameEnd
    }
    guard byte(end) == UInt8(ascii: "]"), byte(end + 1) == UInt8(ascii: "_"), mayEnd(end + 2) else {
      return nil
    }
    return .footnote(label: start + 1..<end, start: start, end: end + 2)
  }

  private func simpleNameEnd(from start: Int) -> Int? {
    RSTSimpleName.end(in: bytes, from: start, limit: bytes.count)
  }

  /// The leftmost start of a simple name that ends before an index and that a rule accepts.
  private func simpleNameStart(before index: Int, startsAt accepts: (Int) -> Bool) -> Int? {
    var found: Int?
    var end = index
    while let word = RSTSimpleName.wordStart(in: bytes, before: end, from: base) {
      if accepts(word) { found = word }
      guard word > base, RSTSimpleName.isInner(bytes[word - 1]) else { break }
      end = word - 1
    }
    return found
  }
}

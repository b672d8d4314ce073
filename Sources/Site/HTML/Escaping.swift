import Prose

extension [UInt8] {
  /// Appends text with everything escaped that means something in HTML, for content and quoted attributes.
  mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { appendEscaped($0, EscapedBytes.attribute) }
  }

  /// Appends text for content, where quotes mean nothing.
  mutating func appendContent(_ text: String) {
    var text = text
    text.withUTF8 { appendContent($0) }
  }

  /// Appends the bytes of text for content, where quotes mean nothing.
  mutating func appendContent(_ text: UnsafeBufferPointer<UInt8>) {
    appendEscaped(text, EscapedBytes.content)
  }

  /// Appends the bytes of text, escaped.
  ///
  /// Control characters, which HTML may not hold (WHATWG HTML, section 13.2.3.5), become U+FFFD.
  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, _ quote: UInt8) {
    // Most text has nothing to escape.
    if !Self.mayNeedEscape(text, quote) { return append(contentsOf: text) }
    var start = 0
    for index in text.indices where Self.mayNeedEscape(text[index]) {
      let next = index + 1 < text.count ? text[index + 1] : 0
      guard let escape = Self.escape(text[index], before: next, quote) else { continue }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      appendText(escape.text)
      start = index + escape.length
    }
    if start < text.count { append(contentsOf: UnsafeBufferPointer(rebasing: text[start...])) }
  }

  /// Whether a text seems to have a byte that is escaped, looked at in words of eight bytes.
  private static func mayNeedEscape(_ text: UnsafeBufferPointer<UInt8>, _ quote: UInt8) -> Bool {
    guard let base = text.baseAddress else { return false }
    let bytes = UnsafeRawPointer(base)
    var index = 0
    while index + 8 <= text.count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      // The high bit of each byte that is below 0x20, or equal to one of the others; a carry may set one more.
      var found = (word &- Self.all(0x20)) & ~word
      found |= Self.equal(word, quote) | Self.equal(word, 0x26) | Self.equal(word, 0x3C)
      found |= Self.equal(word, 0x3E) | Self.equal(word, 0x7F) | Self.equal(word, 0xC2)
      if found & Self.all(0x80) != 0 { return true }
      index += 8
    }
    while index < text.count {
      if mayNeedEscape(text[index]) { return true }
      index += 1
    }
    return false
  }

  @inline(__always) private static func all(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  @inline(__always) private static func equal(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    let difference = word ^ all(byte)
    return (difference &- all(1)) & ~difference
  }

  /// Whether a byte is one that may be escaped; most are not.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x22, 0x26, 0x3C, 0x3E, 0x7F, 0xC2: true
    default: false
    }
  }

  private static func escape(
    _ byte: UInt8, before next: UInt8, _ quote: UInt8
  ) -> (text: String, length: Int)? {
    switch byte {
    case UInt8(ascii: "&"): ("&amp;", 1)
    case UInt8(ascii: "<"): ("&lt;", 1)
    case UInt8(ascii: ">"): ("&gt;", 1)
    case UInt8(ascii: "\"") where quote == byte: ("&quot;", 1)
    case 0x09, 0x0A: nil
    case 0..<0x20, 0x7F: ("\u{FFFD}", 1)
    case 0xC2 where (0x80...0x9F).contains(next): ("\u{FFFD}", 2)
    default: nil
    }
  }
}

extension String {
  /// The text with everything escaped that means something in HTML and XML.
  var escapedAsMarkup: String {
    var bytes: [UInt8] = []
    bytes.appendEscaped(self)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The quote that is escaped; content has none, for which a byte stands that is escaped anyway.
private enum EscapedBytes {
  static let attribute = UInt8(ascii: "\"")
  static let content = UInt8(ascii: "&")
}

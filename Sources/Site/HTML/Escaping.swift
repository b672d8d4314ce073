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
    // Without an early end this loop is worked on in blocks; most text has nothing to escape.
    var escapes = 0
    for byte in text {
      escapes += byte < 0x20 || byte == quote || byte == 0x26 || byte == 0x3C || byte == 0x3E ? 1 : 0
      escapes += byte == 0x7F || byte == 0xC2 ? 1 : 0
    }
    if escapes == 0 { return append(contentsOf: text) }
    var start = 0
    for index in text.indices {
      let next = index + 1 < text.count ? text[index + 1] : 0
      guard let escape = Self.escape(text[index], before: next, quote) else { continue }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      appendText(escape.text)
      start = index + escape.length
    }
    if start < text.count { append(contentsOf: UnsafeBufferPointer(rebasing: text[start...])) }
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

/// The quote that is escaped; content has none, for which a byte stands that is escaped anyway.
private enum EscapedBytes {
  static let attribute = UInt8(ascii: "\"")
  static let content = UInt8(ascii: "&")
}

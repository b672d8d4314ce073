/// The text of HTML as it grows; blocks begin on a line of their own.
struct HTMLWriter {
  private var bytes: [UInt8] = []
  /// Where the text begins among the bytes.
  private let start: Int

  private init(start: Int) { self.start = start }

  /// Appends the HTML that a closure writes.
  static func append(to bytes: inout [UInt8], _ write: (inout HTMLWriter) -> Void) {
    var writer = HTMLWriter(start: bytes.count)
    swap(&writer.bytes, &bytes)
    write(&writer)
    swap(&writer.bytes, &bytes)
  }

  /// Appends markup as it is.
  mutating func put(_ markup: String) { bytes.appendText(markup) }

  /// Begins a line unless one begins here.
  mutating func startLine() {
    if bytes.count > start, bytes[bytes.count - 1] != 0x0A { bytes.append(0x0A) }
  }

  /// Appends markup on a line of its own.
  mutating func putLine(_ markup: String) {
    startLine()
    put(markup)
    startLine()
  }

  /// Appends text with what means something in HTML as references.
  mutating func putEscaped(_ text: String) { bytes.appendHTMLEscaped(text) }

  /// Appends code, marked where its language is known.
  mutating func putCode(_ text: String, language: String?, _ highlight: Prose.HTMLOptions.Highlighter?) {
    guard let highlight, let language else { return putEscaped(text) }
    highlight(CharacterCleaning.clean(text), language, &bytes)
  }

  /// Appends an address for a quoted attribute; what no address may hold is percent-encoded.
  mutating func putAddress(_ address: String) {
    for byte in CharacterCleaning.clean(address).utf8 {
      switch byte {
      case UInt8(ascii: "&"): put("&amp;")
      case UInt8(ascii: "'"): put("&#x27;")
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "@")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"),
        UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "!"),
        UInt8(ascii: "+")...UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="),
        UInt8(ascii: "?"), UInt8(ascii: "_"), UInt8(ascii: "~"):
        bytes.append(byte)
      default:
        bytes.append(UInt8(ascii: "%"))
        for digit in [byte >> 4, byte & 0x0F] {
          bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
        }
      }
    }
  }
}

extension [UInt8] {
  /// Appends text in one piece; the views of a string are copied byte by byte.
  package mutating func appendText(_ text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }

  /// Appends text with `&`, `<`, `>` and `"` as references, for content and quoted attributes.
  mutating func appendHTMLEscaped(_ text: String) {
    var text = CharacterCleaning.clean(text)
    text.withUTF8 { text in
      // Without an early end this loop is worked on in blocks; most text has nothing to escape.
      var references = 0
      for byte in text { references += byte == 0x22 || byte == 0x26 || byte == 0x3C || byte == 0x3E ? 1 : 0 }
      if references == 0 { return append(contentsOf: text) }
      var plain = 0
      for (index, byte) in text.enumerated() {
        let reference: StaticString
        switch byte {
        case UInt8(ascii: "&"): reference = "&amp;"
        case UInt8(ascii: "<"): reference = "&lt;"
        case UInt8(ascii: ">"): reference = "&gt;"
        case UInt8(ascii: "\""): reference = "&quot;"
        default: continue
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: text[plain..<index]))
        reference.withUTF8Buffer { append(contentsOf: $0) }
        plain = index + 1
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[plain...]))
    }
  }
}

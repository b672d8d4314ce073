/// Text for the literal parts of HTML.
enum HTMLEscaping {
  /// The text with `&`, `<`, `>` and `"` as references, for content and quoted attributes.
  static func escaped(_ text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    for byte in CharacterCleaning.clean(text).utf8 {
      switch byte {
      case UInt8(ascii: "&"): result += "&amp;".utf8
      case UInt8(ascii: "<"): result += "&lt;".utf8
      case UInt8(ascii: ">"): result += "&gt;".utf8
      case UInt8(ascii: "\""): result += "&quot;".utf8
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A value for an `id` attribute, which may hold no blanks (WHATWG HTML, section 3.2.6).
  static func identifier(_ id: String) -> String {
    escaped(String(id.map { $0.isWhitespace ? "-" : $0 }))
  }
}

/// Text for the literal parts of HTML.
enum HTMLEscaping {
  /// The text with `&`, `<`, `>` and `"` as references, for content and quoted attributes.
  static func escaped(_ text: String) -> String {
    var result: [UInt8] = []
    result.appendHTMLEscaped(text)
    return String(decoding: result, as: UTF8.self)
  }

  /// A value for an `id` attribute, which may hold no blanks (WHATWG HTML, section 3.2.6).
  static func identifier(_ id: String) -> String {
    let isPlain = id.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    return escaped(isPlain ? id : String(id.map { $0.isWhitespace ? "-" : $0 }))
  }
}

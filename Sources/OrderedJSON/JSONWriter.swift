/// How JSON text is laid out.
package enum JSONStyle: Sendable, Hashable, CaseIterable {
  /// One member or element a line, four spaces a level, `"key": value`, and a line end after the last line.
  case pretty
  /// No white space at all.
  case compact
}

extension JSONValue {
  /// The value as JSON text in UTF-8.
  ///
  /// Only what RFC 8259, section 7 demands is escaped: quotes, backslashes and control characters, these as
  /// `\b`, `\f`, `\n`, `\r`, `\t` or `\u00XX`. The text reads back as an equal value.
  package func bytes(style: JSONStyle) -> [UInt8] {
    var json = JSONStream(style: style)
    json.value(self)
    json.finish()
    return json.bytes
  }

  /// The value as JSON text.
  package func text(style: JSONStyle) -> String { String(decoding: bytes(style: style), as: UTF8.self) }
}

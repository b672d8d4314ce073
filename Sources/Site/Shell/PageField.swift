/// What a page itself brings to its shell; all else is the same on every page of its kind.
enum PageField: UInt8, CaseIterable, Sendable {
  case siteTitle, title, documentTitle, description, heading, content, contents, navigationList
  case breadcrumb, parentTitle, parentURL, operationTitle, operationURL, previousTitle, previousURL,
    nextTitle, nextURL
  case canonical

  /// Whether it is markup, which no template escapes.
  var isMarkup: Bool {
    switch self {
    case .heading, .content, .contents, .navigationList: true
    default: false
    }
  }

  /// A character for private use, which hardly a template has.
  private static let opening = "\u{E000}"
  private static let openingBytes = Array(opening.utf8)

  /// Stands for the field in a form; its last character tells whether the place is escaped.
  var mark: String { Self.opening + String(UnicodeScalar(UInt8(ascii: "A") + rawValue)) + "<" }

  /// Whether a template has nothing that looks like a mark.
  static func isMarkFree(_ source: String) -> Bool { !source.unicodeScalars.contains("\u{E000}") }

  /// The first mark from a place on: its field, whether it is escaped, and its bytes.
  static func next(
    in bytes: [UInt8], from start: Int
  ) -> (field: PageField, isEscaped: Bool, place: Range<Int>)? {
    var index = start
    while index + openingBytes.count + 1 < bytes.count {
      if bytes[index] == openingBytes[0], bytes[index...].starts(with: openingBytes),
        let field = PageField(rawValue: bytes[index + openingBytes.count] &- UInt8(ascii: "A"))
      {
        let end = index + openingBytes.count + 1
        let isEscaped = bytes[end] == UInt8(ascii: "&")
        return (field, isEscaped, index..<end + (isEscaped ? "&lt;" : "<").utf8.count)
      }
      index += 1
    }
    return nil
  }
}

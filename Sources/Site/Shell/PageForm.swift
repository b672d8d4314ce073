/// The shell of all pages of a kind, cut where the texts of each page go.
///
/// A template is rendered once for each kind; that of a page would be rendered anew with the same words.
struct PageForm: Sendable {
  /// What sections of a template can depend on.
  struct Kind: Hashable, Sendable {
    let depth: Int
    let isHome: Bool
    let isShape: Bool
    let hasCanonical: Bool
    let hasDescription: Bool
    let hasContents: Bool
    let hasPrevious: Bool
    let hasNext: Bool
  }

  /// Text of the template, and the field that follows it.
  private struct Part: Sendable {
    let text: ArraySlice<UInt8>
    let field: PageField
    let isEscaped: Bool
  }
  private let parts: [Part]
  private let end: ArraySlice<UInt8>

  /// A page whose fields are marks.
  init(_ rendered: String) {
    let bytes = Array(rendered.utf8)
    var parts: [Part] = []
    var start = 0
    while let mark = PageField.next(in: bytes, from: start) {
      parts.append(
        Part(text: bytes[start..<mark.place.lowerBound], field: mark.field, isEscaped: mark.isEscaped))
      start = mark.place.upperBound
    }
    self.parts = parts
    end = bytes[start...]
  }

  /// Writes a page; the closure writes each field, escaped where its place is.
  func write(to page: inout HTML, _ write: (PageField, _ isEscaped: Bool, inout HTML) -> Void) {
    for part in parts {
      page.shell(part.text)
      write(part.field, part.isEscaped, &page)
    }
    page.shell(end)
  }
}

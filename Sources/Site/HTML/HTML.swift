import APIModel
package import Prose

/// A page or a piece of one as it grows.
///
/// Text and attribute values are escaped as they are written. Markup that is taken as it is comes from four places
/// alone, which are all in this file: the renderer of prose, the highlighter of samples, the shell of the pages and
/// other pages.
package struct HTML: Sendable {
  /// The bytes of the piece in UTF-8.
  package private(set) var bytes: [UInt8] = []
  private var cells = WrittenProse()
  /// The parts that a copy for some versions may lack, each after those within it.
  private(set) var parts: [HTMLPart] = []

  /// Nothing yet.
  package init() {}

  /// Nothing yet, with room for what is to come.
  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// The piece that a closure writes.
  package init(_ write: (inout HTML) -> Void) { write(&self) }

  /// Whether nothing has been written.
  package var isEmpty: Bool { bytes.isEmpty }

  /// The count of bytes that have been written.
  package var count: Int { bytes.count }

  /// The piece as a string.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes text, which shows as it is whatever characters it has.
  package mutating func text(_ text: String) { bytes.appendContent(text) }

  /// Writes an element with attributes and text.
  package mutating func element(_ tag: Tag, _ attributes: Attribute..., text: String) {
    bytes.appendStart(of: tag, attributes)
    bytes.appendContent(text)
    bytes.appendEnd(of: tag)
  }

  /// Writes an element with attributes and the content that a closure writes.
  package mutating func element(
    _ tag: Tag, _ attributes: Attribute..., content: (inout HTML) -> Void = { _ in }
  ) {
    bytes.appendStart(of: tag, attributes)
    if tag.isVoid { return }
    content(&self)
    bytes.appendEnd(of: tag)
  }

  /// Writes another piece.
  package mutating func piece(_ piece: HTML) { bytes += piece.bytes }

  /// Writes what a closure writes, and notes what part of the piece it is.
  mutating func part(_ kind: HTMLPart.Kind, id: String? = nil, _ write: (inout HTML) -> Void) {
    let start = bytes.count
    write(&self)
    parts.append(HTMLPart(kind: kind, id: id, place: start..<bytes.count))
  }

  /// Writes what exists in a range of versions.
  mutating func versioned(_ range: VersionRange, id: String? = nil, _ write: (inout HTML) -> Void) {
    if range == .all { write(&self) } else { part(.versions([range]), id: id, write) }
  }

  /// Writes markup of another page, which was escaped there.
  mutating func copy(_ markup: some Collection<UInt8>) { bytes += markup }

  /// Writes a part of the shell around a page, which a template gives.
  mutating func shell(_ text: some Collection<UInt8>) { bytes += text }

  /// Writes text as a template escapes it, so that a page in a form is the one that its template renders.
  mutating func templateText(_ text: String) {
    var text = text
    text.withUTF8 { text in
      var start = 0
      for (index, byte) in text.enumerated() {
        let escape: String
        switch byte {
        case UInt8(ascii: "&"): escape = "&amp;"
        case UInt8(ascii: "<"): escape = "&lt;"
        case UInt8(ascii: ">"): escape = "&gt;"
        case UInt8(ascii: "\""): escape = "&quot;"
        case UInt8(ascii: "'"): escape = "&#39;"
        default: continue
        }
        bytes.append(contentsOf: text[start..<index])
        bytes.appendText(escape)
        start = index + 1
      }
      bytes.append(contentsOf: text[start...])
    }
  }

  /// Writes what a closure writes, unless it finds that there was no use in it.
  package mutating func attempt(_ write: (inout HTML) -> Bool) {
    let start = bytes.count
    let count = parts.count
    if write(&self) { return }
    bytes.removeSubrange(start...)
    parts.removeSubrange(count...)
  }

  /// Writes prose as block elements.
  package mutating func prose(_ prose: Prose, _ options: Prose.HTMLOptions) {
    if !prose.isEmpty { prose.appendHTML(options, to: &bytes) }
  }

  /// Writes prose as one run of text, for cells and list entries.
  package mutating func inlineProse(_ prose: Prose, _ options: Prose.HTMLOptions) {
    if !prose.isEmpty { prose.appendInlineHTML(options, to: &bytes) }
  }

  /// Writes prose, once more where it has been written in the same way before.
  package mutating func cell(_ prose: Prose, _ write: (inout HTML) -> Void) {
    var known = WrittenProse()
    swap(&known, &cells)
    known.append(prose, to: &bytes) { bytes in
      var cell = HTML()
      swap(&cell.bytes, &bytes)
      write(&cell)
      swap(&cell.bytes, &bytes)
    }
    swap(&known, &cells)
  }

  /// Writes text in a language, its parts marked for a style sheet where the language is known.
  package mutating func highlighted(_ text: String, language: String) {
    Highlighting.append(text, language: language, to: &bytes)
  }

  /// Writes text in a language as lines, each a `span` with its line end, so that a style sheet can number them and
  /// scripts can fold them; line ends at the end of the text are left out.
  mutating func lines(_ text: String, language: String, rows: RowLinks.Walk?) {
    var marked: [UInt8] = []
    marked.reserveCapacity(text.utf8.count * 3)
    Highlighting.append(text, language: language, rows: rows, to: &marked)
    let end = marked.lastIndex { $0 != 0x0A && $0 != 0x0D }.map { $0 + 1 } ?? 0
    marked[..<end].withUnsafeBufferPointer { marked in
      var start = 0
      while start <= marked.count {
        let end = marked[start...].firstIndex(of: 0x0A) ?? marked.count
        bytes.appendText("<span class=\"l\">")
        bytes.append(contentsOf: marked[start..<end])
        bytes.appendText(end < marked.count ? "\n</span>" : "</span>")
        start = end + 1
      }
    }
  }
}

extension [UInt8] {
  fileprivate mutating func appendStart(of tag: Tag, _ attributes: [Attribute]) {
    append(tag.start)
    for attribute in attributes { append(attribute) }
    append(UInt8(ascii: ">"))
  }

  private mutating func append(_ attribute: Attribute) {
    if case .absent = attribute.value { return }
    append(UInt8(ascii: " "))
    append(attribute.name)
    if case .flag = attribute.value { return }
    append("=\"")
    switch attribute.value {
    case .absent, .flag: break
    case .text(let text): appendEscaped(text)
    case .words(let first, let second):
      append(first)
      append(UInt8(ascii: " "))
      appendEscaped(second)
    case .fragment(let anchor):
      append(UInt8(ascii: "#"))
      appendEscaped(anchor.percentEncoded)
    }
    append(UInt8(ascii: "\""))
  }

  fileprivate mutating func appendEnd(of tag: Tag) { append(tag.end) }

  private mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}

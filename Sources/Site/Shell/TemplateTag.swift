/// A tag of a mustache template with the place where it stands.
struct TemplateTag: Hashable {
  enum Kind: Hashable {
    case variable, unescaped, section, inverted, close, partial, parent, block
  }
  let kind: Kind
  /// The name as it is written, transforms included.
  let name: String
  let line: Int
  /// Counted in Unicode scalars from 1.
  let column: Int

  /// All tags of a template in their order; comments, settings and changes of the delimiters are none.
  static func tags(of source: String) -> [TemplateTag] {
    var scanner = TagScanner(source: Array(source.utf8))
    return scanner.tags()
  }
}

/// Finds tags; the template is known to be well formed, so that what is not a tag is text.
private struct TagScanner {
  let source: [UInt8]
  private var open = Array("{{".utf8)
  private var close = Array("}}".utf8)
  private var index = 0
  private var line = 1
  private var column = 1

  init(source: [UInt8]) { self.source = source }

  mutating func tags() -> [TemplateTag] {
    var tags: [TemplateTag] = []
    while index < source.count {
      guard source[index...].starts(with: open) else {
        advance(1)
        continue
      }
      let (line, column) = (line, column)
      advance(open.count)
      guard index < source.count else { break }
      let sigil = source[index]
      if sigil == UInt8(ascii: "{") {
        advance(1)
        tags.append(
          TemplateTag(
            kind: .unescaped, name: content(until: [UInt8(ascii: "}")] + close), line: line, column: column))
      } else if sigil == UInt8(ascii: "=") {
        let delimiters = content(until: close).split { $0.isWhitespace || $0 == "=" }
        if delimiters.count == 2 { (open, close) = (Array(delimiters[0].utf8), Array(delimiters[1].utf8)) }
      } else if let kind = Self.kind(sigil) {
        advance(1)
        tags.append(TemplateTag(kind: kind, name: content(until: close), line: line, column: column))
      } else {
        let name = content(until: close)
        if sigil != UInt8(ascii: "!"), sigil != UInt8(ascii: "%") {
          tags.append(TemplateTag(kind: .variable, name: name, line: line, column: column))
        }
      }
    }
    return tags
  }

  private static func kind(_ sigil: UInt8) -> TemplateTag.Kind? {
    switch sigil {
    case UInt8(ascii: "#"): .section
    case UInt8(ascii: "^"): .inverted
    case UInt8(ascii: "/"): .close
    case UInt8(ascii: "&"): .unescaped
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: "<"): .parent
    case UInt8(ascii: "$"): .block
    default: nil
    }
  }

  /// The text up to a mark, without blanks around it; the mark is passed over.
  private mutating func content(until mark: [UInt8]) -> String {
    let start = index
    while index < source.count, !source[index...].starts(with: mark) { advance(1) }
    let text = String(decoding: source[start..<index], as: UTF8.self)
    advance(min(mark.count, source.count - index))
    return String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  private mutating func advance(_ count: Int) {
    for _ in 0..<count {
      if source[index] == 0x0A {
        line += 1
        column = 1
      } else if source[index] & 0xC0 != 0x80 {
        column += 1
      }
      index += 1
    }
  }
}

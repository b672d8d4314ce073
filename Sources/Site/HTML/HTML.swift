package import Prose

/// A piece of a page: text, an element, or several pieces in a row.
///
/// Text and attribute values are escaped when the piece is written. Markup that is taken as it is comes from two
/// places alone, which are both in this file: the renderer of prose and the highlighter of samples.
package struct HTML: Sendable {
  private enum Node: Sendable {
    case text(String)
    case markup([UInt8])
    case group([HTML])
  }
  private let node: Node

  /// Nothing.
  package static let empty = HTML(node: .group([]))

  /// Text, which shows as it is whatever characters it has.
  package static func text(_ text: String) -> HTML { HTML(node: .text(text)) }

  /// Several pieces in a row.
  package static func group(_ parts: [HTML]) -> HTML { HTML(node: .group(parts)) }

  /// An element with attributes and content.
  package static func element(_ tag: Tag, _ attributes: [Attribute] = [], _ content: [HTML] = []) -> HTML {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(content.reduce(64) { $0 + $1.estimatedCount })
    bytes.appendStart(of: tag, attributes)
    if !tag.isVoid {
      for part in content { part.write(into: &bytes) }
      bytes.appendEnd(of: tag)
    }
    return HTML(node: .markup(bytes))
  }

  /// An element with attributes and text.
  package static func element(_ tag: Tag, _ attributes: [Attribute] = [], text: String) -> HTML {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(64 + text.utf8.count)
    bytes.appendStart(of: tag, attributes)
    bytes.appendEscaped(text)
    bytes.appendEnd(of: tag)
    return HTML(node: .markup(bytes))
  }

  /// The bytes that it has at least, but for characters that are escaped.
  private var estimatedCount: Int {
    switch node {
    case .text(let text): text.utf8.count
    case .markup(let bytes): bytes.count
    case .group(let parts): parts.reduce(0) { $0 + $1.estimatedCount }
    }
  }

  /// Prose as block elements.
  package static func prose(_ prose: Prose, _ options: Prose.HTMLOptions) -> HTML {
    prose.isEmpty ? .empty : HTML(node: .markup(prose.htmlBytes(options)))
  }

  /// Prose as one run of text, for cells and list entries.
  package static func inlineProse(_ prose: Prose, _ options: Prose.HTMLOptions) -> HTML {
    prose.isEmpty ? .empty : HTML(node: .markup(prose.inlineHTMLBytes(options)))
  }

  /// Text in a language, its parts marked for a style sheet where the language is known.
  package static func highlighted(_ text: String, language: String) -> HTML {
    switch language {
    case "json": HTML(node: .markup(JSONHighlighter.highlight(Array(text.utf8))))
    case "xml": HTML(node: .markup(XMLHighlighter.highlight(Array(text.utf8))))
    default: .text(text)
    }
  }

  /// Whether it writes nothing.
  package var isEmpty: Bool {
    switch node {
    case .text(let text): text.isEmpty
    case .markup(let bytes): bytes.isEmpty
    case .group(let parts): parts.allSatisfy(\.isEmpty)
    }
  }

  /// The bytes of the piece in UTF-8.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(into: &bytes)
    return bytes
  }

  /// The piece as a string.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Appends the piece to a page.
  package func write(into bytes: inout [UInt8]) {
    switch node {
    case .text(let text): bytes.appendEscaped(text)
    case .markup(let markup): bytes += markup
    case .group(let parts): for part in parts { part.write(into: &bytes) }
    }
  }
}

extension [UInt8] {
  fileprivate mutating func appendStart(of tag: Tag, _ attributes: [Attribute]) {
    append(UInt8(ascii: "<"))
    appendText(tag.rawValue)
    for attribute in attributes {
      append(UInt8(ascii: " "))
      appendText(attribute.name)
      guard let value = attribute.value else { continue }
      appendText("=\"")
      appendEscaped(value)
      append(UInt8(ascii: "\""))
    }
    append(UInt8(ascii: ">"))
  }

  fileprivate mutating func appendEnd(of tag: Tag) {
    appendText("</")
    appendText(tag.rawValue)
    append(UInt8(ascii: ">"))
    if tag.endsLine { append(0x0A) }
  }
}

extension HTML: ExpressibleByStringLiteral {
  /// The literal as text.
  package init(stringLiteral value: String) { self = .text(value) }
}

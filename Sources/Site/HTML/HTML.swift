package import Prose

/// A piece of a page: text, an element, or several pieces in a row.
///
/// Text and attribute values are escaped when the piece is written. Markup that is taken as it is comes from two
/// places alone, which are both in this file: the renderer of prose and the highlighter of samples.
package struct HTML: Sendable {
  private indirect enum Node: Sendable {
    case text(String)
    case markup([UInt8])
    case element(Tag, [Attribute], [HTML])
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
    HTML(node: .element(tag, attributes, content))
  }

  /// An element with attributes and text.
  package static func element(_ tag: Tag, _ attributes: [Attribute] = [], text: String) -> HTML {
    HTML(node: .element(tag, attributes, [.text(text)]))
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
    case .element: false
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
    case .element(let tag, let attributes, let content):
      bytes.append(UInt8(ascii: "<"))
      bytes += tag.rawValue.utf8
      for attribute in attributes {
        bytes.append(UInt8(ascii: " "))
        bytes += attribute.name.utf8
        guard let value = attribute.value else { continue }
        bytes += "=\"".utf8
        bytes.appendEscaped(value)
        bytes.append(UInt8(ascii: "\""))
      }
      bytes.append(UInt8(ascii: ">"))
      if tag.isVoid { return }
      for part in content { part.write(into: &bytes) }
      bytes += "</".utf8
      bytes += tag.rawValue.utf8
      bytes.append(UInt8(ascii: ">"))
      if tag.endsLine { bytes.append(UInt8(ascii: "\n")) }
    }
  }
}

extension HTML: ExpressibleByStringLiteral {
  /// The literal as text.
  package init(stringLiteral value: String) { self = .text(value) }
}

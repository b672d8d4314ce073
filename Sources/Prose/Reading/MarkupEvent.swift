/// One step of a walk over parsed CommonMark, free of C types.
enum MarkupEvent: Sendable {
  /// A node with children begins.
  case enter(Container, SourcePosition)
  /// The innermost node with children ends.
  case exit
  /// A node without children.
  case leaf(Leaf, SourcePosition)

  enum Container: Sendable {
    case document, blockQuote, item, paragraph, emphasis, strong
    case list(Prose.List.Style, isTight: Bool)
    case heading(level: Int)
    case link(destination: String, title: String)
    case image(destination: String, title: String)
  }

  enum Leaf: Sendable {
    case text(String)
    case code(String)
    case softBreak, lineBreak, thematicBreak
    case htmlInline(String)
    case htmlBlock(String)
    case codeBlock(info: String, text: String)
  }
}

/// A place in CommonMark source: line and byte in the line, both from 1.
struct SourcePosition: Sendable, Hashable {
  let line: Int
  let column: Int
}

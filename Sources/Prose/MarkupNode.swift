/// A tree for libcmark to render, free of C types.
indirect enum MarkupNode: Sendable {
  case blockQuote([MarkupNode])
  case list(Prose.List.Style, isTight: Bool, items: [[MarkupNode]])
  case paragraph([MarkupNode])
  case heading(level: Int, [MarkupNode])
  case thematicBreak
  case text(String)
  case code(String)
  case softBreak
  case lineBreak
  case emphasis([MarkupNode])
  case strong([MarkupNode])
  case link(destination: String, title: String, [MarkupNode])
  case image(destination: String, title: String, alt: String)
  /// A block that libcmark does not know, between two literal strings.
  case customBlock(enter: String, [MarkupNode], exit: String)
  /// Inline content that libcmark does not know, between two literal strings.
  case customInline(enter: String, [MarkupNode], exit: String)

  /// Inline output as it stands.
  static func literal(_ text: String) -> MarkupNode {
    .customInline(enter: text, [], exit: "")
  }
}

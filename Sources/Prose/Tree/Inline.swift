extension Prose {
  /// A piece of text within a paragraph, heading, term or cell.
  public indirect enum Inline: Sendable, Hashable {
    /// Characters that mean nothing but themselves.
    case text(String)
    /// The end of a source line that renders as a space.
    case softBreak
    /// A line break that the author asked for.
    case lineBreak
    /// Literal code; blanks count.
    case code(String)
    /// Emphasis, usually italic.
    case emphasis([Inline])
    /// Strong emphasis, usually bold.
    case strong([Inline])
    /// A link; the destination is not percent-encoded further than its author did.
    case link(destination: String, title: String?, content: [Inline])
    /// An image, with the text that stands in for it.
    case image(destination: String, title: String?, alt: String)
    /// Raised text.
    case superscript([Inline])
    /// Lowered text.
    case `subscript`([Inline])
    /// The title of a work; also what the default role of reStructuredText makes.
    case cite([Inline])
    /// Interpreted text of a role that the reader does not know; the text is as written between the
    /// backquotes.
    case role(name: String, text: String)
    /// A place that links can lead to; shows nothing.
    case target(id: String)
  }
}

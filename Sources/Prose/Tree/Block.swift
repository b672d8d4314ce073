extension Prose {
  /// A structural part of prose.
  public indirect enum Block: Sendable, Hashable {
    /// A paragraph.
    case paragraph([Inline])
    /// A heading of level 1 (highest) to 6; the identifier is what links lead to.
    case heading(level: Int, content: [Inline], id: String?)
    /// A bullet list or an ordered list.
    case list(List)
    /// Lines of code without a final line feed; the language is one word.
    case codeBlock(language: String?, text: String)
    /// A quotation.
    case blockQuote([Block])
    /// A division between topics.
    case thematicBreak
    /// A note, warning or the like.
    case admonition(Admonition)
    /// A table.
    case table(Table)
    /// Terms with their definitions.
    case definitionList([Definition])
    /// Lines whose breaks and indentation count.
    case lineBlock([Line])
  }

  /// A term and what it means.
  public struct Definition: Sendable, Hashable {
    /// The term.
    public let term: [Inline]
    /// Short qualifications of the term, such as its type.
    public let classifiers: [[Inline]]
    /// The definition.
    public let blocks: [Block]

    /// Makes one entry of a definition list.
    public init(term: [Inline], classifiers: [[Inline]] = [], blocks: [Block]) {
      self.term = term
      self.classifiers = classifiers
      self.blocks = blocks
    }
  }

  /// A line of a line block.
  public struct Line: Sendable, Hashable {
    /// The steps of indentation, from 0.
    public let indent: Int
    /// The text; none for an empty line.
    public let content: [Inline]

    /// Makes a line; a negative indentation becomes 0.
    public init(indent: Int = 0, _ content: [Inline]) {
      self.indent = max(0, indent)
      self.content = content
    }
  }
}

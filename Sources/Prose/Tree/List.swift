extension Prose {
  /// A list of items that are blocks themselves.
  public struct List: Sendable, Hashable {
    /// What stands before each item.
    public enum Style: Sendable, Hashable {
      /// The same mark before every item.
      case bullet
      /// Consecutive numbers.
      case ordered(start: Int, delimiter: Delimiter)
    }

    /// What follows the number of an ordered item.
    public enum Delimiter: Sendable, Hashable {
      /// A full stop, as in `1.`
      case period
      /// A parenthesis, as in `1)`
      case parenthesis
    }

    /// What stands before each item.
    public let style: Style
    /// Whether items follow each other without space between, their paragraphs unmarked.
    public let isTight: Bool
    /// The items from first to last.
    public let items: [[Block]]

    /// Makes a list.
    public init(_ style: Style = .bullet, isTight: Bool = true, items: [[Block]]) {
      self.style = style
      self.isTight = isTight
      self.items = items
    }

    /// Whether every item keeps its meaning when no blank line stands between its blocks.
    ///
    /// Without one, two paragraphs run into each other, and a paragraph swallows what cannot interrupt it
    /// (CommonMark 0.30, sections 4.8 and 5.2).
    package var canBeTight: Bool {
      items.allSatisfy { item in
        zip(item, item.dropFirst()).allSatisfy { List.mayTouch($0, $1) }
      }
    }

    private static func mayTouch(_ upper: Block, _ lower: Block) -> Bool {
      switch lower {
      case .paragraph, .table, .lineBlock:
        return !endsInParagraph(upper)
      case .list(let list):
        guard endsInParagraph(upper) else { return true }
        if list.items.first?.isEmpty ?? true { return false }
        if case .ordered(let start, _) = list.style { return start == 1 }
        return true
      case .blockQuote, .admonition:
        switch upper {
        case .blockQuote, .admonition: return false
        default: return true
        }
      case .definitionList: return false
      case .heading, .codeBlock, .thematicBreak: return true
      }
    }

    private static func endsInParagraph(_ block: Block) -> Bool {
      switch block {
      case .paragraph, .table, .lineBlock, .definitionList: true
      case .heading, .codeBlock, .thematicBreak: false
      case .blockQuote(let blocks): blocks.last.map(endsInParagraph) ?? false
      case .admonition(let admonition): admonition.blocks.last.map(endsInParagraph) ?? true
      case .list(let list): list.items.last?.last.map(endsInParagraph) ?? false
      }
    }
  }
}

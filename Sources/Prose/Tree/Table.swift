extension Prose {
  /// A table; rows may be shorter than others, cells may span columns and rows.
  public struct Table: Sendable, Hashable {
    /// How the text of a column is set.
    public enum Alignment: String, Sendable, Hashable {
      case left, center, right
    }

    /// One cell.
    public struct Cell: Sendable, Hashable {
      /// What the cell holds.
      public let blocks: [Block]
      /// The columns it covers, from 1.
      public let columnSpan: Int
      /// The rows it covers, from 1.
      public let rowSpan: Int

      /// Makes a cell; spans below 1 become 1.
      public init(blocks: [Block], columnSpan: Int = 1, rowSpan: Int = 1) {
        self.blocks = blocks
        self.columnSpan = max(1, columnSpan)
        self.rowSpan = max(1, rowSpan)
      }

      /// Makes a cell of one paragraph; spans below 1 become 1.
      public init(_ content: [Inline], columnSpan: Int = 1, rowSpan: Int = 1) {
        self.init(blocks: [.paragraph(content)], columnSpan: columnSpan, rowSpan: rowSpan)
      }
    }

    /// The rows that name the columns.
    public let header: [[Cell]]
    /// The rows of data.
    public let rows: [[Cell]]
    /// What the table is about.
    public let caption: [Inline]?
    /// The alignment of each column from the left; columns beyond have none.
    public let alignments: [Alignment?]

    /// Makes a table.
    public init(
      header: [[Cell]] = [], rows: [[Cell]], caption: [Inline]? = nil, alignments: [Alignment?] = []
    ) {
      self.header = header
      self.rows = rows
      self.caption = caption
      self.alignments = alignments
    }
  }
}

/// A CommonMark document as it grows, for pages that are made of many parts.
///
/// It is what ``Prose/commonMark()`` makes of the same blocks, without the blocks.
package struct CommonMarkPage: Sendable {
  private var writer = CommonMarkBlockWriter()
  /// Cells that have been written.
  private var cells = WrittenProse()

  /// Nothing yet.
  package init() {}

  /// Ends the document; its bytes are UTF-8.
  package mutating func end() -> [UInt8] { writer.end() }

  /// Adds blocks.
  package mutating func blocks(_ blocks: [Prose.Block]) {
    for block in blocks {
      switch block {
      case .paragraph(let content): paragraph(content)
      case .codeBlock(let language, let text): code(language, text)
      default: for block in CommonMarkOutput().blocks([block], depth: 0) { writer.append(block) }
      }
    }
  }

  /// Adds a heading.
  package mutating func heading(_ level: Int, _ content: [Prose.Inline]) {
    blocks([.heading(level: level, content: content, id: nil)])
  }

  /// Adds a paragraph; nothing where it is empty.
  package mutating func paragraph(_ content: [Prose.Inline]) {
    let text = CommonMarkInlines.bytes(of: content)
    if !text.isEmpty { writer.append { $0 += text } }
  }

  /// Adds a code block.
  package mutating func code(_ language: String?, _ text: String) {
    writer.append { CodeFence.append(language, text, to: &$0) }
  }

  /// Adds a pipe table, whose rows a closure writes.
  package mutating func table(_ header: [String], _ rows: (inout Rows) -> Void) {
    var known = WrittenProse()
    swap(&known, &cells)
    writer.append { bytes in
      var table = Rows()
      swap(&table.cells, &known)
      swap(&table.bytes, &bytes)
      table.row { row in for title in header { row.cell([.text(title)]) } }
      table.mark(columns: header.count)
      rows(&table)
      swap(&table.bytes, &bytes)
      swap(&table.cells, &known)
    }
    swap(&known, &cells)
  }

  /// The rows of a pipe table.
  package struct Rows {
    fileprivate var bytes: [UInt8] = []
    fileprivate var cells = WrittenProse()
    private var isFirst = true
    private var isAtRowStart = true

    fileprivate init() {}

    /// Adds a row, whose cells a closure writes.
    package mutating func row(_ write: (inout Rows) -> Void) {
      if !isFirst { bytes.append(0x0A) }
      isFirst = false
      bytes.appendText("| ")
      isAtRowStart = true
      write(&self)
      bytes.appendText(" |")
    }

    fileprivate mutating func mark(columns: Int) {
      bytes.append(0x0A)
      bytes.appendText("| ")
      bytes.appendText([String](repeating: "---", count: columns).joined(separator: " | "))
      bytes.appendText(" |")
    }

    /// Adds a cell.
    package mutating func cell(_ content: [Prose.Inline]) {
      cell { bytes, _ in Self.append(Prose([.paragraph(content)]), to: &bytes) }
    }

    /// Adds a cell of prose, which a closure makes fit into the page where it has not been written yet.
    package mutating func cell(_ prose: Prose, _ fitted: (Prose) -> Prose) {
      if prose.isEmpty { return cell([]) }
      cell { bytes, cells in
        cells.append(prose, to: &bytes) { Self.append(fitted(prose), to: &$0) }
      }
    }

    private mutating func cell(_ write: (inout [UInt8], inout WrittenProse) -> Void) {
      if !isAtRowStart { bytes.appendText(" | ") }
      isAtRowStart = false
      write(&bytes, &cells)
    }

    private static func append(_ prose: Prose, to bytes: inout [UInt8]) {
      let start = bytes.count
      prose.appendInlineCommonMark(to: &bytes)
      if bytes[start...].contains(UInt8(ascii: "|")) {
        let text = PipeTable.escapingPipes(in: Array(bytes[start...]))
        bytes.replaceSubrange(start..., with: text)
      }
    }
  }
}

/// Writes a table as HTML.
struct HTMLTable {
  let output: HTMLOutput
  let depth: Int

  func write(_ table: Prose.Table, to html: inout HTMLWriter) {
    guard (table.header + table.rows).contains(where: { !$0.isEmpty }) else { return }
    let label = table.caption.map { HTMLEscaping.escaped($0.plainText) } ?? ""
    let name = label.allSatisfy { $0.isWhitespace } ? "Table" : label
    html.putLine("<div class=\"table-wrap\" tabindex=\"0\" role=\"group\" aria-label=\"\(name)\">")
    html.putLine("<table>")
    if let caption = table.caption, !caption.isEmpty { output.element("caption", "", caption, to: &html) }
    write("thead", table.header, table, to: &html)
    write("tbody", table.rows, table, to: &html)
    html.putLine("</table>")
    html.putLine("</div>")
  }

  private func write(
    _ name: String, _ rows: [[Prose.Table.Cell]], _ table: Prose.Table, to html: inout HTMLWriter
  ) {
    let filled = rows.filter { !$0.isEmpty }
    if filled.isEmpty { return }
    html.putLine("<\(name)>")
    for (index, row) in filled.enumerated() {
      html.putLine("<tr>")
      write(row, of: table, isHeader: name == "thead", rowsLeft: filled.count - index, to: &html)
      html.putLine("</tr>")
    }
    html.putLine("</\(name)>")
  }

  private func write(
    _ row: [Prose.Table.Cell], of table: Prose.Table, isHeader: Bool, rowsLeft: Int, to html: inout HTMLWriter
  ) {
    var column = 0
    for cell in row {
      var attributes = isHeader ? " scope=\"\(cell.columnSpan > 1 ? "colgroup" : "col")\"" : ""
      if cell.columnSpan > 1 {
        attributes += " colspan=\"\(min(cell.columnSpan, TableGrid.maximumColumns))\""
      }
      // A span may not leave its row group (WHATWG HTML, section 4.9.12).
      let rows = min(cell.rowSpan, rowsLeft)
      if rows > 1 {
        attributes += " rowspan=\"\(rows)\""
      }
      if column < table.alignments.count, let alignment = table.alignments[column] {
        attributes += " class=\"align-\(alignment.rawValue)\""
      }
      column += cell.columnSpan
      output.container(
        isHeader ? "th" : "td", attributes, isHeader ? headerBlocks(cell) : cell.blocks, to: &html,
        depth: depth)
    }
  }

  /// The blocks of a header cell; headings and asides may not stand in one (WHATWG HTML, section 4.9.10).
  private func headerBlocks(_ cell: Prose.Table.Cell) -> [Prose.Block] {
    cell.blocks.allSatisfy(mayStandInHeader) ? cell.blocks : [.paragraph(Prose(cell.blocks).flattened)]
  }

  private func mayStandInHeader(_ block: Prose.Block) -> Bool {
    switch block {
    case .paragraph, .codeBlock, .lineBlock, .thematicBreak: true
    case .list(let list): list.items.allSatisfy { $0.allSatisfy(mayStandInHeader) }
    case .blockQuote(let blocks): blocks.allSatisfy(mayStandInHeader)
    case .heading, .admonition, .table, .definitionList: false
    }
  }
}

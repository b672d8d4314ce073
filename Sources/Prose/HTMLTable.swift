/// A table as nodes for the HTML renderer.
struct HTMLTable {
  let output: HTMLOutput
  let depth: Int

  func nodes(_ table: Prose.Table) -> [MarkupNode] {
    guard (table.header + table.rows).contains(where: { !$0.isEmpty }) else { return [] }
    var parts: [MarkupNode] = []
    if let caption = table.caption, !caption.isEmpty {
      parts.append(output.element("caption", "", caption))
    }
    parts += section("thead", table.header, table) + section("tbody", table.rows, table)
    let label = table.caption.map { HTMLEscaping.escaped($0.plainText) } ?? ""
    let name = label.allSatisfy { $0.isWhitespace } ? "Table" : label
    return [
      .customBlock(
        enter: "<div class=\"table-wrap\" tabindex=\"0\" role=\"group\" aria-label=\"\(name)\">",
        [.customBlock(enter: "<table>", parts, exit: "</table>")], exit: "</div>")
    ]
  }

  private func section(_ name: String, _ rows: [[Prose.Table.Cell]], _ table: Prose.Table) -> [MarkupNode] {
    let filled = rows.filter { !$0.isEmpty }
    if filled.isEmpty { return [] }
    let isHeader = name == "thead"
    let lines = filled.enumerated().map { index, row in
      MarkupNode.customBlock(
        enter: "<tr>", cells(row, in: table, isHeader: isHeader, rowsLeft: filled.count - index),
        exit: "</tr>")
    }
    return [.customBlock(enter: "<\(name)>", lines, exit: "</\(name)>")]
  }

  private func cells(
    _ row: [Prose.Table.Cell], in table: Prose.Table, isHeader: Bool, rowsLeft: Int
  ) -> [MarkupNode] {
    var column = 0
    return row.map { cell in
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
      return output.container(
        isHeader ? "th" : "td", attributes, isHeader ? headerBlocks(cell) : cell.blocks, depth: depth)
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

import Prose

/// Lists, definition lists and tables, which reStructuredText writes as lists of lists.
struct RSTListWriter {
  let writer: RSTWriter

  func lines(_ list: Prose.List, depth: Int) -> [String] {
    let items = list.items.enumerated().map { index, blocks in
      item(marker: marker(list.style, at: index), blocks, depth: depth)
    }
    let hasBlankLines = items.contains { $0.contains("") }
    // docutils looks for the number and a blank on the next line, or for an empty one.
    let hasEmptyNumber =
      list.style != .bullet && items.indices.contains { items[$0] == [marker(list.style, at: $0)] }
    let isTight = list.isTight && !hasBlankLines && !hasEmptyNumber
    return Array(items.joined(separator: isTight ? [] : [""]))
  }

  func lines(_ definitions: [Prose.Definition], depth: Int) -> [String] {
    let entries = definitions.compactMap { definition -> [String]? in
      let term = RSTInlines.text(of: definition.term, onOneLine: true, startsLine: true)
      let classifiers = definition.classifiers.map {
        RSTInlines.text(of: $0, onOneLine: true, startsLine: false)
      }
      // ` : ` would begin a classifier.
      let head = ([term] + classifiers).map { $0.replacing(" : ", with: " \\: ") }.joined(separator: " : ")
      let body = writer.lines(definition.blocks, depth: depth + 1)
      if term.isEmpty { return body.isEmpty ? nil : ["\\ "] + writer.indented(body) }
      return [head] + writer.indented(body.isEmpty ? [".."] : body)
    }
    return Array(entries.joined(separator: [""]))
  }

  /// A `list-table` directive.
  func lines(_ table: Prose.Table, depth: Int) -> [String] {
    let grid = TableGrid(table)
    if grid.columnCount == 0 { return [] }
    let rows = grid.header + grid.rows
    let caption = table.caption.map { RSTInlines.text(of: $0, onOneLine: true, startsLine: true) } ?? ""
    // A table of header rows alone is an error.
    let headerCount = grid.rows.isEmpty ? 0 : grid.header.count
    let options = (headerCount > 0 ? [":header-rows: \(headerCount)"] : []) + [":widths: auto"]
    let body = rows.flatMap { row in
      row.enumerated().flatMap { column, place in
        item(marker: column == 0 ? "* -" : "  -", place?.blocks ?? [], depth: depth + 1)
      }
    }
    return [caption.isEmpty ? ".. list-table::" : ".. list-table:: \(caption)"]
      + writer.indented(options + [""] + body)
  }

  private func item(marker: String, _ blocks: [Prose.Block], depth: Int) -> [String] {
    let lines = writer.lines(blocks, depth: depth + 1)
    guard let first = lines.first else { return [marker] }
    return ["\(marker) \(first)"] + writer.indented(Array(lines.dropFirst()), by: marker.count + 1)
  }

  private func marker(_ style: Prose.List.Style, at index: Int) -> String {
    switch style {
    case .bullet: "-"
    case .ordered(let start, .period): "\(max(0, start) + index)."
    case .ordered(let start, .parenthesis): "\(max(0, start) + index))"
    }
  }
}

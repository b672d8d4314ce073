import Prose

/// The directives that make tables.
extension RSTParser {
  mutating func emitTable(_ directive: RSTDirective, at line: RSTLine) {
    let caption = directive.argumentLines.isEmpty ? nil : inlines(directive.argumentLines)
    guard !directive.content.lines.isEmpty else { return reportEmpty(directive) }
    switch directive.name {
    case "table":
      let blocks = nested(directive.content.lines)
      guard blocks.count == 1, case .table(let table) = blocks[0] else {
        reportTable(directive, "its content is not one table")
        return emitContent(blocks, caption, at: line)
      }
      emit(
        .table(
          Prose.Table(
            header: table.header, rows: table.rows, caption: caption, alignments: table.alignments)),
        at: line)
    case "list-table":
      let blocks = nested(directive.content.lines)
      guard let rows = RSTParser.listRows(blocks) else {
        reportTable(directive, "its content is not one bullet list of lists with the same number of items")
        return emitContent(blocks, caption, at: line)
      }
      emit(rows.map { $0.map { Prose.Table.Cell(blocks: $0) } }, caption, directive, at: line)
    default:
      emitCommaSeparated(directive, caption, at: line)
    }
  }

  private mutating func emitContent(
    _ blocks: [Prose.Block], _ caption: [Prose.Inline]?, at line: RSTLine
  ) {
    if let caption { emit(.paragraph(caption), at: line) }
    for block in blocks { emit(block, at: line) }
  }

  private mutating func reportTable(_ directive: RSTDirective, _ message: String) {
    report(
      RSTProblem(
        rule: "rst/table", severity: .error, location: directive.location,
        message: "\(directive.name) makes no table, for \(message); the content is kept.",
        hint: "Write each row as an item that is a list of cells."))
  }

  private mutating func emit(
    _ rows: [[Prose.Table.Cell]], _ caption: [Prose.Inline]?, _ directive: RSTDirective, at line: RSTLine
  ) {
    let wanted = Int(directive.option("header-rows") ?? "0") ?? 0
    let headerCount = max(0, wanted)
    if headerCount > 0, headerCount >= rows.count {
      reportTable(directive, "no rows are left under \(headerCount) header rows")
    }
    let count = headerCount >= rows.count ? 0 : headerCount
    emit(
      .table(
        Prose.Table(header: Array(rows[..<count]), rows: Array(rows[count...]), caption: caption)),
      at: line)
  }

  /// The rows and cells of a bullet list of bullet lists of the same length.
  private static func listRows(_ blocks: [Prose.Block]) -> [[[Prose.Block]]]? {
    guard blocks.count == 1, case .list(let list) = blocks[0], list.style == .bullet else { return nil }
    var rows: [[[Prose.Block]]] = []
    for item in list.items {
      guard item.count == 1, case .list(let row) = item[0], row.style == .bullet,
        rows.isEmpty || rows[0].count == row.items.count
      else { return nil }
      rows.append(row.items)
    }
    return rows.isEmpty ? nil : rows
  }

  private mutating func emitCommaSeparated(
    _ directive: RSTDirective, _ caption: [Prose.Inline]?, at line: RSTLine
  ) {
    let values = RSTCommaSeparated(directive)
    var header: [[RSTContent]] = []
    if let option = directive.options.last(where: { $0.name == "header" }) {
      header = values.rows(RSTContent(text: option.value, at: option.location))
    }
    let rows = values.rows(directive.content)
    if values.isCut(header) || values.isCut(rows) {
      report(
        RSTProblem(
          rule: "rst/limit", severity: .error, location: directive.location,
          message:
            "\(directive.name) has more than \(RSTCommaSeparated.maximumFields) cells; the rest is left out.",
          hint: "Make several tables of it."))
    }
    let width = (header + rows).map(\.count).max() ?? 0
    let wanted = max(0, Int(directive.option("header-rows") ?? "0") ?? 0)
    let count = wanted >= rows.count ? 0 : wanted
    emit(
      .table(
        Prose.Table(
          header: (header + rows[..<count]).map { cells($0, width) },
          rows: rows[count...].map { cells($0, width) }, caption: caption)),
      at: line)
  }

  /// The cells of a row, empty ones added up to a width.
  private mutating func cells(_ fields: [RSTContent], _ width: Int) -> [Prose.Table.Cell] {
    var cells: [Prose.Table.Cell] = []
    budget.spend(fields.count)
    for field in fields { cells.append(Prose.Table.Cell(blocks: nestedBlocks(field))) }
    // Few rows are short; a table of many short rows keeps them so, lest one long row make it too large.
    guard width <= 100, !budget.isSpent else { return cells }
    budget.spend(width - cells.count)
    while cells.count < width { cells.append(Prose.Table.Cell(blocks: [])) }
    return cells
  }
}

/// Values with separators between them (RFC 4180), as `csv-table` takes them.
struct RSTCommaSeparated {
  private let separator: UInt8
  private let quote: UInt8
  private let escape: UInt8?
  private let keepsSpace: Bool

  init(_ directive: RSTDirective) {
    func byte(_ name: String, _ usual: UInt8?) -> UInt8? {
      guard let value = directive.option(name) else { return usual }
      switch value {
      case "tab": return 0x20
      case "space": return 0x20
      default: return RSTUnicode.text(value).utf8.first ?? usual
      }
    }
    separator = byte("delim", UInt8(ascii: ",")) ?? UInt8(ascii: ",")
    quote = byte("quote", UInt8(ascii: "\"")) ?? UInt8(ascii: "\"")
    escape = byte("escape", nil)
    keepsSpace = directive.option("keepspace") != nil
  }

  /// The most fields that are read.
  static let maximumFields = 1 << 19

  /// Whether rows were left out of what is returned by ``rows(_:)``.
  func isCut(_ rows: [[RSTContent]]) -> Bool {
    rows.reduce(0) { $0 + max(1, $1.count) } > RSTCommaSeparated.maximumFields
  }

  /// The fields of each row up to a number of them; a field in quotes may hold separators and line ends.
  func rows(_ content: RSTContent) -> [[RSTContent]] {
    var rows: [[RSTContent]] = []
    var row: [RSTContent] = []
    var field: [UInt8] = []
    var isQuoted = false
    var isAtStart = true
    var location = content.count > 0 ? content.location(ofLine: 0) : RSTLocation(file: "", line: 1)
    var count = 0
    func finish() {
      count += 1
      row.append(RSTContent(text: String(decoding: field, as: UTF8.self), at: location))
      field = []
      isAtStart = true
    }
    for index in 0..<content.count {
      let bytes = Array(content.bytes(ofLine: index))
      if count > RSTCommaSeparated.maximumFields { break }
      if !isQuoted {
        if bytes.isEmpty {
          rows.append([])
          count += 1
          continue
        }
        location = content.location(ofLine: index)
      }
      var at = 0
      while at < bytes.count, count <= RSTCommaSeparated.maximumFields {
        let byte = bytes[at]
        if let escape, byte == escape, at + 1 < bytes.count {
          at += 1
          field.append(bytes[at])
          isAtStart = false
        } else if isQuoted {
          if byte != quote {
            field.append(byte)
          } else if escape == nil, at + 1 < bytes.count, bytes[at + 1] == quote {
            field.append(quote)
            at += 1
          } else {
            isQuoted = false
          }
        } else if byte == separator {
          finish()
        } else if isAtStart, byte == quote {
          isQuoted = true
          isAtStart = false
        } else if !(isAtStart && byte == 0x20 && !keepsSpace) {
          field.append(byte)
          isAtStart = false
        }
        at += 1
      }
      if isQuoted {
        field.append(0x0A)
      } else {
        finish()
        rows.append(row)
        row = []
      }
    }
    if isQuoted || !row.isEmpty {
      finish()
      rows.append(row)
    }
    return rows
  }
}

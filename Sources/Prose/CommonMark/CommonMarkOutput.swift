extension Prose {
  /// The prose as CommonMark, with GitHub's forms for what CommonMark lacks.
  ///
  /// Tables are pipe tables, or nested lists if a cell holds more than paragraphs; spanned places are empty.
  /// Notes, warnings, tips, cautions and important remarks are alerts (`> [!NOTE]`), other admonitions block
  /// quotes with a bold title, definitions list items with a bold term. Raised and lowered text, roles,
  /// targets and heading identifiers lose their markup.
  ///
  /// Prose that was read from CommonMark reads back equal, with one exception: emphasis within or beside
  /// emphasis that no choice of `*` and `_` can express loses its inner part.
  /// - Returns: Blocks with blank lines between them and a line feed at the end; nothing for empty prose.
  package func commonMark() -> String { String(decoding: commonMarkBytes, as: UTF8.self) }

  /// The prose as CommonMark in UTF-8; see ``commonMark()``.
  package var commonMarkBytes: [UInt8] {
    // Most prose is one paragraph, whose text needs neither prefix nor space.
    if blocks.count == 1, case .paragraph(let content)? = blocks.first {
      var text = CommonMarkInlines.bytes(of: content)
      if !text.isEmpty, text.last != 0x0A { text.append(0x0A) }
      return text
    }
    return CommonMarkBlockWriter.bytes(of: CommonMarkOutput().blocks(blocks, depth: 0))
  }

  /// The prose as CommonMark on one line, for table cells, titles and list entries.
  /// - Parameter escapesPipes: Whether `|` is escaped, as the cells of a pipe table need.
  /// - Returns: The blocks as one run of text, a blank between them.
  package func inlineCommonMark(escapesPipes: Bool = false) -> String {
    String(decoding: inlineCommonMarkBytes(escapesPipes: escapesPipes), as: UTF8.self)
  }

  /// The prose as CommonMark on one line in UTF-8; see ``inlineCommonMark(escapesPipes:)``.
  func inlineCommonMarkBytes(escapesPipes: Bool = false) -> [UInt8] {
    var bytes: [UInt8] = []
    appendInlineCommonMark(to: &bytes)
    return escapesPipes ? PipeTable.escapingPipes(in: bytes) : bytes
  }

  /// Appends the prose as CommonMark on one line in UTF-8; see ``inlineCommonMark(escapesPipes:)``.
  func appendInlineCommonMark(to bytes: inout [UInt8]) {
    if blocks.count == 1, case .paragraph(let content)? = blocks.first,
      CommonMarkInlines.append(simple: content, isHeading: true, to: &bytes)
    {
      return
    }
    bytes += CommonMarkInlines.bytes(of: flattened, isHeading: true)
  }
}

/// A block in the terms that are written; text is CommonMark already.
///
/// Code, rules and tables are paragraphs of text.
indirect enum CommonMarkBlock {
  case paragraph([UInt8])
  case heading(level: Int, [UInt8])
  case blockQuote([CommonMarkBlock])
  case list(Prose.List.Style, isTight: Bool, items: [[CommonMarkBlock]])
}

/// The blocks of prose in the terms of CommonMark.
struct CommonMarkOutput {
  func blocks(_ blocks: [Prose.Block], depth: Int) -> [CommonMarkBlock] {
    guard depth <= 2 * Prose.maximumBlockDepth else { return [] }
    return blocks.flatMap { self.blocks($0, depth: depth) }
  }

  private func blocks(_ block: Prose.Block, depth: Int) -> [CommonMarkBlock] {
    switch block {
    case .paragraph(let content):
      let text = CommonMarkInlines.bytes(of: content)
      return text.isEmpty ? [] : [.paragraph(text)]
    case .heading(let level, let content, _):
      let text = CommonMarkInlines.bytes(of: content, isHeading: true)
      return [.heading(level: min(6, max(1, level)), text)]
    case .list(let list): return self.list(list, depth: depth)
    case .codeBlock(let language, let text):
      var source: [UInt8] = []
      CodeFence.append(language, text, to: &source)
      return [.paragraph(source)]
    case .blockQuote(let blocks): return [.blockQuote(self.blocks(blocks, depth: depth + 1))]
    // Dashes would make the line above a heading.
    case .thematicBreak: return [Self.paragraph("***")]
    case .admonition(let admonition): return [self.admonition(admonition, depth: depth)]
    case .table(let table):
      guard let text = PipeTable.bytes(table) else {
        return blocks([PipeTable.list(table)], depth: depth + 1)
      }
      let caption = table.caption.map { [Prose.Block.paragraph([.strong($0)])] } ?? []
      return blocks(caption, depth: depth) + (text.isEmpty ? [] : [.paragraph(text)])
    case .definitionList(let definitions): return blocks([definitionList(definitions)], depth: depth + 1)
    case .lineBlock(let lines): return lineBlock(lines)
    }
  }

  private static func paragraph(_ text: String) -> CommonMarkBlock { .paragraph(Array(text.utf8)) }

  private func list(_ list: Prose.List, depth: Int) -> [CommonMarkBlock] {
    if list.items.isEmpty { return [] }
    let isTight = list.isTight && list.canBeTight
    let items = list.items.map { item in
      separated(blocks(item, depth: depth + 1))
    }
    return [.list(writable(list.style, count: list.items.count), isTight: isTight, items: items)]
  }

  /// The blocks of an item, with what keeps its extent where they would be read in another way.
  private func separated(_ blocks: [CommonMarkBlock]) -> [CommonMarkBlock] {
    // Without this an empty item of a loose list has no blank line after it.
    if blocks.isEmpty { return [.paragraph([])] }
    // A nested bullet on the line of the item's own marker moves the item's text to the right of what follows
    // it. Without text a row of bullets is a rule.
    if case .list(.bullet, _, _)? = blocks.first, blocks.count > 1 || blocks.beginWithBareBullets {
      return [Self.paragraph("<!-- -->")] + blocks
    }
    return blocks
  }

  /// The style with numbers that CommonMark reads: 0 to 999999999 (CommonMark 0.30, section 5.2).
  private func writable(_ style: Prose.List.Style, count: Int) -> Prose.List.Style {
    guard case .ordered(let start, let delimiter) = style else { return style }
    return .ordered(start: max(0, min(start, 1_000_000_000 - count)), delimiter: delimiter)
  }

  private func admonition(_ admonition: Prose.Admonition, depth: Int) -> CommonMarkBlock {
    var content = admonition.blocks
    guard let marker = AlertSyntax.marker(of: admonition.kind) else {
      let title = Prose.Block.paragraph([.strong(admonition.shownTitle)])
      return .blockQuote(blocks([title] + content, depth: depth + 1))
    }
    if let title = admonition.title, !title.isEmpty {
      content.insert(.paragraph([.strong(title)]), at: 0)
    }
    let rest = blocks(content, depth: depth + 1)
    guard case .paragraph? = content.first, case .paragraph(let text)? = rest.first else {
      return .blockQuote([Self.paragraph(marker)] + rest)
    }
    return .blockQuote([.paragraph(Array("\(marker)\n".utf8) + text)] + rest.dropFirst())
  }

  private func definitionList(_ definitions: [Prose.Definition]) -> Prose.Block {
    let items = definitions.map { definition -> [Prose.Block] in
      let classifiers = definition.classifiers.flatMap { [.text(" (")] + $0 + [.text(")")] }
      return [.paragraph([.strong(definition.term)] + classifiers)] + definition.blocks
    }
    return .list(Prose.List(.bullet, isTight: false, items: items))
  }

  private func lineBlock(_ lines: [Prose.Line]) -> [CommonMarkBlock] {
    // A blank line would end the paragraph, so an empty line does.
    let stanzas = lines.split { $0.content.normalizedLine.isEmpty }
    return stanzas.map { stanza in
      let texts = stanza.map { line in
        Array(
          String(repeating: "&nbsp;", count: min(2 * line.indent, Prose.maximumBlockDepth)).utf8)
          + CommonMarkInlines.bytes(of: line.content.normalizedLine)
      }
      return .paragraph(Array(texts.joined(separator: "\\\n".utf8)))
    }
  }
}

extension [CommonMarkBlock] {
  /// Whether the first line holds nothing but bullets.
  fileprivate var beginWithBareBullets: Bool {
    switch first {
    case .list(.bullet, _, let items)?: items.first?.beginWithBareBullets ?? true
    case .paragraph(let text)?: text.isEmpty
    default: false
    }
  }
}

import Prose

/// Whole documents and fragments.
extension RSTParser {
  mutating func readDocument(_ source: RSTSource) -> RSTDocument {
    let split = RSTText.split(source)
    begin(split.text)
    isAtSectionLevel = true
    isAtTop = true
    readBody(RSTLines(split.lines))
    placeWaitingTargets()
    closeSections(downTo: 0)
    var resolver = RSTResolver(self)
    resolver.resolveSubstitutions()
    var elements = rootElements
    // The parts before and after resolving are not to be kept at the same time.
    rootElements = []
    if !pending.isEmpty { resolver.resolve(&elements) }
    context.substitutions = resolver.substitutions
    report(resolver.problems)
    return RSTDocument(
      elements: elements, problems: problems, fields: fields, targets: context.targets,
      includedFiles: including.files, context: context)
  }

  mutating func readFragment(
    _ content: RSTContent, in outer: RSTContext?
  ) -> (blocks: [Prose.Block], problems: [RSTProblem]) {
    begin(content.text)
    outerContext = outer
    readBody(content.lines)
    placeWaitingTargets()
    if pending.isEmpty, indirectTargets.isEmpty { return (blocks, problems) }
    var resolver = RSTResolver(self)
    resolver.resolveSubstitutions()
    let resolved = resolver.resolve(blocks)
    report(resolver.problems)
    return (resolved, problems)
  }

  mutating func readInlineFragment(
    _ content: RSTContent, in outer: RSTContext?
  ) -> (inlines: [Prose.Inline], problems: [RSTProblem]) {
    begin(content.text)
    outerContext = outer
    let read = nestedInlines(content)
    if pending.isEmpty { return (read, problems) }
    var resolver = RSTResolver(self)
    let resolved = resolver.resolve(read)
    report(resolver.problems)
    return (resolved, problems)
  }

  private mutating func begin(_ text: RSTText) {
    self.text = text
    including.begin(text.file)
    report(text.problems)
  }

  /// Puts targets that nothing follows at the end.
  private mutating func placeWaitingTargets() {
    guard !waitingTargets.isEmpty else { return }
    let line = RSTLine(start: Int32(text.bytes.count), end: Int32(text.bytes.count), number: 1)
    let targets = Prose.Block.paragraph(waitingTargets.map { .target(id: $0) })
    waitingTargets = []
    emit(targets, at: line)
  }
}

extension RSTResolver {
  /// Whether anything in a block waits; most of a document does not, and stays as it is.
  private static func hasPending(_ block: Prose.Block) -> Bool {
    switch block {
    case .paragraph(let content), .heading(_, let content, _): hasPending(content)
    case .list(let list): list.items.contains { $0.contains(where: hasPending) }
    case .codeBlock, .thematicBreak: false
    case .blockQuote(let content): content.contains(where: hasPending)
    case .admonition(let admonition):
      hasPending(admonition.title ?? []) || admonition.blocks.contains(where: hasPending)
    case .definitionList(let definitions):
      definitions.contains { definition in
        hasPending(definition.term) || definition.classifiers.contains(where: hasPending)
          || definition.blocks.contains(where: hasPending)
      }
    case .lineBlock(let lines): lines.contains { hasPending($0.content) }
    case .table(let table):
      hasPending(table.caption ?? [])
        || (table.header.joined().contains { $0.blocks.contains(where: hasPending) })
        || (table.rows.joined().contains { $0.blocks.contains(where: hasPending) })
    }
  }

  mutating func resolve(_ elements: inout [RSTElement]) {
    var further: [(index: Int, blocks: ArraySlice<Prose.Block>, place: RSTLocation)] = []
    for index in elements.indices {
      switch elements[index] {
      case .block(.paragraph(let content), let location):
        guard RSTResolver.hasPending(content) else { continue }
        let blocks = paragraphs(content)
        elements[index] = .block(blocks.first ?? .paragraph([]), location)
        if blocks.count > 1 { further.append((index, blocks.dropFirst(), location)) }
      case .section(var section):
        elements[index] = .comment("", section.location)
        section.titleInlines = resolve(section.titleInlines)
        resolve(&section.children)
        elements[index] = .section(section)
      case .block(let block, let location):
        guard RSTResolver.hasPending(block) else { continue }
        elements[index] = .block(resolve(block), location)
      case .directive, .comment: continue
      }
    }
    for (index, blocks, place) in further.reversed() {
      elements.insert(contentsOf: blocks.map { .block($0, place) }, at: index + 1)
    }
  }

  mutating func resolve(_ blocks: [Prose.Block]) -> [Prose.Block] {
    var result: [Prose.Block] = []
    result.reserveCapacity(blocks.count)
    for block in blocks {
      if case .paragraph(let content) = block, RSTResolver.hasPending(content) {
        result += paragraphs(content)
      } else {
        result.append(resolve(block))
      }
    }
    return result
  }

  private mutating func resolve(_ block: Prose.Block) -> Prose.Block {
    switch block {
    case .paragraph(let content):
      return RSTResolver.hasPending(content) ? .paragraph(resolve(content)) : block
    case .heading(let level, let content, let id):
      return .heading(level: level, content: resolve(content), id: id)
    case .list(let list):
      return .list(Prose.List(list.style, isTight: list.isTight, items: list.items.map { resolve($0) }))
    case .codeBlock, .thematicBreak: return block
    case .blockQuote(let content): return .blockQuote(resolve(content))
    case .admonition(let admonition):
      return .admonition(
        Prose.Admonition(
          admonition.kind, version: admonition.version, title: admonition.title.map { resolve($0) },
          blocks: resolve(admonition.blocks)))
    case .definitionList(let definitions):
      return .definitionList(
        definitions.map { definition in
          Prose.Definition(
            term: resolve(definition.term), classifiers: definition.classifiers.map { resolve($0) },
            blocks: resolve(definition.blocks))
        })
    case .lineBlock(let lines):
      return .lineBlock(lines.map { Prose.Line(indent: $0.indent, resolve($0.content)) })
    case .table(let table):
      return .table(
        Prose.Table(
          header: table.header.map { row($0) }, rows: table.rows.map { row($0) },
          caption: table.caption.map { resolve($0) }, alignments: table.alignments))
    }
  }

  private mutating func row(_ row: [Prose.Table.Cell]) -> [Prose.Table.Cell] {
    row.map {
      Prose.Table.Cell(blocks: resolve($0.blocks), columnSpan: $0.columnSpan, rowSpan: $0.rowSpan)
    }
  }
}

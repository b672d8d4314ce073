import APIModel
import Diagnostics
import Prose
import RestructuredText

/// Makes a page of its plan.
struct PageReader {
  private let context: PageContext
  private(set) var log: TreeLog

  init(context: PageContext) {
    self.context = context
    log = TreeLog(files: context.files)
  }

  mutating func read(_ planned: PlannedPage) -> Page {
    Page(
      id: planned.id, heading: heading(planned), aliases: planned.aliases, parent: planned.parent,
      items: items(planned.items), origin: Origin(log.location(planned.origin)))
  }

  private mutating func heading(_ planned: PlannedPage) -> Title {
    guard let markup = planned.heading.markup else { return planned.heading }
    return Title(context.links.resolved(markup, in: context.document, at: log.location(planned.origin), &log))
  }

  private mutating func items(_ planned: [PlannedItem]) -> [PageItem] {
    var items: [PageItem] = []
    for item in planned {
      switch item {
      case .elements(let elements):
        let prose = prose(elements)
        if !prose.isEmpty { items.append(.prose(prose)) }
      case .section(let id, let aliases, let section, let parts):
        items.append(
          .section(
            Section(
              id: id, aliases: aliases, heading: context.resolved(section, &log), items: self.items(parts))))
      case .operation(let operation):
        var reader = OperationReader(operation, in: context)
        let value = reader.read()
        log.add(reader.log)
        items.append(value.map { .operation($0) } ?? .section(text(of: operation)))
      }
    }
    return items
  }

  /// What remains of an operation without a method: its text.
  private mutating func text(of operation: PlannedOperation) -> Section {
    let elements = operation.section.children.filter { element in
      if case .directive(let directive) = element { directive.name != TreeDirectives.method } else { true }
    }
    let prose = prose(elements)
    return Section(
      id: operation.anchor, aliases: operation.aliases, heading: context.resolved(operation.section, &log),
      items: prose.isEmpty ? [] : [.prose(prose)])
  }

  /// Text outside of operations; tables and samples there are text too.
  mutating func prose(_ elements: [RSTElement], headings level: Int = 1) -> Prose {
    var blocks: [Prose.Block] = []
    for element in elements {
      switch element {
      case .comment: continue
      case .block(let block, let place): blocks.append(context.resolved(block, at: place, &log))
      case .section(let section):
        let title = context.resolved(section, &log)
        blocks.append(.heading(level: level, content: title.inlines, id: section.ids.first))
        blocks += prose(section.children, headings: level + 1).blocks
      case .directive(let directive): blocks += self.blocks(directive)
      }
    }
    return Prose(blocks)
  }

  private mutating func blocks(_ directive: RSTDirective) -> [Prose.Block] {
    switch directive.name {
    case TreeDirectives.sample:
      guard let file = SampleFile(directive, in: context, &log) else { return [] }
      return [.codeBlock(language: file.language, text: String(file.text.dropLast()))]
    case TreeDirectives.parameters:
      let rows = context.rows(directive, within: .all, &log)
      return rows.isEmpty ? [] : [table(rows)]
    case TreeDirectives.statusCodes:
      let codes = context.codes(directive, within: .all, &log)
      return codes.isEmpty ? [] : [table(codes)]
    case Toctree.name: return list(Toctree(directive))
    case TreeDirectives.method:
      log.add(
        .error(
          "operation/no-section",
          "rest_method stands in no section: the title of an operation is that of its section",
          at: log.location(directive.location), hint: "write a title above it"))
      return []
    default: return []
    }
  }

  private func table(_ rows: [Parameter]) -> Prose.Block {
    .table(
      Prose.Table(
        header: [["Name", "In", "Type", "Description"].map { Prose.Table.Cell([.text($0)]) }],
        rows: rows.map { row in
          [
            Prose.Table.Cell([.text(row.isRequired ? row.name : "\(row.name) (Optional)")]),
            Prose.Table.Cell([.text(row.location.rawValue)]), Prose.Table.Cell([.text(row.type.name)]),
            Prose.Table.Cell(blocks: row.description.blocks),
          ]
        }))
  }

  private func table(_ codes: [StatusCode]) -> Prose.Block {
    .table(
      Prose.Table(
        header: [["Code", "Reason"].map { Prose.Table.Cell([.text($0)]) }],
        rows: codes.map { code in
          [
            Prose.Table.Cell([.code(StatusCode.title(code.code))]),
            Prose.Table.Cell(blocks: code.reason?.blocks ?? []),
          ]
        }))
  }

  /// A toctree that shows is a list of links to its documents.
  private mutating func list(_ toctree: Toctree) -> [Prose.Block] {
    var items: [[Prose.Block]] = []
    for entry in toctree.entries {
      let isAddress = entry.target.contains("://")
      let name = TreeLinks.documentName(entry.target, from: context.document)
      guard let destination = isAddress ? entry.target : name.flatMap({ context.links.documents[$0] }) else {
        if entry.target == "self" || name == context.document.name { continue }
        log.add(
          .warning(
            "tree/missing-document", "the toctree names '\(entry.target)', which is no document of the tree",
            at: log.location(entry.location), hint: "name a document by its path without .rst"))
        continue
      }
      let words = entry.title.map { [Prose.Inline.text($0)] } ?? name.flatMap { context.links.titles[$0] }
      items.append([
        .paragraph([.link(destination: destination, title: nil, content: words ?? [.text(entry.target)])])
      ])
    }
    return toctree.isHidden || items.isEmpty ? [] : [.list(Prose.List(.bullet, isTight: true, items: items))]
  }
}

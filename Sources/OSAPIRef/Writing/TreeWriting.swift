import APIModel
import Parallel
import Prose
import RestructuredText

/// Writes the documents of a reference that was read from a tree, in the arrangement of its source.
struct TreeWriting: Sendable {
  let reference: Reference
  let tree: WrittenTree
  let links: LinkTargets
  let definitions: DefinitionFiles
  let reasons: ReasonFile

  init(_ reference: Reference) {
    self.reference = reference
    tree = WrittenTree(reference)
    links = LinkTargets(reference, tree)
    definitions = DefinitionFiles(reference)
    reasons = ReasonFile(reference)
  }

  /// A file that is still to be made.
  private struct Job: Sendable {
    let path: String
    let text: @Sendable () -> String
  }

  /// The files by their paths from the folder of the tree, made in parallel.
  func files() async -> [(path: String, text: String)] {
    // The definitions take longest.
    var jobs = definitions.names.enumerated().map { place, name in
      Job(path: name) { definitions.text(ofFile: place, links) }
    }
    jobs.append(Job(path: "index.rst") { index })
    for node in tree.documents {
      jobs.append(Job(path: WrittenTree.path(ofDocument: node.page.id)) { document(node) })
    }
    let included = tree.included.map { ($0, WrittenTree.index) }
    let inDocuments = tree.documents.flatMap { node in node.children.map { ($0, node.page.id) } }
    for (node, document) in included + inDocuments { addJobs(of: node, document, to: &jobs) }
    if !reasons.isEmpty { jobs.append(Job(path: ReasonFile.name) { reasons.text(links) }) }
    let files = await jobs.concurrentMap { (path: $0.path, text: $0.text()) }
    return files + SettingsFile(reference).files(links: self)
  }

  private func addJobs(of node: WrittenTree.Node, _ document: String, to jobs: inout [Job]) {
    if node.isOwnSection {
      for child in node.children { addJobs(of: child, document, to: &jobs) }
    } else {
      jobs.append(Job(path: Self.file(of: node.page)) { page(node, document) })
    }
  }

  private static func file(of page: Page) -> String { "\(page.id).inc" }

  // MARK: Documents

  private var index: String {
    var writer = DocumentWriter()
    let title = reference.title.isEmpty ? "API reference" : reference.title
    writer.add(markup: SectionTitle.text(title, level: SectionTitle.document))
    add(summary: reference.summary, to: &writer)
    writer.add(markup: ".. rest_expand_all::")
    for node in tree.included { include(node, in: WrittenTree.index, level: SectionTitle.page, to: &writer) }
    if !tree.documents.isEmpty {
      let names = tree.documents.map {
        "   /\(WrittenTree.path(ofDocument: $0.page.id).dropLast(".rst".count))"
      }
      writer.add(markup: ".. toctree::\n   :hidden:\n\n" + names.joined(separator: "\n"))
    }
    return writer.text
  }

  private func document(_ node: WrittenTree.Node) -> String {
    let page = node.page
    var writer = DocumentWriter()
    writer.add(
      markup: SectionTitle.text(
        page.heading, targets: page.aliases, level: SectionTitle.document)
    )
    add(page.items, in: page.id, level: SectionTitle.page, to: &writer)
    writer.add(markup: ".. rest_expand_all::")
    for child in node.children { include(child, in: page.id, level: SectionTitle.page, to: &writer) }
    return writer.text
  }

  private func include(
    _ node: WrittenTree.Node, in document: String, level: Int, to writer: inout DocumentWriter
  ) {
    guard node.isOwnSection else {
      let path = WrittenTree.path(of: Self.file(of: node.page), fromDocument: document)
      return writer.add(markup: ".. include:: \(path)")
    }
    let page = node.page
    writer.add(
      markup: SectionTitle.text(
        page.heading, targets: page.aliases, level: level))
    add(page.items, in: document, level: level + 1, to: &writer)
    for child in node.children { include(child, in: document, level: level + 1, to: &writer) }
  }

  /// The headings of the summary are sections of the index.
  private func add(summary: Prose, to writer: inout DocumentWriter) {
    for block in summary.blocks {
      guard case .heading(let level, let content, _) = block else {
        writer.add(arranged: links.written(Prose([block]), in: WrittenTree.index))
        continue
      }
      writer.add(markup: SectionTitle.text(Title(content), level: SectionTitle.page + level - 1))
    }
  }

  // MARK: Pages

  private func page(_ node: WrittenTree.Node, _ document: String) -> String {
    let page = node.page
    var writer = DocumentWriter()
    var level = SectionTitle.page + depth(of: page)
    if !node.isOperations {
      writer.add(
        markup: SectionTitle.text(
          page.heading, targets: page.aliases, level: level))
      level += 1
    }
    add(page.items, in: document, level: level, to: &writer)
    return writer.text
  }

  /// How many sections of the document are around the page.
  private func depth(of page: Page) -> Int {
    var depth = 0
    var parent = page.parent
    while let id = parent, depth < 4, let holder = reference.pages.first(where: { $0.id == id }) {
      if tree.documents.contains(where: { $0.page.id == id }) { break }
      depth += 1
      parent = holder.parent
    }
    return depth
  }

  private func add(_ items: [PageItem], in document: String, level: Int, to writer: inout DocumentWriter) {
    for item in items {
      switch item {
      case .prose(let prose): writer.add(arranged: links.written(prose, in: document))
      case .section(let section):
        writer.add(markup: SectionTitle.text(section.heading, targets: section.aliases, level: level))
        add(section.items, in: document, level: level + 1, to: &writer)
      case .operation(let operation):
        ArrangedOperation(operation: operation, tree: self, document: document).add(level: level, to: &writer)
      }
    }
  }
}

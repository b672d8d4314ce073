import APIModel
import Prose
import RestructuredText

/// How links within the reference are written so that Sphinx resolves them.
///
/// What has an explicit target is named by it with `:ref:`, a document with `:doc:`, and anything else in the same
/// document by its title.
struct LinkTargets: Sendable {
  private struct Target: Sendable {
    let document: String
    let anchor: String
    let heading: Title
    /// A label of Sphinx's, where the target has one.
    let label: String?
  }

  private var targets: [String: Target] = [:]
  private var documents: [String: Title] = [:]
  /// How often each title stands in a document; only one that is there once can be named.
  private var titles: [String: [String: Int]] = [:]

  init(_ reference: Reference, _ tree: WrittenTree) {
    for node in tree.documents { documents["\(node.page.id)/"] = node.page.heading }
    for page in reference.pages {
      let document = tree.documentOfPage[page.id] ?? WrittenTree.index
      count(page.heading, document)
      targets["\(page.id)/"] = Target(
        document: document, anchor: Identifier.slug(page.title), heading: page.heading,
        label: page.aliases.first)
      add(page.items, page, document)
    }
  }

  private mutating func add(_ items: [PageItem], _ page: Page, _ document: String) {
    for item in items {
      switch item {
      case .prose(let prose): add(prose, page, document)
      case .section(let section):
        add(section.id, section.aliases, section.heading, page, document)
        add(section.items, page, document)
      case .operation(let operation):
        add(operation.anchor, operation.aliases, operation.heading, page, document)
        add(operation.description, page, document)
        add(operation.layout ?? [], page, document)
      }
    }
  }

  private mutating func add(_ items: [LayoutItem], _ page: Page, _ document: String) {
    for item in items {
      switch item {
      case .prose(let prose): add(prose, page, document)
      case .section(let section):
        add(section.anchor, section.aliases, section.heading, page, document)
        add(section.items, page, document)
      case .parameters, .statusCodes, .sample: continue
      }
    }
  }

  private mutating func add(
    _ anchor: String, _ aliases: [String], _ heading: Title, _ page: Page, _ document: String
  ) {
    count(heading, document)
    let target = Target(document: document, anchor: anchor, heading: heading, label: aliases.first)
    for id in [anchor] + aliases { targets["\(page.id)/#\(id)"] = target }
  }

  /// Targets before paragraphs are labels without a title.
  private mutating func add(_ prose: Prose, _ page: Page, _ document: String) {
    for block in prose.blocks {
      guard case .paragraph(let content) = block else { continue }
      for case .target(let id) in content {
        targets["\(page.id)/#\(id)"] = Target(
          document: document, anchor: id, heading: Title(""), label: id)
      }
    }
  }

  private mutating func count(_ heading: Title, _ document: String) {
    titles[document, default: [:]][heading.text.lowercased(), default: 0] += 1
  }

  /// The prose with its links within the reference as markup, for a document; `nil` for a text that any may show.
  func written(_ prose: Prose, in document: String?) -> Prose {
    prose.replacingInlines { inline in
      guard case .link(let destination, _, let content) = inline else { return nil }
      return markup(destination, content, in: document).map { [.restructuredText($0)] }
    }
  }

  private func markup(_ destination: String, _ content: [Prose.Inline], in document: String?) -> String? {
    let words = RSTReference.escaped(content.plainText)
    if let heading = documents[destination] {
      let path = "/\(WrittenTree.path(ofDocument: String(destination.dropLast())).dropLast(".rst".count))"
      return content == heading.inlines ? ":doc:`\(path)`" : ":doc:`\(words) <\(path)>`"
    }
    guard let target = targets[destination] else { return nil }
    if let label = target.label {
      return content == target.heading.inlines ? ":ref:`\(label)`" : ":ref:`\(words) <\(label)>`"
    }
    guard document == nil || target.document == document else { return nil }
    guard titles[target.document]?[target.heading.text.lowercased()] == 1 else {
      return "`\(words) <#\(target.anchor)>`__"
    }
    let title = RSTReference.escaped(target.heading.text)
    return content.plainText == target.heading.text ? "`\(title)`_" : "`\(words) <\(title)_>`__"
  }
}

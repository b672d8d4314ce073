import APIModel
import Prose

extension Page {
  /// The name of the page's document in the tree.
  var document: String { "\(id).inc" }
}

/// The document of one page, which `index.rst` includes.
struct PageDocument {
  let page: Page
  let definitions: ParameterDefinitions

  var text: String {
    var document = DocumentWriter()
    document.add(
      markup: SectionTitle.text(page.title.isEmpty ? page.id : page.title, level: SectionTitle.page))
    add(page.items, level: SectionTitle.page + 1, to: &document)
    return document.text
  }

  private func add(_ items: [PageItem], level: Int, to document: inout DocumentWriter) {
    for item in items {
      switch item {
      case .prose(let prose): document.add(prose)
      case .operation(let operation):
        OperationSection(operation: operation, definitions: definitions, level: level).add(to: &document)
      case .section(let section):
        let title = section.title.isEmpty ? section.id : section.title
        document.add(markup: SectionTitle.text(title, level: level))
        // The sections of an operation need a level below their operation's.
        add(section.items, level: min(level + 1, SectionTitle.deepest - 1), to: &document)
      }
    }
  }
}

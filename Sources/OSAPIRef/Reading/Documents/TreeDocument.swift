import Diagnostics
import Prose
import RestructuredText

/// A document of the tree: a `.rst` file with all that it includes.
struct TreeDocument: Sendable {
  /// Its name for Sphinx: the path from the source folder without `.rst`.
  let name: String
  /// Its path from the root of the project.
  let path: String
  let content: RSTDocument

  init(name: String, path: String, bytes: [UInt8], files: TreeFiles) {
    self.name = name
    self.path = path
    let reader = RSTReader(
      directives: TreeDirectives(document: path, files: files).handler, roles: TreeDirectives.roles)
    content = reader.read(RSTSource(file: path, bytes: bytes))
  }

  /// The name of the first document, from which the others are reached.
  static let index = "index"

  var isIndex: Bool { name == Self.index }

  /// The field that tells Sphinx not to miss the document in a toctree.
  var isOrphan: Bool { content.fields.contains { $0.name == "orphan" } }

  /// The toctrees of the document in reading order.
  var tableOfContents: [Toctree] { Self.toctrees(in: content.elements) }

  private static func toctrees(in elements: [RSTElement]) -> [Toctree] {
    elements.flatMap { element -> [Toctree] in
      switch element {
      case .section(let section): toctrees(in: section.children)
      case .directive(let directive) where directive.name == Toctree.name: [Toctree(directive)]
      case .directive, .block, .comment: []
      }
    }
  }
}

/// A `toctree` directive: the documents that belong to a document.
struct Toctree {
  struct Entry {
    /// The title that the entry gives, if any.
    let title: String?
    /// A document, counted from the folder of this one, or from the source folder with `/` before it; or an address.
    let target: String
    let location: RSTLocation
  }

  static let name = "toctree"

  let entries: [Entry]
  let isHidden: Bool

  init(_ directive: RSTDirective) {
    isHidden = directive.option("hidden") != nil
    let content = directive.content
    entries = (0..<content.count).compactMap { index in
      let line = content.line(index)
      let text = line.drop { $0 == " " }
      if text.isEmpty { return nil }
      let location = content.location(ofLine: index)
      if text.hasSuffix(">"), let open = text.lastIndex(of: "<") {
        let title = text[..<open].split(separator: " ").joined(separator: " ")
        return Entry(
          title: title, target: String(text[text.index(after: open)...].dropLast()), location: location)
      }
      return Entry(title: nil, target: String(text), location: location)
    }
  }
}

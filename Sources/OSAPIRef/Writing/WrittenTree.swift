import APIModel

/// Which file each page of a reference is in, when it is written as a tree.
///
/// A page is a file that a document includes. A page with others below it is a section of the document around its
/// files if it is named by its title, as reading names such a section; else it is a document of its own, and so are
/// all pages after it, since documents come after what the index includes.
struct WrittenTree: Sendable {
  /// A page with what is below it.
  struct Node: Sendable {
    let page: Page
    let children: [Node]

    /// Whether the page is a section of its document rather than a file.
    var isOwnSection: Bool {
      !children.isEmpty && page.id == Identifier.slug(page.title)
        && !children.contains { $0.page.id.hasPrefix("\(page.id)/") }
    }

    /// Whether the page has no title of its own, since it is nothing but operations.
    var isOperations: Bool {
      guard page.aliases.isEmpty, children.isEmpty, case .operation(let first)? = page.items.first,
        first.heading == page.heading
      else { return false }
      return page.items.allSatisfy { if case .operation = $0 { true } else { false } }
    }
  }

  /// What the index includes.
  let included: [Node]
  /// The pages that are documents of their own.
  let documents: [Node]
  /// The document that each page is in, by the id of the page; the index has the empty name.
  let documentOfPage: [String: String]

  init(_ reference: Reference) {
    let children = Dictionary(grouping: reference.pages.filter { $0.parent != nil }) { $0.parent ?? "" }
    let known = Set(reference.pages.map(\.id))
    func node(_ page: Page, depth: Int) -> Node {
      Node(
        page: page, children: depth < 8 ? (children[page.id] ?? []).map { node($0, depth: depth + 1) } : [])
    }
    let top = reference.pages.filter { $0.parent.map { !known.contains($0) } ?? true }.map {
      node($0, depth: 0)
    }
    let first = top.firstIndex { !$0.children.isEmpty && !$0.isOwnSection } ?? top.endIndex
    included = Array(top[..<first])
    documents = Array(top[first...])
    var documentOfPage: [String: String] = [:]
    func note(_ node: Node, _ document: String) {
      documentOfPage[node.page.id] = document
      for child in node.children { note(child, document) }
    }
    for node in included { note(node, Self.index) }
    for node in documents { note(node, node.page.id) }
    self.documentOfPage = documentOfPage
  }

  static let index = ""

  /// The path of a document from the folder of the tree.
  static func path(ofDocument name: String) -> String { name == index ? "index.rst" : "\(name)/index.rst" }

  /// The path of a file as a document names it.
  static func path(of file: String, fromDocument name: String) -> String {
    guard name != index else { return file }
    var from = name.split(separator: "/")[...]
    var to = file.split(separator: "/")[...]
    while let first = from.first, first == to.first, to.count > 1 {
      from.removeFirst()
      to.removeFirst()
    }
    return (from.map { _ in ".." } + to).joined(separator: "/")
  }
}

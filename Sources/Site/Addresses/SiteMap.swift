package import APIModel

/// Which page each part of a reference is on.
package struct SiteMap: Sendable {
  private let pages: Set<String>
  private let pageOfOperation: [String: String]
  /// Anchors of operations that are not their ids.
  private let anchors: [String: String]
  private let faults: Set<String>
  private let childrenOfPage: [String: [Page]]
  /// The folder of the pages of each operation's shapes, by its id.
  private let folders: [String: String]
  /// The name of the file that each page is.
  private let file: String
  /// The folder of the pages about versions; `nil` where the API has none.
  package let versionsFolder: String?

  /// The pages of a reference, each a file of a name in a folder of its own.
  package init(_ reference: Reference, file: String = "index.html") {
    self.file = file
    pages = Set(reference.pages.map(\.id))
    pageOfOperation = Dictionary(
      reference.pages.flatMap { page in page.operations.map { ($0.id, page.id) } },
      uniquingKeysWith: { first, _ in first })
    anchors = Dictionary(
      reference.operations.filter { $0.anchor != $0.id }.map { ($0.id, $0.anchor) },
      uniquingKeysWith: { first, _ in first })
    faults = Set(reference.faults.map(\.name))
    folders = reference.history.versions.isEmpty ? [:] : Self.folders(of: reference)
    versionsFolder = reference.history.versions.isEmpty ? nil : Self.versionsFolder(besides: pages)
    childrenOfPage = Dictionary(grouping: reference.pages.filter { $0.parent != nil }) { $0.parent ?? "" }
  }

  private static func versionsFolder(besides pages: Set<String>) -> String {
    let top = Set(pages.map { $0.prefix { $0 != "/" } })
    var folder = "version-history"
    var count = 1
    while top.contains(folder[...]) {
      count += 1
      folder = "version-history-\(count)"
    }
    return folder
  }

  /// The page of all versions.
  package var timeline: PageAddress? { versionsFolder.map { PageAddress(folder: $0, file: file) } }

  /// The page of the changes between any two versions.
  package var guide: PageAddress? { versionsFolder.map { PageAddress(folder: "\($0)/guide", file: file) } }

  /// The page of a version.
  package func page(of version: APIVersion) -> PageAddress? {
    versionsFolder.map { PageAddress(folder: "\($0)/\(version)", file: file) }
  }

  /// A folder for each operation below its page, named after its anchor where no page has that name.
  private static func folders(of reference: Reference) -> [String: String] {
    var taken = Set(reference.pages.map(\.id))
    var folders: [String: String] = [:]
    for page in reference.pages {
      for operation in page.operations {
        let isSafe = Identifier.isSafeFileName(operation.anchor)
        let name = "\(page.id)/\(isSafe ? operation.anchor : Identifier.slug(operation.anchor))"
        var folder = name
        var count = 1
        while !taken.insert(folder).inserted {
          count += 1
          folder = "\(name)-\(count)"
        }
        folders[operation.id] = folder
      }
    }
    return folders
  }

  /// The folder that an operation's own files are in, those of its shapes in folders below it; `nil` where the API
  /// has no versions.
  package func folder(of operation: Operation) -> String? { folders[operation.id] }

  /// The page of an operation.
  package func page(ofOperation id: String) -> PageAddress? {
    pageOfOperation[id].map { PageAddress(folder: $0, file: file) }
  }

  /// The pages that belong to a page, in reading order.
  func children(of page: String) -> [Page] { childrenOfPage[page] ?? [] }

  /// The page of all faults.
  package var faultsPage: PageAddress { PageAddress(folder: "faults", file: file) }

  package func hasFault(_ name: String) -> Bool { faults.contains(name) }

  /// The URL for a link in prose, as seen from a page.
  ///
  /// Prose names a page by its folder, from the root or from another page (`servers/`, `../servers/#create-server`),
  /// and an operation by its id alone (`#create-server`), whatever page it is on; `./` is the first page. Other links stay as they are.
  package func resolve(_ destination: String, from page: PageAddress) -> String {
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let anchor = parts.count > 1 ? String(parts[1]) : nil
    guard let path = parts.first, !path.isEmpty else {
      guard let anchor, let home = self.page(ofOperation: anchor) else { return destination }
      return page.link(to: home, anchor: anchors[anchor] ?? anchor)
    }
    var folder = path
    for file in ["index.html", "index.md"] where folder.hasSuffix("/" + file) {
      folder = folder.dropLast(file.count)
    }
    while folder.hasPrefix("../") { folder = folder.dropFirst(3) }
    guard folder.hasSuffix("/") else { return destination }
    if folder == "./" { return page.link(to: PageAddress(path: file), anchor: anchor) }
    let id = String(folder.dropLast())
    let isOfVersions = versionsFolder.map { id == $0 || id.hasPrefix("\($0)/") } ?? false
    guard pages.contains(id) || isOfVersions || (id == "faults" && !faults.isEmpty) else {
      return destination
    }
    return page.link(to: PageAddress(folder: id, file: file), anchor: anchor)
  }
}

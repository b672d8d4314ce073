package import Diagnostics
package import Files

/// Where a tree is: the folder of its documents and the folder that nothing is read outside of.
package struct TreeLocation: Sendable, Hashable {
  /// The folder that holds `index.rst`, as a path for the file system, without a `/` at its end.
  package let source: String
  /// The project's root, a folder that holds the source folder or is the same.
  package let root: String

  /// Finds the documents of a tree.
  ///
  /// The tree may be a project (its documents are in `api-ref/source`), the folder `api-ref` or `source` itself,
  /// or any folder with documents. Unless a root is given it is the folder that holds `api-ref`, else the tree;
  /// a tree that a build wrote has its samples beside it, so there it is the folder of that output.
  ///
  /// - Parameters:
  ///   - tree: the path that the user named.
  ///   - root: the root that the user named.
  ///   - files: the file system.
  /// - Throws: `source/no-documents` or `source/outside-root` where there is nothing to read.
  package init(tree: String, root: String?, files: FileSystem) throws(Diagnostic) {
    let tree = Self.trimmed(tree)
    guard let source = Self.source(in: tree, files) else {
      throw .error(
        "source/no-documents",
        "'\(tree)' holds no documents: a tree has an index.rst, or api-ref/source with one",
        at: SourceLocation(file: tree), hint: "name the folder that holds api-ref or the documents")
    }
    self.source = source
    self.root = root.map(Self.trimmed) ?? Self.root(of: source, tree: tree, files)
    guard let realRoot = files.realPath(self.root), let realSource = files.realPath(source),
      realSource == realRoot || realSource.hasPrefix(realRoot == "/" ? "/" : realRoot + "/")
    else {
      throw .error(
        "source/outside-root",
        "'\(source)' is not inside of the root '\(self.root)': only what is in it is read",
        at: SourceLocation(file: tree), hint: "name a root that holds the tree")
    }
  }

  private static let candidates = ["api-ref/source", "source", "rst"]

  private static func source(in tree: String, _ files: FileSystem) -> String? {
    if isSource(tree, files) { return tree }
    for candidate in candidates.map({ "\(tree)/\($0)" }) where isSource(candidate, files) { return candidate }
    // A tree without an index still has documents.
    let names = (try? files.list(tree)) ?? []
    return names.contains { $0.hasSuffix(".rst") } ? tree : nil
  }

  private static func isSource(_ folder: String, _ files: FileSystem) -> Bool {
    files.kind("\(folder)/index.rst") == .file
  }

  private static func root(of source: String, tree: String, _ files: FileSystem) -> String {
    let parts = source.split(separator: "/", omittingEmptySubsequences: false)
    if let index = parts.lastIndex(of: "api-ref") {
      let above = parts[..<index].joined(separator: "/")
      return above.isEmpty ? (source.hasPrefix("/") ? "/" : ".") : above
    }
    if source != tree { return tree }
    // The samples of a written tree are beside it, in the output that the build's marker names as its own.
    let parent = parts.count > 1 ? parts.dropLast().joined(separator: "/") : "."
    let marker = parent.isEmpty ? "/\(OutputFolder.marker)" : "\(parent)/\(OutputFolder.marker)"
    return parts.last == Substring(OSAPIRefTree.folder) && files.kind(marker) == .file ? parent : source
  }

  private static func trimmed(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path.isEmpty ? "." : String(path)
  }
}

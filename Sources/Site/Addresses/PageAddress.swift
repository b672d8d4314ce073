package import APIModel

/// Where a page of the site is: the path of its file from the root of the output.
///
/// Links between pages are relative and name their file, so that they work from a disk as from a server.
package struct PageAddress: Hashable, Sendable {
  /// The path, such as `os-virtual-interfaces/index.html`.
  package let path: String

  package init(path: String) { self.path = path }

  /// The page at the root.
  package static let home = PageAddress(path: "index.html")
  /// The page of all faults.
  package static let faults = PageAddress(folder: "faults")
  /// The page of the release notes, which the site links to and does not write.
  package static let releaseNotes = PageAddress(folder: "release-notes")

  /// The page of a folder below the root; `file` is its name there.
  package init(folder: String, file: String = "index.html") { self.init(path: "\(folder)/\(file)") }

  /// The page of a shape, named after its first version: that stays when a later version ends the shape.
  package init(
    shape range: VersionRange, folder: String, history: VersionHistory, file: String = "index.html"
  ) {
    let first = range.min ?? history.first
    self.init(folder: "\(folder)/\(first?.description ?? "all")", file: file)
  }

  /// The URL of another page as seen from this one; of a place on it where an anchor is given.
  package func link(to page: PageAddress, anchor: String? = nil) -> String {
    let fragment = anchor.map { "#\($0.percentEncoded)" } ?? ""
    if page == self, anchor != nil { return fragment }
    return link(toFile: page.path) + fragment
  }

  /// The absolute URL of the page on a server, without the name that servers add.
  package func url(below baseURL: String) -> String {
    let place = path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path
    return "\(baseURL)/\(place.percentEncoded)"
  }

  /// The folders that it is in.
  var depth: Int { path.utf8.count { $0 == UInt8(ascii: "/") } }

  /// The first folder that it is in; empty for a page at the root.
  var topFolder: Substring { path.contains("/") ? path.prefix { $0 != "/" } : "" }

  /// The URL of a file, given from the root, as seen from this page.
  package func link(toFile file: String) -> String {
    String(repeating: "../", count: depth) + file.percentEncoded
  }
}

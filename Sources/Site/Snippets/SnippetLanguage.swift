/// The languages that requests are shown in.
package enum SnippetLanguage: String, CaseIterable, Sendable {
  case curl, httpie, python, swift, openstack

  /// The name as people write it; the libraries are named with their languages.
  package var title: String {
    switch self {
    case .curl: "curl"
    case .httpie: "HTTPie"
    case .python: "Python (requests)"
    case .swift: "Swift (URLSession)"
    case .openstack: "openstack (SDK)"
    }
  }

  /// The language in words that highlighters know.
  package var language: String {
    switch self {
    case .curl, .httpie: "shell"
    case .python, .openstack: "python"
    case .swift: "swift"
    }
  }
}

/// A part of a snippet; scripts and pages replace what depends on a version.
package enum SnippetPiece: Hashable, Sendable {
  case text(String)
  /// The number of the version.
  case version(String)
  /// The body, as it stands in its sample.
  case body(String)

  package var text: String {
    switch self {
    case .text(let text), .version(let text), .body(let text): text
    }
  }
}

import APIModel

/// The method of an operation, coloured by its name.
struct MethodBadge {
  let method: Method

  var html: HTML {
    .element(.span, [.class("method \(name)")], text: method.description)
  }

  private var name: String {
    switch method {
    case .get, .head: "get"
    case .post: "post"
    case .put: "put"
    case .patch: "patch"
    case .delete: "delete"
    default: "other"
    }
  }
}

/// The path of an operation with its parameters set off; a long one may break after each slash.
struct PathTemplate {
  let path: String

  var html: HTML {
    var parts: [HTML] = []
    for (index, step) in path.split(separator: "/", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { parts += ["/", .element(.wbr)] }
      parts += marked(step)
    }
    return .element(.code, [.class("path")], parts)
  }

  private func marked(_ step: Substring) -> [HTML] {
    var parts: [HTML] = []
    var rest = step
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      parts.append(.text(String(rest[..<open])))
      parts.append(.element(.span, [.class("variable")], text: String(rest[open...close])))
      rest = rest[rest.index(after: close)...]
    }
    return rest.isEmpty ? parts : parts + [.text(String(rest))]
  }
}

/// The versions that something exists in.
struct VersionBadge {
  let words: String
  var isLimited = true

  var html: HTML {
    .element(.span, [.class(isLimited ? "versions limited" : "versions")], text: words)
  }
}

extension VersionRange {
  /// The bounds for scripts that show one version of a page.
  var attributes: [Attribute] {
    [min.map { Attribute("data-min", $0.description) }, max.map { Attribute("data-max", $0.description) }]
      .compactMap(\.self)
  }
}

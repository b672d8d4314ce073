import APIModel

/// The method of an operation, coloured by its name.
struct MethodBadge {
  let method: Method

  func write(to page: inout HTML) {
    page.element(.span, .class("method", name), text: method.description)
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

  func write(to page: inout HTML) {
    page.element(.code, .class("path")) { page in
      for (index, step) in path.split(separator: "/", omittingEmptySubsequences: false).enumerated() {
        if index > 0 {
          page.text("/")
          page.element(.wbr)
        }
        mark(step, to: &page)
      }
    }
  }

  private func mark(_ step: Substring, to page: inout HTML) {
    var rest = step
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      page.text(String(rest[..<open]))
      page.element(.span, .class("variable"), text: String(rest[open...close]))
      rest = rest[rest.index(after: close)...]
    }
    page.text(String(rest))
  }
}

/// The versions that something exists in.
struct VersionBadge {
  let words: String
  var isLimited = true

  func write(to page: inout HTML) {
    page.element(.span, .class(isLimited ? "versions limited" : "versions"), text: words)
  }
}

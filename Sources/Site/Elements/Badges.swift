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
      var rest = path[...]
      while let place = rest.utf8.firstIndex(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "{") }) {
        page.text(String(rest[..<place]))
        rest = rest[place...]
        if rest.utf8.first == UInt8(ascii: "/") {
          page.text("/")
          page.element(.wbr)
          rest = rest.dropFirst()
        } else if let close = rest.utf8.firstIndex(of: UInt8(ascii: "}")) {
          page.element(.span, .class("variable"), text: String(rest[...close]))
          rest = rest[rest.utf8.index(after: close)...]
        } else {
          break
        }
      }
      page.text(String(rest))
    }
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

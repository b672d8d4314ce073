/// A path template cut at its parameters, for texts in quotes.
struct PathParts {
  private enum Part {
    case text(Substring)
    case variable(String)
  }
  private let parts: [Part]

  init(_ path: String) {
    var parts: [Part] = []
    var rest = path[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
    {
      if open > rest.startIndex { parts.append(.text(rest[..<open])) }
      parts.append(.variable(SnippetVariable.name(of: String(rest[rest.index(after: open)..<close]))))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(rest)) }
    self.parts = parts
  }

  /// The path with its variables between two marks; what would end or change the quotation is left out.
  func joined(opening: String, closing: String) -> String {
    var path = ""
    for part in parts {
      switch part {
      case .text(let text): path += text.utf8.contains(where: Self.endsQuotation) ? Self.quotable(text) : text
      case .variable(let name):
        path += opening
        path += name
        path += closing
      }
    }
    return path
  }

  private static func quotable(_ text: Substring) -> Substring {
    Substring(String(decoding: text.utf8.filter { !endsQuotation($0) }, as: UTF8.self))
  }

  private static func endsQuotation(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "$"), UInt8(ascii: "`"), 0x0A, 0x0D: true
    default: false
    }
  }
}

/// Names of parameters as variables.
enum SnippetVariable {
  /// A name that is a variable in every language of snippets.
  static func name(of parameter: String) -> String {
    var bytes = parameter.utf8.map { isWordPart($0) ? $0 : UInt8(ascii: "_") }
    if bytes.first.map({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) ?? true {
      bytes.insert(UInt8(ascii: "_"), at: 0)
    }
    let name = String(decoding: bytes, as: UTF8.self)
    return reserved.contains(name) ? name + "_" : name
  }

  private static func isWordPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Words that a parameter may be named with and that a language, or a snippet itself, keeps.
  private static let reserved: Set<String> = [
    "as", "class", "cloud", "data", "default", "endpoint", "extension", "for", "from", "import", "in",
    "internal", "is", "operator", "pass", "private", "protocol", "public", "repeat", "request", "requests",
    "response", "return", "self", "subscript", "token", "type", "with",
  ]
}

/// The values of an attribute in the order of the page.
func values(of attribute: String, in page: String) -> [String] {
  let mark = " \(attribute)=\""
  var values: [String] = []
  var rest = page[...]
  while let start = rest.firstRange(of: mark) {
    rest = rest[start.upperBound...]
    guard let end = rest.firstIndex(of: "\"") else { break }
    values.append(String(rest[..<end]))
    rest = rest[end...]
  }
  return values
}

func ids(in page: String) -> [String] { values(of: "id", in: page) }

/// The headings of a page as `h2 Title`, without markup inside them.
func headings(in page: String) -> [String] {
  page.split(separator: "<h").dropFirst().compactMap { part in
    guard let level = part.first?.wholeNumberValue, let open = part.firstIndex(of: ">"),
      let close = part.firstRange(of: "</h\(level)>")
    else { return nil }
    return "h\(level) \(part[part.index(after: open)..<close.lowerBound])"
  }
}

extension String {
  /// How often a text occurs.
  func components(of text: String) -> Int { ranges(of: text).count }
}

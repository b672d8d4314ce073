/// What a template may ask for: the kind of each field, and the fields of what it holds.
indirect enum TemplateField: Sendable {
  /// Text, for `{{name}}`, or for a section that shows where the text is there.
  case text
  /// Markup, for `{{{name}}}` alone.
  case html
  /// A condition for a section.
  case flag
  /// Fields of its own, for a section or with points between the names.
  case object([String: TemplateField])
  /// Entries that a section repeats over.
  case list([String: TemplateField])

  /// The fields of the page, as the comment at the top of `page.mustache` describes them.
  static let page: [String: TemplateField] = [
    "language": .text, "siteTitle": .text, "title": .text, "documentTitle": .text, "description": .text,
    "stylesheet": .text, "themeScript": .text, "referenceScript": .text, "siteScript": .text, "home": .text,
    "isHome": .flag, "isShape": .flag, "markdown": .text, "canonical": .text,
    "heading": .html, "content": .html, "contents": .html, "navigationList": .html,
    "navigation": .list(
      entry.merging(["operations": .list(["title": .text, "url": .text])]) { first, _ in first }),
    "breadcrumbs": .list(entry.merging(["isOperation": .flag]) { first, _ in first }),
    "previous": .object(entry), "next": .object(entry),
    "words": .object(
      Dictionary(uniqueKeysWithValues: PageWords.names.map { ($0, TemplateField.text) })),
  ]

  private static let entry: [String: TemplateField] = ["title": .text, "url": .text, "isCurrent": .flag]

  /// What a transform of swift-mustache makes of a field, or `nil` where it has none of that name.
  func transformed(by transform: String) -> TemplateField? {
    switch (self, transform) {
    case (.text, "capitalized"), (.text, "lowercased"), (.text, "uppercased"), (.text, "reversed"): .text
    case (.text, "empty"): .flag
    case (.list, "reversed"): self
    case (.list(let fields), "first"), (.list(let fields), "last"): .object(fields)
    case (.list, "count"): .text
    case (.list, "empty"): .flag
    default: nil
    }
  }
}

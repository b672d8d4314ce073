import Words

/// The words that the shell itself shows, for a template's `words`.
enum PageWords {
  static let names = values(Strings()).map(\.name)

  static func values(_ strings: Strings) -> [(name: String, text: String)] {
    [
      ("skipToContent", strings.skipToContent), ("menu", strings.menu), ("pages", strings.pages),
      ("breadcrumbs", strings.breadcrumbs), ("onThisPage", strings.onThisPage),
      ("previous", strings.previous), ("next", strings.next), ("pager", strings.pager),
      ("generated", strings.generated),
    ]
  }
}

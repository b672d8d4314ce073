import Words

/// The words that scripts show, by the names that they use.
enum ScriptWords {
  typealias Word = (name: String, text: String)

  /// Those of the script of every page.
  static func page(_ strings: Strings) -> [Word] {
    [
      ("version", strings.version), ("allVersions", strings.everyVersion), ("latest", strings.latest),
      ("compareWith", strings.compareWith), ("noComparison", strings.noComparison),
      ("search", strings.search),
      ("theme", strings.theme), ("themeAuto", strings.themeAuto), ("themeLight", strings.themeLight),
      ("themeDark", strings.themeDark), ("copy", strings.copy), ("copied", strings.copied),
      ("fold", strings.fold), ("depth", strings.depth), ("allDepths", strings.allDepths),
      ("added", strings.markAdded), ("removed", strings.markRemoved), ("changed", strings.markChanged),
      ("comparing", strings.comparing), ("noDifferences", strings.noDifferences), ("absent", strings.absent),
      ("language", strings.programmingLanguage),
    ]
  }

  /// Those of the search, which come with its index.
  static func search(_ strings: Strings) -> [Word] {
    [
      ("search", strings.search), ("placeholder", strings.searchPlaceholder), ("help", strings.searchHelp),
      ("noResults", strings.noResults), ("results", strings.results), ("close", strings.close),
      ("page", strings.page), ("operation", strings.operation), ("parameter", strings.parameter),
      ("field", strings.field), ("status", strings.status), ("fault", strings.fault),
      ("version", strings.version),
    ]
  }
}

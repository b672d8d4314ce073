/// The words that scripts show, by the names that they use.
enum ScriptWords {
  static func values(_ strings: Strings) -> [(name: String, text: String)] {
    [
      ("version", strings.version), ("allVersions", strings.everyVersion), ("latest", strings.latest),
      ("compareWith", strings.compareWith), ("noComparison", strings.noComparison),
      ("search", strings.search), ("searchPlaceholder", strings.searchPlaceholder),
      ("searchHelp", strings.searchHelp), ("noResults", strings.noResults), ("results", strings.results),
      ("close", strings.close), ("theme", strings.theme), ("themeAuto", strings.themeAuto),
      ("themeLight", strings.themeLight), ("themeDark", strings.themeDark), ("copy", strings.copy),
      ("copied", strings.copied), ("fold", strings.fold), ("unfold", strings.unfold),
      ("depth", strings.depth), ("allDepths", strings.allDepths), ("added", strings.markAdded),
      ("removed", strings.markRemoved), ("changed", strings.markChanged), ("comparing", strings.comparing),
      ("noDifferences", strings.noDifferences), ("absent", strings.absent),
      ("language", strings.programmingLanguage), ("operation", strings.operation),
      ("parameter", strings.parameter), ("field", strings.field), ("status", strings.status),
      ("fault", strings.fault), ("versionKind", strings.version), ("page", strings.page),
    ]
  }
}

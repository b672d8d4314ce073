import APIModel
import Diagnostics
import Prose

extension Rule {
  /// What is deprecated says what to use in its place.
  ///
  /// In documentation that is an operation whose title, or whose page's title, says that it is deprecated: a
  /// word such as "instead", "replaced", "use" or "no replacement" in its own text or in that of its page is
  /// enough.
  static let operationReplacement = Rule.onReference(
    "operation/no-replacement", .warning, "A deprecated operation says what to use in its place."
  ) { reference in
    reference.pages.flatMap { page -> [Finding] in
      var isTold: Bool?
      return page.operations.compactMap { operation in
        guard isDeprecated(operation, on: page) else { return nil }
        if let deprecation = operation.deprecation, !deprecation.replacement.isEmpty { return nil }
        let onPage = isTold ?? page.items.prose.contains { words.areIn($0.plainText) }
        isTold = onPage
        guard !onPage, !operation.prose.contains(where: { words.areIn($0.plainText) }) else { return nil }
        return Finding(
          "'\(operation.title)' is deprecated, but nothing says what to use in its place",
          subject: operation.id,
          origin: operation.origin, hint: "name what replaces it, or say that nothing does")
      }
    }
  }

  private static func isDeprecated(_ operation: Operation, on page: Page) -> Bool {
    operation.deprecation != nil
      || [operation.title, page.title].contains { deprecated.areIn($0) }
  }

  private static let deprecated = Phrases(["deprecated"])
  private static let words = Phrases([
    "instead", "replace", "superseded", " use ", "in favor", "in favour", "alternative", "should be used",
    "no longer", "not be available", "recommended", "proxy", "proxies",
  ])
}

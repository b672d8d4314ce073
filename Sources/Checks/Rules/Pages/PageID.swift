import APIModel
import Diagnostics

extension Rule {
  /// Each page has a folder of its own, whose name works on every system and hides none of the output's folders.
  static let pageID = Rule.onReference(
    "page/id", .error, "The id of a page is unique and safe as the name of a folder."
  ) { reference in
    var seen: Set<String> = []
    return reference.pages.compactMap { page in
      func finding(_ text: String, _ hint: String) -> Finding {
        Finding(text, subject: page.id, origin: page.origin, hint: hint)
      }
      // Names that differ in case alone are one folder on some systems.
      if !seen.insert(page.id.lowercased()).inserted {
        return finding("page id '\(page.id)' is used twice: each page has a folder of its own", "rename one")
      }
      if reservedPageIDs.contains(page.id.lowercased().prefix { $0 != "/" }.description) {
        return finding(
          "page id '\(page.id)' is a name that every output uses itself", "choose another id")
      }
      let parts = page.id.split(separator: "/", omittingEmptySubsequences: false)
      if !parts.allSatisfy({ Identifier.isSafeFileName(String($0)) }) {
        return finding(
          "page id '\(page.id)' cannot name a folder: an id is letters, digits, '-', '_' and '.', with '/' between "
            + "the names of folders",
          "pass an id to Page")
      }
      return nil
    }
  }
}

private let reservedPageIDs: Set<String> = [
  "api_samples", "assets", "faults", "index.html", "index.md", "llms.txt", "reference.json",
  "reference.schema.json", "release-notes", "rst",
]

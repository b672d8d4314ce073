import APIModel
import Words

/// What a reader must know before anything else about an operation: that it is deprecated, or gone.
struct Notice {
  let scope: Scope
  let operation: Operation

  func write(to page: inout HTML) {
    let strings = scope.strings
    if let removal = operation.removal {
      box("removed", strings.removed, to: &page) { page in
        page.element(.p) { scope.write(strings.sentence(removal), to: &$0) }
      }
    }
    if let deprecation = operation.deprecation {
      box("deprecated", strings.deprecated, to: &page) { page in
        page.element(.p) { scope.write(strings.sentence(deprecation), to: &$0) }
        scope.prose(deprecation.replacement, headings: 6, to: &page)
      }
    }
  }

  private func box(
    _ name: String, _ title: String, to page: inout HTML, _ content: (inout HTML) -> Void
  ) {
    page.element(.aside, .class("notice", name), Attribute("role", "note")) { page in
      page.element(.p, .class("notice-title"), text: title)
      content(&page)
    }
  }
}

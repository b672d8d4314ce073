import APIModel
import Words

/// A heading with a link to itself, which shows when the pointer or the focus is on it.
struct Heading {
  let scope: Scope
  let level: Int
  let title: Title
  let anchor: String

  func write(to page: inout HTML) {
    page.element(.div, .class("heading")) { page in
      page.element(.heading(level), .id(anchor)) { scope.write(title, to: &$0) }
      page.element(
        .a, .class("anchor"), .href(fragment: anchor),
        .label(scope.strings.linkTo.filled(["title": title.text]))
      ) { $0.element(.span, .hidden, text: "#") }
    }
  }
}

import APIModel

/// A heading with a link to itself, which shows when the pointer or the focus is on it.
struct Heading {
  let scope: Scope
  let level: Int
  let title: Title
  let anchor: String

  var html: HTML {
    .element(
      .div, [.class("heading")],
      [
        .element(.heading(level), [.id(anchor)], [scope.title(title)]),
        .element(
          .a,
          [
            .class("anchor"), .href("#\(anchor.percentEncoded)"),
            .label(scope.strings.linkTo.filled(["title": title.text])),
          ],
          [.element(.span, [.hidden], text: "#")]),
      ])
  }
}

/// A heading with a link to itself, which shows when the pointer or the focus is on it.
struct Heading {
  let scope: Scope
  let level: Int
  let title: String
  let anchor: String

  var html: HTML {
    .element(
      .div, [.class("heading")],
      [
        .element(.heading(level), [.id(anchor)], text: title),
        .element(
          .a,
          [
            .class("anchor"), .href("#\(anchor.percentEncoded)"),
            .label(scope.strings.linkTo.filled(["title": title])),
          ],
          [.element(.span, [.hidden], text: "#")]),
      ])
  }
}

import APIModel

/// What a reader must know before anything else about an operation: that it is deprecated, or gone.
struct Notice {
  let scope: Scope
  let operation: Operation

  var html: HTML {
    let strings = scope.strings
    var notices: [HTML] = []
    if let removal = operation.removal {
      notices.append(
        box("removed", strings.removed, [.element(.p, [], [scope.sentence(strings.sentence(removal))])]))
    }
    if let deprecation = operation.deprecation {
      notices.append(
        box(
          "deprecated", strings.deprecated,
          [
            .element(.p, [], [scope.sentence(strings.sentence(deprecation))]),
            scope.prose(deprecation.replacement, headings: 6),
          ]))
    }
    return .group(notices)
  }

  private func box(_ name: String, _ title: String, _ content: [HTML]) -> HTML {
    .element(
      .aside, [.class("notice \(name)"), Attribute("role", "note")],
      [.element(.p, [.class("notice-title")], text: title)] + content)
  }
}

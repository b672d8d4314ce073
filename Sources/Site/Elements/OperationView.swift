import APIModel
import Words

/// One operation with all that the reference says about it.
struct OperationView {
  let scope: Scope
  let operation: Operation
  /// The level of its heading on the page.
  let level: Int

  func write(to page: inout HTML) {
    page.part(.operation(operation.id)) { page in
      page.element(.section, .class("operation"), .min(operation.range), .max(operation.range)) { page in
        content(to: &page)
      }
    }
  }

  private func content(to page: inout HTML) {
    page.part(.heading) { page in
      scope.anchors(operation.aliases, to: &page)
      Heading(scope: scope, level: level, title: operation.heading, anchor: operation.anchor).write(to: &page)
    }
    signature(to: &page)
    page.part(.shapes) { page in
      let ranges = operation.shapeRanges(in: scope.history)
      ShapeStrip(scope: scope, operation: operation, ranges: ranges).write(to: &page)
    }
    Notice(scope: scope, operation: operation).write(to: &page)
    scope.prose(operation.description, headings: level + 1, to: &page)
    traits(to: &page)
    if let layout = operation.layout {
      LayoutView(scope: scope, operation: operation, items: layout, level: level + 1).write(to: &page)
    } else {
      message(.request, to: &page)
      message(.response, to: &page)
    }
    page.part(.snippets) { snippets(version: operation.lastVersion(in: scope.history), to: &$0) }
    page.part(.history) { changes(scope.changes[operation], to: &$0) }
  }

  /// What holds for the operation as a whole, with the versions where that is not all.
  private func traits(to page: inout HTML) {
    if operation.traits.isEmpty { return }
    let strings = scope.strings
    page.element(.ul, .class("traits"), Attribute("aria-label", strings.conditions)) { page in
      for trait in operation.traits {
        page.versioned(trait.range) { page in
          page.element(.li, .min(trait.range), .max(trait.range)) { page in
            scope.write(strings.sentence(trait), to: &page)
          }
        }
      }
    }
  }

  /// Requests in a version, ready to copy.
  func snippets(version: APIVersion?, to page: inout HTML) {
    part("snippets", scope.strings.snippets, to: &page) { page in
      SnippetView(scope: scope, operation: operation, version: version).write(to: &page)
    }
  }

  /// What each version changed, or some of them.
  func changes(_ changes: [VersionChanges], to page: inout HTML) {
    if changes.isEmpty { return }
    part("changes", scope.strings.whatChanged, to: &page) { page in
      ChangeList(scope: scope, operation: operation, changes: changes).write(to: &page)
    }
  }

  /// The line that is sent, and the versions it is for.
  private func signature(to page: inout HTML) {
    let strings = scope.strings
    let words = strings.words(operation.range, in: scope.history)
    page.element(.div, .class("signature")) { page in
      page.element(.p, .class("request-line")) { page in
        MethodBadge(method: operation.method).write(to: &page)
        page.text(" ")
        PathTemplate(path: operation.path).write(to: &page)
      }
      page.element(.p, .class("badges")) { page in
        VersionBadge(words: words, isLimited: operation.range != .all).write(to: &page)
        if operation.deprecation != nil { badge("deprecated", strings.deprecated, to: &page) }
        if operation.removal != nil { badge("removed", strings.removed, to: &page) }
      }
    }
  }

  private func badge(_ name: String, _ words: String, to page: inout HTML) {
    page.text(" ")
    page.element(.span, .class("badge", name), text: words)
  }

  private func message(_ direction: Direction, to page: inout HTML) {
    let strings = scope.strings
    let message = operation.message(direction)
    let owner = "\(operation.anchor):\(direction.rawValue)"
    let caption: String
    let title: String
    switch direction {
    case .request: (title, caption) = (strings.request, strings.requestParameters)
    case .response: (title, caption) = (strings.response, strings.responseParameters)
    }
    part(direction.rawValue, title, to: &page) { page in
      if direction == .response { StatusCodeTable(scope: scope, operation: operation).write(to: &page) }
      scope.prose(message.notes, headings: level + 2, to: &page)
      for group in message.tables {
        table(group, caption: caption.filled(["title": operation.title]), owner: owner, to: &page)
      }
      SampleList(
        scope: scope, direction: direction, owner: owner, samples: message.samples,
        rows: links(message, owner: owner)
      ).write(to: &page)
    }
  }

  /// The rows that the keys of samples lead to.
  private func links(_ message: Message, owner: String) -> RowLinks {
    let tables = message.tables.map { group in
      let owner = group.code.map { "\(owner):\($0)" } ?? owner
      return (group.parameters, RowAnchors.anchors(of: group.parameters, owner: owner))
    }
    return RowLinks(tables.flatMap(\.0), anchors: tables.flatMap(\.1))
  }

  /// Rows as a table; where a message has several, the status code stands above each and in its anchors.
  private func table(_ group: ParameterGroup, caption: String, owner: String, to page: inout HTML) {
    guard let code = group.code else {
      return ParameterTable(scope: scope, caption: caption, owner: owner, parameters: group.parameters)
        .write(to: &page)
    }
    let title = StatusCode.title(code)
    page.element(.p, .class("table-title"), text: title)
    ParameterTable(
      scope: scope, caption: "\(caption): \(title)", owner: "\(owner):\(code)", parameters: group.parameters
    ).write(to: &page)
  }

  /// A part of the operation under a heading; nothing where it would be empty.
  private func part(
    _ name: String, _ title: String, to page: inout HTML, _ content: (inout HTML) -> Void
  ) {
    page.attempt { page in
      var hasContent = false
      page.element(.section, .class("part", name)) { page in
        page.element(.heading(level + 1), .id("\(operation.anchor):\(name)"), text: title)
        let count = page.count
        content(&page)
        hasContent = page.count > count
      }
      return hasContent
    }
  }
}

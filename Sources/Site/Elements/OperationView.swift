import APIModel

/// One operation with all that the reference says about it.
struct OperationView {
  let scope: Scope
  let operation: Operation
  /// The level of its heading on the page.
  let level: Int

  var html: HTML {
    let changes = scope.changes[operation]
    return .element(
      .section, [.class("operation")] + operation.range.attributes,
      [
        scope.anchors(operation.aliases),
        Heading(scope: scope, level: level, title: operation.heading, anchor: operation.anchor).html,
        signature,
        Notice(scope: scope, operation: operation).html,
        scope.prose(operation.description, headings: level + 1),
        operation.layout.map {
          LayoutView(scope: scope, operation: operation, items: $0, level: level + 1).html
        } ?? .group([message(.request), message(.response)]),
        part(
          "changes", scope.strings.whatChanged,
          changes.isEmpty ? [] : [ChangeList(scope: scope, operation: operation, changes: changes).html]),
      ])
  }

  /// The line that is sent, and the versions it is for.
  private var signature: HTML {
    let strings = scope.strings
    let words = strings.words(operation.range, in: scope.history)
    return .element(
      .div, [.class("signature")],
      [
        .element(
          .p, [.class("request-line")],
          [MethodBadge(method: operation.method).html, " ", PathTemplate(path: operation.path).html]),
        .element(
          .p, [.class("badges")],
          [VersionBadge(words: words, isLimited: operation.range != .all).html]
            + (operation.deprecation == nil ? [] : [badge("deprecated", strings.deprecated)])
            + (operation.removal == nil ? [] : [badge("removed", strings.removed)])),
      ])
  }

  private func badge(_ name: String, _ words: String) -> HTML {
    .group([" ", .element(.span, [.class("badge \(name)")], text: words)])
  }

  private func message(_ direction: Direction) -> HTML {
    let strings = scope.strings
    let message = operation.message(direction)
    let owner = "\(operation.anchor):\(direction.rawValue)"
    let caption: String
    let title: String
    switch direction {
    case .request: (title, caption) = (strings.request, strings.requestParameters)
    case .response: (title, caption) = (strings.response, strings.responseParameters)
    }
    return part(
      direction.rawValue, title,
      [
        direction == .response ? StatusCodeTable(scope: scope, operation: operation).html : .empty,
        scope.prose(message.notes, headings: level + 2),
        .group(
          message.tables.map { table($0, caption: caption.filled(["title": operation.title]), owner: owner) }),
        SampleList(scope: scope, owner: owner, samples: message.samples).html,
      ])
  }

  /// Rows as a table; where a message has several, the status code stands above each and in its anchors.
  private func table(_ group: ParameterGroup, caption: String, owner: String) -> HTML {
    guard let code = group.code else {
      return ParameterTable(scope: scope, caption: caption, owner: owner, parameters: group.parameters).html
    }
    let title = StatusCode.title(code)
    return .group([
      .element(.p, [.class("table-title")], text: title),
      ParameterTable(
        scope: scope, caption: "\(caption): \(title)", owner: "\(owner):\(code)", parameters: group.parameters
      ).html,
    ])
  }

  /// A part of the operation under a heading; nothing where it would be empty.
  private func part(_ name: String, _ title: String, _ content: [HTML]) -> HTML {
    if content.allSatisfy(\.isEmpty) { return .empty }
    return .element(
      .section, [.class("part \(name)")],
      [
        .element(
          .heading(level + 1), [.id("\(operation.anchor):\(name)")],
          text: title)
      ] + content)
  }
}

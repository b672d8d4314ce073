import APIModel

/// The documented parameters of a message, in the order of the reference.
struct ParameterTable {
  let scope: Scope
  let caption: String
  /// The anchor of each row.
  let anchors: ArraySlice<String>
  let parameters: ArraySlice<Parameter>

  private static let deepestIndent = 6

  init(scope: Scope, caption: String, anchors: ArraySlice<String>, parameters: ArraySlice<Parameter>) {
    self.scope = scope
    self.caption = caption
    self.anchors = anchors
    self.parameters = parameters
  }

  /// All rows, with anchors that begin with their owner's.
  init(scope: Scope, caption: String, owner: String, parameters: [Parameter]) {
    self.init(
      scope: scope, caption: caption, anchors: RowAnchors.anchors(of: parameters, owner: owner)[...],
      parameters: parameters[...])
  }

  var html: HTML {
    if parameters.isEmpty { return .empty }
    let strings = scope.strings
    var known: Set<[String]> = []
    var rows: [HTML] = []
    for (parameter, anchor) in zip(parameters, anchors) {
      let depth = parameter.path.map { path in
        path.indices.dropFirst().count { known.contains(Array(path[..<$0])) }
      }
      rows.append(row(parameter, anchor: anchor, depth: depth ?? 0))
      if parameter.location == .body, let path = parameter.path { known.insert(path) }
    }
    return DataTable(
      name: "parameters", caption: caption,
      columns: [
        .init(title: strings.name, name: "name"), .init(title: strings.location, name: "in"),
        .init(title: strings.type, name: "type"), .init(title: strings.presence, name: "presence"),
        .init(title: strings.availability, name: "range"),
        .init(title: strings.description, name: "description"),
      ], bodies: [rows]
    ).html
  }

  private func row(_ parameter: Parameter, anchor: String, depth: Int) -> HTML {
    let strings = scope.strings
    let presence = Attribute.class(parameter.isRequired ? "presence required" : "presence")
    return .element(
      .tr, [.id(anchor)] + parameter.range.attributes,
      [
        .element(
          .th, [.scope("row"), .class("name depth-\(min(depth, Self.deepestIndent))")],
          [name(parameter, anchor)]),
        .element(.td, [.class("in")], text: strings.location(of: parameter)),
        .element(.td, [.class("type")], text: strings.type(of: parameter)),
        .element(.td, [presence], text: strings.presence(of: parameter)),
        .element(
          .td, [.class("range")],
          [
            VersionBadge(words: strings.words(parameter.range), isLimited: parameter.range != .all).html
          ]),
        .element(.td, [.class("description")], [scope.cell(parameter.description)]),
      ])
  }

  /// The name as a link to its row; indentation shows what holds it, and the hidden path says it.
  private func name(_ parameter: Parameter, _ anchor: String) -> HTML {
    let holder = (parameter.path ?? []).dropLast().map { "\($0)." }.joined()
    let hidden = holder.isEmpty ? [] : [HTML.element(.span, [.class("visually-hidden")], text: holder)]
    return .element(
      .a, [.class("row-link"), .href("#\(anchor.percentEncoded)")],
      [.element(.code, [], hidden + [.text(parameter.name)])])
  }
}

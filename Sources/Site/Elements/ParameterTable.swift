import APIModel
import Words

/// The documented parameters of a message, in the order of the reference.
struct ParameterTable {
  let scope: Scope
  let caption: String
  /// The anchor of each row.
  let anchors: ArraySlice<String>
  let parameters: ArraySlice<Parameter>

  /// The classes of names by the count of rows that hold them; deeper ones look like the last.
  private static let indents = (0...6).map { "depth-\($0)" }

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

  func write(to page: inout HTML) {
    if parameters.isEmpty { return }
    let strings = scope.strings
    let table = DataTable(
      name: "parameters", caption: caption,
      columns: [
        .init(title: strings.name, name: "name"), .init(title: strings.location, name: "in"),
        .init(title: strings.type, name: "type"), .init(title: strings.presence, name: "presence"),
        .init(title: strings.availability, name: "range"),
        .init(title: strings.description, name: "description"),
      ])
    table.write(to: &page, ranges: parameters.map(\.range), rows: rows)
  }

  private func rows(to page: inout HTML) {
    var tree = RowTree()
    for (parameter, anchor) in zip(parameters, anchors) {
      let depth = parameter.path.map { tree.depth(of: $0, adding: parameter.location == .body) } ?? 0
      row(parameter, anchor: anchor, indent: Self.indents[min(depth, Self.indents.count - 1)], to: &page)
    }
  }

  private func row(_ parameter: Parameter, anchor: String, indent: String, to page: inout HTML) {
    let strings = scope.strings
    let presence = Attribute.class(parameter.isRequired ? "presence required" : "presence")
    page.versioned(parameter.range, id: anchor) { page in
      page.element(.tr, .id(anchor), .min(parameter.range), .max(parameter.range)) { page in
        page.element(.th, .scope("row"), .class("name", indent)) { name(parameter, anchor, to: &$0) }
        page.element(.td, .class("in"), text: strings.location(of: parameter))
        page.element(.td, .class("type"), text: strings.type(of: parameter))
        page.element(.td, presence, text: strings.presence(of: parameter))
        page.element(.td, .class("range")) { page in
          VersionBadge(words: strings.words(parameter.range), isLimited: parameter.range != .all)
            .write(to: &page)
        }
        page.element(.td, .class("description")) { page in
          scope.cell(parameter.description, to: &page)
          if !parameter.traits.isEmpty { traits(parameter, to: &page) }
        }
      }
    }
  }

  /// What is known of its values.
  private func traits(_ parameter: Parameter, to page: inout HTML) {
    page.element(.p, .class("traits")) { page in
      for sentence in scope.strings.sentences(parameter.traits) {
        scope.write(sentence, to: &page)
        page.text(" ")
      }
    }
  }

  /// The name as a link to its row; indentation shows what holds it, and the hidden path says it.
  private func name(_ parameter: Parameter, _ anchor: String, to page: inout HTML) {
    page.element(.a, .class("row-link"), .href(fragment: anchor)) { page in
      page.element(.code) { page in
        if let path = parameter.path, path.count > 1 {
          page.element(.span, .class("visually-hidden")) { page in
            for holder in path.dropLast() {
              page.text(holder)
              page.text(".")
            }
          }
        }
        page.text(parameter.name)
      }
    }
  }
}

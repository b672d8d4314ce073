/// An attribute of an HTML element; one without a value is a flag.
package struct Attribute: Hashable, Sendable {
  let name: String
  let value: String?

  package init(_ name: String, _ value: String?) {
    self.name = name
    self.value = value
  }

  static func `class`(_ names: String) -> Attribute { Attribute("class", names) }
  static func id(_ id: String) -> Attribute { Attribute("id", id) }
  static func href(_ url: String) -> Attribute { Attribute("href", url) }
  static func label(_ text: String) -> Attribute { Attribute("aria-label", text) }
  static func scope(_ scope: String) -> Attribute { Attribute("scope", scope) }
  static let open = Attribute("open", nil)
  static let hidden = Attribute("aria-hidden", "true")
}

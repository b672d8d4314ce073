import APIModel

/// An attribute of an HTML element; one without a value is a flag, one that is absent is not written.
package struct Attribute: Sendable {
  enum Value: Sendable {
    case absent, flag
    case text(String)
    /// Two words with a blank between them.
    case words(StaticString, String)
    /// A link to a place of the same page.
    case fragment(String)
  }
  let name: StaticString
  let value: Value

  package init(_ name: StaticString, _ text: String?) {
    self.init(name, text.map { .text($0) } ?? .flag)
  }

  private init(_ name: StaticString, _ value: Value) {
    self.name = name
    self.value = value
  }

  static func `class`(_ names: String) -> Attribute { Attribute("class", .text(names)) }
  static func `class`(_ first: StaticString, _ second: String) -> Attribute {
    Attribute("class", .words(first, second))
  }
  static func id(_ id: String) -> Attribute { Attribute("id", .text(id)) }
  /// An `id` where there is one.
  static func id(ifAny id: String?) -> Attribute { Attribute("id", id.map { .text($0) } ?? .absent) }
  static func href(_ url: String) -> Attribute { Attribute("href", .text(url)) }
  static func href(fragment: String) -> Attribute { Attribute("href", .fragment(fragment)) }
  static func label(_ text: String) -> Attribute { Attribute("aria-label", .text(text)) }
  static func scope(_ scope: String) -> Attribute { Attribute("scope", .text(scope)) }
  static let hidden = Attribute("aria-hidden", .text("true"))
  /// A flag where something is so.
  static func flag(_ name: StaticString, _ isSo: Bool) -> Attribute {
    Attribute(name, isSo ? .flag : .absent)
  }
  /// Text that an attribute has where something is so.
  static func text(_ name: StaticString, _ text: String, if isSo: Bool) -> Attribute {
    Attribute(name, isSo ? .text(text) : .absent)
  }
  /// Text that an attribute has where there is any.
  static func text(_ name: StaticString, ifAny text: String?) -> Attribute {
    Attribute(name, text.map { .text($0) } ?? .absent)
  }
  /// The lower bound for scripts that show one version of a page.
  static func min(_ range: VersionRange) -> Attribute { version("data-min", range.min) }
  /// The upper bound; see ``min(_:)``.
  static func max(_ range: VersionRange) -> Attribute { version("data-max", range.max) }

  private static func version(_ name: StaticString, _ version: APIVersion?) -> Attribute {
    Attribute(name, version.map { .text($0.description) } ?? .absent)
  }
}

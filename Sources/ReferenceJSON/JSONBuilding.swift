import APIModel
import OrderedJSON
import Prose

/// Collects the members of an object in order.
///
/// One typed call a member: large literals take the type checker seconds.
struct ObjectBuilder {
  private(set) var members: [JSONObject.Member] = []

  mutating func set(_ key: String, _ value: JSONValue) {
    members.append(JSONObject.Member(key: key, value: value))
  }

  mutating func set(_ key: String, _ text: String?) { set(key, text.map { .string($0) } ?? .null) }

  mutating func set(_ key: String, _ number: Int?) {
    set(key, number.map { .number(JSONNumber($0)) } ?? .null)
  }

  mutating func set(_ key: String, _ flag: Bool) { set(key, .bool(flag)) }

  mutating func set(_ key: String, _ version: APIVersion?) { set(key, version?.description) }

  mutating func set(_ key: String, _ elements: [JSONValue]) { set(key, .array(elements)) }

  mutating func set(_ key: String, texts: [String]) { set(key, texts.map { JSONValue.string($0) }) }

  /// A title as plain text, and beside it its markup where it has any.
  mutating func set(_ heading: Title) {
    set("title", heading.text)
    if let markup = heading.markup { set("titleContent", markup.json) }
  }

  /// Anchors beside the first one, where there are any.
  mutating func set(aliases: [String]) {
    if !aliases.isEmpty { set("aliases", texts: aliases) }
  }

  /// Both bounds of a range.
  mutating func set(_ range: VersionRange) {
    set("minVersion", range.min)
    set("maxVersion", range.max)
  }

  /// Prose as CommonMark, and beside it its tree where CommonMark does not carry all of it.
  mutating func set(_ key: String, _ prose: Prose?) {
    set(key, prose?.commonMark())
    if let blocks = prose?.blocksJSON { set("\(key)Blocks", blocks) }
  }
}

extension JSONValue {
  static func build(_ members: (inout ObjectBuilder) -> Void) -> JSONValue {
    var builder = ObjectBuilder()
    members(&builder)
    return .object(JSONObject(builder.members))
  }

  static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}

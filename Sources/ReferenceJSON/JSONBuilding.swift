import APIModel
import OrderedJSON
import Prose

/// A value that is an object in `reference.json`.
protocol JSONObjectWritable {
  /// Writes the members of the object in order.
  func write(to json: inout JSONStream)
}

/// Members of the object that is open, one typed call each.
extension JSONStream {
  mutating func set(_ key: StaticString, _ text: String?) {
    self.key(key)
    if let text { string(text) } else { null() }
  }

  mutating func set(_ key: StaticString, _ number: Int?) {
    self.key(key)
    if let number { self.number(number) } else { null() }
  }

  mutating func set(_ key: StaticString, _ flag: Bool) {
    self.key(key)
    bool(flag)
  }

  mutating func set(_ key: StaticString, _ version: APIVersion?) { set(key, version?.description) }

  mutating func set(_ key: StaticString, _ value: (some JSONObjectWritable)?) {
    self.key(key)
    if let value { object(value.write) } else { null() }
  }

  mutating func set(_ key: StaticString, _ values: [some JSONObjectWritable]) {
    self.key(key)
    objects(values)
  }

  mutating func set(_ key: StaticString, texts: [String]) {
    self.key(key)
    array(texts) { $0.string($1) }
  }

  mutating func set(_ key: StaticString, numbers: [Int]) {
    self.key(key)
    array(numbers) { $0.number($1) }
  }

  /// A title as plain text, and beside it its markup where it has any.
  mutating func set(_ heading: Title) {
    set("title", heading.text)
    if let markup = heading.markup {
      key("titleContent")
      inlines(markup)
    }
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
  mutating func set(_ key: StaticString, _ prose: Prose?) {
    self.key(key)
    guard let prose else { return null() }
    let text = prose.commonMarkBytes
    string(utf8: text)
    if prose.isCarried(by: text) { return }
    self.key(text: "\(key)Blocks")
    blocks(prose.blocks)
  }

  /// An array of objects.
  mutating func objects(_ values: [some JSONObjectWritable]) {
    array(values) { json, value in json.object(value.write) }
  }
}

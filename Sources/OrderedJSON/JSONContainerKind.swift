/// The two JSON values that hold others.
enum JSONContainerKind: Sendable {
  case array
  case object

  var close: Character { self == .array ? "]" : "}" }
  var item: String { self == .array ? "element" : "member" }
  var itemWithArticle: String { self == .array ? "an element" : "a member" }
  var withArticle: String { self == .array ? "an array" : "an object" }
  var separation: String {
    self == .array ? "elements are separated by commas" : "members are separated by commas"
  }
}

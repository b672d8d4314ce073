/// What receives the parts of a JSON text from ``JSONScanner``, in the order of the text.
///
/// Offsets are those of the first byte. The scanner guarantees well-formed nesting: every `begin` has its
/// `end`, and inside an object every value follows its key. After an error nothing more is sent.
protocol JSONEventHandler {
  /// An array or object starts.
  mutating func begin(_ kind: JSONContainerKind, at offset: Int)
  /// The innermost open array or object ends.
  mutating func end(_ kind: JSONContainerKind)
  /// A key of the innermost open object.
  mutating func key(_ key: String, at offset: Int)
  /// A value that holds no others.
  mutating func scalar(_ value: JSONValue, at offset: Int)
}

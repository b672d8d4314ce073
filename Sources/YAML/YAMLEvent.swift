/// One step of reading a YAML stream (YAML 1.1, section 3.1).
struct YAMLEvent {
  let content: Content
  /// The Unicode scalars before the event, from the start of the text.
  let start: Int
  /// The Unicode scalars before the end of the event.
  let end: Int

  /// What the event says.
  enum Content: Hashable {
    case streamStart
    case streamEnd
    case documentStart
    case documentEnd
    case alias(String)
    case scalar(String, YAMLNode.Style, Properties)
    case sequenceStart(Properties)
    case mappingStart(Properties)
    case collectionEnd
  }

  /// What may stand before a node: `&anchor` and `!tag`, the tag with its prefix spelt out.
  struct Properties: Hashable {
    let anchor: String?
    let tag: String?

    var isEmpty: Bool { anchor == nil && tag == nil }
  }
}

/// What stopped libyaml, in its own terms.
struct YAMLFailure {
  /// What it met.
  let problem: String
  /// What it was doing, or nothing.
  let context: String
  let place: Place
  /// The Unicode scalars before the start of what it was reading.
  let opening: Int?

  /// Where the problem is: a count of Unicode scalars or of bytes, or nowhere (no memory is left).
  enum Place {
    case scalar(Int)
    case byte(Int)
    case unknown
  }
}

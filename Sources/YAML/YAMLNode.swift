/// A value of a YAML document, with its place in the file.
///
/// The text of scalars is kept as it is: `2.20` stays `2.20`. What a scalar means is asked of it
/// (``boolValue``, ``intValue``, ``isNull``).
///
/// Where the document uses an alias, the node is the one that the anchor names, with its place.
package struct YAMLNode: Hashable, Sendable {
  package let content: Content
  /// The tag as a URI, such as `tag:yaml.org,2002:str`, or `!` where that alone is written; `nil` without a
  /// tag.
  package let tag: String?
  /// Where the node starts; a tag or an anchor before it belongs to it.
  package let position: YAMLPosition

  /// What a node holds.
  package enum Content: Hashable, Sendable {
    case scalar(Scalar)
    case sequence([YAMLNode])
    /// The entries in the order of the source; a key that is written twice is there twice.
    case mapping([Entry])
  }

  /// One key of a mapping and its value.
  package struct Entry: Hashable, Sendable {
    package let key: YAMLNode
    package let value: YAMLNode
  }

  /// A text, how it is written, and where its lines stand in the file.
  package struct Scalar: Hashable, Sendable {
    /// The text that the scalar stands for: quotes, escapes, indentation and folds are resolved.
    package let text: String
    package let style: Style
    package let placement: TextPlacement
  }

  /// How a scalar is written (YAML 1.1, chapter 9).
  package enum Style: Hashable, Sendable {
    case plain
    case single
    case double
    case literal
    case folded
  }
}

extension YAMLNode {
  /// The text of a scalar, else `nil`.
  package var text: String? { scalar?.text }

  /// The scalar, or `nil` where the node is a collection.
  package var scalar: Scalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  /// The items of a sequence, else `nil`.
  package var items: [YAMLNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  /// The entries of a mapping as they are written, else `nil`; see ``mergedEntries``.
  package var entries: [Entry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// What the node is, in words for a message: `a mapping`, `a list`, `text` or `nothing`.
  package var kind: String {
    switch content {
    case .scalar: isNull ? "nothing" : "text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }

  /// The place in the file of a place in a scalar's text, both counted from 1; see ``TextPlacement``.
  ///
  /// Where it cannot be told, and for collections, it is the start of the node.
  package func position(ofTextLine line: Int, column: Int) -> YAMLPosition {
    scalar?.placement.position(line: line, column: column) ?? position
  }
}

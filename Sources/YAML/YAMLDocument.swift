/// A YAML document (version 1.1), read whole.
package struct YAMLDocument: Hashable, Sendable {
  /// The top node, or `nil` where the text holds nothing but blanks and comments.
  package let root: YAMLNode?

  /// Reads the one document of a text.
  ///
  /// Time and memory grow with the length of the text; ``YAMLLimits`` bounds what aliases add. A byte order
  /// mark is passed over. Duplicate keys are kept; see ``duplicateKeys``.
  ///
  /// - Parameters:
  ///   - bytes: the text in UTF-8.
  ///   - firstLine: the line of its file on which the text starts, for a text that is part of another one.
  ///   - firstColumn: the column of its file at which every line of the text starts.
  ///   - limits: how much is taken.
  /// - Returns: the document.
  /// - Throws: what is wrong first: the text is no YAML, no UTF-8 or more than one document, an alias names
  ///   nothing or the node that it is part of, or a limit is passed.
  package static func parse(
    _ bytes: [UInt8], firstLine: Int = 1, firstColumn: Int = 1, limits: YAMLLimits = .standard
  ) throws(YAMLProblem) -> YAMLDocument {
    let origin = YAMLPosition(line: firstLine, column: firstColumn)
    let text = try Self.withoutMark(bytes, origin: origin)
    var builder = TreeBuilder(text, origin: origin, limits: limits)
    try YAMLLibrary.read(
      text, problem: { YAMLProblem($0, in: text, origin: origin) },
      receive: { event throws(YAMLProblem) in try builder.add(event) })
    return YAMLDocument(root: builder.root)
  }

  /// The keys that mappings of the document have more than once, in the order of the source.
  ///
  /// A mapping that aliases bring in again is named once.
  package var duplicateKeys: [YAMLNode.DuplicateKey] {
    var found: Set<YAMLNode.DuplicateKey> = []
    var rest = root.map { [$0] } ?? []
    while let node = rest.popLast() {
      switch node.content {
      case .scalar: continue
      case .sequence(let items): rest += items
      case .mapping(let entries):
        found.formUnion(node.duplicateKeys)
        for entry in entries {
          rest.append(entry.key)
          rest.append(entry.value)
        }
      }
    }
    return found.sorted { ($0.position, $0.key) < ($1.position, $1.key) }
  }

  private static func withoutMark(
    _ bytes: [UInt8], origin: YAMLPosition
  ) throws(YAMLProblem) -> ArraySlice<UInt8> {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw .notUTF8(origin, found: "UTF-16 text")
    }
    return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
  }
}

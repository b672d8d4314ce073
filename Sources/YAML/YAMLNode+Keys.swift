extension YAMLNode {
  /// The value of a key: the one written last, or what `<<` brings in where the mapping has none of its own.
  package subscript(key: String) -> YAMLNode? {
    guard let entries else { return nil }
    if let own = entries.last(where: { $0.key.text == key }) { return own.value }
    guard entries.contains(where: \.isMerge) else { return nil }
    return mergedEntries?.last { $0.key.text == key }?.value
  }

  /// The entries of a mapping as PyYAML's safe loader makes them a dictionary, else `nil`.
  ///
  /// `<<: *anchor` brings in the entries of a mapping, or of a list of them
  /// (https://yaml.org/type/merge.html). They come first; a key of the mapping itself replaces them, an
  /// earlier mapping of a list a later one. Of a key that is written twice the last value counts, at the
  /// place of the first. A `<<` with another value is an entry like others.
  package var mergedEntries: [Entry]? {
    guard let entries else { return nil }
    var merged: [Entry] = []
    var own: [Entry] = []
    for entry in entries {
      if let sources = entry.mergeSources {
        for source in sources.reversed() { merged += source.mergedEntries ?? [] }
      } else {
        own.append(entry)
      }
    }
    return Self.lastOfEach(merged + own)
  }

  private static func lastOfEach(_ entries: [Entry]) -> [Entry] {
    var places: [String: Int] = [:]
    var result: [Entry] = []
    result.reserveCapacity(entries.count)
    for entry in entries {
      if let text = entry.key.text {
        if let place = places[text] {
          result[place] = Entry(key: result[place].key, value: entry.value)
          continue
        }
        places[text] = result.count
      }
      result.append(entry)
    }
    return result
  }

  /// The keys that this mapping has more than once, in the order of the source, each time after the first.
  ///
  /// Keys are compared by their text; keys that are collections are not looked at, and `<<` may stand often.
  package var duplicateKeys: [DuplicateKey] {
    var first: [String: YAMLPosition] = [:]
    var result: [DuplicateKey] = []
    for entry in entries ?? [] where !entry.isMerge {
      guard let text = entry.key.text else { continue }
      if let position = first[text] {
        result.append(DuplicateKey(key: text, position: entry.key.position, first: position))
      } else {
        first[text] = entry.key.position
      }
    }
    return result
  }

  /// A key that stands in a mapping a second time.
  package struct DuplicateKey: Hashable, Sendable {
    package let key: String
    /// Where it stands again.
    package let position: YAMLPosition
    /// Where it stands first.
    package let first: YAMLPosition
  }
}

extension YAMLNode.Entry {
  /// Whether the key is the `<<` that merges another mapping.
  package var isMerge: Bool { mergeSources != nil }

  /// The mappings that the entry merges, or `nil` where it merges none.
  fileprivate var mergeSources: [YAMLNode]? {
    guard let scalar = key.scalar, scalar.text == "<<",
      key.tag == "tag:yaml.org,2002:merge" || (key.tag == nil && scalar.style == .plain)
    else { return nil }
    switch value.content {
    case .mapping: return [value]
    case .sequence(let items):
      for item in items where item.entries == nil { return nil }
      return items
    case .scalar: return nil
    }
  }
}

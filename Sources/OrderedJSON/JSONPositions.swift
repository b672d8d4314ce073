/// The places of all values and keys of a JSON text.
package struct JSONPositions: Sendable {
  /// A key that its object already has.
  package struct DuplicateKey: Sendable, Hashable {
    /// The path that both members share.
    package let path: JSONPath
    /// Where the later key stands.
    package let position: JSONPosition
  }

  // Paths share their beginnings, so they are kept as a tree of steps: memory is linear in the number of
  // values, whatever the depth.
  private let nodes: [PositionNode]
  private let steps: [PositionStep: Int]
  private let duplicates: [Int]

  /// Finds the places in UTF-8 bytes that hold exactly one JSON value; throws if they are not JSON.
  package init(of bytes: some Sequence<UInt8>, limits: JSONLimits = .standard) throws(JSONParseError) {
    let recorder = try withContiguousBytes(of: bytes) { buffer throws(JSONParseError) in
      var scanner = JSONScanner(buffer, limits: limits, handler: PositionRecorder(buffer))
      try scanner.scan()
      return scanner.handler
    }
    nodes = recorder.nodes
    steps = recorder.steps
    duplicates = recorder.duplicates
  }

  /// Finds the places in a text that holds exactly one JSON value; throws if it is not JSON.
  package init(of text: String, limits: JSONLimits = .standard) throws(JSONParseError) {
    try self.init(of: text.utf8, limits: limits)
  }

  /// Where the value at the path starts, or nil if the path leads nowhere; of duplicate keys the first
  /// counts.
  package func position(of path: JSONPath) -> JSONPosition? { node(at: path)?.value }

  /// Where the key at the end of the path starts, or nil if the path leads nowhere or ends in an index.
  package func keyPosition(of path: JSONPath) -> JSONPosition? { node(at: path)?.key }

  /// Where the value at the path starts, or, if there is none, the nearest value around it.
  package func nearestPosition(of path: JSONPath) -> JSONPosition {
    var index = 0
    for component in path.components {
      guard let next = steps[PositionStep(parent: index, component: component)] else { break }
      index = next
    }
    return nodes[index].value
  }

  /// The second and later members with the same key in one object, in the order of the text.
  package var duplicateKeys: [DuplicateKey] {
    duplicates.compactMap { index in
      nodes[index].key.map { DuplicateKey(path: path(of: index), position: $0) }
    }
  }

  private func node(at path: JSONPath) -> PositionNode? {
    var index = 0
    for component in path.components {
      guard let next = steps[PositionStep(parent: index, component: component)] else { return nil }
      index = next
    }
    return nodes[index]
  }

  private func path(of index: Int) -> JSONPath {
    var components: [JSONPath.Component] = []
    var step = nodes[index].step
    while let current = step {
      components.append(current.component)
      step = nodes[current.parent].step
    }
    return JSONPath(components.reversed())
  }
}

/// The way from one value to a value inside it.
private struct PositionStep: Hashable, Sendable {
  let parent: Int
  let component: JSONPath.Component
}

private struct PositionNode: Sendable {
  let step: PositionStep?
  let key: JSONPosition?
  let value: JSONPosition
}

private struct PositionRecorder: JSONEventHandler {
  private(set) var nodes: [PositionNode] = []
  private(set) var steps: [PositionStep: Int] = [:]
  private(set) var duplicates: [Int] = []
  private var lines: LineCounter
  private var open: [(node: Int, nextIndex: Int)] = []
  private var pendingKey: (key: String, position: JSONPosition)?

  init(_ bytes: UnsafeBufferPointer<UInt8>) { lines = LineCounter(bytes) }

  mutating func begin(_ kind: JSONContainerKind, at offset: Int) {
    record(at: offset)
    open.append((nodes.count - 1, 0))
  }

  mutating func end(_ kind: JSONContainerKind) { open.removeLast() }

  mutating func key(_ key: String, at offset: Int) { pendingKey = (key, lines.position(at: offset)) }

  mutating func scalar(_ value: JSONValue, at offset: Int) { record(at: offset) }

  private mutating func record(at offset: Int) {
    let step = nextStep()
    nodes.append(PositionNode(step: step, key: pendingKey?.position, value: lines.position(at: offset)))
    pendingKey = nil
    guard let step else { return }
    if steps[step] == nil {
      steps[step] = nodes.count - 1
    } else {
      // Not linked, so that lookups find the first member, while duplicates further inside are still noticed.
      duplicates.append(nodes.count - 1)
    }
  }

  private mutating func nextStep() -> PositionStep? {
    guard let parent = open.last else { return nil }
    if let pendingKey { return PositionStep(parent: parent.node, component: .key(pendingKey.key)) }
    open[open.count - 1].nextIndex += 1
    return PositionStep(parent: parent.node, component: .index(parent.nextIndex))
  }
}

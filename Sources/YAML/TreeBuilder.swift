/// Makes a tree of nodes from the events of a stream.
struct TreeBuilder {
  /// The top node of the document, once it is complete.
  private(set) var root: YAMLNode?

  private var cursor: SourceCursor
  private var open: [OpenCollection] = []
  private var anchors: [String: Anchor] = [:]
  private var total = Weight()
  private var aliased = Weight()
  private let limits: YAMLLimits
  private var hasDocument = false

  init(_ bytes: ArraySlice<UInt8>, origin: YAMLPosition, limits: YAMLLimits) {
    cursor = SourceCursor(bytes, origin: origin)
    self.limits = limits
  }

  /// Takes the next event.
  mutating func add(_ event: YAMLEvent) throws(YAMLProblem) {
    switch event.content {
    case .streamStart, .streamEnd, .documentEnd: return
    case .documentStart:
      cursor.move(toScalar: event.start)
      guard !hasDocument else { throw .secondDocument(cursor.position) }
      hasDocument = true
    case .collectionEnd: try close()
    case .alias(let name):
      cursor.move(toScalar: event.start)
      try add(alias: name)
    case .scalar(let text, let style, let properties):
      cursor.move(toScalar: event.start)
      try add(text, style, properties, end: event.end)
    case .sequenceStart(let properties): try open(.sequence([]), properties, at: event.start)
    case .mappingStart(let properties): try open(.mapping([], key: nil), properties, at: event.start)
    }
  }

  private mutating func add(
    _ text: String, _ style: YAMLNode.Style, _ properties: YAMLEvent.Properties, end: Int
  ) throws(YAMLProblem) {
    let position = cursor.position
    if !properties.isEmpty {
      cursor.skipProperties(before: end)
    }
    let placement = TextPlacement(of: text, style: style, from: cursor, end: end)
    let scalar = YAMLNode.Scalar(text: text, style: style, placement: placement)
    let node = YAMLNode(content: .scalar(scalar), tag: properties.tag, position: position)
    let weight = Weight(nodes: 1, bytes: text.utf8.count, height: 0)
    try count(Weight(nodes: 1, bytes: 0, height: 0), at: position)
    if let anchor = properties.anchor { anchors[anchor] = .complete(node, weight) }
    append(node, weight)
  }

  private mutating func open(
    _ content: OpenCollection.Content, _ properties: YAMLEvent.Properties, at start: Int
  ) throws(YAMLProblem) {
    cursor.move(toScalar: start)
    let position = cursor.position
    guard open.count < limits.depth else { throw .tooDeep(position, limit: limits.depth) }
    try count(Weight(nodes: 1, bytes: 0, height: 0), at: position)
    if let anchor = properties.anchor { anchors[anchor] = .open(position) }
    open.append(OpenCollection(content: content, properties: properties, position: position))
  }

  private mutating func close() throws(YAMLProblem) {
    guard let collection = open.popLast() else { return }
    let node = YAMLNode(
      content: collection.nodeContent, tag: collection.properties.tag, position: collection.position)
    if let anchor = collection.properties.anchor { anchors[anchor] = .complete(node, collection.weight) }
    append(node, collection.weight)
  }

  private mutating func add(alias name: String) throws(YAMLProblem) {
    let position = cursor.position
    switch anchors[name] {
    case nil: throw .unknownAlias(position, name: name)
    case .open(let start): throw .cycle(position, name: name, anchor: start)
    case .complete(let node, let weight):
      guard open.count + weight.height <= limits.depth else { throw .tooDeep(position, limit: limits.depth) }
      aliased.add(weight)
      guard aliased.nodes <= limits.aliasedNodes, aliased.bytes <= limits.aliasedBytes else {
        throw .tooManyAliases(position, limits)
      }
      try count(weight, at: position)
      append(node, weight)
    }
  }

  private mutating func count(_ weight: Weight, at position: YAMLPosition) throws(YAMLProblem) {
    total.add(weight)
    guard total.nodes <= limits.nodes else { throw .tooManyNodes(position, limit: limits.nodes) }
  }

  private mutating func append(_ node: YAMLNode, _ weight: Weight) {
    if open.isEmpty {
      root = node
    } else {
      open[open.count - 1].append(node, weight)
    }
  }
}

/// What a node and everything in it amounts to.
private struct Weight {
  var nodes = 0
  /// The bytes of all texts.
  var bytes = 0
  /// How many collections stand inside each other; none in a scalar.
  var height = 0

  mutating func add(_ other: Weight) {
    nodes = Self.sum(nodes, other.nodes)
    bytes = Self.sum(bytes, other.bytes)
    height = max(height, other.height)
  }

  private static func sum(_ left: Int, _ right: Int) -> Int {
    let (sum, isTooLarge) = left.addingReportingOverflow(right)
    return isTooLarge ? .max : sum
  }
}

/// What an anchor names.
private enum Anchor {
  /// A collection that is not complete yet; the position is its start.
  case open(YAMLPosition)
  case complete(YAMLNode, Weight)
}

/// A collection whose end has not been read.
private struct OpenCollection {
  enum Content {
    case sequence([YAMLNode])
    /// The entries so far, and the key whose value comes next.
    case mapping([YAMLNode.Entry], key: YAMLNode?)
  }

  private var content: Content
  private var inner = Weight()
  let properties: YAMLEvent.Properties
  let position: YAMLPosition

  init(content: Content, properties: YAMLEvent.Properties, position: YAMLPosition) {
    self.content = content
    self.properties = properties
    self.position = position
  }

  var weight: Weight {
    var weight = inner
    weight.add(Weight(nodes: 1, bytes: 0, height: 0))
    weight.height += 1
    return weight
  }

  var nodeContent: YAMLNode.Content {
    switch content {
    case .sequence(let items): .sequence(items)
    case .mapping(let entries, _): .mapping(entries)
    }
  }

  mutating func append(_ node: YAMLNode, _ weight: Weight) {
    inner.add(weight)
    switch content {
    case .sequence(var items):
      content = .sequence([])
      items.append(node)
      content = .sequence(items)
    case .mapping(let entries, nil):
      content = .mapping(entries, key: node)
    case .mapping(var entries, let key?):
      content = .mapping([], key: nil)
      entries.append(YAMLNode.Entry(key: key, value: node))
      content = .mapping(entries, key: nil)
    }
  }
}

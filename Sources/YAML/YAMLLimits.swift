/// How much of a document is taken, so that a small file cannot ask for much time or memory.
package struct YAMLLimits: Hashable, Sendable {
  /// How many collections may be open at the same place, those behind an alias included.
  package let depth: Int
  /// How many nodes a document may have, those behind aliases counted as often as they are used.
  package let nodes: Int
  /// How many nodes aliases may bring in altogether.
  package let aliasedNodes: Int
  /// How many bytes of text aliases may bring in altogether.
  package let aliasedBytes: Int

  /// Makes limits; a depth outside 1 to 100 is brought into it, so that no later walk exhausts the stack.
  package init(
    depth: Int = 100, nodes: Int = 1_000_000, aliasedNodes: Int = 100_000, aliasedBytes: Int = 16_000_000
  ) {
    self.depth = min(max(depth, 1), 100)
    self.nodes = nodes
    self.aliasedNodes = aliasedNodes
    self.aliasedBytes = aliasedBytes
  }

  /// The limits that fit every document written by hand.
  package static let standard = YAMLLimits()
}

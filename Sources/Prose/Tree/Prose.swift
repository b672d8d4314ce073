/// Formatted text: an immutable tree of blocks that every renderer reads.
///
/// Authors write CommonMark, as a string literal or through ``parse(commonMark:)``; readers of other formats
/// build the tree themselves. Such readers keep within ``maximumBlockDepth`` and ``maximumInlineDepth``; the
/// renderers leave out what lies much deeper.
public struct Prose: Sendable, Hashable {
  /// The blocks from top to bottom.
  public let blocks: [Block]

  /// Makes prose of blocks, as they are.
  public init(_ blocks: [Block] = []) {
    self.blocks = blocks
  }

  /// Reads CommonMark 0.30 and drops the issues found; see ``parse(commonMark:)``.
  public init(commonMark: String) {
    self = Prose.parse(commonMark: commonMark).prose
  }

  /// Whether there are no blocks at all.
  public var isEmpty: Bool { blocks.isEmpty }

  /// The deepest nesting of block quotes and lists that a reader may make.
  package static let maximumBlockDepth = 64

  /// The deepest nesting of inline markup within one paragraph that a reader may make.
  package static let maximumInlineDepth = 32

  /// The same prose followed by the blocks of another.
  public func appending(_ other: Prose) -> Prose {
    Prose(blocks + other.blocks)
  }

  /// The blocks of the left side followed by those of the right.
  public static func + (left: Prose, right: Prose) -> Prose {
    left.appending(right)
  }
}

extension Prose: ExpressibleByStringLiteral {
  /// Reads the literal as CommonMark.
  public init(stringLiteral value: String) {
    self.init(commonMark: value)
  }
}

/// How much the parser takes before it gives up.
package struct JSONLimits: Sendable, Hashable {
  /// The greatest depth that can be asked for, so that no later walk over a value exhausts the stack.
  package static let greatestDepth = 2048

  /// How many arrays and objects may be open at the same place.
  package let depth: Int

  /// Makes limits; a depth outside 0 to ``greatestDepth`` is brought into it.
  package init(depth: Int = 512) { self.depth = min(max(depth, 0), Self.greatestDepth) }

  /// The limits that fit every document written by hand or by a service: a depth of 512.
  package static let standard = JSONLimits()
}

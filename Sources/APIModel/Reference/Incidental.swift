package import Diagnostics

/// A value that travels with another one but is no part of what that one is: it never makes two values differ.
///
/// Where a declaration stands in its source, and closures, are incidental: the same reference read from two
/// sources is equal.
package struct Incidental<Value: Sendable>: Hashable, Sendable {
  package var value: Value

  package init(_ value: Value) { self.value = value }

  package static func == (_: Self, _: Self) -> Bool { true }
  package func hash(into hasher: inout Hasher) {}
}

/// Where a part of the reference was declared; incidental, see ``Incidental``.
public struct Origin: Hashable, Sendable {
  package var location: SourceLocation?

  package init(_ location: SourceLocation? = nil) { self.location = location }

  package init(file: String, line: Int) {
    location = SourceLocation(file: file, line: line, column: nil)
  }

  /// Two origins never make the values that hold them differ.
  public static func == (_: Origin, _: Origin) -> Bool { true }
  /// Adds nothing, as all origins are equal.
  public func hash(into hasher: inout Hasher) {}
}

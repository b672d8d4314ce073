/// One place in which two JSON values differ.
package struct JSONDifference: Sendable, Hashable {
  /// How the values differ.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A member or element that was expected is not there.
    case missing
    /// A member or element is there that was not expected.
    case unexpected
    /// Two values of the same type differ.
    case changed
    /// The values are of different types; an integer and a number are of the same type.
    case type
    /// The keys that both objects have stand in different orders.
    case order
  }

  /// When two numbers count as equal.
  package enum Numbers: Sendable, Hashable {
    /// When they are spelled alike: `1` and `1.0` differ.
    case spelling
    /// When they stand for the same value: `1` and `1.0` are equal.
    case value
  }

  /// Whether the order of keys counts.
  package enum KeyOrder: Sendable, Hashable {
    /// Another order is a difference.
    case significant
    /// Any order is equal.
    case ignored
  }

  /// Where the values differ; for ``Kind/order`` the object.
  package let path: JSONPath
  /// The value that was expected, or nil if none was.
  package let expected: JSONValue?
  /// The value that was found, or nil if there was none.
  package let found: JSONValue?
  /// How the values differ.
  package let kind: Kind

  /// Makes a difference.
  package init(path: JSONPath, expected: JSONValue?, found: JSONValue?, kind: Kind) {
    self.path = path
    self.expected = expected
    self.found = found
    self.kind = kind
  }
}

extension JSONDifference: CustomStringConvertible {
  /// The same as ``summary``.
  package var description: String { summary }

  /// The difference on one line, as in `virtual_interfaces[0].net_id: expected "a", found nothing`.
  ///
  /// Values are written as compact JSON and cut to 60 characters.
  package var summary: String {
    switch kind {
    case .order: "\(path): expected keys in the order \(keys(of: expected)), found \(keys(of: found))"
    case .type: "\(path): expected \(typed(expected)), found \(typed(found))"
    case .missing, .unexpected, .changed: "\(path): expected \(text(of: expected)), found \(text(of: found))"
    }
  }

  private func text(of value: JSONValue?) -> String {
    value.map { cut($0.text(style: .compact)) } ?? "nothing"
  }

  private func typed(_ value: JSONValue?) -> String {
    guard let value, value.kind != .null else { return text(of: value) }
    return "\(value.kind.type.rawValue) \(text(of: value))"
  }

  private func keys(of value: JSONValue?) -> String {
    cut(value?.objectValue?.keys.joined(separator: ", ") ?? "")
  }

  private func cut(_ text: String) -> String {
    let longest = 60
    return text.count > longest ? text.prefix(longest - 1) + "…" : text
  }
}

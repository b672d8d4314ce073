package import APIModel

/// A pattern that names operations: `*` stands for any text, and without one a part of the text is enough.
///
/// It is held against the id, the title, the path and `METHOD path`; case does not count.
package struct OperationPattern: Hashable, Sendable {
  package let text: String
  private let parts: [String]

  package init(_ text: String) {
    self.text = text
    let pattern = text.contains("*") ? text : "*\(text)*"
    parts = pattern.lowercased().split(separator: "*", omittingEmptySubsequences: false).map(String.init)
  }

  package func matches(_ operation: Operation) -> Bool {
    [operation.id, operation.title, operation.path, operation.endpoint].contains(where: matches)
  }

  private func matches(_ text: String) -> Bool {
    var rest = text.lowercased()[...]
    guard let first = parts.first, let last = parts.last, rest.hasPrefix(first) else { return false }
    rest = rest.dropFirst(first.count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let place = rest.firstRange(of: part) else { return false }
      rest = rest[place.upperBound...]
    }
    return rest.hasSuffix(last)
  }
}

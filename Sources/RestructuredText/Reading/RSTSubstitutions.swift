import Prose

/// The substitutions that a document defines.
struct RSTSubstitutions: Sendable {
  /// What stands in the place of a reference.
  struct Definition: Sendable {
    var inlines: [Prose.Inline]
    /// Whether blanks before the reference go.
    var trimsLeft = false
    /// Whether blanks after the reference go.
    var trimsRight = false
  }

  private(set) var definitions: [String: Definition] = [:]
  private var exactNames: [String: String] = [:]

  var isEmpty: Bool { definitions.isEmpty }

  /// Adds a definition, or replaces the one of the same name.
  ///
  /// - Returns: Whether the name is new.
  mutating func define(_ name: String, _ definition: Definition) -> Bool {
    exactNames[name.lowercased()] = name
    return definitions.updateValue(definition, forKey: name) == nil
  }

  /// The definition's own name for a reference; case counts only where it decides between two.
  func key(of name: String) -> String? {
    definitions[name] == nil ? exactNames[name.lowercased()] : name
  }

  mutating func replace(_ key: String, with inlines: [Prose.Inline]) {
    definitions[key]?.inlines = inlines
  }
}

/// How prose becomes reStructuredText.
package struct RSTOptions: Sendable, Hashable {
  /// The blanks by which the content of directives, quotes and definitions is indented; at least 1.
  package let indent: Int
  /// The underline characters of section titles, from the highest level down.
  package let underlines: [Character]

  /// Makes options; by default three blanks, and underlines in the order OpenStack's documents use.
  package init(indent: Int = 3, underlines: [Character] = ["=", "-", "~", "^", "\"", "'"]) {
    self.indent = max(1, indent)
    self.underlines = underlines.isEmpty ? ["="] : underlines
  }
}

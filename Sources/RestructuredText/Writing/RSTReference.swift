package import Prose

/// Parts of references that another module writes.
package enum RSTReference {
  /// The text with escapes for use between backquotes, beside an address or target in angle brackets.
  package static func escaped(_ text: String) -> String {
    let oneLine = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return RSTEscaping.escapedInReference(oneLine)
  }

  /// The name of the role that stands for markup to be written as it is; no source can hold it.
  static let markupRole = "\0markup"
}

extension Prose.Inline {
  /// Markup that the writer of reStructuredText puts out as it is, such as a reference between backquotes.
  ///
  /// It begins and ends as a reference or a role does; other writers must not meet it.
  package static func restructuredText(_ markup: String) -> Prose.Inline {
    .role(name: RSTReference.markupRole, text: markup)
  }
}

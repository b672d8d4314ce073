package import Prose

/// Reads reStructuredText as docutils 0.22 does, with the directives and roles of Sphinx.
///
/// Every input gives a result: what is wrong becomes an ``RSTProblem``, and its text is kept where docutils
/// would show it. Time and memory grow linearly with the input; lists and other blocks nest at most
/// ``Prose/maximumBlockDepth`` deep, and what would cost too much to keep is left out with a problem,
/// `rst/limit`.
package struct RSTReader: Sendable {
  private let directives: RSTDirectiveHandler
  private let roles: RSTRoleHandler

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - directives: What handles directives first; by default the reader does it all.
  ///   - roles: What reads roles first; by default the reader does it all.
  package init(
    directives: @escaping RSTDirectiveHandler = { _, _ in .unknown },
    roles: @escaping RSTRoleHandler = { _, _, _ in nil }
  ) {
    self.directives = directives
    self.roles = roles
  }

  /// Reads a whole document, with sections.
  package func read(_ source: RSTSource) -> RSTDocument {
    var parser = RSTParser(directives: directives, roles: roles)
    return parser.readDocument(source)
  }

  /// Reads a fragment without sections: a description, a cell.
  ///
  /// - Parameters:
  ///   - content: The lines.
  ///   - document: The document whose names and substitutions the fragment may use.
  /// - Returns: The blocks and what was found wrong.
  package func readBlocks(
    _ content: RSTContent, in document: RSTDocument? = nil
  ) -> (blocks: [Prose.Block], problems: [RSTProblem]) {
    var parser = RSTParser(directives: directives, roles: roles)
    return parser.readFragment(content, in: document?.context)
  }

  /// Reads a fragment that is one line of text or a paragraph: a title, a name.
  package func readInlines(
    _ content: RSTContent, in document: RSTDocument? = nil
  ) -> (inlines: [Prose.Inline], problems: [RSTProblem]) {
    var parser = RSTParser(directives: directives, roles: roles)
    return parser.readInlineFragment(content, in: document?.context)
  }
}

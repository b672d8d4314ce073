package import Prose

/// The document being read, as the handler of a directive sees it.
package struct RSTNested {
  var parser: RSTParser

  /// Reads lines as the content of the directive: names, substitutions and problems are those of the
  /// document.
  ///
  /// References in the result are resolved when the whole document has been read, provided the blocks are
  /// returned from the handler.
  package mutating func blocks(_ content: RSTContent) -> [Prose.Block] {
    parser.nestedBlocks(content)
  }

  /// Reads lines as one paragraph's text; the rules of ``blocks(_:)`` hold.
  package mutating func inlines(_ content: RSTContent) -> [Prose.Inline] {
    parser.nestedInlines(content)
  }

  /// Records a file whose content the directive shows.
  package mutating func note(_ file: String) { parser.including.note(file) }

  /// Adds a problem to those of the document.
  package mutating func report(_ problem: RSTProblem) {
    parser.report(problem)
  }
}

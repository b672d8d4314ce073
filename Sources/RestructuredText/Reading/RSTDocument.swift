package import Prose

/// A part of a document at section level.
package indirect enum RSTElement: Sendable {
  /// A section with all that is in it.
  case section(RSTSection)
  /// A block.
  case block(Prose.Block, RSTLocation)
  /// A directive that the handler keeps.
  case directive(RSTDirective)
  /// A comment; its lines are joined by line feeds.
  case comment(String, RSTLocation)
}

/// A titled section.
package struct RSTSection: Sendable {
  /// The title.
  package internal(set) var titleInlines: [Prose.Inline]
  /// What links can lead to: first the one docutils makes of the title, then those of targets before it.
  package internal(set) var ids: [String]
  /// The level from 1.
  package let level: Int
  /// Where the title stands.
  package let location: RSTLocation
  /// What the section holds, sections of lower level last.
  package var children: [RSTElement]
}

/// A document that has been read.
package struct RSTDocument: Sendable {
  /// What it holds, from top to bottom.
  package internal(set) var elements: [RSTElement]
  /// What was found wrong, in the order of reading; unresolved references come last.
  package internal(set) var problems: [RSTProblem]
  /// The fields at the very top, such as `:tocdepth: 2`; names as written.
  package internal(set) var fields: [RSTOption]
  /// Where names lead, in the order of their first use; see ``destination(of:)``.
  package internal(set) var targets: [RSTTarget]

  /// The files that it includes, as text or as code.
  package internal(set) var includedFiles: Set<String> = []

  let context: RSTContext

  /// Where a reference to a name leads.
  ///
  /// - Parameter name: A name; case and white space do not count.
  /// - Returns: `#id` within the document or an address; `nil` for a name that is unknown or has two meanings.
  package func destination(of name: String) -> String? {
    context.destination(of: RSTNames.normalized(name))
  }
}

/// A name and where it leads.
package struct RSTTarget: Sendable, Hashable {
  /// The name in lower case, white space folded.
  package let name: String
  /// `#id` within the document, or an address.
  package let destination: String
  /// Whether the name was given by a target; the title of a section is an implicit one.
  package let isExplicit: Bool
}

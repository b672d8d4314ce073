package import Prose

/// A directive as it is written, cut into its parts.
package struct RSTDirective: Sendable {
  /// The name in lower case.
  package let name: String
  /// The text after `::` up to the options, its lines joined by line feeds.
  package var argument: String { RSTContent(text: content.text, lines: argumentLines).string }
  /// The options in the order they are written, a repeated one more than once.
  package let options: [RSTOption]
  /// What follows the argument and the options, without blank lines at either end.
  package let content: RSTContent
  /// All of it from `::` on: argument, options and content.
  ///
  /// The first line is what follows `::` on the line of the directive, or the next line if nothing does; blank
  /// lines at either end are left out. This is the content of directives that take neither arguments nor
  /// options.
  package let body: RSTContent
  /// Where the `..` stands, or the name in a substitution definition.
  package let location: RSTLocation
  /// The columns before the `..`, within the block it stands in.
  package let indentation: Int
  /// The identifiers of hyperlink targets just before the directive, in the order they are written.
  package let targets: [String]
  /// Whether the directive stands in the flow of a section, so that ``RSTDirectiveResult/keep`` has a place.
  package let isAtSectionLevel: Bool

  /// The lines of the argument.
  let argumentLines: RSTLines
  /// The content of a directive that takes no argument: what would be one is the start of it.
  let plainContent: RSTLines

  /// The value of an option, the last one if it is repeated; empty for a flag.
  package func option(_ name: String) -> String? {
    options.last { $0.name == name }?.value
  }
}

extension RSTDirective {
  /// A problem for each option whose name is not among those that are known.
  package func unknownOptions(besides known: [String]) -> [RSTProblem] {
    options.filter { !known.contains($0.name) }.map { option in
      RSTProblem(
        rule: "rst/directive-option", severity: .error, location: option.location,
        message: "\(option.name) is no option of \(name); it is ignored.",
        hint: "Known options: \(known.joined(separator: ", ")).")
    }
  }
}

/// An option of a directive, `:name: value`.
package struct RSTOption: Sendable, Hashable {
  /// The name in lower case.
  package let name: String
  /// The value; lines after the first are joined by line feeds.
  package let value: String
  /// Where the option begins.
  package let location: RSTLocation
}

/// What becomes of a directive.
package enum RSTDirectiveResult: Sendable {
  /// These blocks stand in its place.
  case blocks([Prose.Block])
  /// It stays, as ``RSTElement/directive(_:)``; within a list, a note or the like this is a problem.
  case keep
  /// It stays, after these blocks, such as its caption.
  case keepAfter([Prose.Block])
  /// The lines of a source are read in its place, in the same section; a problem if its file is being read.
  case include(RSTSource)
  /// It says nothing.
  case none
  /// The reader knows better: it handles a directive of docutils or Sphinx itself and reports any other.
  case unknown
}

/// What handles directives before the reader does; it is asked about every one of them.
package typealias RSTDirectiveHandler = @Sendable (RSTDirective, inout RSTNested) -> RSTDirectiveResult

/// What reads interpreted text before the reader does; `nil` leaves it to the reader.
///
/// The arguments are the name of the role in lower case, empty for the default role, the text between the
/// backquotes without escapes, and where it begins.
package typealias RSTRoleHandler = @Sendable (String, String, RSTLocation) -> [Prose.Inline]?

package import Diagnostics
public import Prose

/// A piece of text in a declaration: CommonMark, an admonition, a table or a list of terms.
public struct ProsePart: Sendable {
  package var prose: Prose
  package var problems: [Diagnostic]

  package init(prose: Prose, problems: [Diagnostic] = []) {
    self.prose = prose
    self.problems = problems
  }
}

/// What can stand as text in a declaration.
public protocol ProseConvertible {
  /// The text with the problems found in it.
  var prosePart: ProsePart { get }
}

extension ProsePart: ProseConvertible {
  /// The part itself.
  public var prosePart: ProsePart { self }
}

extension Prose: ProseConvertible {
  /// The prose as it is.
  public var prosePart: ProsePart { ProsePart(prose: self) }
}

/// Collects CommonMark strings, notes, warnings, tables and terms in reading order.
@resultBuilder
public enum ProseBuilder {
  /// CommonMark text.
  public static func buildExpression(_ text: String, file: String = #filePath, line: Int = #line)
    -> [ProsePart]
  {
    [.commonMark(text, origin: Origin(file: file, line: line))]
  }
  /// An admonition, a table or terms.
  public static func buildExpression(_ part: some ProseConvertible) -> [ProsePart] { [part.prosePart] }
  /// Joins the parts.
  public static func buildBlock(_ parts: [ProsePart]...) -> [ProsePart] { parts.flatMap(\.self) }
  /// Leaves out what a condition excludes.
  public static func buildOptional(_ parts: [ProsePart]?) -> [ProsePart] { parts ?? [] }
  /// The first branch of a condition.
  public static func buildEither(first parts: [ProsePart]) -> [ProsePart] { parts }
  /// The second branch of a condition.
  public static func buildEither(second parts: [ProsePart]) -> [ProsePart] { parts }
  /// The parts of a loop.
  public static func buildArray(_ parts: [[ProsePart]]) -> [ProsePart] { parts.flatMap(\.self) }
}

extension ProsePart {
  package static func commonMark(_ text: String, origin: Origin) -> ProsePart {
    let (prose, problems) = Prose.declared(text, origin: origin, subject: nil)
    return ProsePart(prose: prose, problems: problems)
  }
}

extension Prose {
  /// Reads CommonMark written in Swift source; problems are placed at the declaration.
  package static func declared(_ text: String, origin: Origin, subject: String?) -> (Prose, [Diagnostic]) {
    let (prose, issues) = Prose.parse(commonMark: text)
    let problems = issues.map { issue in
      Diagnostic(
        rule: "prose/commonmark", severity: .warning, location: origin.location, subject: subject,
        message: "\(issue.message) (line \(issue.line) of the text)", hint: issue.hint)
    }
    return (prose, problems)
  }

  /// Joins the parts of a declaration.
  package static func assemble(_ parts: [ProsePart]) -> (Prose, [Diagnostic]) {
    (Prose(parts.flatMap(\.prose.blocks)), parts.flatMap(\.problems))
  }
}

import Diagnostics
import Prose

/// A part of a declared page: text, a section or an operation.
public struct PagePart: Sendable {
  let item: PageItem
  let problems: [Diagnostic]

  init(_ item: PageItem, problems: [Diagnostic] = []) {
    self.item = item
    self.problems = problems
  }
}

extension Page {
  /// Declares a page: one resource with its text and its operations.
  ///
  /// - Parameters:
  ///   - title: the heading of the page.
  ///   - id: its folder, of letters, digits, `-`, `_` and `.`; made from the title where it is left out.
  ///   - file: where it is declared.
  ///   - line: where it is declared.
  ///   - content: text, sections and operations in reading order.
  public init(
    _ title: String, id: String? = nil, file: String = #filePath, line: Int = #line,
    @PageBuilder content: () -> [PagePart]
  ) {
    let parts = content()
    self.init(
      id: id ?? Identifier.slug(title), heading: Title(title), items: parts.map(\.item),
      origin: Origin(file: file, line: line), problems: parts.flatMap(\.problems))
  }
}

extension Section {
  /// Declares a titled section of a page.
  ///
  /// - Parameters:
  ///   - title: the heading of the section.
  ///   - id: its anchor; made from the title where it is left out.
  ///   - content: text, further sections and operations in reading order.
  public init(_ title: String, id: String? = nil, @PageBuilder content: () -> [PagePart]) {
    let parts = content()
    self.init(
      id: id ?? Identifier.slug(title), heading: Title(title), items: parts.map(\.item),
      problems: parts.flatMap(\.problems))
  }
}

/// Collects the text, sections and operations of a page.
@resultBuilder
public enum PageBuilder {
  /// CommonMark text.
  public static func buildExpression(_ text: String, file: String = #filePath, line: Int = #line)
    -> [PagePart]
  {
    prose(.commonMark(text, origin: Origin(file: file, line: line)))
  }
  /// An admonition, a table or terms.
  public static func buildExpression(_ part: some ProseConvertible) -> [PagePart] { prose(part.prosePart) }
  private static func prose(_ part: ProsePart) -> [PagePart] {
    [PagePart(.prose(part.prose), problems: part.problems)]
  }
  /// A section.
  public static func buildExpression(_ section: Section) -> [PagePart] {
    [PagePart(.section(section), problems: section.problems.value)]
  }
  /// An operation.
  public static func buildExpression(_ operation: Operation) -> [PagePart] {
    [PagePart(.operation(operation), problems: operation.problems.value)]
  }
  /// Joins the parts.
  public static func buildBlock(_ parts: [PagePart]...) -> [PagePart] { parts.flatMap(\.self) }
  /// Leaves out what a condition excludes.
  public static func buildOptional(_ parts: [PagePart]?) -> [PagePart] { parts ?? [] }
  /// The first branch of a condition.
  public static func buildEither(first parts: [PagePart]) -> [PagePart] { parts }
  /// The second branch of a condition.
  public static func buildEither(second parts: [PagePart]) -> [PagePart] { parts }
  /// The parts of a loop.
  public static func buildArray(_ parts: [[PagePart]]) -> [PagePart] { parts.flatMap(\.self) }
}

import Diagnostics
import Prose

/// A part of a declared reference: text about the whole API, or a page.
public struct ReferencePart: Sendable {
  enum Content: Sendable {
    case prose(ProsePart)
    case page(Page)
  }
  let content: Content
}

/// Collects the text and the pages of a reference.
@resultBuilder
public enum ReferenceBuilder {
  /// CommonMark text about the whole API.
  public static func buildExpression(_ text: String, file: String = #filePath, line: Int = #line)
    -> [ReferencePart]
  {
    [ReferencePart(content: .prose(.commonMark(text, origin: Origin(file: file, line: line))))]
  }
  /// An admonition, a table or terms about the whole API.
  public static func buildExpression(_ part: some ProseConvertible) -> [ReferencePart] {
    [ReferencePart(content: .prose(part.prosePart))]
  }
  /// A page.
  public static func buildExpression(_ page: Page) -> [ReferencePart] {
    [ReferencePart(content: .page(page))]
  }
  /// Joins the parts.
  public static func buildBlock(_ parts: [ReferencePart]...) -> [ReferencePart] { parts.flatMap(\.self) }
  /// Leaves out what a condition excludes.
  public static func buildOptional(_ parts: [ReferencePart]?) -> [ReferencePart] { parts ?? [] }
  /// The first branch of a condition.
  public static func buildEither(first parts: [ReferencePart]) -> [ReferencePart] { parts }
  /// The second branch of a condition.
  public static func buildEither(second parts: [ReferencePart]) -> [ReferencePart] { parts }
  /// The parts of a loop.
  public static func buildArray(_ parts: [[ReferencePart]]) -> [ReferencePart] { parts.flatMap(\.self) }
}

extension Reference {
  /// Declares the reference of an API.
  ///
  /// - Parameters:
  ///   - title: the name of the API, shown on every page.
  ///   - service: how requests name the service and the version.
  ///   - versions: the version history.
  ///   - coder: the service's own JSON encoder and decoder.
  ///   - content: text about the whole API and its pages, in reading order.
  public init(
    _ title: String, service: Service = Service(), versions: VersionHistory, coder: ServiceCoder = .json(),
    @ReferenceBuilder content: () -> [ReferencePart]
  ) {
    var summary: [ProsePart] = []
    var pages: [Page] = []
    var faults: [Fault] = []
    var problems = versions.problems.value
    for part in content() {
      switch part.content {
      case .prose(let prose):
        summary.append(prose)
        problems += prose.problems
      case .page(let page):
        pages.append(page)
        problems += page.problems.value
        problems += Self.clashes(page.operations.flatMap(\.declaredFaults.value), with: faults)
        for fault in page.operations.flatMap(\.declaredFaults.value)
        where !faults.contains(where: { $0.name == fault.name }) {
          faults.append(fault)
          problems += fault.problems.value
        }
      }
    }
    let declared = Reference(
      title: title, summary: Prose.assemble(summary).0, service: service, history: versions, pages: pages,
      faults: faults, coder: coder, problems: problems)
    self = declared.mapOperations { operation, _ in operation.ended(in: versions) }
  }

  /// Two faults of one name would share one description and one file.
  private static func clashes(_ declared: [Fault], with known: [Fault]) -> [Diagnostic] {
    var known = known
    var clashes: [Diagnostic] = []
    for fault in declared {
      guard let other = known.first(where: { $0.name == fault.name }) else {
        known.append(fault)
        continue
      }
      guard other != fault else { continue }
      clashes.append(
        .error(
          "fault/duplicate-name", "fault '\(fault.name)' is declared twice with different content",
          at: fault.origin.location, subject: "fault \(fault.name)",
          hint: "declare it once, as a static member, or give one of them another name"))
      known.append(fault)
    }
    return clashes
  }
}

extension Operation {
  /// The operation with the last version it works in: the one before every request fails, unless it says another.
  fileprivate func ended(in history: VersionHistory) -> Operation {
    guard range.max == nil, let since = deprecation?.since, deprecation?.answers != nil else { return self }
    var operation = self
    operation.range = VersionRange(min: range.min, max: history.predecessor(of: since))
    return operation
  }
}

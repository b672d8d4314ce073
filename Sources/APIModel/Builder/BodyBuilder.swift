import Diagnostics
import Prose

/// What a builder of a body collects.
package struct BodyContent: Sendable {
  var code: Int?
  /// The versions in which the status code is returned.
  var range = VersionRange.all
  var declaration: BodyDeclaration?
  var notes: Prose
}

/// A value of the service's model that is published as a sample.
public struct Sample<Body: Codable & Equatable & Sendable>: Sendable {
  let declaration: SampleDeclaration
  let problems: [Diagnostic]

  /// Publishes a value as a sample.
  ///
  /// - Parameters:
  ///   - name: the name of its file without folder and extension, as in `vifs-list-resp`.
  ///   - value: the value; it is encoded at every version in which the contract differs.
  ///   - caption: shown above it; made from the operation's title where it is left out.
  ///   - since: the first version it is published for.
  ///   - until: the last version it is published for.
  ///   - file: where it is declared.
  ///   - line: where it is declared.
  public init(
    _ name: String, _ value: Body, caption: String? = nil, since: VersionLiteral? = nil,
    until: VersionLiteral? = nil, file: String = #filePath, line: Int = #line
  ) {
    let origin = Origin(file: file, line: line)
    var problems: [Diagnostic] = []
    let range = VersionRange.resolved(
      since: since, until: until, origin: origin, subject: "sample \(name)", into: &problems)
    declaration = SampleDeclaration(
      name: name, caption: caption, range: range, model: SampleModel(value), origin: origin)
    self.problems = problems
  }
}

/// A part of a declared body: a field, a sample, or text about the body.
public struct BodyPart<Body: Codable & Equatable & Sendable>: Sendable {
  enum Content: Sendable {
    case field(Field)
    case sample(SampleDeclaration)
    case prose(Prose)
  }
  let content: Content
  let problems: [Diagnostic]
}

/// Collects the fields, samples and text of a body.
@resultBuilder
public enum BodyBuilder<Body: Codable & Equatable & Sendable> {
  /// CommonMark text about the body.
  public static func buildExpression(_ text: String, file: String = #filePath, line: Int = #line)
    -> [BodyPart<Body>]
  {
    prose(.commonMark(text, origin: Origin(file: file, line: line)))
  }
  /// An admonition, a table or terms about the body.
  public static func buildExpression(_ part: some ProseConvertible) -> [BodyPart<Body>] {
    prose(part.prosePart)
  }
  private static func prose(_ part: ProsePart) -> [BodyPart<Body>] {
    [BodyPart(content: .prose(part.prose), problems: part.problems)]
  }
  /// A documented field.
  public static func buildExpression(_ field: Field) -> [BodyPart<Body>] {
    [BodyPart(content: .field(field), problems: field.problems.value)]
  }
  /// Documented fields that are made elsewhere.
  public static func buildExpression(_ fields: [Field]) -> [BodyPart<Body>] {
    fields.flatMap { buildExpression($0) }
  }
  /// A sample.
  public static func buildExpression(_ sample: Sample<Body>) -> [BodyPart<Body>] {
    [BodyPart(content: .sample(sample.declaration), problems: sample.problems)]
  }
  /// Joins the parts.
  public static func buildBlock(_ parts: [BodyPart<Body>]...) -> [BodyPart<Body>] { parts.flatMap(\.self) }
  /// Leaves out what a condition excludes.
  public static func buildOptional(_ parts: [BodyPart<Body>]?) -> [BodyPart<Body>] { parts ?? [] }
  /// The first branch of a condition.
  public static func buildEither(first parts: [BodyPart<Body>]) -> [BodyPart<Body>] { parts }
  /// The second branch of a condition.
  public static func buildEither(second parts: [BodyPart<Body>]) -> [BodyPart<Body>] { parts }
  /// The parts of a loop.
  public static func buildArray(_ parts: [[BodyPart<Body>]]) -> [BodyPart<Body>] { parts.flatMap(\.self) }
}

extension BodyDeclaration {
  fileprivate static func collect<Body>(
    _ parts: [BodyPart<Body>], code: Int?, formats: [BodyFormat], origin: Origin
  ) -> (BodyDeclaration, Prose, [Diagnostic]) {
    var declaration = BodyDeclaration(code: code, formats: formats, fields: [], samples: [], origin: origin)
    var notes: [Prose.Block] = []
    for part in parts {
      switch part.content {
      case .field(let field): declaration.fields.append(field)
      case .sample(let sample): declaration.samples.append(sample)
      case .prose(let prose): notes += prose.blocks
      }
    }
    return (declaration, Prose(notes), parts.flatMap(\.problems))
  }
}

/// A response of an operation.
public struct Responds: OperationComponent {
  /// The response as a part of an operation.
  public let operationPart: OperationPart

  /// Declares a response without a body.
  public init(
    _ success: Success, since: VersionLiteral? = nil, until: VersionLiteral? = nil,
    file: String = #filePath, line: Int = #line
  ) {
    var problems: [Diagnostic] = []
    let range = VersionRange.resolved(
      since: since, until: until, origin: Origin(file: file, line: line), subject: "status \(success.code)",
      into: &problems)
    operationPart = OperationPart(
      .body(BodyContent(code: success.code, range: range, declaration: nil, notes: Prose([])), .response),
      problems: problems)
  }

  /// Declares a response with a body of the service's model.
  ///
  /// - Parameters:
  ///   - success: the status code.
  ///   - model: the type that the service encodes.
  ///   - formats: further forms of the same body beside JSON.
  ///   - since: the first version that answers with this status code.
  ///   - until: the last version that answers with it.
  ///   - file: where it is declared.
  ///   - line: where it is declared.
  ///   - content: the documented fields, samples and text.
  public init<Body>(
    _ success: Success, with model: Body.Type, alsoAs formats: BodyFormat..., since: VersionLiteral? = nil,
    until: VersionLiteral? = nil, file: String = #filePath, line: Int = #line,
    @BodyBuilder<Body> content: () -> [BodyPart<Body>]
  ) {
    let origin = Origin(file: file, line: line)
    var (declaration, notes, problems) = BodyDeclaration.collect(
      content(), code: success.code, formats: [.json] + formats, origin: origin)
    let range = VersionRange.resolved(
      since: since, until: until, origin: origin, subject: "status \(success.code)", into: &problems)
    declaration.range = range
    operationPart = OperationPart(
      .body(BodyContent(code: success.code, range: range, declaration: declaration, notes: notes), .response),
      problems: problems)
  }
}

/// The body of a request.
public struct Accepts: OperationComponent {
  /// The body as a part of an operation.
  public let operationPart: OperationPart

  /// Declares a request body of the service's model.
  ///
  /// - Parameters:
  ///   - model: the type that the service decodes.
  ///   - formats: further forms of the same body beside JSON.
  ///   - file: where it is declared.
  ///   - line: where it is declared.
  ///   - content: the documented fields, samples and text.
  public init<Body>(
    _ model: Body.Type, alsoAs formats: BodyFormat..., file: String = #filePath, line: Int = #line,
    @BodyBuilder<Body> content: () -> [BodyPart<Body>]
  ) {
    let (declaration, notes, problems) = BodyDeclaration.collect(
      content(), code: nil, formats: [.json] + formats, origin: Origin(file: file, line: line))
    operationPart = OperationPart(
      .body(BodyContent(code: nil, declaration: declaration, notes: notes), .request), problems: problems)
  }
}

extension Fault {
  /// Declares a fault: an error body with its fields and samples.
  ///
  /// - Parameters:
  ///   - name: the key of the body, such as `itemNotFound`.
  ///   - codes: the status codes it comes with.
  ///   - description: when the service answers with it, as CommonMark.
  ///   - model: the type that the service encodes.
  ///   - file: where it is declared.
  ///   - line: where it is declared.
  ///   - content: the documented fields, samples and text.
  public init<Body>(
    _ name: String, _ codes: [Int], description: String, with model: Body.Type,
    file: String = #filePath, line: Int = #line, @BodyBuilder<Body> content: () -> [BodyPart<Body>]
  ) {
    let origin = Origin(file: file, line: line)
    let subject = "fault \(name)"
    var (prose, problems) = Prose.declared(description, origin: origin, subject: subject)
    let (declaration, notes, issues) = BodyDeclaration.collect(
      content(), code: nil, formats: [.json], origin: origin)
    problems += issues
    self.init(
      name: name, codes: codes, description: Prose(prose.blocks + notes.blocks),
      bodies: [declaration], origin: origin, problems: problems)
  }
}

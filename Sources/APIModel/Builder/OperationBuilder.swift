import Diagnostics
import Prose

/// A part of a declared operation: text, a parameter, a body, faults or how the operation ends.
public struct OperationPart: Sendable {
  enum Content: Sendable {
    case prose(Prose)
    case parameter(Parameter, Direction)
    case body(BodyContent, Direction)
    case faults([Fault], because: Prose?, VersionRange)
    case deprecation(Deprecation, Fault?)
    case removal(Removal, Fault?)
    case trait(OperationTrait)
  }
  let content: Content
  let problems: [Diagnostic]

  init(_ content: Content, problems: [Diagnostic] = []) {
    self.content = content
    self.problems = problems
  }
}

/// What an operation is declared from: parameters, bodies, faults and endings.
public protocol OperationComponent: Sendable {
  /// The component as a part of an operation.
  var operationPart: OperationPart { get }
}

extension Operation {
  /// Declares an operation.
  ///
  /// - Parameters:
  ///   - method: the method of the request.
  ///   - path: the path with each of its parameters in braces.
  ///   - title: what the operation does, as a heading.
  ///   - id: unique in the reference; made from the title where it is left out.
  ///   - since: the first version that has it; every version where it is left out.
  ///   - until: the last version that has it.
  ///   - file: where it is declared.
  ///   - line: where it is declared.
  ///   - content: text, parameters, bodies and faults in reading order.
  public init(
    _ method: Method, _ path: String, _ title: String, id: String? = nil, since: VersionLiteral? = nil,
    until: VersionLiteral? = nil, file: String = #filePath, line: Int = #line,
    @OperationBuilder content: () -> [OperationPart]
  ) {
    let origin = Origin(file: file, line: line)
    let id = id ?? Identifier.slug(title)
    var problems: [Diagnostic] = []
    let range = VersionRange.resolved(
      since: since, until: until, origin: origin, subject: id, into: &problems)
    self.init(id: id, heading: Title(title), method: method, path: path, range: range, origin: origin)
    var faults: [Fault] = []
    for part in content() {
      problems += part.problems.map { $0.about(operation: id) }
      add(part.content, faults: &faults)
    }
    self.problems = Incidental(problems)
    declaredFaults = Incidental(faults)
  }
}

extension Diagnostic {
  /// The same finding with the operation named before the subject.
  fileprivate func about(operation id: String) -> Diagnostic {
    Diagnostic(
      rule: rule, severity: severity, location: location, subject: subject.map { "\(id): \($0)" } ?? id,
      message: message, hint: hint, details: details)
  }
}

extension Operation {
  fileprivate mutating func add(_ content: OperationPart.Content, faults: inout [Fault]) {
    switch content {
    case .prose(let prose):
      description = Prose(description.blocks + prose.blocks)
    case .parameter(let parameter, .request):
      request.parameters.append(parameter)
    case .parameter(let parameter, .response):
      response.parameters.append(parameter)
    case .body(let body, let direction):
      add(body, direction)
    case .faults(let named, let reason, let range):
      faults += named
      for fault in named {
        statusCodes += fault.codes.map {
          StatusCode(code: $0, kind: .error, fault: fault.name, reason: reason, range: range)
        }
      }
    case .deprecation(let deprecation, let fault):
      self.deprecation = deprecation
      end(
        with: deprecation.answers, fault, because: "Every request, as the operation is deprecated.",
        from: VersionRange(min: deprecation.since), &faults)
    case .trait(let trait): traits.append(trait)
    case .removal(let removal, let fault):
      self.removal = removal
      end(
        with: removal.answers, fault, because: "Every request, as the operation is removed.",
        release: removal.release, &faults)
    }
  }

  private mutating func add(_ body: BodyContent, _ direction: Direction) {
    if let code = body.code { statusCodes.append(StatusCode(code: code, kind: .success, range: body.range)) }
    switch direction {
    case .request:
      request.notes = Prose(request.notes.blocks + body.notes.blocks)
      if let declaration = body.declaration { request.bodies.append(declaration) }
    case .response:
      response.notes = Prose(response.notes.blocks + body.notes.blocks)
      if let declaration = body.declaration { response.bodies.append(declaration) }
    }
  }

  /// Adds what an operation answers once it has ended.
  private mutating func end(
    with answer: FaultAnswer?, _ fault: Fault?, because reason: Prose, from range: VersionRange = .all,
    release: String? = nil,
    _ faults: inout [Fault]
  ) {
    guard let answer, let fault else { return }
    faults.append(fault)
    statusCodes.append(
      StatusCode(
        code: answer.code, kind: .error, fault: answer.fault, reason: reason, range: range, release: release))
  }
}

/// Collects the parts of an operation.
@resultBuilder
public enum OperationBuilder {
  /// CommonMark text that describes the operation.
  public static func buildExpression(_ text: String, file: String = #filePath, line: Int = #line)
    -> [OperationPart]
  {
    prose(.commonMark(text, origin: Origin(file: file, line: line)))
  }
  /// An admonition, a table or traits about the operation.
  public static func buildExpression(_ part: some ProseConvertible) -> [OperationPart] {
    prose(part.prosePart)
  }
  private static func prose(_ part: ProsePart) -> [OperationPart] {
    [OperationPart(.prose(part.prose), problems: part.problems)]
  }
  /// A parameter, a body, faults, or an ending.
  public static func buildExpression(_ part: some OperationComponent) -> [OperationPart] {
    [part.operationPart]
  }
  /// Joins the parts.
  public static func buildBlock(_ parts: [OperationPart]...) -> [OperationPart] { parts.flatMap(\.self) }
  /// Leaves out what a condition excludes.
  public static func buildOptional(_ parts: [OperationPart]?) -> [OperationPart] { parts ?? [] }
  /// The first branch of a condition.
  public static func buildEither(first parts: [OperationPart]) -> [OperationPart] { parts }
  /// The second branch of a condition.
  public static func buildEither(second parts: [OperationPart]) -> [OperationPart] { parts }
  /// The parts of a loop.
  public static func buildArray(_ parts: [[OperationPart]]) -> [OperationPart] { parts.flatMap(\.self) }
}

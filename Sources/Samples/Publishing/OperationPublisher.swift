import APIModel
import Diagnostics

/// Publishes the bodies of one operation: parameters from fields and models, samples for each shape.
struct OperationPublisher {
  let operation: Operation
  /// The folder of the samples below `api_samples`.
  let folder: String
  let history: VersionHistory
  let coder: ServiceCoder
  private(set) var findings: [Diagnostic] = []

  init(operation: Operation, folder: String, history: VersionHistory, coder: ServiceCoder) {
    self.operation = operation
    self.folder = folder
    self.history = history
    self.coder = coder
  }

  mutating func publish() -> Operation {
    guard !operation.request.bodies.isEmpty || !operation.response.bodies.isEmpty else { return operation }
    var result = operation
    let request = resolve(operation.request.bodies)
    let response = resolve(operation.response.bodies)
    result.request.parameters += request.flatMap(\.parameters)
    result.response.parameters += response.flatMap(\.parameters)

    // Shapes depend on the rows of both messages, so samples are made once all rows are known.
    let shapes = result.shapes(in: history)
    result.request.samples += publish(request, .request, shapes)
    result.response.samples += publish(response, .response, shapes)
    result.request.bodies = []
    result.response.bodies = []
    return result
  }

  private mutating func resolve(_ bodies: [BodyDeclaration]) -> [ResolvedBody] {
    bodies.map { body in
      let (resolved, problems) = ResolvedBody.resolve(body, subject: operation.id)
      findings += problems
      return resolved
    }
  }

  private mutating func publish(_ bodies: [ResolvedBody], _ direction: Direction, _ shapes: [Shape])
    -> [PublishedSample]
  {
    var samples: [PublishedSample] = []
    for body in bodies {
      var shown = ShownFields(parameters: body.parameters)
      if body.declaration.samples.isEmpty { findings.append(body.withoutSample(subject: operation.id)) }
      for declaration in body.declaration.samples {
        findings += problems(of: declaration)
        guard Identifier.isSafeFileName(declaration.name) else { continue }
        for format in body.declaration.formats {
          var run = SampleRun(
            operation: operation, direction: direction, body: body, declaration: declaration, format: format,
            folder: folder, history: history, encoder: BodyEncoder(format: format, coder: coder))
          samples += run.publish(shapes, shown: &shown)
          findings += run.findings
        }
      }
      findings += shown.findings(subject: operation.id, neverNull: body.neverNull)
    }
    return samples
  }

  /// What makes a declared sample impossible before it is encoded.
  private func problems(of sample: SampleDeclaration) -> [Diagnostic] {
    func error(_ rule: String, _ message: String, _ hint: String) -> Diagnostic {
      .error(rule, message, at: sample.origin.location, subject: operation.id, hint: hint)
    }
    var problems: [Diagnostic] = []
    if !Identifier.isSafeFileName(sample.name) {
      problems.append(
        error(
          "sample/name",
          "sample name '\(sample.name)' cannot name a file: a name is letters, digits, '-', '_' and '.'",
          "name it after what it shows, such as book-show-resp"))
    }
    if sample.range.isEmpty {
      problems.append(
        error(
          "version/empty-range",
          "sample '\(sample.name)' starts with \(sample.range.min?.description ?? "") but ends with "
            + "\(sample.range.max?.description ?? ""): a range ends no earlier than it starts",
          "swap since and until, or correct one of them"))
      return problems
    }
    for bound in [sample.range.min, sample.range.max].compactMap(\.self) where !history.contains(bound) {
      let isBelow = history.first.map { bound < $0 } ?? false
      problems.append(
        error(
          isBelow ? "version/below-minimum" : "version/unknown",
          "version \(bound) of sample '\(sample.name)' is not in the history"
            + (history.first.flatMap { first in history.last.map { ", which goes from \(first) to \($0)" } }
              ?? ""),
          "name a version of the history, or leave the bound out"))
    }
    return problems + rangeProblems(of: sample)
  }

  /// A sample for a version that its operation lacks can never be sent.
  private func rangeProblems(of sample: SampleDeclaration) -> [Diagnostic] {
    let outside =
      (sample.range.min.map { !operation.range.contains($0) } ?? false)
      || (sample.range.max.map { !operation.range.contains($0) } ?? false)
    guard outside else { return [] }
    return [
      .error(
        "sample/outside-range",
        "sample '\(sample.name)' is for versions (\(sample.range)) that the operation (\(operation.range)) lacks: "
          + "a sample's versions lie within its operation's",
        at: sample.origin.location, subject: operation.id, hint: "narrow the sample's since and until")
    ]
  }
}

/// A declared body with its documented parameters.
struct ResolvedBody {
  let declaration: BodyDeclaration
  let parameters: [Parameter]
  /// The rows that are documented as nullable although the model does not say so.
  let neverNull: Set<Parameter>

  /// A body that is documented but never shown.
  func withoutSample(subject: String) -> Diagnostic {
    .warning(
      "sample/none", "a body is declared without a sample, so nothing proves its fields",
      at: declaration.origin.location, subject: subject, hint: "add a Sample of its model")
  }

  /// Completes the documented fields with what the samples' model shows.
  static func resolve(_ body: BodyDeclaration, subject: String) -> (ResolvedBody, [Diagnostic]) {
    var problems: [Diagnostic] = []
    var recorded = RecordedBody()
    for sample in body.samples {
      do {
        for field in try RecordingEncoder.record(sample.model.value.value).fields { recorded.record(field) }
      } catch {
        problems.append(.encodingFailed(error, sample: sample, version: nil, subject: subject))
      }
    }
    let parameters = body.fields.map { field in
      parameter(field, recorded, subject: subject, problems: &problems)
    }
    let neverNull = Set(
      parameters.filter { $0.isNullable && !(recorded.field(at: $0.path ?? [])?.isNullable ?? false) })
    let resolved = withinParents(parameters)
    problems += duplicates(resolved, subject: subject)
    return (ResolvedBody(declaration: body, parameters: resolved, neverNull: neverNull), problems)
  }

  /// What is wrong with a field as it is written.
  private static func fieldProblems(_ field: Field, subject: String) -> [Diagnostic] {
    func error(_ rule: String, _ message: String, _ hint: String?) -> Diagnostic {
      .error(rule, message, at: field.origin.location, subject: subject, hint: hint)
    }
    let path = field.path.joined(separator: ".")
    var problems: [Diagnostic] = []
    if field.path.isEmpty || field.path.contains("") {
      problems.append(
        error(
          "parameter/path", "'\(path)' is no path of a field: it is keys with one point between them",
          "write it like servers[].flavor.name"))
    }
    if let type = field.type, type.jsonKinds == nil {
      problems.append(
        error(
          "parameter/type",
          "'\(type.name)' of field \(path) is no type: the types are \(ValueType.names.joined(separator: ", "))",
          didYouMean(type.name, among: ValueType.names).map { "did you mean '\($0)'?" }))
    }
    return problems
  }

  /// Two fields of one body for the same value in the same version.
  private static func duplicates(_ parameters: [Parameter], subject: String) -> [Diagnostic] {
    parameters.indices.compactMap { index in
      let row = parameters[index]
      guard parameters[..<index].contains(where: { $0.path == row.path && $0.range.overlaps(row.range) })
      else { return nil }
      return .error(
        "parameter/duplicate",
        "field \((row.path ?? []).joined(separator: ".")) is documented twice in one body",
        at: row.origin.location, subject: subject,
        hint: "remove one, or give the two ranges that do not overlap")
    }
  }

  /// A field can exist only where the objects it is in do.
  private static func withinParents(_ parameters: [Parameter]) -> [Parameter] {
    let ranges = Dictionary(grouping: parameters, by: { $0.path ?? [] }).mapValues { rows in
      VersionRange(
        min: rows.contains { $0.range.min == nil } ? nil : rows.compactMap(\.range.min).min(),
        max: rows.contains { $0.range.max == nil } ? nil : rows.compactMap(\.range.max).max())
    }
    return parameters.map { parameter in
      var parameter = parameter
      var parent = (parameter.path ?? []).dropLast()
      while !parent.isEmpty {
        if let range = ranges[Array(parent)] { parameter.range = parameter.range.intersection(range) }
        parent = parent.dropLast()
      }
      return parameter
    }
  }

  private static func parameter(
    _ field: Field, _ recorded: RecordedBody, subject: String, problems: inout [Diagnostic]
  ) -> Parameter {
    let known = recorded.field(at: field.path)
    let range =
      field.range
      ?? VersionRange.resolved(
        since: known?.since, until: known?.until, origin: field.origin,
        subject: "\(subject): field \(field.path.joined(separator: "."))", into: &problems)
    problems += fieldProblems(field, subject: subject)
    if field.type == nil, known?.type == nil {
      problems.append(
        .error(
          "sample/unknown-type",
          "field \(field.path.joined(separator: ".")) is in no sample and has no declared type",
          at: field.origin.location, subject: subject, hint: "add a sample that has it, or declare its type"))
    }
    let isFree = field.path.last?.isFreeKey ?? false
    return Parameter(
      name: field.path.last ?? "", path: field.path, location: .body,
      type: field.type ?? known?.type ?? .string,
      isRequired: field.isRequired ?? !(known?.isOptional ?? isFree),
      isNullable: field.isNullable ?? known?.isNullable ?? false, description: field.description,
      range: range, key: field.key, origin: field.origin)
  }
}

extension Diagnostic {
  static func encodingFailed(
    _ error: any Error, sample: SampleDeclaration, version: APIVersion?, subject: String
  ) -> Diagnostic {
    .error(
      "sample/encoding-failed",
      "sample '\(sample.name)' cannot be encoded\(version.map { " at \($0)" } ?? ""): \(reason(error))",
      at: sample.origin.location, subject: subject)
  }

  /// What a coding error says, without the dump of its context.
  static func reason(_ error: any Error) -> String {
    func text(_ context: [any CodingKey], _ message: String) -> String {
      let path = context.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
      return path.isEmpty ? message : "\(path): \(message)"
    }
    switch error {
    case EncodingError.invalidValue(_, let context):
      return text(context.codingPath, context.debugDescription)
    case DecodingError.keyNotFound(let key, let context):
      return text(context.codingPath, "key '\(key.stringValue)' is absent; \(context.debugDescription)")
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
      DecodingError.dataCorrupted(let context):
      return text(context.codingPath, context.debugDescription)
    default:
      return String(describing: error)
    }
  }
}

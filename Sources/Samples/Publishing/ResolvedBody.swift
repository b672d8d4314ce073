import APIModel
import Diagnostics

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
      parameter(field, recorded, code: body.code, subject: subject, problems: &problems)
    }
    let neverNull = Set(
      parameters.filter { $0.isNullable && !(recorded.field(at: $0.path ?? [])?.isNullable ?? false) })
    return (
      ResolvedBody(declaration: body, parameters: withinParents(parameters), neverNull: neverNull), problems
    )
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
    _ field: Field, _ recorded: RecordedBody, code: Int?, subject: String, problems: inout [Diagnostic]
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
      range: range, code: code, traits: field.traits, key: field.key, origin: field.origin)
  }
}

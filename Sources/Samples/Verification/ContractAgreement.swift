import APIModel
import Diagnostics
import OrderedJSON

/// The keys of a body, their JSON types and nulls are those documented for its version, in both directions.
struct ContractAgreement {
  let run: SampleRun
  let contract: Contract
  let version: APIVersion?

  func findings(_ body: JSONValue, shown: inout ShownFields) -> [Diagnostic] {
    let documented = DocumentedFields(contract.parameters(run.direction))
    var found: [Diagnostic] = []
    visit(body, JSONPath([]), documented, &shown, &found)
    return found
  }

  private func visit(
    _ value: JSONValue, _ path: JSONPath, _ documented: DocumentedFields, _ shown: inout ShownFields,
    _ findings: inout [Diagnostic]
  ) {
    switch value {
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        visit(element, path.appending(index), documented, &shown, &findings)
      }
    case .object(let object):
      for member in object.members {
        let memberPath = path.appending(member.key)
        if let parameter = documented.parameter(at: memberPath.schemaPath) {
          shown.insert(parameter)
          findings += typeFindings(member.value, memberPath, parameter)
        } else {
          findings.append(undocumented(memberPath))
          continue
        }
        visit(member.value, memberPath, documented, &shown, &findings)
      }
      for parameter in documented.required(below: path.schemaPath) where object[parameter.name] == nil {
        findings.append(
          finding(
            "sample/missing-required",
            "required parameter \(path.appending(parameter.name)) is absent",
            hint: "give the model a value, or document the field as optional"))
      }
    default: break
    }
  }

  private func typeFindings(_ value: JSONValue, _ path: JSONPath, _ parameter: Parameter) -> [Diagnostic] {
    if value.kind == .null {
      if parameter.isNullable || parameter.type.name == "none" { return [] }
      return [
        finding(
          "sample/unexpected-null", "\(path) is null, but it is documented as never null",
          hint: "document the field as nullable")
      ]
    }
    guard let allowed = parameter.type.jsonKinds, !allowed.contains(value.kind) else { return [] }
    return [
      finding(
        "sample/wrong-type",
        "\(path) is \(value.kind.rawValue), but it is documented as \(parameter.type.words)",
        hint: "correct the documented type or the model")
    ]
  }

  private func undocumented(_ path: JSONPath) -> Diagnostic {
    let other = run.body.parameters.first { path.schemaPath.matches(documented: $0.path ?? [$0.name]) }
    return finding(
      "sample/undocumented-key",
      "key \(path) is not documented"
        + (other.map { " in this version, only for \($0.range)" } ?? ""),
      hint: other == nil ? "add a Field for it" : "give the property the range that the Field has")
  }

  private func finding(_ rule: String, _ text: String, hint: String) -> Diagnostic {
    .error(
      rule, run.message(text, at: version), at: run.declaration.origin.location, subject: run.operation.id,
      hint: hint)
  }
}

/// The documented body rows of one version, by path.
struct DocumentedFields {
  private let byPath: [[String]: Parameter]
  private let free: [Parameter]
  private let requiredByParent: [[String]: [Parameter]]

  init(_ parameters: [Parameter]) {
    let rows = parameters.filter { $0.location == .body && $0.path != nil }
    byPath = Dictionary(rows.map { ($0.path ?? [], $0) }, uniquingKeysWith: { first, _ in first })
    free = rows.filter { $0.path?.contains(where: \.isFreeKey) ?? false }
    requiredByParent = Dictionary(
      grouping: rows.filter { $0.isRequired && !$0.name.isFreeKey }, by: { Array(($0.path ?? []).dropLast()) }
    )
  }

  func parameter(at path: [String]) -> Parameter? {
    byPath[path] ?? free.first { path.matches(documented: $0.path ?? []) }
  }

  /// The rows that every object at a path must have.
  func required(below path: [String]) -> [Parameter] {
    if let rows = requiredByParent[path] { return rows }
    guard !free.isEmpty else { return [] }
    return requiredByParent.first { path.matches(documented: $0.key) }?.value ?? []
  }
}

/// Which documented fields of a body some sample has shown.
struct ShownFields {
  private let parameters: [Parameter]
  private var paths: Set<[String]> = []

  init(parameters: [Parameter]) { self.parameters = parameters }

  mutating func insert(_ parameter: Parameter) { paths.insert(parameter.path ?? [parameter.name]) }

  /// A field that no sample shows is unproven; a required one is reported where it is missing.
  func findings(subject: String) -> [Diagnostic] {
    parameters.filter { !paths.contains($0.path ?? [$0.name]) }.map { parameter in
      .warning(
        "sample/never-shown",
        "field \((parameter.path ?? [parameter.name]).joined(separator: ".")) is in no sample of the operation",
        at: parameter.origin.location, subject: subject, hint: "add a sample that has it")
    }
  }
}

extension ValueType {
  /// The JSON types a value of this type may have; `nil` for a type that is not one of the usual words.
  var jsonKinds: Set<JSONKind>? {
    switch name {
    case "string": [.string]
    case "integer": [.integer]
    case "float", "number": [.number, .integer]
    case "boolean": [.boolean]
    case "array": [.array]
    case "object": [.object]
    case "none": [.null]
    default: nil
    }
  }
}

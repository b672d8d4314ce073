import APIModel
import Diagnostics
import OrderedJSON

/// The keys of a body, their JSON types and nulls are those documented for its version, in both directions.
struct ContractAgreement {
  let documented: DocumentedFields
  let subject: SampleSubject

  /// What differs, in the order of the body; the fields that it shows are added to `shown`.
  func findings(_ body: JSONValue, shown: inout ShownFields) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    visit(body, .root, &shown, &findings)
    return findings
  }

  private func visit(
    _ value: JSONValue, _ path: JSONPath, _ shown: inout ShownFields, _ findings: inout [Diagnostic]
  ) {
    switch value {
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        let elementPath = path.appending(index)
        findings += elementFindings(element, elementPath)
        visit(element, elementPath, &shown, &findings)
      }
    case .object(let object):
      for member in object.members {
        let memberPath = path.appending(member.key)
        guard let parameter = documented.parameter(at: memberPath.schemaPath) else {
          findings.append(undocumented(memberPath))
          continue
        }
        shown.insert(parameter)
        findings += typeFindings(member.value, memberPath, parameter)
        visit(member.value, memberPath, &shown, &findings)
      }
      for parameter in documented.required(below: path.schemaPath) where object[parameter.name] == nil {
        findings.append(
          subject.error(
            "sample/missing-required",
            "required parameter \(path.appending(parameter.name)) is absent",
            hint: "give the model a value, or document the field as optional"))
      }
    default: break
    }
  }

  /// An element is an object where keys below its array are documented, and never null unless the array may be.
  private func elementFindings(_ element: JSONValue, _ path: JSONPath) -> [Diagnostic] {
    if element.kind == .null {
      let array = documented.parameter(at: path.schemaPath)
      return array?.isNullable ?? false
        ? [] : [subject.error("sample/unexpected-null", "\(path) is null: elements of a list are never null")]
    }
    guard documented.hasFields(below: path.schemaPath), element.kind != .object, element.kind != .array else {
      return []
    }
    return [
      subject.error(
        "sample/wrong-type", "\(path) is \(element.kind.rawValue), but keys are documented for its elements")
    ]
  }

  private func typeFindings(_ value: JSONValue, _ path: JSONPath, _ parameter: Parameter) -> [Diagnostic] {
    if value.kind == .null {
      if parameter.isNullable || parameter.type.name == "none" { return [] }
      return [
        subject.error(
          "sample/unexpected-null", "\(path) is null, but it is documented as never null",
          hint: "document the field as nullable")
      ]
    }
    guard let allowed = parameter.type.jsonKinds, !allowed.contains(value.kind) else { return [] }
    return [
      subject.error(
        "sample/wrong-type",
        "\(path) is \(value.kind.rawValue), but it is documented as \(parameter.type.words)",
        hint: "correct the documented type or the model")
    ]
  }

  private func undocumented(_ path: JSONPath) -> Diagnostic {
    let other = documented.inOtherVersions(path.schemaPath)
    return subject.error(
      "sample/undocumented-key",
      "key \(path) is not documented\(other.map { " in this version (its versions: \($0.range))" } ?? "")",
      hint: other == nil ? "document it" : "give the value the versions of its documentation")
  }
}

/// What findings about a sample name: the sample, its version, its operation and its place.
struct SampleSubject {
  let sample: String
  let version: APIVersion?
  let operation: String
  let origin: Origin

  func error(_ rule: String, _ text: String, hint: String? = nil, details: [String] = []) -> Diagnostic {
    .error(
      rule, "sample '\(sample)'\(version.map { " at \($0)" } ?? ""): \(text)", at: origin.location,
      subject: operation, hint: hint, details: details)
  }
}

extension ValueType {
  /// The usual words for types.
  static let names = ["string", "integer", "float", "boolean", "array", "object", "none"]

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

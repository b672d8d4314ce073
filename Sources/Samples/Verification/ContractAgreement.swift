import APIModel
import OrderedJSON

/// The keys of a body, their JSON types and nulls are those documented for its version, in both directions.
struct ContractAgreement {
  let documented: DocumentedFields
  /// Whether the body's form tells types apart and writes empty lists, as JSON does and XML does not.
  let isTyped: Bool

  /// What differs, in the order of the body; the fields that it shows are added to `shown`.
  func findings(_ body: JSONValue, shown: inout ShownFields) -> [SampleFinding] {
    var findings: [SampleFinding] = []
    visit(body, .root, &shown, &findings)
    return findings
  }

  private func visit(
    _ value: JSONValue, _ path: JSONPath, _ shown: inout ShownFields, _ findings: inout [SampleFinding]
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
        if !isTyped, parameter.type == .array { continue }
        findings.append(
          SampleFinding(
            "sample/missing-required",
            "required parameter \(path.appending(parameter.name)) is absent",
            hint: "give the model a value, or document the field as optional"))
      }
    default: break
    }
  }

  /// An element is an object where keys below its array are documented, and never null unless the array may be.
  private func elementFindings(_ element: JSONValue, _ path: JSONPath) -> [SampleFinding] {
    guard isTyped else { return [] }
    if element.kind == .null {
      let array = documented.parameter(at: path.schemaPath)
      return array?.isNullable ?? false
        ? [] : [SampleFinding("sample/unexpected-null", "\(path) is null: elements of a list are never null")]
    }
    guard documented.hasFields(below: path.schemaPath), element.kind != .object, element.kind != .array else {
      return []
    }
    return [
      SampleFinding(
        "sample/wrong-type", "\(path) is \(element.kind.rawValue), but keys are documented for its elements")
    ]
  }

  private func typeFindings(_ value: JSONValue, _ path: JSONPath, _ parameter: Parameter) -> [SampleFinding] {
    guard isTyped else { return [] }
    if value.kind == .null {
      if parameter.isNullable || parameter.type.name == "none" { return [] }
      return [
        SampleFinding(
          "sample/unexpected-null", "\(path) is null, but it is documented as never null",
          hint: "document the field as nullable")
      ]
    }
    guard let allowed = parameter.type.jsonKinds, !allowed.contains(value.kind) else { return [] }
    return [
      SampleFinding(
        "sample/wrong-type",
        "\(path) is \(value.kind.rawValue), but it is documented as \(parameter.type.words)",
        hint: "correct the documented type or the model")
    ]
  }

  private func undocumented(_ path: JSONPath) -> SampleFinding {
    let other = documented.inOtherVersions(path.schemaPath)
    return SampleFinding(
      "sample/undocumented-key",
      "key \(path) is not documented\(other.map { " in this version (its versions: \($0.range))" } ?? "")",
      hint: other == nil ? "document it" : "give the value the versions of its documentation")
  }
}

import APIModel
import Diagnostics

/// Which documented fields of a body some sample has shown.
struct ShownFields {
  let parameters: [Parameter]
  private var shown: Set<Parameter> = []

  init(parameters: [Parameter]) { self.parameters = parameters }

  mutating func insert(_ parameter: Parameter) { shown.insert(parameter) }

  /// A field that no sample shows is unproven, and so is the null of one that the model never writes as null.
  func findings(subject: String, neverNull: Set<Parameter>) -> [Diagnostic] {
    func warning(_ rule: String, _ parameter: Parameter, _ message: String, _ hint: String) -> Diagnostic {
      let path = parameter.fullName
      let versions = parameter.range == .all ? "" : " (\(parameter.range))"
      return .warning(
        rule, "field \(path)\(versions) \(message)", at: parameter.origin.location, subject: subject,
        hint: hint)
    }
    return parameters.compactMap { parameter in
      if !shown.contains(parameter) {
        return warning(
          "sample/never-shown", parameter, "is in no sample of the operation", "add a sample that has it")
      }
      if neverNull.contains(parameter) {
        return warning(
          "sample/never-null", parameter, "is documented as nullable, but nothing in the model makes it null",
          "remove nullable, or declare the property with whenNil: .null")
      }
      return nil
    }
  }
}

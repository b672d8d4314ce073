import APIModel
import Diagnostics

extension Rule {
  /// Every parameter that a table shows is described: a name and a type do not tell what a value means.
  static let parameterDescription = Rule(
    "parameter/no-description", .warning, "Every parameter is described.",
    of: { checked in
      checked.parameters.filter { $0.description.allSatisfy(\.isWhitespace) }.map { parameter in
        Finding(
          "'\(parameter.name)' has no description: every parameter is described", subject: parameter.subject,
          at: parameter.place, hint: "say what the value means")
      }
    })
}

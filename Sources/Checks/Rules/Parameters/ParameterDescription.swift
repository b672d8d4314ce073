import APIModel
import Diagnostics
import Prose

extension Rule {
  /// Every parameter that a table shows is described: a name and a type do not tell what a value means.
  static let parameterDescription = Rule(
    "parameter/no-description", .warning, "Every parameter is described.",
    of: { checked in
      if let definitions = checked.facts?.definitions {
        return definitions.filter { $0.isUsed && isBlank($0.description) }.map { definition in
          finding(definition.key, at: definition.location, in: nil)
        }
      }
      return checked.operations.flatMap { operation in
        Direction.allCases.flatMap { direction in
          operation.message(direction).parameters.filter(\.description.isEmpty).map { row in
            finding(row.name, at: row.origin.location, in: operation.id)
          }
        }
      }
    })

  private static func isBlank(_ text: String?) -> Bool { text?.allSatisfy(\.isWhitespace) ?? true }

  private static func finding(_ name: String, at place: SourceLocation?, in subject: String?) -> Finding {
    Finding(
      "'\(name)' has no description: every parameter is described", subject: subject ?? name, at: place,
      hint: "say what the value means")
  }
}

import APIModel
import Diagnostics

extension Rule {
  /// The type of a parameter is one of array, boolean, float, integer, none, object and string, the
  /// vocabulary of the contributors' guide to api-ref (also number, which JSON Schema has).
  ///
  /// A format stands in the description.
  static let parameterType = Rule(
    "parameter/unknown-type", .warning, "The type of a parameter is one of the vocabulary.",
    of: { checked in
      if let definitions = checked.facts?.definitions {
        return definitions.filter(\.isUsed).compactMap { definition in
          guard let type = definition.type, !type.isEmpty, !isKnown(type) else { return nil }
          return finding(type, of: definition.key, at: definition.location(of: "type"))
        }
      }
      return checked.operations.flatMap { operation in
        Direction.allCases.flatMap { direction in
          operation.message(direction).parameters.filter { !$0.type.name.isEmpty && !isKnown($0.type.name) }
            .map { finding($0.type.name, of: $0.name, at: $0.origin.location, in: operation.id) }
        }
      }
    })

  private static let types = [
    "array", "boolean", "float", "integer", "none", "number", "object", "string",
  ]

  private static func isKnown(_ type: String) -> Bool { types.contains(type) }

  private static func finding(
    _ type: String, of name: String, at place: SourceLocation?, in subject: String? = nil
  ) -> Finding {
    Finding(
      "'\(type)' of '\(name)' is no type: a type is array, boolean, float, integer, none, object or string",
      subject: subject ?? name, at: place, hint: suggestion(type))
  }

  private static func suggestion(_ type: String) -> String? {
    let usual = [
      "bool": "boolean", "int": "integer", "list": "array", "dict": "object", "dictionary": "object",
      "str": "string", "uuid": "string", "json": "object", "enum": "string", "null": "none",
      "datetime": "string",
    ]
    let lower = type.lowercased()
    let near = types.contains(lower) ? lower : usual[lower] ?? didYouMean(type, among: types)
    return near.map { "did you mean '\($0)'?" }
  }
}

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
      checked.parameters.filter { !$0.type.isEmpty && !ValueType.names.contains($0.type) }.map { parameter in
        Finding(
          "'\(parameter.type)' of '\(parameter.name)' is no type: a type is array, boolean, float, integer, none, "
            + "object or string", subject: parameter.subject, at: parameter.place(of: "type"),
          hint: suggestion(parameter.type).map { "did you mean '\($0)'?" })
      }
    })

  private static func suggestion(_ type: String) -> String? {
    let usual = [
      "bool": "boolean", "int": "integer", "list": "array", "dict": "object", "dictionary": "object",
      "str": "string", "uuid": "string", "json": "object", "enum": "string", "null": "none",
      "datetime": "string",
    ]
    let lower = type.lowercased()
    return ValueType.names.contains(lower)
      ? lower : usual[lower] ?? didYouMean(type, among: ValueType.names.sorted())
  }
}

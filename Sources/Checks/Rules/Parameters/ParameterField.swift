import APIModel
import Diagnostics

extension Rule {
  /// The fields of a definition are those that os-api-ref reads: `in`, `type`, `required`, `description`,
  /// `min_version` and `max_version`.
  ///
  /// It passes over any other without a word, so that a misspelt `required` makes the parameter optional;
  /// such a field is an error. Fields that resemble none, like `default`, are told as information.
  static let parameterField = Rule(
    "parameter/unknown-field", .error, "The fields of a definition are those that os-api-ref reads.",
    of: { checked in
      (checked.facts?.definitions ?? []).flatMap { definition in
        definition.fields.filter { !knownFields.contains($0.name) && $0.name != "<<" }.map { field in
          let near = misspelt(field.name)
          return Finding(
            "'\(field.name)' of '\(definition.key)' is no field of a definition, so that it says nothing: the "
              + "fields are in, type, required, description, min_version and max_version",
            subject: definition.key, at: field.location, hint: near.map { "did you mean '\($0)'?" },
            severity: near == nil ? .info : nil)
        }
      }
    })

  private static let knownFields = ["in", "type", "required", "description", "min_version", "max_version"]

  /// The field that was meant; a hyphen is taken for an underscore, and a short word is not taken for `in`.
  private static func misspelt(_ name: String) -> String? {
    let plain = name.lowercased().replacing("-", with: "_")
    if plain != name, knownFields.contains(plain) { return plain }
    let near = didYouMean(name, among: knownFields)
    return near == "in" && name.count > 3 ? nil : near
  }
}

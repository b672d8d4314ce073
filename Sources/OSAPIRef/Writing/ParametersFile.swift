import APIModel
import Prose
import RestructuredText

/// `parameters.yaml`, the definitions that the rows of all tables name.
struct ParametersFile {
  static let name = "parameters.yaml"

  let definitions: ParameterDefinitions

  var text: String { Self.text(of: definitions.sorted) }

  /// The text of entries in their order.
  static func text(of entries: [(key: String, definition: ParameterDefinition)]) -> String {
    entries.map { entry in
      ([YAMLScalar.text(entry.key) + ":"] + fields(entry.definition)).map { "\($0)\n" }.joined()
    }.joined()
  }

  private static func fields(_ definition: ParameterDefinition) -> [String] {
    var lines = scalar("description", definition.description, fields: TraitLines.of(definition.traits))
    lines.append("  in: \(definition.location.rawValue)")
    lines.append("  required: \(definition.isRequired)")
    lines.append("  type: \(YAMLScalar.text(definition.type))")
    if let min = definition.range.min { lines.append("  min_version: \(min)") }
    if let max = definition.range.max { lines.append("  max_version: \(max)") }
    return lines
  }

  /// Prose under a key as a block scalar: it holds any text without escapes, once its indentation is given.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - prose: The text.
  ///   - fields: A field list below the text.
  /// - Returns: The lines, the key in the first one.
  static func scalar(_ key: String, _ prose: Prose, fields: [String] = []) -> [String] {
    var text = prose.withoutSections.restructuredTextLines()
    if !fields.isEmpty { text += (text.isEmpty ? [] : [""]) + fields }
    let lines = text.map { YAMLScalar.printable($0, keepsLineFeeds: false) }
    guard let first = lines.first(where: { !$0.isEmpty }) else { return ["  \(key): ''"] }
    let header = first.hasPrefix(" ") || first.hasPrefix("\t") ? "|2" : "|"
    return ["  \(key): \(header)"] + lines.map { $0.isEmpty ? "" : "    \($0)" }
  }
}

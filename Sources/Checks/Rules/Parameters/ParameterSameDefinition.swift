import APIModel
import Diagnostics

extension Rule {
  /// Two definitions of a file do not say the same: place, type, description, versions and whether it is
  /// required.
  ///
  /// Rows may name one definition as often as they like, and two of them drift apart.
  static let parameterSameDefinition = Rule(
    "parameter/same-definition", .info, "No two definitions of a file say the same.",
    of: { checked in
      var first: [Content: SourceFacts.Definition] = [:]
      return (checked.facts?.definitions ?? []).compactMap { definition in
        guard let content = Content(definition) else { return nil }
        guard let other = first[content] else {
          first[content] = definition
          return nil
        }
        return Finding(
          "'\(definition.key)' says the same as '\(other.key)': one definition is enough",
          subject: definition.key, at: definition.location, hint: "let its rows name '\(other.key)'",
          details: ["'\(other.key)' is at \(other.location)"])
      }
    })
}

/// What a definition says, without regard to blanks.
private struct Content: Hashable {
  let file: String
  let place: Parameter.Location?
  let type: String?
  let isRequired: Bool
  let range: VersionRange
  let words: [UInt8]

  init?(_ definition: SourceFacts.Definition) {
    guard let description = definition.description, !description.isEmpty else { return nil }
    file = definition.location.file
    place = definition.place
    type = definition.type
    isRequired = definition.isRequired
    range = definition.range
    words = Array(description.utf8.split { $0 == 0x20 || $0 == 0x0A }.joined(separator: [0x20]))
  }
}

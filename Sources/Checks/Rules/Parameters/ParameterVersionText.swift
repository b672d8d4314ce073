import APIModel
import Diagnostics
import Prose

extension Rule {
  /// What a description says in words about the first and last version agrees with the versions of the row.
  ///
  /// Looked for are "New in version 2.12" and "Available until version 2.20"; pages write both themselves,
  /// from the versions, so that in the text they are there twice at best.
  static let parameterVersionText = Rule(
    "parameter/version-text", .warning, "The description agrees with the versions of a parameter.",
    of: { checked in
      guard !checked.reference.history.versions.isEmpty else { return [] }
      if let definitions = checked.facts?.definitions {
        return definitions.filter(\.isUsed).flatMap { definition in
          findings(definition.description ?? "", definition.range, of: definition.key).map { message in
            Finding(
              message, subject: definition.key, at: definition.location(of: "description"), hint: versionHint)
          }
        }
      }
      return checked.operations.flatMap { operation in
        Direction.allCases.flatMap { direction in
          operation.message(direction).parameters.flatMap { row in
            findings(row.description.plainText, row.definedRange ?? row.range, of: row.name).map {
              Finding($0, subject: operation.id, at: row.origin.location, hint: versionHint)
            }
          }
        }
      }
    })

  private static let phrases = Phrases(["in version", "until version"])
  private static let versionHint = "correct the versions, and leave them out of the text"

  private static func findings(_ text: String, _ range: VersionRange, of name: String) -> [String] {
    guard phrases.areIn(text) else { return [] }
    let words = text.split { $0.isWhitespace || $0 == "*" || $0 == "`" }.map { $0.lowercased() }
    func version(after phrase: [String]) -> APIVersion? {
      words.indices.lazy.compactMap { place -> APIVersion? in
        guard words[place...].starts(with: phrase), place + phrase.count < words.count else { return nil }
        var word = words[place + phrase.count]
        while let last = word.last, !last.isNumber { word.removeLast() }
        return APIVersion(word)
      }.first
    }
    var findings: [String] = []
    func compare(_ version: APIVersion?, _ bound: APIVersion?, _ words: String, _ what: String) {
      guard let version, version != bound else { return }
      findings.append(
        "the description of '\(name)' says \(words) \(version), but its \(what) version is "
          + "\(bound?.description ?? "not given"): both agree")
    }
    compare(version(after: ["new", "in", "version"]), range.min, "new in version", "first")
    compare(version(after: ["available", "until", "version"]), range.max, "available until version", "last")
    return findings
  }
}

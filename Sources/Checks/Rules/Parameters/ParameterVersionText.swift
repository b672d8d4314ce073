import APIModel
import Diagnostics

extension Rule {
  /// What a description says in words about the first and last version agrees with the versions of the row.
  ///
  /// Looked for are "New in version 2.12" and "Available until version 2.20"; pages write both themselves,
  /// from the versions, so that in the text they are there twice at best.
  static let parameterVersionText = Rule(
    "parameter/version-text", .warning, "The description agrees with the versions of a parameter.",
    of: { checked in
      guard !checked.reference.history.versions.isEmpty else { return [] }
      return checked.parameters.flatMap { parameter in
        findings(parameter.description, parameter.range, of: parameter.name).map { message in
          Finding(
            message, subject: parameter.subject, at: parameter.place(of: "description"),
            hint: "correct the versions, and leave them out of the text")
        }
      }
    })

  private static let phrases = Phrases(["in version", "until version"])

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

import APIModel
import Diagnostics

extension Rule {
  /// Every text file that is there to be included (`.inc`) is included by some document: what is not is never
  /// published, however well it reads.
  static let treeUnusedText = Rule(
    "tree/never-included", .warning, "Every file to be included is included by some document.",
    of: { checked in
      (checked.facts?.unusedTexts ?? []).map { place in
        Finding(
          "no document includes '\(place.file)', so that it is never published", subject: nil, at: place,
          hint: "include it, or remove it")
      }
    })
}

import APIModel
import Diagnostics

extension Rule {
  /// Every definition is shown by some row: one that nothing shows is read by nobody and still has to be kept right.
  static let parameterUnused = Rule(
    "parameter/unused", .warning, "Every definition of a parameter is shown by some row.",
    of: { checked in
      (checked.facts?.definitions ?? []).filter { !$0.isUsed }.map { definition in
        Finding(
          "no table shows '\(definition.key)': a definition is there for the rows that name it",
          subject: definition.key, at: definition.location, hint: "remove it, or add the row that is missing")
      }
    })
}

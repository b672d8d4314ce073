import APIModel
import Diagnostics
import Prose

extension Rule {
  /// Headings within a text go down one level at a time, since readers and screen readers take a level for a
  /// part of the one above it.
  ///
  /// In a tree the RST reader tells the same of sections (`rst/title-level`).
  static let proseHeading = Rule(
    "prose/heading-skipped", .warning, "Headings within a text skip no level.",
    of: { checked in
      checked.texts.flatMap { text -> [Finding] in
        var level: Int?
        var findings: [Finding] = []
        for case .heading(let next, let content, _) in text.prose.blocks {
          if let last = level, next > last + 1 {
            findings.append(
              Finding(
                "heading '\(content.plainText)' is of level \(next) below one of level \(last): no level is skipped",
                subject: text.subject, at: text.place, hint: "make it a heading of level \(last + 1)"))
          }
          level = next
        }
        return findings
      }
    })
}

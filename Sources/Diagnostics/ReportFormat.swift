/// The forms in which findings can be reported; the raw values are the words of the command line.
package enum ReportFormat: String, CaseIterable, Sendable {
  /// For people: each finding with its source line.
  case text
  /// For scripts: the form that `Report.jsonSchema` describes.
  case json
  /// For code scanning services: SARIF 2.1.0 (OASIS Standard, 27 March 2020).
  case sarif
  /// For test dashboards: JUnit XML.
  case junit
  /// For GitHub Actions: workflow commands, which become annotations of a change.
  case github
}

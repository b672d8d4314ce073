/// Findings, sorted and ready to be written in any `ReportFormat`.
///
/// The same findings give the same bytes, whatever order they came in.
package struct Report: Sendable {
  /// The findings in the order of the report, their files named from the report's folder.
  package let diagnostics: [Diagnostic]
  /// How many findings there are of each severity.
  package let totals: Totals

  let toolVersion: String
  /// What there is to know about rules, by name.
  let rules: [String: RuleDescription]
  /// The bytes of a file as a finding of this report names it, or `nil`.
  let sourceText: @Sendable (String) -> [UInt8]?

  /// Makes a report.
  ///
  /// - Parameters:
  ///   - diagnostics: the findings, in any order.
  ///   - sourceText: gives the bytes of a file as a finding names it, for the excerpts of the text report. It is
  ///     asked once for each file of a text report and may answer `nil`.
  ///   - toolVersion: the version of this tool, which SARIF records.
  ///   - rules: the rules that findings may name, which SARIF describes.
  ///   - folder: the folder whose prefix is dropped from file names, so that a report reads the same on every
  ///     machine. Files outside it keep their names.
  package init(
    _ diagnostics: [Diagnostic], sourceText: @escaping @Sendable (String) -> [UInt8]? = { _ in nil },
    toolVersion: String, rules: [RuleDescription] = [], relativeTo folder: String? = nil
  ) {
    var originals: [String: String] = [:]
    var relative: [Diagnostic] = []
    relative.reserveCapacity(diagnostics.count)
    for diagnostic in diagnostics {
      let moved = diagnostic.relative(to: folder)
      if let from = diagnostic.location?.file, let to = moved.location?.file, from != to {
        originals[to] = min(from, originals[to] ?? from)
      }
      relative.append(moved)
    }
    self.diagnostics = relative.sorted()
    self.totals = Totals(of: diagnostics)
    self.toolVersion = toolVersion
    self.rules = Dictionary(rules.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.sourceText = { [originals] file in sourceText(originals[file] ?? file) }
  }

  /// Writes the report; every line ends in a line feed.
  ///
  /// - Parameters:
  ///   - format: the form to write.
  ///   - colour: whether the text form marks its parts with ANSI colours. Other forms ignore it.
  /// - Returns: the whole report.
  package func render(_ format: ReportFormat, colour: Bool = false) -> String {
    switch format {
    case .text: text(colour: colour)
    case .json: json()
    case .sarif: sarif()
    case .junit: junit()
    case .github: github()
    }
  }
}

import Diagnostics
import RestructuredText
import YAML

/// A definition that a row names.
struct DefinitionUse: Hashable, Sendable {
  let file: String
  let key: String
}

/// Where findings of a part of the tree are collected, with the places as people know them.
struct TreeLog {
  let files: TreeFiles
  private(set) var findings: [Diagnostic] = []
  /// The definitions that rows name, by the path of their file and their key.
  private(set) var uses: Set<DefinitionUse> = []

  init(files: TreeFiles) { self.files = files }

  mutating func use(_ key: String, of file: String) { uses.insert(DefinitionUse(file: file, key: key)) }

  /// Adds what another log has.
  mutating func add(_ other: TreeLog) {
    add(other.findings)
    uses.formUnion(other.uses)
  }

  mutating func add(_ finding: Diagnostic) { findings.append(finding) }

  mutating func add(_ more: [Diagnostic]) {
    if !more.isEmpty { findings += more }
  }

  func location(_ place: RSTLocation) -> SourceLocation {
    SourceLocation(file: files.path(place.file), line: place.line, column: place.column)
  }

  func location(_ place: YAMLPosition, in file: String) -> SourceLocation {
    SourceLocation(file: files.path(file), line: place.line, column: place.column)
  }

  mutating func add(_ problems: [RSTProblem]) {
    for problem in problems { add(problem, at: location(problem.location)) }
  }

  mutating func add(_ problem: RSTProblem, at location: SourceLocation) {
    findings.append(
      Diagnostic(
        rule: problem.rule, severity: Severity(problem.severity), location: location,
        message: problem.message,
        hint: problem.hint))
  }

  mutating func add(_ problem: YAMLProblem, in file: String) {
    findings.append(
      .error("yaml/syntax", problem.message, at: location(problem.position, in: file), hint: problem.hint))
  }
}

extension Severity {
  fileprivate init(_ severity: RSTProblem.Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    case .info: self = .info
    }
  }
}

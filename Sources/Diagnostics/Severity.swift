/// How serious a finding is, least serious first.
///
/// The raw values are the words that reports and the command line use.
package enum Severity: String, CaseIterable, Comparable, Sendable {
  /// Worth knowing; nothing has to be done.
  case info
  /// Probably wrong, or right today and wrong soon.
  case warning
  /// Wrong: what is published would mislead its readers.
  case error

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }

  /// Orders by seriousness.
  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}

import Diagnostics

/// A version or a release in a declared history.
public struct HistoryEntry: Sendable {
  enum Content: Sendable {
    case version(Version)
    case release(Release)
  }
  let content: Content
  let problems: [Diagnostic]
}

/// Collects the versions and releases of a history, oldest first.
@resultBuilder
public enum HistoryBuilder {
  /// A version.
  public static func buildExpression(_ version: Version) -> [HistoryEntry] {
    [HistoryEntry(content: .version(version), problems: version.problems.value)]
  }
  /// A release.
  public static func buildExpression(_ release: Release) -> [HistoryEntry] {
    [HistoryEntry(content: .release(release), problems: release.problems.value)]
  }
  /// Joins the entries.
  public static func buildBlock(_ entries: [HistoryEntry]...) -> [HistoryEntry] { entries.flatMap(\.self) }
  /// The entries of a loop.
  public static func buildArray(_ entries: [[HistoryEntry]]) -> [HistoryEntry] { entries.flatMap(\.self) }
}

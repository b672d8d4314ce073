/// Findings that a team knows and accepts for now, so that a check fails on new ones alone.
///
/// An entry stands for one finding: two findings with the same fingerprint (the same words about two lines of one
/// file) need two entries, so that a third one is reported. Files count as findings name them: make findings
/// relative to the root of the input (`Diagnostic.relative(to:)`) before they meet a baseline.
package struct Baseline: Hashable, Sendable {
  /// One accepted finding.
  package struct Entry: Hashable, Sendable {
    /// The finding's `Diagnostic.fingerprint`; the only part that is compared.
    package let fingerprint: String
    /// The rule, for readers of the file.
    package let rule: String
    /// The file, for readers of the file.
    package let file: String?
    /// The message, for readers of the file.
    package let message: String
    /// Why the finding is accepted, as a person wrote it.
    package let reason: String?
    /// The last day on which the finding is accepted, as `YYYY-MM-DD`; `nil` for no end.
    package let expires: String?

    /// Makes an entry from all of its parts.
    package init(
      fingerprint: String, rule: String, file: String?, message: String, reason: String? = nil,
      expires: String? = nil
    ) {
      self.fingerprint = fingerprint
      self.rule = rule
      self.file = file
      self.message = message
      self.reason = reason
      self.expires = expires
    }

    /// The entry in one line for people, safe to show on a terminal.
    package var summary: String { visible("\(fingerprint) \(file ?? "-"): \(message) [\(rule)]") }

    /// Accepts a finding, with no reason yet and no end.
    package init(_ diagnostic: Diagnostic) {
      self.init(
        fingerprint: diagnostic.fingerprint, rule: diagnostic.rule, file: diagnostic.location?.file,
        message: diagnostic.message)
    }
  }

  /// The accepted findings, sorted by file, rule, message and fingerprint.
  package let entries: [Entry]

  /// Makes a baseline of entries, in any order.
  package init(entries: [Entry]) { self.entries = entries.sorted() }

  /// Accepts the given findings.
  ///
  /// An entry of the older baseline stays word for word if it still stands for a finding. If it doesn't, it stays
  /// only if it carries a reason: what a person wrote is never dropped here. `apply(to:today:)` names such entries.
  ///
  /// - Parameters:
  ///   - diagnostics: the findings to accept, in any order, relative to the root of the input.
  ///   - older: the baseline to carry reasons and dates over from.
  package init(from diagnostics: [Diagnostic], merging older: Baseline? = nil) {
    var known = EntryPool(older?.entries ?? [])
    let kept = diagnostics.sorted().map { known.take($0.fingerprint) ?? Entry($0) }
    self.init(entries: kept + known.rest.filter { $0.reason != nil })
  }

  /// Takes the accepted findings out.
  ///
  /// - Parameters:
  ///   - diagnostics: findings, in any order, relative to the root of the input.
  ///   - today: the day to compare `expires` with, as `YYYY-MM-DD`. Without it, or with a text that is no date,
  ///     nothing expires.
  /// - Returns: `remaining`, the findings that no entry accepts, sorted, where a finding whose entry has expired
  ///   says so in its details; and `removable`, the entries whose finding is gone.
  package func apply(
    to diagnostics: [Diagnostic], today: String? = nil
  ) -> (remaining: [Diagnostic], removable: [Entry]) {
    let day = today.flatMap(ISODate.init)
    var pool = EntryPool(entries)
    var remaining: [Diagnostic] = []
    for diagnostic in diagnostics.sorted() {
      guard let entry = pool.take(diagnostic.fingerprint) else {
        remaining.append(diagnostic)
        continue
      }
      guard let day, let expires = entry.expires, let end = ISODate(expires), end < day else { continue }
      let reason = entry.reason.map { " (\($0))" } ?? ""
      remaining.append(diagnostic.adding(details: ["The baseline accepted this until \(expires)\(reason)."]))
    }
    return (remaining.sorted(), pool.rest)
  }
}

extension Baseline.Entry: Comparable {
  /// Orders by file, rule, message and fingerprint, then by date and reason; entries without a file come last, and
  /// so do those without an end or a reason.
  package static func < (left: Self, right: Self) -> Bool {
    if left.file != right.file { return precedes(left.file, right.file) }
    if left.rule != right.rule { return left.rule < right.rule }
    if left.message != right.message { return left.message < right.message }
    if left.fingerprint != right.fingerprint { return left.fingerprint < right.fingerprint }
    if left.expires != right.expires { return precedes(left.expires, right.expires) }
    return left.reason != right.reason && precedes(left.reason, right.reason)
  }

  private static func precedes(_ left: String?, _ right: String?) -> Bool {
    guard let left else { return false }
    guard let right else { return true }
    return left < right
  }
}

/// Entries that are handed out one by one, by fingerprint.
private struct EntryPool {
  private let entries: [Baseline.Entry]
  private var free: [String: [Int]] = [:]
  private var isTaken: [Bool]

  init(_ entries: [Baseline.Entry]) {
    self.entries = entries
    isTaken = Array(repeating: false, count: entries.count)
    // Taken from the end of each list: in the order of entries that is the one without an end, or with the latest.
    for (index, entry) in entries.enumerated() { free[entry.fingerprint, default: []].append(index) }
  }

  mutating func take(_ fingerprint: String) -> Baseline.Entry? {
    guard let index = free[fingerprint]?.popLast() else { return nil }
    isTaken[index] = true
    return entries[index]
  }

  /// What was not handed out, in order.
  var rest: [Baseline.Entry] { entries.indices.filter { !isTaken[$0] }.map { entries[$0] } }
}

/// How long each stage of a build took, for those who make it faster.
struct Timings {
  /// The stages in their order.
  enum Stage: String, CaseIterable {
    /// Listing and reading files.
    case read
    /// Reading reStructuredText, YAML or JSON.
    case parse
    /// Making the reference and verifying it.
    case model
    /// Making the files of the output in memory.
    case render
    /// Writing them.
    case write
  }

  private let clock = ContinuousClock()
  private var last: ContinuousClock.Instant
  private let start: ContinuousClock.Instant
  private var spent: [Stage: Duration] = [:]

  init() {
    start = clock.now
    last = start
  }

  /// Ends a stage: the time since the last stage ended was its.
  mutating func end(_ stage: Stage) {
    let now = clock.now
    spent[stage, default: .zero] += now - last
    last = now
  }

  /// One line for each stage and one for all, in milliseconds.
  var report: String {
    let lines = Stage.allCases.map { ($0.rawValue, spent[$0] ?? .zero) } + [("total", last - start)]
    return lines.map { name, time in
      let hundredths = (time / .microseconds(10)).rounded()
      let padding = String(repeating: " ", count: max(0, 7 - name.count))
      return "\(name)\(padding)\(hundredths / 100) ms\n"
    }.joined()
  }
}

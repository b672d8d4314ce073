import Prose

/// Sources that are read in the place of a directive.
struct RSTIncluding: Sendable {
  /// The most sources that may be open within each other.
  static let maximumDepth = 48
  /// The most sources that a document may include.
  static let maximumCount = 10_000
  /// The most bytes that a document may include.
  static let maximumBytes = 1 << 26

  /// The files being read, from the document to the one that includes now.
  private(set) var open: [String] = []
  private(set) var files: Set<String> = []
  private var count = 0
  private var bytes = 0
  private var reportedCycles: Set<RSTLocation> = []

  /// Why a source is not read.
  enum Refusal {
    /// These files include each other; the first one is that of the source.
    case cycle([String])
    case limit
  }

  mutating func begin(_ file: String) {
    open = [file]
  }

  /// Opens a source if it may be read.
  mutating func enter(_ source: RSTSource) -> Refusal? {
    if let first = open.firstIndex(of: source.file) { return .cycle(Array(open[first...])) }
    guard open.count <= RSTIncluding.maximumDepth, count < RSTIncluding.maximumCount,
      bytes + source.bytes.count <= RSTIncluding.maximumBytes
    else { return .limit }
    open.append(source.file)
    files.insert(source.file)
    count += 1
    bytes += source.bytes.count
    return nil
  }

  mutating func note(_ file: String) { files.insert(file) }

  mutating func leave() {
    open.removeLast()
  }

  /// Whether a cycle has not been reported at a place; a file that is included twice meets it twice.
  mutating func isNew(cycleAt location: RSTLocation) -> Bool {
    reportedCycles.insert(location).inserted
  }
}

extension RSTParser {
  /// Reads another source in place.
  mutating func include(_ source: RSTSource, at location: RSTLocation) {
    switch including.enter(source) {
    case .cycle(let files): return reportCycle(files, at: location)
    case .limit:
      return reportLimit(
        "include", at: location,
        "A document may include \(RSTIncluding.maximumCount) files, \(RSTIncluding.maximumDepth) deep, of "
          + "\(RSTIncluding.maximumBytes) bytes together; the rest is left out.",
        hint: "Include less, or look for files that include each other under several names.")
    case nil: break
    }
    let split = RSTText.split(source)
    report(split.text.problems)
    let outer = text
    text = split.text
    readBody(RSTLines(split.lines))
    text = outer
    including.leave()
  }

  private mutating func reportCycle(_ files: [String], at location: RSTLocation) {
    guard including.isNew(cycleAt: location) else { return }
    let subject =
      files.count == 1
      ? "\(files[0]) includes itself"
      : "\(files.dropLast().joined(separator: ", ")) and \(files[files.count - 1]) include each other"
    report(
      RSTProblem(
        rule: "rst/include-cycle", severity: .error, location: location,
        message: "\(subject); a file may not stand within itself, so that nothing is read here.",
        hint: "Remove this directive, or move what both places need to a file of its own."))
  }
}

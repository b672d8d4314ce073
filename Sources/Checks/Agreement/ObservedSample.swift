import APIModel
import Diagnostics
import OrderedJSON

/// One JSON sample with what differs between it and its table.
struct ObservedSample: Sendable {
  let sample: PublishedSample
  let direction: Direction
  /// The version that it names; `nil` where it names none, so that it was held against the one that fits best.
  let version: APIVersion?
  let body: JSONValue?
  let problem: JSONParseError?
  let events: [SampleEvent]

  init(
    _ sample: PublishedSample, _ direction: Direction, names: DocumentedNames, own: Range<Int>,
    history: VersionHistory
  ) {
    self.sample = sample
    self.direction = direction
    let body: JSONValue
    do {
      body = try JSONValue(parsing: sample.text)
    } catch {
      self.body = nil
      problem = error
      version = nil
      events = []
      return
    }
    self.body = body
    problem = nil
    guard !names.isEmpty else {
      version = sample.range.min
      events = []
      return
    }
    let candidates = Self.versions(of: sample, names, history)
    let presence = SamplePresence(body)
    func found(_ version: APIVersion?) -> [SampleEvent] {
      SampleWalk.events(body, presence: presence, names: names, own: own, version: version)
    }
    var best = (version: candidates[0], events: found(candidates[0]))
    for candidate in candidates.dropFirst() where !best.events.isEmpty {
      let more = found(candidate)
      if more.count < best.events.count { best = (candidate, more) }
    }
    // Nobody said which version the sample shows, so that no key of it can be of the wrong one.
    guard sample.range.min == nil else {
      (version, self.events) = best
      return
    }
    version = nil
    self.events = best.events.filter { if case .outsideRange = $0 { false } else { true } }
  }

  /// The versions that a sample without one is held against at most; Nova's tables have 14 bounds at most.
  private static let mostVersions = 200

  /// The version that a sample names; a sample that names none is held against each in which the table differs,
  /// since nobody said which it shows.
  private static func versions(
    of sample: PublishedSample, _ names: DocumentedNames, _ history: VersionHistory
  ) -> [APIVersion?] {
    if let version = sample.range.min { return [version] }
    guard let first = history.first else { return [nil] }
    var versions: Set<APIVersion> = [first]
    for row in names.rows {
      if let min = row.range.min { versions.insert(min) }
      if let max = row.range.max { versions.insert(history.successor(of: max)) }
    }
    guard let last = sample.range.max else { return Array(versions.sorted().prefix(mostVersions)) }
    // A caption may name a last version that is below all others.
    return [last] + Array(versions.filter { $0 < last }.sorted().prefix(mostVersions))
  }

  /// Where a part of the text stands in its file; the place of the sample in its source where the text has none.
  func location(of path: JSONPath, ofKey: Bool = true) -> SourceLocation? {
    guard let file = sample.textOrigin.location?.file, let positions = try? JSONPositions(of: sample.text)
    else { return sample.origin.location }
    let position =
      (ofKey ? positions.keyPosition(of: path) : nil) ?? positions.position(of: path)
      ?? positions.nearestPosition(of: path)
    return SourceLocation(file: file, line: position.line, column: position.column)
  }
}

import Prose

/// Two references of one API, such as those of two commits.
package struct ReferenceComparison: Sendable {
  package let old: Reference
  package let new: Reference

  package init(old: Reference, new: Reference) {
    self.old = old
    self.new = new
  }

  /// What differs between the old reference at one version and the new one at another; `nil` counts everything that
  /// is documented, whatever its versions.
  ///
  /// Words and samples are compared where `hasTexts` asks for it.
  package func delta(from oldVersion: APIVersion?, to newVersion: APIVersion?, hasTexts: Bool = false)
    -> [Change]
  {
    OperationPairs(old.operations, new.operations).pairs.flatMap { pair in
      var changes = Self.changes(pair.old, oldVersion, pair.new, newVersion, hasTexts: hasTexts)
      if hasTexts, let old = pair.old, let new = pair.new { changes += Self.texts(of: old, new) }
      return changes
    }
  }

  /// What differs in each version that both have, and in the versions themselves.
  ///
  /// Changes that are the same in consecutive versions are one.
  package func changes(hasTexts: Bool) -> [RangedChange] {
    let versions = commonVersions
    guard !versions.isEmpty else {
      // Where both have versions and share none, no client of the old ones is served at all.
      if old.history.first != nil, new.history.first != nil { return versionChanges }
      return versionChanges + delta(from: nil, to: nil, hasTexts: hasTexts).map { RangedChange($0, .all) }
    }
    return versionChanges
      + OperationPairs(old.operations, new.operations).pairs.flatMap { pair in
        changes(of: pair, in: versions, hasTexts: hasTexts)
      }
  }

  /// The changes of versions that only the new reference has: who asks for them decides so.
  package var laterDeltas: [VersionDelta] {
    guard let last = old.history.last else { return [] }
    return new.deltas.filter { last < $0.to }
  }

  /// The versions that requests can ask for in both references.
  private var commonVersions: [APIVersion] {
    let points = (old.operations + new.operations).reduce(into: Set<APIVersion>()) { points, operation in
      points.formUnion(operation.changePoints(in: old.history))
    }
    let named = Set((old.history.versions + new.history.versions).map(\.number))
    guard old.history.first != nil, new.history.first != nil else { return [] }
    return points.union(named).filter { old.history.contains($0) && new.history.contains($0) }.sorted()
  }

  private func changes(of pair: (old: Operation?, new: Operation?), in versions: [APIVersion], hasTexts: Bool)
    -> [RangedChange]
  {
    let points = [pair.old, pair.new].compactMap(\.self).reduce(into: Set(versions.prefix(1))) {
      points, operation in
      points.formUnion(operation.changePoints(in: old.history))
      points.formUnion(operation.changePoints(in: new.history))
    }
    let starts = versions.filter(points.contains)
    var result: [RangedChange] = []
    var open: [Told: Int] = [:]
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? old.history.predecessor(of: starts[index + 1]) : nil
      var next: [Told: Int] = [:]
      for change in Self.changes(pair.old, start, pair.new, start, hasTexts: hasTexts) {
        var key = Told(change)
        while next[key] != nil { key.occurrence += 1 }
        if let place = open[key] {
          result[place].range = VersionRange(min: result[place].range.min, max: end)
          next[key] = place
        } else {
          next[key] = result.count
          result.append(RangedChange(change, VersionRange(min: start, max: end)))
        }
      }
      open = next
    }
    // What holds as long as the operation is there needs no versions.
    let life = (pair.old?.range ?? .all).intersection(pair.new?.range ?? .all)
    let first = versions.first { life.contains($0) }
    for index in result.indices
    where result[index].range.min == first && [nil, life.max].contains(result[index].range.max) {
      result[index].range = .all
    }
    if hasTexts, let old = pair.old, let new = pair.new {
      result += Self.texts(of: old, new).map { RangedChange($0, .all) }
    }
    return result
  }

  /// What is told of a change: what comes, goes or is renamed as a whole has other facts in each version, and is one
  /// change all the same.
  private struct Told: Hashable {
    private let change: Change
    /// Counts the changes of one version that read the same.
    var occurrence = 0

    init(_ change: Change) {
      var change = change
      change.edits = []
      self.change = change
    }
  }

  static func changes(
    _ old: Operation?, _ oldVersion: APIVersion?, _ new: Operation?, _ newVersion: APIVersion?, hasTexts: Bool
  ) -> [Change] {
    func exists(_ operation: Operation?, _ version: APIVersion?) -> Operation? {
      guard let operation, version.map(operation.range.contains) ?? true else { return nil }
      return operation
    }
    switch (exists(old, oldVersion), exists(new, newVersion)) {
    case (nil, nil): return []
    case (nil, let new?): return [new.added(at: newVersion)]
    case (let old?, nil): return [old.removed(at: oldVersion, before: newVersion)]
    case (let old?, let new?): return changes(old, oldVersion, new, newVersion, hasTexts)
    }
  }

  private static func changes(
    _ old: Operation, _ oldVersion: APIVersion?, _ new: Operation, _ newVersion: APIVersion?, _ hasTexts: Bool
  ) -> [Change] {
    var changes: [Change] = []
    if old.removal?.release != new.removal?.release {
      changes.append(removal(from: old.removal, to: new.removal, new))
    }
    let wasDeprecated = old.isDeprecated(at: oldVersion)
    if wasDeprecated != new.isDeprecated(at: newVersion) {
      changes.append(new.deprecation(isNew: !wasDeprecated))
    }
    let variables = PathTemplate(new.path).formerNames(in: PathTemplate(old.path))
    for direction in Direction.allCases {
      let oldRows = old.message(direction).parameters
      let newRows = new.message(direction).parameters
      if oldVersion == newVersion, oldRows == newRows { continue }
      changes += new.rowChanges(
        direction, strictnessAt: newVersion, hasTexts: hasTexts, formerVariables: variables
      ).changes(
        from: Row.rows(of: oldRows, at: oldVersion), to: Row.rows(of: newRows, at: newVersion))
    }
    changes += new.codeChanges(from: old.codes(at: oldVersion), to: new.codes(at: newVersion))
    let traits = TraitChanges(old: old, oldVersion: oldVersion, new: new, newVersion: newVersion).changes
    guard var identity = identity(old, oldVersion, new) else {
      return Operation.groupingRepresentation(changes, traits)
    }
    // The path shows the other names of its variables; their rows say the same again.
    func isVariable(_ change: Change) -> Bool { change.rule == .spellingChanged && change.area == .parameter }
    identity.edits += changes.filter(isVariable).flatMap(\.edits)
    return [identity] + Operation.groupingRepresentation(changes.filter { !isVariable($0) }, traits)
  }

  /// The change of a release that takes an operation away in every version, or of one that no longer does.
  private static func removal(from old: Removal?, to new: Removal?, _ operation: Operation) -> Change {
    let isGone = new != nil
    return Change(
      kind: isGone ? .removed : .added, area: .operation, operation: operation.id, direction: nil,
      name: operation.title, before: old?.release ?? operation.endpoint,
      after: isGone ? new?.answers.map { "\($0.code) \($0.fault)" } : operation.endpoint,
      rule: !isGone
        ? .operationAdded
        : operation.deprecation == nil ? .operationRemovedWithoutDeprecation : .operationRemoved,
      edits: [FactEdit(operation.key(.operation, .removal), from: old?.release, to: new?.release)])
  }

  /// The change of an operation that is sent to another place, or that has another id.
  private static func identity(_ old: Operation, _ oldVersion: APIVersion?, _ new: Operation) -> Change? {
    let isMoved = old.endpoint != new.endpoint
    if old.id == new.id, !isMoved { return nil }
    var edits: [FactEdit] = []
    if old.id != new.id {
      let facts = old.facts(at: oldVersion)
      edits =
        facts.map(\.reversed)
        + facts.map { fact in
          var fact = fact
          fact.key.operation = new.id
          return fact
        }
    }
    if isMoved {
      edits.append(FactEdit(new.key(.operation, .endpoint), from: old.endpoint, to: new.endpoint))
    }
    func change(
      _ kind: Change.Kind, _ name: String, _ before: String, _ after: String, _ rule: CompatibilityRule
    )
      -> Change
    {
      Change(
        kind: kind, area: .operation, operation: new.id, direction: nil, name: name, before: before,
        after: after, rule: rule, edits: edits)
    }
    if !isMoved { return change(.text, "id", old.id, new.id, .textChanged) }
    let isSpelling = old.endpointShape == new.endpointShape
    return change(
      isSpelling ? .renamed : .moved, new.title, old.endpoint, new.endpoint,
      isSpelling ? .spellingChanged : .renamed)
  }

  private var versionChanges: [RangedChange] {
    func change(
      _ kind: Change.Kind, _ name: String, _ before: APIVersion?, _ after: APIVersion?,
      _ rule: CompatibilityRule
    )
      -> RangedChange
    {
      RangedChange(
        Change(
          kind: kind, area: .version, operation: "", direction: nil, name: name, before: before?.description,
          after: after?.description, rule: rule, edits: []), .all)
    }
    guard let oldFirst = old.history.first, let oldLast = old.history.last else {
      return new.history.last.map { [change(.added, "last version", nil, $0, .versionAdded)] } ?? []
    }
    guard let newFirst = new.history.first, let newLast = new.history.last else {
      return [change(.removed, "last version", oldLast, nil, .versionRemoved)]
    }
    var changes: [RangedChange] = []
    if oldFirst != newFirst {
      changes.append(
        change(
          .constraint, "first version", oldFirst, newFirst,
          oldFirst < newFirst ? .minimumVersionRaised : .minimumVersionLowered))
    }
    if newLast < oldLast {
      changes.append(change(.removed, "last version", oldLast, newLast, .versionRemoved))
    }
    if oldLast < newLast { changes.append(change(.added, "last version", oldLast, newLast, .versionAdded)) }
    return changes
  }
}

extension ReferenceComparison {
  /// What differs in words and samples, whatever the version.
  private static func texts(of old: Operation, _ new: Operation) -> [Change] {
    func change(
      _ kind: Change.Kind, _ area: Change.Area, _ direction: Direction?, _ name: String, _ before: String?,
      _ after: String?, _ rule: CompatibilityRule
    ) -> Change {
      Change(
        kind: kind, area: area, operation: new.id, direction: direction, name: name, before: before,
        after: after,
        rule: rule, edits: [])
    }
    var changes: [Change] = []
    if old.title != new.title {
      changes.append(change(.text, .operation, nil, "title", old.title, new.title, .textChanged))
    }
    if old.description != new.description {
      changes.append(
        change(
          .text, .note, nil, "description", old.description.commonMark(), new.description.commonMark(),
          .textChanged))
    }
    for direction in Direction.allCases {
      let was = Dictionary(
        old.message(direction).samples.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      let now = Dictionary(
        new.message(direction).samples.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      for id in Set(was.keys).union(now.keys).sorted() where was[id]?.text != now[id]?.text {
        let kind: Change.Kind = was[id] == nil ? .added : now[id] == nil ? .removed : .text
        changes.append(change(kind, .sample, direction, id, was[id]?.file, now[id]?.file, .sampleChanged))
      }
    }
    return changes
  }
}

/// A change with the versions in which it shows.
package struct RangedChange: Hashable, Sendable {
  package var change: Change
  package var range: VersionRange

  init(_ change: Change, _ range: VersionRange) {
    self.change = change
    self.range = range
  }
}

extension Change {
  /// Whether a released version may change in this way all the same: words, and what Nova's rules for contributors
  /// exempt from needing a new microversion.
  package func isExempt(among changes: [Change]) -> Bool {
    if impact == .documentation, rule != .operationDeprecated { return true }
    func code(_ change: Change) -> Int? { Int(change.name.prefix(3)) }
    switch rule {
    case .errorCodeAdded:
      guard let code = code(self) else { return false }
      if [400, 403, 404, 415].contains(code) { return true }
      // A server's fault that is now told as the client's.
      return (400..<500).contains(code)
        && changes.contains { other in
          other.operation == operation && other.rule == .errorCodeRemoved
            && Self.isServerFault(other)
        }
    case .errorCodeRemoved:
      return Self.isServerFault(self)
        && changes.contains { other in
          other.operation == operation && other.rule == .errorCodeAdded
            && Int(other.name.prefix(3)).map { (400..<500).contains($0) } ?? false
        }
    case .responseHeaderRemoved:
      // A header that was not always there did not apply everywhere.
      return edits.contains { $0.key.aspect == .required && $0.before == "optional" }
    default: return false
    }
  }

  private static func isServerFault(_ change: Change) -> Bool {
    change.name.hasPrefix("500") || change.name.hasPrefix("503")
  }
}

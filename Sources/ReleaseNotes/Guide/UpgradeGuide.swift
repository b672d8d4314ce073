package import APIModel
package import Diagnostics

/// What a client must know that goes from one version to another: what breaks, what changes silently, what is new.
///
/// Every change that a version on the way makes is listed once, with its version.
package struct UpgradeGuide: Hashable, Sendable {
  /// The title of the API.
  package let apiTitle: String
  package let from: APIVersion
  package let to: APIVersion
  /// The operations that change, in the order of the reference.
  package let operations: [GuideOperation]
  /// The versions on the way with their notes, oldest first.
  package let versions: [VersionChanges]
  /// What releases on the way took away in every version.
  package let removals: [GuideRemoval]
  /// The patterns that limit it to some operations; empty where it is about all.
  package let patterns: [OperationPattern]
  let names: OperationNames

  /// The guide from one version to another.
  ///
  /// - Parameters:
  ///   - reference: The published reference.
  ///   - from: The version that the client uses; `nil` means the first of the history.
  ///   - to: The version it goes to; `nil` means the last of the history.
  ///   - patterns: The operations that the client uses; all where it is empty.
  /// - Throws: `version/unknown`, `version/below-minimum`, `version/reversed` or `guide/no-operation`.
  package init(reference: Reference, from: APIVersion?, to: APIVersion?, patterns: [OperationPattern] = [])
    throws(Diagnostic)
  {
    let span = try VersionSpan(reference.history, from: from, to: to)
    let used = try Self.used(reference, patterns)
    let steps = VersionSteps(reference).all.map(\.changes).filter { span.contains($0.version) }
    let total = FactChanges(reference.delta(from: span.from, to: span.to)).keys
    apiTitle = reference.title
    self.from = span.from
    self.to = span.to
    self.patterns = patterns
    operations = used.compactMap { operation in
      GuideOperation(operation, steps: steps, lasting: total, from: span.from, to: span.to)
    }
    let ids = Set(used.map(\.id))
    versions = steps.filter { step in
      patterns.isEmpty || step.changes.contains { ids.contains($0.operation) }
    }
    removals = ReleaseGrouping(reference).notes(
      of: [], from: span.from, to: span.to, isOpen: to == nil
    ).flatMap { note in
      note.removals.filter { ids.contains($0.operation) }.map {
        GuideRemoval(release: note.title, removal: $0)
      }
    }
    names = OperationNames(reference)
  }

  /// The versions on the way that the model shows no change for: they change behaviour, or what is not modelled.
  package var versionsWithoutChange: [VersionChanges] {
    versions.filter { $0.changes.isEmpty && !$0.isBaseline }
  }

  /// The number of changes of a class that last.
  package func count(_ impact: Impact) -> Int {
    operations.reduce(0) { count, operation in
      count + operation.entries.count { !$0.isPassing && $0.change.impact == impact }
    }
  }

  private static func used(_ reference: Reference, _ patterns: [OperationPattern]) throws(Diagnostic)
    -> [Operation]
  {
    let operations = reference.operations
    if patterns.isEmpty { return operations }
    for pattern in patterns where !operations.contains(where: pattern.matches) {
      let near = didYouMean(pattern.text, among: operations.map(\.id))
      throw .error(
        "guide/no-operation",
        "no operation matches '\(pattern.text)': a pattern names an operation by id, title or path",
        hint: near.map { "did you mean '\($0)'?" } ?? "write '*' for any text, such as '*/servers/*'")
    }
    return operations.filter { operation in patterns.contains { $0.matches(operation) } }
  }
}

/// What changes in one operation on the way.
package struct GuideOperation: Hashable, Sendable {
  package let id: String
  package let title: String
  /// Method and path.
  package let endpoint: String
  /// The changes, oldest version first.
  package let entries: [GuideEntry]
  /// The samples that differ between both ends.
  package let samples: [SamplePair]

  /// What changes in the steps; `nil` where that is nothing.
  fileprivate init?(
    _ operation: Operation, steps: [VersionChanges], lasting: Set<FactKey>, from: APIVersion, to: APIVersion
  ) {
    let own = steps.map { step in (step.version, step.changes.filter { $0.operation == operation.id }) }
    // The last version on the way that changes a fact; in one version a rename may bring a fact that goes at once.
    var lastChange: [FactKey: APIVersion] = [:]
    for (version, changes) in own {
      for edit in changes.lazy.flatMap(\.edits) { lastChange[edit.key] = version }
    }
    entries = own.flatMap { version, changes in
      changes.map { change in
        let isTakenBack = change.edits.contains { edit in lastChange[edit.key].map { version < $0 } ?? false }
        return GuideEntry(
          version: version, change: change,
          isPassing: isTakenBack && !change.edits.contains { lasting.contains($0.key) })
      }
    }
    if entries.isEmpty { return nil }
    id = operation.id
    title = operation.title
    endpoint = operation.endpoint
    samples = SamplePair.pairs(of: operation, from: from, to: to)
  }
}

/// One change on the way.
package struct GuideEntry: Hashable, Sendable {
  package let version: APIVersion
  package let change: Change
  /// Whether a later version on the way takes it back, so that a client that goes the whole way does not meet it.
  package let isPassing: Bool
}

/// An operation that a release on the way took away in every version.
package struct GuideRemoval: Hashable, Sendable {
  package let release: String
  package let removal: OperationRemoval
}

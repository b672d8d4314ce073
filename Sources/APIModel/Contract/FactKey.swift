/// The name of one fact of a contract.
package struct FactKey: Hashable, Sendable {
  /// The id of the operation.
  package var operation: String
  package var subject: Subject
  package var aspect: Aspect

  /// What a fact is about.
  package enum Subject: Hashable, Sendable {
    case operation
    case row(Direction, RowID)
    /// A status code with its fault.
    case statusCode(String)
  }

  /// What a fact says of its subject.
  package enum Aspect: Hashable, Sendable {
    case presence, endpoint, deprecation, removal, type, required, nullable
    case parameterTrait(ParameterTrait.Kind)
    /// One of the possible values of a parameter.
    case value(String)
    /// A trait of which an operation has one.
    case trait(OperationTrait.Kind)
    /// One of several traits.
    case oneTrait(OperationTrait.Kind, String)
  }
}

/// What tells the rows of one message apart.
package struct RowID: Hashable, Sendable {
  package var location: Parameter.Location
  package var path: [String]
  package var code: Int?
  /// Counts rows of the same name, which a flat table without known paths may repeat.
  package var occurrence: Int
}

/// A fact that comes, goes or gets another value.
package struct FactEdit: Hashable, Sendable {
  package var key: FactKey
  package var before: String?
  package var after: String?

  package init(_ key: FactKey, from before: String?, to after: String?) {
    self.key = key
    self.before = before
    self.after = after
  }
}

/// The facts of a contract, each with its value, in a form in which deltas are arithmetic.
package struct ContractFacts: Hashable, Sendable {
  package private(set) var values: [FactKey: String] = [:]

  package init() {}

  package mutating func set(_ key: FactKey, to value: String?) { values[key] = value }

  /// These facts with the changes of a delta made to them; `nil` where they are not what the delta begins with.
  package func applying(_ changes: [Change]) -> ContractFacts? {
    var copy = self
    for edit in changes.lazy.flatMap(\.edits) {
      guard copy.values[edit.key] == edit.before else { return nil }
      copy.values[edit.key] = edit.after
    }
    return copy
  }
}

/// What some changes do to facts together: each fact once, with its first and its last value.
package struct FactChanges: Hashable, Sendable {
  private var edits: [FactKey: FactEdit] = [:]

  package init(_ changes: [Change]) {
    for edit in changes.lazy.flatMap(\.edits) { add(edit) }
  }

  private init() {}

  private mutating func add(_ edit: FactEdit) {
    let first = edits[edit.key].map(\.before) ?? edit.before
    edits[edit.key] = first == edit.after ? nil : FactEdit(edit.key, from: first, to: edit.after)
  }

  /// The facts that differ.
  package var keys: Set<FactKey> { Set(edits.keys) }

  /// What both do, one after the other.
  package func followed(by next: FactChanges) -> FactChanges {
    var result = self
    for edit in next.edits.values { result.add(edit) }
    return result
  }

  /// What takes it back.
  package var reversed: FactChanges {
    var result = FactChanges()
    for edit in edits.values {
      result.edits[edit.key] = FactEdit(edit.key, from: edit.after, to: edit.before)
    }
    return result
  }
}

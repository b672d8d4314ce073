/// One difference between two contracts: those of two versions, or of two references.
package struct Change: Hashable, Sendable {
  package var kind: Kind
  package var area: Area
  /// The id of the operation it is about; empty where it is about the whole API.
  package var operation: String
  package var direction: Direction?
  /// What changed: the name of a parameter, a status code with its fault, or a value.
  package var name: String
  package var before: String?
  package var after: String?
  /// The rule that tells what it does to clients.
  package var rule: CompatibilityRule
  /// What it does to the facts of the contract; applied in order, the changes of a delta make the new contract of the
  /// old one.
  package var edits: [FactEdit]

  /// What happened to it.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case added, removed, renamed, moved, deprecated, type, required, nullable
    /// What stands where a request leaves it out.
    case defaultValue = "default"
    /// One of the possible values, or that there are only these.
    case values = "enum"
    /// A limit, a pattern, the forms of a value, or who may write it.
    case constraint
    /// What becomes of unknown keys.
    case strictness
    case mediaType, policy, behaviour
    /// Words for people.
    case text
  }

  /// The part of the contract that differs.
  package enum Area: String, Hashable, Sendable, CaseIterable {
    case operation, parameter, header, body, statusCode, sample, note
    /// The versions that a service has.
    case version
  }

  package var impact: Impact { rule.impact }
}

/// What a change does to a client that was right before it.
package enum Impact: String, Hashable, Sendable, CaseIterable {
  /// Requests fail, or responses are no longer what they were.
  case breaking
  /// Nothing fails, but something else happens.
  case behavioural
  /// There is something new that a client may leave alone.
  case additive
  /// Only words change.
  case documentation
}

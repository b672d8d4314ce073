package import APIModel
package import Diagnostics
import OrderedJSON
import Parallel

/// A reference as the rules see it, with what they all need computed once.
package struct CheckedReference: Sendable {
  package let reference: Reference
  let facts: SourceFacts?
  let operations: [Operation]
  /// What the samples of each operation show, by the operation's place; none where samples are not looked at.
  let observations: [OperationObservations]
  /// Whether it was read from documentation, where tables and samples are written by hand.
  let isDocumentation: Bool

  /// A reference alone, whose samples are not looked at.
  package init(_ reference: Reference) {
    self.reference = reference
    facts = nil
    operations = reference.operations
    observations = []
    isDocumentation = operations.contains { $0.layout != nil }
  }

  /// A reference with its samples, each parsed once, and what is known of its source.
  package init(_ reference: Reference, facts: SourceFacts?) async {
    self.reference = reference
    self.facts = facts
    let operations = reference.operations
    self.operations = operations
    isDocumentation = operations.contains { $0.layout != nil }
    let history = reference.history
    observations = await operations.concurrentMap { OperationObservations($0, history: history) }
  }

  /// What the rules find, in their order.
  package func check(_ rules: [Rule] = Rule.all) async -> [Diagnostic] {
    await rules.concurrentMap { $0.check(self) }.flatMap(\.self)
  }

  /// The operations with what their samples show.
  var observed: [(operation: Operation, observations: OperationObservations)] {
    observations.isEmpty ? [] : zip(operations, observations).map { ($0, $1) }
  }
}

extension Reference {
  /// What the rules find in the reference alone, in their order.
  package func check(_ rules: [Rule] = Rule.all) -> [Diagnostic] {
    let checked = CheckedReference(self)
    return rules.flatMap { $0.check(checked) }
  }
}

import APIModel
import Diagnostics

extension Rule {
  /// An entry of the history changes something in the model, or is marked as one of behaviour alone: else the
  /// tables have missed it.
  ///
  /// It is marked with `isBehaviourOnly` where it is declared, and under `behaviour-only` in `strata.yaml`
  /// for a tree. The first entry changes nothing by nature.
  static let versionWithoutChange = Rule(
    "version/no-change", .info, "Every entry of the history changes the model, or is of behaviour alone.",
    of: { checked in
      let history = checked.reference.history
      // The versions of a body's fields are those of its model, which only publishing reads.
      guard !checked.operations.contains(where: \.isUnpublished) else { return [] }
      let points = checked.operations.reduce(into: Set<APIVersion>()) { points, operation in
        points.formUnion(operation.changePoints(in: history))
      }
      return history.versions.dropFirst().filter { !$0.isBehaviourOnly && !points.contains($0.number) }.map {
        entry in
        Finding(
          "version \(entry.number) is in the history, but nothing in the model begins or ends with it",
          subject: "version \(entry.number)", origin: entry.origin,
          hint: checked.isDocumentation
            ? "add what it changed to the tables, or list it under behaviour-only in strata.yaml"
            : "give what it changed its versions, or mark it with isBehaviourOnly")
      }
    })
}

extension Operation {
  fileprivate var isUnpublished: Bool { !request.bodies.isEmpty || !response.bodies.isEmpty }
}

import APIModel
import Diagnostics

extension Rule {
  /// An entry of the history that declares its changes declares all that the model makes in its version.
  ///
  /// Entries that declare nothing are not compared.
  static let versionUndeclaredChange = Rule.onReference(
    "version/undeclared-change", .error, "A version changes nothing beside what its entry declares."
  ) { reference in
    declaredVersions(reference).flatMap { entry, declared, changes in
      changes.filter { change in !declared.contains { $0.covers(change) } }.map { change in
        Finding(
          "version \(entry.number) makes a change that its entry does not declare: \(change.words)",
          subject: "version \(entry.number)", origin: entry.origin,
          hint: "declare it among the changes of the version, or correct the versions in the model")
      }
    }
  }

  /// What an entry of the history declares is found in the model.
  ///
  /// A declaration names the kind of change, the operation by its id, the side, and the name as the model has it.
  static let versionChangeNotFound = Rule.onReference(
    "version/change-not-found", .error, "What the entry of a version declares is found in the model."
  ) { reference in
    declaredVersions(reference).flatMap { entry, declared, changes in
      declared.filter { declaration in !changes.contains(where: declaration.covers) }.map { declaration in
        let near = didYouMean(declaration.name, among: changes.map(\.name))
        return Finding(
          "version \(entry.number) declares a change that the model does not make: \(declaration.words)",
          subject: "version \(entry.number)",
          origin: declaration.origin.location == nil ? entry.origin : declaration.origin,
          hint: near.map { "did you mean '\($0)'?" } ?? "take it out, or give what changed its versions")
      }
    }
  }

  /// The entries that declare changes, with those that the model makes.
  private static func declaredVersions(_ reference: Reference) -> [(Version, [DeclaredChange], [Change])] {
    let entries = reference.history.versions.filter { $0.declaredChanges != nil }
    // The fields of a body are those of its model, which only publishing reads.
    guard !entries.isEmpty,
      !reference.operations.contains(where: { !$0.request.bodies.isEmpty || !$0.response.bodies.isEmpty })
    else { return [] }
    let changes = Dictionary(
      reference.deltas.map { ($0.to, $0.changes) }, uniquingKeysWith: { first, _ in first })
    return entries.map { ($0, $0.declaredChanges ?? [], changes[$0.number] ?? []) }
  }
}

extension Change {
  /// The change as a declaration would say it.
  fileprivate var words: String {
    DeclaredChange(kind, operation: operation, direction: direction, name: area == .operation ? "" : name)
      .words
  }
}

import APIModel
import Diagnostics
import Prose

/// What is documented about a parameter, for the rules about that: each definition that some row shows, where the
/// source has definitions, else each row.
struct CheckedParameter {
  let name: String
  let type: String
  let description: String
  let range: VersionRange
  /// The key of the definition, or the operation of the row.
  let subject: String
  /// Where it stands.
  let place: SourceLocation?
  private let definition: SourceFacts.Definition?

  /// Where a field of the definition stands; the place of the row where there is none.
  func place(of field: String) -> SourceLocation? { definition?.location(of: field) ?? place }
}

extension CheckedReference {
  var parameters: [CheckedParameter] {
    if let definitions = facts?.definitions { return definitions.filter(\.isUsed).map(CheckedParameter.init) }
    return operations.flatMap { operation in
      operation.parameters.map { CheckedParameter($0, in: operation) }
    }
  }
}

extension CheckedParameter {
  fileprivate init(_ definition: SourceFacts.Definition) {
    self.init(
      name: definition.key, type: definition.type ?? "", description: definition.description ?? "",
      range: definition.range, subject: definition.key, place: definition.location, definition: definition)
  }

  fileprivate init(_ row: Parameter, in operation: Operation) {
    self.init(
      name: row.name, type: row.type.name, description: row.description.plainText,
      range: row.definedRange ?? row.range, subject: operation.id, place: row.origin.location, definition: nil
    )
  }
}

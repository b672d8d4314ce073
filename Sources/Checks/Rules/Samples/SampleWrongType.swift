import APIModel
import Diagnostics
import OrderedJSON

extension Rule {
  /// The JSON type of a value is the documented one: a client that is written after the table must be able to
  /// read the sample.
  ///
  /// An integer is also a float; types outside of the vocabulary are not compared.
  ///
  /// In a declared reference the encoder proves it for every sample, and a finding is an error.
  static let sampleWrongType = Rule(
    "sample/wrong-type", .warning, "The JSON type of a value in a sample is the documented one.",
    of: { checked in
      checked.events { event in
        if case .wrongType(let path, _, _) = event { path.schemaPath } else { nil }
      }.compactMap { group in
        guard case .wrongType(let path, let kind, let row) = group.event else { return nil }
        return Finding(
          "\(JSONPath(keys: path.schemaPath)) of \(group.sampleName) is \(kind.words), but it is documented as "
            + row.type.name, subject: group.operation.id, at: group.sample.location(of: path, ofKey: false),
          hint: "correct the type in the table, or the sample", details: group.details)
      }
    })
}

extension JSONKind {
  /// The kind with its article.
  fileprivate var words: String {
    switch self {
    case .null: "null"
    case .array, .integer, .object: "an \(rawValue)"
    case .boolean, .number, .string: "a \(rawValue)"
    }
  }
}

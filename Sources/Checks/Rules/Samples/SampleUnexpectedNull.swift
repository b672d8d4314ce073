import APIModel
import Diagnostics
import OrderedJSON
import Prose

extension Rule {
  /// A value that a sample shows as null is documented to be null at times, since a client that does not
  /// expect it breaks.
  ///
  /// In documentation the description says so with the word null or None.
  ///
  /// In a declared reference the encoder proves it for every sample, and a finding is an error.
  static let sampleUnexpectedNull = Rule(
    "sample/unexpected-null", .info, "A value that is null in a sample may be null.",
    of: { checked in
      checked.events { event in
        if case .null(let path, let row) = event, !row.speaksOfNull { path.schemaPath } else { nil }
      }.compactMap { group in
        guard case .null(let path, _) = group.event else { return nil }
        return Finding(
          "\(JSONPath(keys: path.schemaPath)) of \(group.sampleName) is null, which its description does not speak of",
          subject: group.operation.id, at: group.sample.location(of: path, ofKey: false),
          hint: "say when it is null", details: group.details)
      }
    })
}

extension Parameter {
  fileprivate var speaksOfNull: Bool {
    Self.words.areIn(description.plainText)
  }

  private static let words = Phrases(["null", "none"])
}

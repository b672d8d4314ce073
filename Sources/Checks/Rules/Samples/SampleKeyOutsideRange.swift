import APIModel
import Diagnostics
import OrderedJSON

extension Rule {
  /// A sample of a version shows no parameter that this version lacks.
  ///
  /// The sample's version is the one that its caption, its section or its folder names (`v2.69`).
  static let sampleKeyOutsideRange = Rule(
    "sample/key-outside-range", .warning, "A sample shows no parameter outside of the parameter's versions.",
    of: { checked in
      checked.events { event in
        if case .outsideRange(let path, _) = event { path.schemaPath } else { nil }
      }.compactMap { group in
        guard case .outsideRange(let path, let row) = group.event else { return nil }
        return Finding(
          "\(JSONPath(keys: path.schemaPath)) of \(group.sampleName) is documented for other versions "
            + "(\(row.range))", subject: group.operation.id, at: group.sample.location(of: path),
          hint: "correct the versions of the row or of the sample", details: group.details)
      }
    })
}

import APIModel
import Diagnostics

extension Rule {
  /// A sample has every required parameter of its version: `required: true` means that a request must have it
  /// and that a response always has it.
  ///
  /// It is asked for only where the sample shows the object that would hold it.
  ///
  /// In a declared reference the encoder proves it for every sample, and a finding is an error.
  static let sampleMissingRequired = Rule(
    "sample/missing-required", .warning, "A sample has every required parameter of its version.",
    of: { checked in
      checked.events { event in
        if case .missing(let row) = event { row.path ?? [row.name] } else { nil }
      }.compactMap { group in
        guard case .missing(let row) = group.event else { return nil }
        return Finding(
          "required parameter '\(row.name)' is not in \(group.sampleName)", subject: group.operation.id,
          at: group.sample.sample.textOrigin.location ?? group.sample.sample.origin.location,
          hint: "add it to the sample, or document it as optional", details: group.details)
      }
    })
}

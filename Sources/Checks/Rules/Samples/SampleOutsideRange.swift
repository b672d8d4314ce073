import APIModel
import Diagnostics

extension Rule {
  /// The versions of a sample lie within its operation's; a body for any other version is never sent.
  static let sampleOutsideRange = Rule.onReference(
    "sample/outside-range", .error, "The versions of a sample lie within its operation's."
  ) { reference in
    reference.operations.flatMap { operation in
      operation.sampleParts.filter { sample in
        [sample.range.min, sample.range.max].compactMap(\.self).contains { !operation.range.contains($0) }
      }.map { sample in
        Finding(
          "\(sample.name) is for versions (\(sample.range)) that the operation (\(operation.range)) lacks",
          subject: operation.id, origin: sample.origin, hint: "narrow the sample's since and until")
      }
    }
  }
}

package import APIModel

/// The samples of one body at both ends of a span, where they differ.
package struct SamplePair: Hashable, Sendable {
  package let direction: Direction
  package let name: String
  package let language: String
  package let before: String
  package let after: String

  /// The pairs of an operation that differ, in the order of the new samples.
  static func pairs(of operation: Operation, from old: APIVersion, to new: APIVersion) -> [SamplePair] {
    guard operation.range.contains(old), operation.range.contains(new) else { return [] }
    return Direction.allCases.flatMap { direction -> [SamplePair] in
      let samples = operation.message(direction).samples
      let before = named(samples.filter { $0.range.contains(old) })
      let after = named(samples.filter { $0.range.contains(new) })
      return after.compactMap { name, sample in
        guard let was = before.first(where: { $0.name == name })?.sample, was.text != sample.text else {
          return nil
        }
        return SamplePair(
          direction: direction, name: sample.name, language: sample.language, before: was.text,
          after: sample.text)
      }
    }
  }

  /// Samples by their name, form and code, each name once.
  private static func named(_ samples: [PublishedSample]) -> [(name: String, sample: PublishedSample)] {
    var seen: Set<String> = []
    return samples.map { sample in
      ("\(sample.name) \(sample.mediaType) \(sample.code ?? 0)", sample)
    }.filter { seen.insert($0.0).inserted }
  }
}

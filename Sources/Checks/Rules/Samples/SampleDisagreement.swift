import APIModel
import Diagnostics
import OrderedJSON

extension Rule {
  /// Samples of one body in one version have the same structure: what is an object in one is no list or
  /// number in another.
  ///
  /// Null agrees with everything, and samples of different bodies (no key at the top in common) are not
  /// compared.
  static let sampleDisagreement = Rule(
    "sample/disagreement", .warning, "Samples of one body in one version have the same structure.",
    of: { checked in
      checked.observed.flatMap { operation, observations -> [Finding] in
        var findings: [Finding] = []
        for (place, sample) in observations.samples.enumerated() where place > 0 {
          for other in observations.samples[..<place] {
            guard other.direction == sample.direction, other.sample.code == sample.sample.code,
              other.sample.range.overlaps(sample.sample.range), let left = other.body,
              let right = sample.body,
              let difference = Structures.difference(left, right)
            else { continue }
            findings.append(
              Finding(
                "\(JSONPath(keys: difference.path.schemaPath)) is \(difference.right.rawValue) in "
                  + "\(sample.name) but \(difference.left.rawValue) in \(other.name): samples of one body agree",
                subject: operation.id, at: sample.location(of: difference.path, ofKey: false),
                hint: "correct one of them"))
            break
          }
        }
        return findings
      }
    })
}

/// Compares the structure of two bodies.
private enum Structures {
  struct Difference {
    let path: JSONPath
    let left: JSONKind
    let right: JSONKind
  }

  /// The first place where one has an object or an array and the other something else.
  static func difference(_ left: JSONValue, _ right: JSONValue) -> Difference? {
    if let left = left.objectValue, let right = right.objectValue,
      !right.keys.contains(where: { left[$0] != nil })
    {
      return nil
    }
    return difference(left, right, at: .root)
  }

  private static func difference(_ left: JSONValue, _ right: JSONValue, at path: JSONPath) -> Difference? {
    switch (left, right) {
    case (.null, _), (_, .null): return nil
    case (.object(let left), .object(let right)):
      for member in right.members {
        guard let other = left[member.key] else { continue }
        if let found = difference(other, member.value, at: path.appending(member.key)) { return found }
      }
      return nil
    case (.array(let left), .array(let right)):
      guard let first = left.first else { return nil }
      for (index, element) in right.enumerated() {
        if let found = difference(first, element, at: path.appending(index)) { return found }
      }
      return nil
    default:
      let isContainer = [left.kind, right.kind].contains { $0 == .object || $0 == .array }
      return isContainer ? Difference(path: path, left: left.kind, right: right.kind) : nil
    }
  }
}

import APIModel
import Diagnostics

extension Rule {
  /// The variants of an operation, which are described apart for different versions, do not claim the same
  /// version.
  ///
  /// Variants have method, path and title in common, without what the title says of versions.
  static let operationVariantOverlap = Rule.onReference(
    "operation/variant-overlap", .error, "Variants of an operation have no version in common."
  ) { reference in
    variants(of: reference).flatMap { variants in
      zip(variants, variants.dropFirst()).compactMap { earlier, later -> Finding? in
        guard earlier.range.overlaps(later.range),
          earlier.title != later.title || earlier.range != later.range
        else { return nil }
        // Two descriptions for all versions are another rule's.
        guard earlier.range != .all || later.range != .all else { return nil }
        return Finding(
          "'\(later.title)' (\(later.range)) and '\(earlier.title)' (\(earlier.range)) describe \(later.method) "
            + "\(later.path) for the same versions", subject: later.id, origin: later.origin,
          hint: "let one end before the other begins")
      }
    }
  }

  /// Between two variants of an operation there is no version that none of them describes.
  static let operationVariantGap = Rule.onReference(
    "operation/variant-gap", .warning, "Variants of an operation leave no version out between them."
  ) { reference in
    variants(of: reference).flatMap { variants in
      zip(variants, variants.dropFirst()).compactMap { earlier, later -> Finding? in
        guard let end = earlier.range.max, let start = later.range.min else { return nil }
        let next = reference.history.successor(of: end)
        guard next < start else { return nil }
        return Finding(
          "no variant of \(later.method) \(later.path) describes the versions between \(end) and \(start)",
          subject: later.id, origin: later.origin, hint: "let this one begin with \(next)")
      }
    }
  }

  /// Operations of one method, path and title that some version tells apart, the oldest first.
  private static func variants(of reference: Reference) -> [[Operation]] {
    var order: [String] = []
    var groups: [String: [Operation]] = [:]
    for operation in reference.operations {
      let key = "\(operation.method) \(operation.path) \(plain(operation.title))"
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(operation)
    }
    return order.compactMap { groups[$0] }.filter { group in
      group.count > 1 && group.contains { $0.range != .all }
    }.map { group in
      group.enumerated().sorted { left, right in
        let (a, b) = (left.element.range, right.element.range)
        return a.min == b.min ? left.offset < right.offset : precedes(a.min, b.min)
      }.map(\.element)
    }
  }

  private static func precedes(_ left: APIVersion?, _ right: APIVersion?) -> Bool {
    guard let right else { return false }
    return left.map { $0 < right } ?? true
  }

  /// A title without what stands in brackets.
  private static func plain(_ title: String) -> String {
    var depth = 0
    var result = ""
    for character in title {
      if character == "(" { depth += 1 }
      if depth == 0 { result.append(character) }
      if character == ")" { depth = max(0, depth - 1) }
    }
    return result.split(separator: " ").joined(separator: " ").lowercased()
  }
}

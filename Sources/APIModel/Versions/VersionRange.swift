/// The first and the last version something exists in; both belong to it, and either may be open.
public struct VersionRange: Hashable, Sendable, CustomStringConvertible {
  /// The first version, or `nil` where there is no lower bound.
  public let min: APIVersion?
  /// The last version, or `nil` where there is no upper bound.
  public let max: APIVersion?

  package init(min: APIVersion? = nil, max: APIVersion? = nil) {
    self.min = min
    self.max = max
  }

  /// The range without bounds.
  public static let all = VersionRange()

  /// Whether the end lies before the start, so that no version can be in it.
  package var isEmpty: Bool {
    if let min, let max { max < min } else { false }
  }

  package func contains(_ version: APIVersion) -> Bool {
    (min.map { $0 <= version } ?? true) && (max.map { version <= $0 } ?? true)
  }

  /// The versions in both ranges; the result may be empty.
  package func intersection(_ other: VersionRange) -> VersionRange {
    VersionRange(
      min: [min, other.min].compactMap(\.self).max(),
      max: [max, other.max].compactMap(\.self).min())
  }

  package func overlaps(_ other: VersionRange) -> Bool { !intersection(other).isEmpty }

  /// The range in words: `2.12 to 2.43`, `since 2.12`, `until 2.43`, `2.0 only` or `all versions`.
  public var description: String {
    switch (min, max) {
    case (nil, nil): "all versions"
    case (let min?, nil): "since \(min)"
    case (nil, let max?): "until \(max)"
    case (let min?, let max?): min == max ? "\(min) only" : "\(min) to \(max)"
    }
  }
}

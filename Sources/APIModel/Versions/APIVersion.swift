/// One version of an API's contract, such as the microversion `2.12`.
///
/// Versions are ordered by number, part by part: `2.9` comes before `2.12`.
public struct APIVersion: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The part before the point.
  public let major: Int
  /// The part after the point.
  public let minor: Int

  package init(major: Int, minor: Int) {
    self.major = major
    self.minor = minor
  }

  /// Reads `MAJOR.MINOR`: two decimal numbers without sign or leading zero, at most nine digits each.
  ///
  /// Returns `nil` for any other text.
  public init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 2, let major = Self.number(parts[0]), let minor = Self.number(parts[1]) else {
      return nil
    }
    self.init(major: major, minor: minor)
  }

  private static func number(_ digits: Substring.UTF8View) -> Int? {
    guard let first = digits.first, digits.count <= 9, digits.count == 1 || first != UInt8(ascii: "0") else {
      return nil
    }
    var value = 0
    for digit in digits {
      guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }

  /// The version as it is written in a request, `2.12`.
  public var description: String { "\(major).\(minor)" }

  /// Orders by major number, then by minor number.
  public static func < (left: APIVersion, right: APIVersion) -> Bool {
    (left.major, left.minor) < (right.major, right.minor)
  }

  /// The next version of the same major number.
  package var successor: APIVersion { APIVersion(major: major, minor: minor + 1) }

  /// The version before this one within its major number; the first one of a major number has none.
  package var predecessor: APIVersion? {
    minor > 0 ? APIVersion(major: major, minor: minor - 1) : nil
  }
}

extension APIVersion {
  /// The version that models are encoded at in this task.
  ///
  /// `@Since` follows it. Without one (`nil`), every property is encoded. A service sets it around its encoder:
  /// `try APIVersion.$current.withValue(version) { try encoder.encode(body) }`.
  @TaskLocal public static var current: APIVersion?
}

/// A version written in Swift source, such as `"2.12"`.
///
/// A literal cannot fail to compile, so a malformed one is kept as text and reported as `version/malformed`
/// when the reference is checked.
public struct VersionLiteral: Hashable, Sendable, ExpressibleByStringLiteral {
  package let text: String
  package let version: APIVersion?

  /// Keeps the text and reads it as a version where it is one.
  public init(stringLiteral text: String) {
    self.text = text
    version = APIVersion(text)
  }

  /// Wraps a version that was computed.
  public init(_ version: APIVersion) {
    text = version.description
    self.version = version
  }
}

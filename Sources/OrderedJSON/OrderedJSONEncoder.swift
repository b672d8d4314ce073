#if canImport(FoundationEssentials)
  package import FoundationEssentials
#else
  package import Foundation
#endif

/// Encodes models to JSON whose keys stand in the order in which the models write them.
///
/// For a synthesized `encode(to:)` that is the order of its `CodingKeys`. The result is equal to that of
/// Foundation's `JSONEncoder`, value for value. What has no order of its own gets one that is the same in
/// each run: keys of dictionaries are sorted, as numbers if all of them are integers, else by their UTF-8
/// bytes; elements of sets, and the pairs of dictionaries that are encoded as arrays of alternating keys and
/// values, are sorted by their values.
///
/// The one exception is a type whose `encode(to:)` calls that of a set, or of a dictionary with keys that are
/// neither strings nor integers, directly: use `singleValueContainer()` there.
package struct OrderedJSONEncoder: Sendable {
  /// How dates are written.
  package enum Dates: Sendable {
    /// As `Date` encodes itself: seconds since 2001-01-01T00:00:00Z.
    case deferredToDate
    /// As a string such as `2024-06-20T12:00:00Z`, without fractions of a second.
    case iso8601
    /// As seconds since 1970-01-01T00:00:00Z.
    case secondsSince1970
    /// As milliseconds since 1970-01-01T00:00:00Z.
    case millisecondsSince1970
    /// As the function says; what it throws is passed on.
    case custom(@Sendable (Date) throws -> JSONValue)
  }

  /// How dates are written.
  package let dates: Dates
  /// What the models find in the `userInfo` of their encoder.
  package let userInfo: [CodingUserInfoKey: any Sendable]

  /// Makes an encoder.
  package init(dates: Dates = .deferredToDate, userInfo: [CodingUserInfoKey: any Sendable] = [:]) {
    self.dates = dates
    self.userInfo = userInfo
  }

  /// Encodes a value.
  ///
  /// Throws `EncodingError.invalidValue` with the path for numbers that are not finite, for a value that
  /// encodes nothing at the top, and for one that asks for two containers of different kinds in the same
  /// place. What a model throws is passed on.
  package func encode(_ value: some Encodable) throws -> JSONValue {
    let slot = try EncodingContext(encoder: self, codingPath: []).slot(for: value, emptyAsObject: false)
    guard let encoded = try slot.value else {
      let context = EncodingError.Context(
        codingPath: [],
        debugDescription: "\(type(of: value)) encodes nothing: JSON text holds exactly one value")
      throw EncodingError.invalidValue(value, context)
    }
    return encoded
  }
}

/// A trait of an operation as a whole that holds in some versions, such as what becomes of unknown keys.
public struct OperationTrait: Hashable, Sendable {
  package var kind: Kind
  package var value: String
  package var range: VersionRange
  package var origin: Origin

  package init(_ kind: Kind, _ value: String, range: VersionRange = .all, origin: Origin = Origin()) {
    self.kind = kind
    self.value = value
    self.range = range
    self.origin = origin
  }

  /// What a trait is about; the raw value is its name in `reference.json`.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// What becomes of query parameters that are not documented: `accepted` or `rejected`.
    case unknownQueryKeys
    /// What becomes of keys of the request's body that are not documented: `accepted` or `rejected`.
    case unknownBodyKeys
    /// Whether requests have a body: `required` or `optional`; without the trait they have none.
    case requestBody
    /// A media type that requests may have.
    case requestMediaType
    /// A media type that responses may have.
    case responseMediaType
    /// What a client must be allowed to do, such as the name of a policy rule or a role.
    case policy
    /// How far the operation can be relied on: `experimental`, `alpha`, `beta` or `stable`.
    case stability
    /// The day on which the operation ends, `YYYY-MM-DD` (RFC 8594).
    case sunset
    /// Another operation by its id, whose response this one returns.
    case responseOf
    /// How the service behaves, where nothing else in the reference shows it.
    case behaviour
    /// Method and path in earlier versions, `GET /old/path`.
    case formerEndpoint

    /// Whether the value is words for people rather than a name or a code.
    package var isProse: Bool { self == .behaviour || self == .requestBody }

    /// What a value must be and is not, such as `accepted or rejected`; `nil` where it is right.
    package func rule(brokenBy value: String) -> String? {
      switch self {
      case .unknownQueryKeys, .unknownBodyKeys:
        ["accepted", "rejected"].contains(value) ? nil : "accepted or rejected"
      case .requestBody: ["required", "optional"].contains(value) ? nil : "required or optional"
      case .stability:
        OperationTrait.stabilities.contains(value)
          ? nil : "one of \(OperationTrait.stabilities.joined(separator: ", "))"
      case .sunset:
        value.wholeMatch(of: /\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])/) == nil
          ? "a day, like 2027-01-31" : nil
      case .requestMediaType, .responseMediaType, .policy, .responseOf, .behaviour, .formerEndpoint:
        value.isEmpty ? "a text that is not empty" : nil
      }
    }

    /// The value that holds where the trait is missing.
    var standIn: String? {
      switch self {
      case .unknownQueryKeys, .unknownBodyKeys: "accepted"
      case .stability: "stable"
      case .requestBody, .requestMediaType, .responseMediaType, .policy, .sunset, .responseOf, .behaviour,
        .formerEndpoint:
        nil
      }
    }

    /// Whether an operation has at most one of them in a version.
    package var isSingle: Bool {
      switch self {
      case .unknownQueryKeys, .unknownBodyKeys, .requestBody, .stability, .sunset, .formerEndpoint: true
      case .requestMediaType, .responseMediaType, .policy, .responseOf, .behaviour: false
      }
    }
  }

  /// Levels of stability, from the least to the most.
  static let stabilities = ["experimental", "alpha", "beta", "stable"]
}

extension Operation {
  /// The traits that hold in a version; without one, all.
  package func traits(at version: APIVersion?) -> [OperationTrait] {
    guard let version else { return traits }
    return traits.filter { $0.range.contains(version) }
  }

  /// Method and path as they are sent.
  package var endpoint: String { "\(method) \(path)" }
}

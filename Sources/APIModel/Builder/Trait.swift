import Diagnostics

/// What becomes of keys that the reference does not document.
public enum Strictness: String, Hashable, Sendable {
  /// They are ignored.
  case accepted
  /// The request fails.
  case rejected
}

/// A trait of an operation as a whole that holds in some versions.
public struct Trait: OperationComponent {
  /// The trait as a part of an operation.
  public let operationPart: OperationPart

  private init(
    _ kind: OperationTrait.Kind, _ value: String, _ since: VersionLiteral?, _ until: VersionLiteral?,
    _ file: String,
    _ line: Int
  ) {
    let origin = Origin(file: file, line: line)
    var problems: [Diagnostic] = []
    let range = VersionRange.resolved(
      since: since, until: until, origin: origin, subject: kind.rawValue, into: &problems)
    if let rule = kind.rule(brokenBy: value) {
      problems.append(
        .error(
          "operation/trait", "'\(value)' is no value of \(kind.rawValue): it is \(rule)", at: origin.location,
          subject: kind.rawValue))
    }
    operationPart = OperationPart(
      .trait(OperationTrait(kind, value, range: range, origin: origin)), problems: problems)
  }

  /// What becomes of query parameters that are not documented.
  public static func unknownQueryParameters(
    _ strictness: Strictness, since: VersionLiteral? = nil, until: VersionLiteral? = nil,
    file: String = #filePath,
    line: Int = #line
  ) -> Trait { Trait(.unknownQueryKeys, strictness.rawValue, since, until, file, line) }

  /// What becomes of keys of the request's body that are not documented.
  public static func unknownKeys(
    _ strictness: Strictness, since: VersionLiteral? = nil, until: VersionLiteral? = nil,
    file: String = #filePath,
    line: Int = #line
  ) -> Trait { Trait(.unknownBodyKeys, strictness.rawValue, since, until, file, line) }

  /// Whether requests must have a body.
  public static func requestBody(
    required: Bool, since: VersionLiteral? = nil, until: VersionLiteral? = nil, file: String = #filePath,
    line: Int = #line
  ) -> Trait { Trait(.requestBody, required ? "required" : "optional", since, until, file, line) }

  /// A media type that requests may have.
  public static func requestMediaType(
    _ type: String, since: VersionLiteral? = nil, until: VersionLiteral? = nil, file: String = #filePath,
    line: Int = #line
  ) -> Trait { Trait(.requestMediaType, type, since, until, file, line) }

  /// A media type that responses may have.
  public static func responseMediaType(
    _ type: String, since: VersionLiteral? = nil, until: VersionLiteral? = nil, file: String = #filePath,
    line: Int = #line
  ) -> Trait { Trait(.responseMediaType, type, since, until, file, line) }

  /// What a client must be allowed to do: a role, or the name of a policy rule.
  public static func policy(
    _ name: String, since: VersionLiteral? = nil, until: VersionLiteral? = nil, file: String = #filePath,
    line: Int = #line
  ) -> Trait { Trait(.policy, name, since, until, file, line) }

  /// How far the operation can be relied on: `experimental`, `alpha`, `beta` or `stable`.
  public static func stability(
    _ level: String, since: VersionLiteral? = nil, until: VersionLiteral? = nil, file: String = #filePath,
    line: Int = #line
  ) -> Trait { Trait(.stability, level, since, until, file, line) }

  /// The day on which the operation ends, `YYYY-MM-DD`.
  public static func sunset(
    _ day: String, since: VersionLiteral? = nil, until: VersionLiteral? = nil, file: String = #filePath,
    line: Int = #line
  ) -> Trait { Trait(.sunset, day, since, until, file, line) }

  /// That the operation returns what another one returns, named by its id.
  public static func response(
    of operation: String, since: VersionLiteral? = nil, until: VersionLiteral? = nil,
    file: String = #filePath,
    line: Int = #line
  ) -> Trait { Trait(.responseOf, operation, since, until, file, line) }

  /// How the service behaves, where nothing else in the reference shows it; one sentence of plain text.
  public static func behaviour(
    _ sentence: String, since: VersionLiteral? = nil, until: VersionLiteral? = nil, file: String = #filePath,
    line: Int = #line
  ) -> Trait { Trait(.behaviour, sentence, since, until, file, line) }

  /// Method and path that it had in earlier versions, `GET /old`.
  public static func moved(from endpoint: String, file: String = #filePath, line: Int = #line) -> Trait {
    Trait(.formerEndpoint, endpoint, nil, nil, file, line)
  }
}

import Prose

/// A parameter in the path; it is always required.
public struct PathParameter: OperationComponent {
  /// The parameter as a part of an operation.
  public let operationPart: OperationPart

  /// Declares the parameter whose name stands in braces in the path, with what is known of its values.
  public init(
    _ name: String, _ type: ValueType, _ description: String, traits: [ValueTrait] = [], key: String? = nil,
    file: String = #filePath, line: Int = #line
  ) {
    operationPart = .parameter(
      name, .path, type, description, required: true, since: nil, until: nil, traits: traits, key: key,
      origin: Origin(file: file, line: line))
  }
}

/// A parameter in the query of the request's URI.
public struct QueryParameter: OperationComponent {
  /// The parameter as a part of an operation.
  public let operationPart: OperationPart

  /// Declares a query parameter; optional, and in every version of the operation unless said otherwise.
  public init(
    _ name: String, _ type: ValueType, _ description: String, required: Bool = false,
    since: VersionLiteral? = nil, until: VersionLiteral? = nil, traits: [ValueTrait] = [], key: String? = nil,
    file: String = #filePath, line: Int = #line
  ) {
    operationPart = .parameter(
      name, .query, type, description, required: required, since: since, until: until, traits: traits,
      key: key,
      origin: Origin(file: file, line: line))
  }
}

/// A header of the request.
public struct HeaderParameter: OperationComponent {
  /// The parameter as a part of an operation.
  public let operationPart: OperationPart

  /// Declares a header; optional, and in every version of the operation unless said otherwise.
  public init(
    _ name: String, _ type: ValueType, _ description: String, required: Bool = false,
    since: VersionLiteral? = nil, until: VersionLiteral? = nil, traits: [ValueTrait] = [], key: String? = nil,
    file: String = #filePath, line: Int = #line
  ) {
    operationPart = .parameter(
      name, .header, type, description, required: required, since: since, until: until, traits: traits,
      key: key,
      origin: Origin(file: file, line: line))
  }
}

/// A header of the response.
public struct ResponseHeader: OperationComponent {
  /// The header as a part of an operation.
  public let operationPart: OperationPart

  /// Declares a header of the response; always there, and in every version unless said otherwise.
  public init(
    _ name: String, _ type: ValueType, _ description: String, required: Bool = true,
    since: VersionLiteral? = nil, until: VersionLiteral? = nil, traits: [ValueTrait] = [], key: String? = nil,
    file: String = #filePath, line: Int = #line
  ) {
    operationPart = .parameter(
      name, .header, type, description, required: required, since: since, until: until, traits: traits,
      key: key,
      origin: Origin(file: file, line: line), direction: .response)
  }
}

extension OperationPart {
  fileprivate static func parameter(
    _ name: String, _ location: Parameter.Location, _ type: ValueType, _ description: String,
    required: Bool, since: VersionLiteral?, until: VersionLiteral?, traits: [ValueTrait], key: String?,
    origin: Origin,
    direction: Direction = .request
  ) -> OperationPart {
    let subject = "\(location) parameter \(name)"
    var (prose, problems) = Prose.declared(description, origin: origin, subject: subject)
    let range = VersionRange.resolved(
      since: since, until: until, origin: origin, subject: subject, into: &problems)
    let parameter = Parameter(
      name: name, location: location, type: type, isRequired: required, description: prose, range: range,
      traits: traits.modelTraits, key: key, origin: origin)
    return OperationPart(.parameter(parameter, direction), problems: problems)
  }
}

/// The faults with which an operation can fail.
public struct Fails: OperationComponent {
  /// The faults as a part of an operation.
  public let operationPart: OperationPart

  /// Declares faults, each with all of its status codes.
  public init(_ faults: Fault...) {
    operationPart = OperationPart(.faults(faults, because: nil, .all))
  }

  /// Declares a fault with the reason for which this operation answers with it, in the versions where it does.
  public init(
    _ fault: Fault, because reason: String, since: VersionLiteral? = nil, until: VersionLiteral? = nil,
    file: String = #filePath, line: Int = #line
  ) {
    let origin = Origin(file: file, line: line)
    let subject = "fault \(fault.name)"
    var (prose, problems) = Prose.declared(reason, origin: origin, subject: subject)
    let range = VersionRange.resolved(
      since: since, until: until, origin: origin, subject: subject, into: &problems)
    operationPart = OperationPart(.faults([fault], because: prose, range), problems: problems)
  }
}

/// The deprecation of an operation from a version on.
public struct Deprecated: OperationComponent {
  /// The deprecation as a part of an operation.
  public let operationPart: OperationPart

  /// Declares the deprecation.
  ///
  /// - Parameters:
  ///   - since: the first version in which the operation is deprecated.
  ///   - fault: what every request gets from that version on, where the operation stops working.
  ///   - replacement: what to use instead, as CommonMark.
  ///   - file: where it is declared.
  ///   - line: where it is declared.
  public init(
    since: VersionLiteral, answering fault: Fault? = nil, _ replacement: String, file: String = #filePath,
    line: Int = #line
  ) {
    let origin = Origin(file: file, line: line)
    var (prose, problems) = Prose.declared(replacement, origin: origin, subject: "deprecation")
    let version = since.resolved(origin: origin, subject: "deprecation", into: &problems)
    operationPart = OperationPart(
      .deprecation(Deprecation(since: version, answers: fault?.answer, replacement: prose), fault),
      problems: problems)
  }
}

/// The removal of an operation with a release, in every version.
public struct Removed: OperationComponent {
  /// The removal as a part of an operation.
  public let operationPart: OperationPart

  /// Declares the removal.
  ///
  /// - Parameters:
  ///   - release: the full name of the release, as in the version history.
  ///   - fault: what every request gets from that release on.
  public init(in release: String, answering fault: Fault? = nil) {
    operationPart = OperationPart(.removal(Removal(release: release, answers: fault?.answer), fault))
  }
}

extension Fault {
  fileprivate var answer: FaultAnswer? { codes.first.map { FaultAnswer(code: $0, fault: name) } }
}

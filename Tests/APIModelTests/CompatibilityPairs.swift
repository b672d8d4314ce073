import APIModel
import Prose
import Testing

/// For every kind of change the smallest pair of contracts that triggers it, and one like it that must not.
enum CompatibilityPairs {
  /// A row of the list of rules with its two pairs.
  struct Row: Sendable, CustomTestStringConvertible {
    let rules: [CompatibilityRule]
    let impact: Impact
    let hits: Pair
    let misses: Pair

    init(_ rules: CompatibilityRule..., is impact: Impact, hits: Pair, misses: Pair) {
      self.rules = rules
      self.impact = impact
      self.hits = hits
      self.misses = misses
    }

    var testDescription: String { rules.map(\.rawValue).joined(separator: ", ") }
  }

  struct Pair: Sendable {
    let old: [Operation]
    let new: [Operation]

    var rules: [CompatibilityRule] {
      ReferenceComparison(old: reference(old), new: reference(new)).changes(hasTexts: false).map(
        \.change.rule)
    }
  }

  static func reference(_ operations: [Operation], _ versions: [String] = []) -> Reference {
    Reference(
      title: "R", summary: "", service: Service(),
      history: VersionHistory(
        versions: versions.compactMap { APIVersion($0) }.map {
          Version(number: $0, release: nil, headline: "", note: "")
        }, releases: []), pages: [Page(id: "p", heading: "P", items: operations.map { .operation($0) })],
      faults: [])
  }

  static func operation(
    _ request: [Parameter] = [], responds: [Parameter] = [], codes: [StatusCode] = [],
    traits: [OperationTrait] = [],
    path: String = "/o", id: String = "o"
  ) -> Operation {
    Operation(
      id: id, heading: "O", method: .get, path: path, statusCodes: codes,
      request: Message(parameters: request),
      response: Message(parameters: responds), traits: traits)
  }

  static func row(
    _ location: Parameter.Location = .body, _ type: ValueType = .string, required: Bool = false,
    nullable: Bool = false, name: String = "a", traits: [ParameterTrait] = []
  ) -> Parameter {
    Parameter(
      name: name, path: location == .body ? [name] : nil, location: location, type: type,
      isRequired: required,
      isNullable: nullable, description: "", traits: traits)
  }

  /// A field of which something is known.
  static func known(_ trait: ParameterTrait) -> Parameter {
    var row = row()
    row.traits = [trait]
    return row
  }

  /// A field that was a query parameter.
  static let moved: Parameter = known(.formerLocation(.query))

  static func request(_ old: Parameter?, _ new: Parameter?, _ traits: OperationTrait...) -> Pair {
    Pair(
      old: [operation([old].compactMap(\.self), traits: traits)],
      new: [operation([new].compactMap(\.self), traits: traits)])
  }

  static func response(_ old: Parameter?, _ new: Parameter?) -> Pair {
    Pair(
      old: [operation(responds: [old].compactMap(\.self))],
      new: [operation(responds: [new].compactMap(\.self))])
  }

  static func codes(_ old: [Int], _ new: [Int]) -> Pair {
    func codes(_ numbers: [Int]) -> [StatusCode] {
      numbers.map { StatusCode(code: $0, kind: $0 < 400 ? .success : .error) }
    }
    return Pair(old: [operation(codes: codes(old))], new: [operation(codes: codes(new))])
  }

  static func traits(_ old: [OperationTrait], _ new: [OperationTrait]) -> Pair {
    Pair(old: [operation(traits: old)], new: [operation(traits: new)])
  }

  static func trait(_ kind: OperationTrait.Kind, _ value: String) -> OperationTrait {
    OperationTrait(kind, value)
  }

  static func deprecated() -> Operation {
    var operation = operation()
    operation.deprecation = Deprecation(since: nil, answers: nil, replacement: "")
    return operation
  }

  static let all = operationRows + requestRows + responseRows

  static let reject = trait(.unknownBodyKeys, "rejected")
  static let rejectQuery = trait(.unknownQueryKeys, "rejected")

  static let operationRows: [Row] = [
    Row(
      .deprecationLifted, is: .additive, hits: Pair(old: [deprecated()], new: [operation()]),
      misses: Pair(old: [operation()], new: [deprecated()])),
    Row(
      .sunsetSet, is: .documentation, hits: traits([], [trait(.sunset, "2027-01-01")]),
      misses: traits([trait(.sunset, "2027-01-01")], [])),
    Row(
      .stabilityIncreased, is: .additive,
      hits: traits([trait(.stability, "alpha")], [trait(.stability, "beta")]),
      misses: traits([trait(.stability, "stable")], [trait(.stability, "beta")])),
    Row(
      .representationDiverged, is: .breaking, hits: traits([trait(.responseOf, "show")], []),
      misses: traits([], [trait(.responseOf, "show")])),
    Row(
      .operationAdded, is: .additive, hits: Pair(old: [], new: [operation()]),
      misses: Pair(old: [operation()], new: [operation()])),
    Row(
      .operationRemovedWithoutDeprecation, is: .breaking, hits: Pair(old: [operation()], new: []),
      misses: Pair(old: [deprecated()], new: [])),
    Row(
      .operationRemoved, is: .breaking, hits: Pair(old: [deprecated()], new: []),
      misses: Pair(old: [operation()], new: [])),
    Row(
      .operationDeprecated, is: .documentation, hits: Pair(old: [operation()], new: [deprecated()]),
      misses: Pair(old: [deprecated()], new: [deprecated()])),
    Row(
      .sunsetEarlier, is: .breaking,
      hits: traits([trait(.sunset, "2027-02-01")], [trait(.sunset, "2027-01-01")]),
      misses: traits([trait(.sunset, "2027-01-01")], [trait(.sunset, "2027-02-01")])),
    Row(
      .sunsetDeleted, is: .breaking, hits: traits([trait(.sunset, "2027-02-01")], []),
      misses: traits([], [trait(.sunset, "2027-02-01")])),
    Row(
      .stabilityDecreased, is: .breaking,
      hits: traits([trait(.stability, "stable")], [trait(.stability, "beta")]),
      misses: traits([trait(.stability, "alpha")], [trait(.stability, "beta")])),
    Row(
      .policyChanged, is: .breaking, hits: traits([], [trait(.policy, "admin")]),
      misses: traits([trait(.policy, "admin")], [trait(.policy, "admin")])),
    Row(
      .behaviourChanged, is: .behavioural, hits: traits([], [trait(.behaviour, "It waits.")]),
      misses: traits([trait(.behaviour, "It waits.")], [trait(.behaviour, "It waits.")])),
    Row(
      .renamed, is: .breaking,
      hits: Pair(old: [operation(path: "/o")], new: [operation(path: "/n")]),
      misses: Pair(old: [operation(path: "/o")], new: [operation(path: "/n", id: "n")])),
    Row(
      .spellingChanged, is: .documentation,
      hits: Pair(old: [operation(path: "/o/{a}")], new: [operation(path: "/o/{b}")]),
      misses: Pair(old: [operation(path: "/o/{a}")], new: [operation(path: "/o/a")])),
    Row(
      .spellingChanged, is: .documentation,
      hits: request(row(.header, name: "X-A"), row(.header, name: "x-a")),
      misses: request(row(.header, name: "X-A"), row(.header, name: "X-B"))),
    Row(
      .representationConsistent, is: .additive,
      hits: Pair(
        old: [operation()], new: [operation(responds: [row()], traits: [trait(.responseOf, "show")])]),
      misses: Pair(old: [operation()], new: [operation(responds: [row()])])),
  ]
}

import APIModel
import Prose
import TestSupport
import Testing

/// Deltas are arithmetic: they apply, compose and reverse, whatever two contracts they are between.
@Suite struct DeltaAlgebraTests {
  private struct Generator {
    var random: SplitMix64

    mutating func chance(_ count: Int) -> Bool { random.chance(1, of: count) }

    mutating func range() -> VersionRange {
      let bounds = [random.version(), random.version()].compactMap(\.self).sorted()
      return VersionRange(min: chance(2) ? bounds.first : nil, max: chance(2) ? bounds.last : nil)
    }

    mutating func words(_ list: [String]) -> [String] { list.filter { _ in chance(2) } }

    mutating func parameterTraits() -> [ParameterTrait] {
      var traits: [ParameterTrait] = []
      if chance(3) { traits.append(.defaultValue(chance(2) ? "1" : "2")) }
      if chance(3) { traits.append(.values(words(["x", "y", "z"]))) }
      for limit in ParameterTrait.Limit.allCases where chance(5) {
        traits.append(.limit(limit, Double(Int.random(in: 1...3, using: &random))))
      }
      if chance(5) { traits.append(.pattern(chance(2) ? "^a" : "^b")) }
      if chance(5) { traits.append(.access(chance(2) ? .readOnly : .writeOnly)) }
      if chance(5) { traits.append(.alternatives(words(["cat", "dog"]))) }
      if chance(5) { traits.append(.discriminator(chance(2) ? "kind" : "type")) }
      if chance(4) { traits.append(.formerName(["a", "b", "c"].randomElement(using: &random) ?? "a")) }
      if chance(6) { traits.append(.formerLocation(.query)) }
      return traits
    }

    mutating func rows() -> [Parameter] {
      (0..<Int.random(in: 0...6, using: &random)).map { _ in
        let name = ["a", "b", "c", "d"].randomElement(using: &random) ?? "a"
        let location = Parameter.Location.allCases.randomElement(using: &random) ?? .body
        return Parameter(
          name: location == .header && chance(2) ? name.uppercased() : name,
          path: location == .body ? (chance(2) ? [chance(2) ? "a" : "b", name] : [name]) : nil,
          location: location,
          type: [.string, .integer, .uuid, .float].randomElement(using: &random) ?? .string,
          isRequired: chance(2),
          isNullable: chance(2), description: "", range: range(), code: chance(6) ? 200 : nil,
          traits: parameterTraits())
      }
    }

    mutating func traits() -> [OperationTrait] {
      OperationTrait.Kind.allCases.filter { _ in chance(4) }.map { kind in
        let values =
          switch kind {
          case .unknownQueryKeys, .unknownBodyKeys: ["accepted", "rejected"]
          case .requestBody: ["required", "optional"]
          case .stability: ["alpha", "stable"]
          case .sunset: ["2027-01-01", "2028-01-01"]
          case .formerEndpoint: ["GET /0", "GET /1"]
          default: ["v", "w"]
          }
        return OperationTrait(kind, values.randomElement(using: &random) ?? "", range: range())
      }
    }

    mutating func operation(_ index: Int) -> Operation {
      var operation = Operation(
        id: "o\(index)", heading: Title("Operation \(index)"), method: .get,
        path: "/\(index)" + (["", "/{a}/{b}", "/{b}/{c}", "/{c}/{a}"].randomElement(using: &random) ?? ""),
        range: chance(3) ? range() : .all,
        statusCodes: (0..<Int.random(in: 0...3, using: &random)).map { _ in
          StatusCode(code: chance(2) ? 200 : 404, kind: chance(2) ? .success : .error, range: range())
        }, request: Message(parameters: rows()), response: Message(parameters: rows()), traits: traits())
      if chance(6) { operation.removal = Removal(release: chance(2) ? "R" : "S", answers: nil) }
      if chance(3) {
        operation.deprecation = Deprecation(since: random.version(), answers: nil, replacement: "")
      }
      return operation
    }

    mutating func reference() -> Reference {
      let operations = (0..<4).filter { _ in !chance(4) }.map { operation($0) }
      return Reference(
        title: "R", summary: "", service: Service(), history: ShapeTests.history,
        pages: [Page(id: "p", heading: "P", items: operations.map { .operation($0) })], faults: [])
    }
  }

  private static let versions = [0, 3, 11, 12, 20, 43, 44].map { APIVersion(major: 2, minor: $0) }

  @Test func betweenTwoReferencesApplyComposeAndReverse() throws {
    let seed: UInt64 = 60_001
    var generator = Generator(random: SplitMix64(seed: seed))
    func place() throws -> (reference: Reference, version: APIVersion, facts: ContractFacts) {
      let reference = generator.reference()
      let version = try #require(Self.versions.randomElement(using: &generator.random))
      return (reference, version, reference.facts(at: version))
    }
    func delta(
      _ old: (reference: Reference, version: APIVersion, facts: ContractFacts),
      _ new: (reference: Reference, version: APIVersion, facts: ContractFacts)
    ) -> [Change] {
      ReferenceComparison(old: old.reference, new: new.reference).delta(from: old.version, to: new.version)
    }
    var (a, b) = (try place(), try place())
    var first = delta(a, b)
    for round in 0..<2_000 {
      let c = try place()
      let second = delta(b, c)
      let comment: Comment = "seed \(seed), round \(round), \(a.version), \(b.version), \(c.version)"
      // Not in the macro, which would print both contracts.
      let isApplied = a.facts.applying(first) == b.facts
      let isComposed = FactChanges(first).followed(by: FactChanges(second)) == FactChanges(delta(a, c))
      let isMirrored = FactChanges(delta(b, a)) == FactChanges(first).reversed
      #expect(isApplied, comment)
      #expect(isComposed, comment)
      #expect(isMirrored, comment)
      (a, b, first) = (b, c, second)
    }
  }

  @Test func betweenVersionsApplyComposeAndReverse() throws {
    let seed: UInt64 = 60_002
    var generator = Generator(random: SplitMix64(seed: seed))
    for round in 0..<500 {
      let reference = generator.reference()
      let (old, mid, new) = try (
        #require(Self.versions.randomElement(using: &generator.random)),
        #require(Self.versions.randomElement(using: &generator.random)),
        #require(Self.versions.randomElement(using: &generator.random))
      )
      let place: Comment = "seed \(seed), round \(round), \(old), \(mid), \(new)"
      let first = reference.delta(from: old, to: mid)
      let second = FactChanges(reference.delta(from: mid, to: new))
      let isApplied = reference.facts(at: old).applying(first) == reference.facts(at: mid)
      let isComposed =
        FactChanges(first).followed(by: second) == FactChanges(reference.delta(from: old, to: new))
      let isMirrored = FactChanges(reference.delta(from: mid, to: old)) == FactChanges(first).reversed
      #expect(isApplied, place)
      #expect(isComposed, place)
      #expect(isMirrored, place)
    }
  }

  @Test func ofEqualContractsAreEmpty() {
    var generator = Generator(random: SplitMix64(seed: 60_003))
    for _ in 0..<200 {
      let reference = generator.reference()
      for version in Self.versions {
        #expect(ReferenceComparison(old: reference, new: reference).delta(from: version, to: version).isEmpty)
      }
    }
  }

  @Test func doNotApplyToAnotherContract() throws {
    let old = ShapeTests.operation([ShapeTests.row("a", nil, "2.11"), ShapeTests.row("b", "2.12")])
    let changes = old.delta(from: APIVersion(major: 2, minor: 11), to: APIVersion(major: 2, minor: 12))
    #expect(ContractFacts().applying(changes) == nil)
  }
}

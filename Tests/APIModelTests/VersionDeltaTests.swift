import APIModel
import Prose
import TestSupport
import Testing

@Suite struct VersionDeltaTests {
  /// References whose rows, codes and operations come and go at random, some of them at versions that no history lists.
  private struct Generator {
    var random: SplitMix64

    mutating func range() -> VersionRange {
      let bounds = [random.version(), random.version()].compactMap(\.self).sorted()
      return VersionRange(
        min: random.chance(1, of: 2) ? bounds.first : nil, max: random.chance(1, of: 2) ? bounds.last : nil)
    }

    mutating func rows() -> [Parameter] {
      (0..<Int.random(in: 0...6, using: &random)).map { _ in
        Parameter(
          name: ["a", "b", "c"].randomElement(using: &random) ?? "a", location: .body,
          type: random.chance(1, of: 2) ? .string : .integer, isRequired: random.chance(1, of: 2),
          isNullable: random.chance(1, of: 2), description: "", range: range())
      }
    }

    mutating func operation(_ index: Int) -> Operation {
      var operation = Operation(
        id: "o\(index)", heading: Title("Operation \(index)"), method: .get, path: "/o",
        range: random.chance(1, of: 3) ? range() : .all,
        statusCodes: (0..<Int.random(in: 0...3, using: &random)).map { _ in
          StatusCode(code: random.chance(1, of: 2) ? 200 : 202, kind: .success, range: range())
        }, request: Message(parameters: rows()), response: Message(parameters: rows()))
      if random.chance(1, of: 3) {
        operation.deprecation = Deprecation(since: random.version(), answers: nil, replacement: "")
      }
      return operation
    }

    mutating func reference() -> Reference {
      let operations = (0..<4).map { operation($0) }
      return Reference(
        title: "R", summary: "", service: Service(), history: ShapeTests.history,
        pages: [Page(id: "p", heading: "P", items: operations.map { .operation($0) })], faults: [])
    }
  }

  @Test func areThePairwiseOnes() {
    let seed: UInt64 = 20_262
    var generator = Generator(random: SplitMix64(seed: seed))
    for round in 0..<300 {
      let reference = generator.reference()
      let deltas = reference.deltas
      #expect(Set(deltas.map(\.to)).isSuperset(of: reference.history.versions.map(\.number)))
      for delta in deltas {
        #expect(reference.history.predecessor(of: delta.to) == delta.from)
        let changes = delta.from.map { reference.delta(from: $0, to: delta.to) } ?? []
        #expect(delta.changes == changes, "seed \(seed), round \(round), version \(delta.to)")
      }
      // A version that is left out changes nothing.
      for minor in 1...44 where !deltas.contains(where: { $0.to == APIVersion(major: 2, minor: minor) }) {
        let (old, new) = (APIVersion(major: 2, minor: minor - 1), APIVersion(major: 2, minor: minor))
        #expect(reference.delta(from: old, to: new).isEmpty, "seed \(seed), round \(round), version \(new)")
      }
    }
  }

  @Test func compareContractsAsAWhole() {
    let seed: UInt64 = 20_263
    var generator = Generator(random: SplitMix64(seed: seed))
    for round in 0..<300 {
      let operation = generator.operation(0)
      for minor in 1...44 {
        let (old, new) = (APIVersion(major: 2, minor: minor - 1), APIVersion(major: 2, minor: minor))
        guard operation.deprecation?.since != new, let before = operation.contract(at: old),
          let after = operation.contract(at: new)
        else { continue }
        // Rows of one name may change their order without a change of the contract.
        if before == after {
          #expect(operation.delta(from: old, to: new).isEmpty, "seed \(seed), round \(round), version \(new)")
        }
      }
    }
  }
}

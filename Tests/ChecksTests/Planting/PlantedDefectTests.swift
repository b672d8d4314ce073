import Checks
import Diagnostics
import Foundation
import TestSupport
import Testing

/// Every rule finds the defect that it is for, wherever that is planted in a correct tree, and nothing else does.
@Suite struct PlantedDefectTests {
  /// Places for each defect; `make planted-test` has a hundred.
  static let places = ProcessInfo.processInfo.environment["STRATA_PLACES"].flatMap { Int($0) } ?? 10

  @Test func theCorrectTreeIsSilent() async throws {
    #expect(try await PlantedTree().findings().map { "\($0)" } == [])
  }

  @Test(arguments: Planter.all)
  func isFoundWhereItStandsAndAlone(_ planter: Planter) async throws {
    for seed in 1...UInt64(Self.places) {
      var random = SplitMix64(seed: seed)
      var tree = PlantedTree()
      let place = planter.plant(&tree, &random)
      let findings = try await tree.findings()
      let found = findings.map { "\($0.rule) \($0.location?.file ?? "-"):\($0.location?.line ?? 0)" }
      let isRight = found == ["\(planter.rule) \(place.file):\(place.line)"]
      #expect(isRight, "seed \(seed): \(found), \(findings.map(\.message)), wanted \(place)")
      if !isRight { return }
    }
  }

  /// Rules that a tree cannot break, since its reader gives pages and operations names of their own, and its
  /// headings are sections; `RuleTests` and `DeclaredRuleTests` have their defects.
  static let declaredOnly: Set = [
    "operation/duplicate-id", "operation/unknown-release", "page/duplicate-anchor", "page/id",
    "prose/heading-skipped", "version/duplicate-release", "version/undeclared-change",
    "version/change-not-found",
    "operation/reference",
  ]

  @Test(arguments: Planter.all)
  func keepsItsFingerprintWhenLinesMove(_ planter: Planter) async throws {
    var random = SplitMix64(seed: 7)
    var tree = PlantedTree()
    _ = planter.plant(&tree, &random)
    let before = try await tree.findings()
    for file in tree.files.keys.sorted() where !file.hasSuffix(".json") {
      tree.insert(
        file.hasSuffix(".yaml") ? "# More." : ".. More.\n", before: PlantedTree.Place(file: file, line: 1))
    }
    let after = try await tree.findings()
    #expect(after.map(\.fingerprint) == before.map(\.fingerprint))
    #expect(
      zip(before, after).allSatisfy { old, new in
        old.location?.file.hasSuffix(".json") ?? true || old.location?.line == nil
          || new.location != old.location
          || old.rule == "tree/never-included"
      })
  }

  @Test func everyRuleHasItsDefect() {
    let planted = Set(Planter.all.map(\.rule))
    #expect(Set(Rule.all.map(\.name)).subtracting(planted) == Self.declaredOnly)
    #expect(planted.isDisjoint(with: Self.declaredOnly))
    #expect(planted.isSubset(of: RuleDescription.all.map(\.name)))
  }
}

import Checks
import Diagnostics
import Files
import Foundation
import OSAPIRef
import TestSupport
import Testing

/// The findings on real trees, held against what a person found by reading the trees: `Tests/Corpora/NAME.tsv` has
/// every error and fifty warnings that were drawn by lot.
@Suite(
  "Verdicts on real trees", .enabled(if: Corpora.isPresent, "no trees in STRATA_CORPORA or ../shared/corpora")
)
struct VerdictTests {
  struct Verdict {
    let severity: String
    let rule: String
    let place: String
    let isReal: Bool

    init(_ line: Substring) {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
      severity = String(parts[0])
      rule = String(parts[1])
      place = String(parts[2])
      isReal = parts[4] == "yes"
    }
  }

  static func verdicts(_ tree: String) throws -> [Verdict] {
    let table = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Corpora/\(tree).tsv")
    return try String(contentsOf: table, encoding: .utf8).split(separator: "\n").dropFirst().map(Verdict.init)
  }

  static func findings(_ tree: String) async throws -> [Diagnostic] {
    let reader = try TreeReader(tree: "\(Corpora.folder)/\(tree)", files: .disk)
    let reading = await reader.readFiles().parse().reading()
    let checked = await CheckedReference(reading.reference, facts: reading.facts())
    return Set(reading.findings + (await checked.check())).map { $0.relative(to: Corpora.folder) }
  }

  @Test(arguments: ["nova", "cinder", "keystone"])
  func everyErrorIsRealAndWarningsNearlyAll(_ tree: String) async throws {
    let verdicts = try Self.verdicts(tree)
    let findings = try await Self.findings(tree)
    func places(_ severity: Severity) -> [String] {
      findings.filter { $0.severity == severity }.map {
        "\($0.rule) \($0.location?.file ?? ""):\($0.location?.line ?? 0)"
      }.sorted()
    }
    let errors = verdicts.filter { $0.severity == "error" }
    let warnings = verdicts.filter { $0.severity == "warning" }
    // A new error needs a verdict, and one that is gone takes its own along.
    #expect(places(.error) == errors.map { "\($0.rule) \($0.place)" }.sorted())
    #expect(Set(warnings.map { "\($0.rule) \($0.place)" }).isSubset(of: places(.warning)))
    #expect(50 * errors.count { !$0.isReal } <= errors.count)
    #expect(warnings.count == 50 && 10 * warnings.count { !$0.isReal } <= warnings.count)
  }

  @Test(arguments: [("nova", 405), ("cinder", 97), ("keystone", 18)])
  func countsTheSamplesThatNothingShows(_ tree: String, _ count: Int) async throws {
    let findings = try await Self.findings(tree).filter { $0.rule == "sample/unshown" }
    let numbers = findings.map { Int($0.message.prefix { $0.isNumber }) ?? 1 }
    #expect(numbers.reduce(0, +) == count)
  }

  @Test func findsTheKnownFaults() async throws {
    #expect(try await Self.findings("keystone").count { $0.rule == "sample/not-json" } == 6)
    let misspelt = try await Self.findings("cinder").filter {
      $0.rule == "parameter/unknown-field" && $0.severity == .error
    }
    let words = misspelt.map { $0.message.split(separator: "'")[0] }.sorted()
    #expect(words == ["descripition", "requered", "requered", "require", "require", "require"])
  }
}

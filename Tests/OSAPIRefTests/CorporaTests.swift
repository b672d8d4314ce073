import APIModel
import Diagnostics
import Files
import Foundation
import OSAPIRef
import TestSupport
import Testing

/// Real trees, read whole; skipped where they are not there.
@Suite("Real trees", .enabled(if: Corpora.isPresent, "no trees in STRATA_CORPORA or ../shared/corpora"))
struct CorporaTests {
  struct Tree: CustomTestStringConvertible, Sendable {
    let name: String
    let operations: Int
    let errors: [String]
    var testDescription: String { name }
  }

  static let trees = [
    Tree(name: "nova", operations: 254, errors: []), Tree(name: "cinder", operations: 301, errors: []),
    // docutils has the same error there.
    Tree(name: "keystone", operations: 249, errors: ["rst/unknown-target"]),
  ]

  static func read(_ name: String) async throws -> (reference: Reference, findings: [Diagnostic]) {
    let reader = try TreeReader(tree: "\(Corpora.folder)/\(name)", files: .disk)
    return await reader.readFiles().parse().reference()
  }

  @Test(arguments: trees)
  func everyOperationIsThereAndOnlyRealErrorsAreTold(_ tree: Tree) async throws {
    let (reference, findings) = try await Self.read(tree.name)
    #expect(reference.operations.count == tree.operations)
    #expect(Set(reference.operations.map(\.id)).count == tree.operations)
    #expect(findings.filter { $0.severity == .error }.map(\.rule) == tree.errors)
    #expect(findings.allSatisfy { $0.location?.line != nil && $0.location?.column != nil })
  }

  @Test(arguments: trees)
  func whatIsWrittenReadsTheSame(_ tree: Tree) async throws {
    let first = try await Self.read(tree.name).reference
    let second = try await RoundTripTests.again(first)
    #expect(second.reference == first)
    #expect(second.findings.map { "\($0)" } == [])
  }

  @Test func novasOperationsAreValues() async throws {
    let reference = try await Self.read("nova").reference
    #expect(reference.title == "Compute API")
    let operation = try #require(reference.operations.first { $0.title == "List Virtual Interfaces" })
    #expect(operation.response.parameters.map(\.summary).suffix(1) == ["body net_id string since 2.12"])
    #expect(operation.response.parameters.last?.path == ["virtual_interfaces", "net_id"])
    #expect(operation.statusCodes.map(\.summary).last == "error 410 gone")
    #expect(operation.response.samples.map(\.range.description) == ["since 2.12"])
    let newest = try #require(reference.history.versions.last)
    #expect(reference.history.versions.count == 104 && newest.number == APIVersion("2.104"))
    #expect(reference.history.versions[1].release == "Kilo")
  }

  /// The conditions that os-api-ref's own example of warnings was made for.
  @Test func theExampleOfWarningsTriggersEach() async throws {
    let findings = try await Self.read("os-api-ref-examples/warnings").findings
    #expect(
      findings.map {
        "\($0.rule) \($0.location?.file.split(separator: "/").last ?? ""):\($0.location?.line ?? 0)"
      } == [
        "parameter/undefined index.rst:14", "parameter/row index.rst:16", "parameter/none index.rst:22",
        "parameter/empty-file index.rst:29", "parameter/undefined index.rst:31",
        "parameter/none index.rst:36",
        "tree/missing-file index.rst:36", "parameter/order parameters.yaml:15",
        "parameter/missing-type parameters.yaml:21",
      ])
  }

  @Test(arguments: [("basic", 1, 1, 9), ("microversions", 2, 3, 0)])
  func theOtherExamplesAreClean(_ name: String, _ operations: Int, _ rows: Int, _ codes: Int) async throws {
    let (reference, findings) = try await Self.read("os-api-ref-examples/\(name)")
    #expect(findings == [])
    #expect(reference.operations.count == operations)
    #expect(reference.operations.flatMap { $0.request.parameters + $0.response.parameters }.count == rows)
    #expect(reference.operations.flatMap(\.statusCodes).count == codes)
  }
}

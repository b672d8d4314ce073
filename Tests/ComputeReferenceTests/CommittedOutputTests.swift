import ComputeReference
import Files
import Foundation
import Samples
import Strata
import Testing

/// The committed folder `output/` holds exactly what the sources give.
@Suite struct CommittedOutputTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("output").path

  @Test func isWhatTheSourcesGive() async throws {
    let reference = Publication(publishing: ComputeReference.reference).reference
    let files = await ReferenceBuild(reference: reference).files()
    let expected = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
    let present = try FileSystem.disk.filesBelow(Self.folder)
    for path in Set(expected.keys).union(present).sorted() {
      let found = try? FileSystem.disk.read("\(Self.folder)/\(path)")
      // Compared outside, since an expectation prints both sides and these are whole files.
      let isCurrent = found == expected[path]
      #expect(isCurrent, "output/\(path) is stale: run 'make site' and commit what it changes")
    }
  }
}

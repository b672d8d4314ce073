import APIModel
import Checks
import ComputeReference
import Diagnostics
import Samples
import Testing

@Suite struct BundledReferenceTests {
  let publication = Publication(publishing: ComputeReference.reference)

  @Test func isWithoutFindings() {
    #expect(publication.findings == [])
    #expect(ComputeReference.reference.check() == [])
    #expect(publication.reference.check() == [])
  }

  @Test func writesOneFileForEachShapeOfTheInterfaces() {
    let samples = publication.reference.operation(id: "list-virtual-interfaces")?.samples ?? []
    #expect(
      samples.map { "\($0.file) \($0.range)" } == [
        "api_samples/os-virtual-interfaces/v2.0/vifs-list-resp.json 2.0 only",
        "api_samples/os-virtual-interfaces/v2.1/vifs-list-resp.json 2.1 to 2.11",
        "api_samples/os-virtual-interfaces/v2.12/vifs-list-resp.json 2.12 to 2.43",
      ])
  }
}

import ComputeReference
import Files
import Foundation
import Samples
import Strata
import Testing

/// Every fact of the two source documents reaches every format that shows pages.
@Suite struct FactsTests {
  static let facts = [
    // The operation of the newer document.
    "Servers virtual interfaces (servers, os-virtual-interfaces)", "List Virtual Interfaces",
    "/servers/{server_id}/os-virtual-interfaces", "limit", "offset", "policy.json", "nova-network", "2.44",
    "18.0.0 Rocky", "GET /servers/{server_uuid}/os-interface", "Neutron", "ports", "device_id", "{server_id}",
    "virtual_interfaces", "mac_address", "OS-EXT-VIF-NET:net_id", "net_id", "2.12", "badRequest",
    "unauthorized",
    "forbidden", "itemNotFound", "gone", "400", "401", "403", "404", "410", "200",
    // The extension of the older one.
    "http://example.com/v1.1/tenant/extensions", "EXTENSION query", "Virtual Interfaces",
    "http://docs.openstack.org/ext/virtual_interfaces/api/v1.1", "MID-VRT", "Contact", "Alpha",
    "v1.0 (2011-08-18)", "Compute API 1.1", "PDF", "WADL", "http://", "2011-08-17T00:00:00+00:00",
    "VirtualInterfaces", "Virtual interface support", "2011-09-16", "Initial draft", "New actions",
    "New faults", "New headers", "New resources", "New states", "4.3", "Server Actions", "POST",
    "/servers/id/virtual_interfaces", "202", "computeFault", "serviceUnavailable", "503", "badMethod", "405",
    "overLimit", "413", "badMediaType", "415", "buildInProgress", "409", "500", "retryAfter",
  ]

  static func text(_ isPart: (String) -> Bool) async throws -> String {
    let reference = Publication(publishing: ComputeReference.reference).reference
    let files = await ReferenceBuild(reference: reference).files()
    // Tags split words in highlighted samples and paths; what a reader sees is the text between them.
    return files.filter { isPart($0.path) || $0.path.hasPrefix("api_samples/") }
      .map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "\n")
      .replacing(/<[^>]*>/, with: "").replacing("&quot;", with: "\"").replacing("\\_", with: "_")
  }

  @Test(arguments: [".html", ".md", ".inc"])
  func reachEveryFormat(_ suffix: String) async throws {
    let text = try await Self.text { $0.hasSuffix(suffix) }
    let missing = Self.facts.filter { !text.contains($0) }
    #expect(missing == [])
  }

  @Test(arguments: [
    ("v2.0", ["OS-EXT-VIF-NET:net_id"]), ("v2.1", []), ("v2.12", ["net_id"]),
  ])
  func theNetworkIsToldAsInEachVersion(_ folder: String, _ expected: [String]) throws {
    let reference = Publication(publishing: ComputeReference.reference).reference
    let sample = try #require(
      reference.samples.first { $0.file == "api_samples/os-virtual-interfaces/\(folder)/vifs-list-resp.json" }
    )
    let keys = ["OS-EXT-VIF-NET:net_id", "net_id"].filter { sample.text.contains("\"\($0)\"") }
    #expect(keys == expected)
  }
}

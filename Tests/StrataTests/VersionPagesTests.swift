import APIModel
import ComputeReference
import Foundation
#if canImport(FoundationXML)
  import FoundationXML
#endif
import Samples
import Strata
import TestSupport
import Testing

/// The pages about versions, as a build writes them.
@Suite struct VersionPagesTests {
  private static func build(_ options: String = "") async -> [String: String] {
    let files = MemoryFileSystem()
    let run = await ToolRun.run("build --output out --format html,markdown \(options)", files: files)
    #expect(run.status == .done, "\(run.messages)")
    return files.texts
  }

  private static let versions = ["2.0", "2.1", "2.12", "2.44"]

  @Test func areOneForEachVersionWithLinksToItsNeighbours() async throws {
    let files = await Self.build()
    for (index, version) in Self.versions.enumerated() {
      let html = try #require(files["out/version-history/\(version)/index.html"])
      #expect(html.contains("<h1>Version \(version)</h1>"))
      for neighbour in [index - 1, index + 1] where Self.versions.indices.contains(neighbour) {
        #expect(html.contains("href=\"../../version-history/\(Self.versions[neighbour])/index.html\""))
      }
      #expect(files["out/version-history/\(version)/index.md"]?.hasPrefix("# Version \(version)\n") == true)
    }
    let page = try #require(files["out/version-history/2.12/index.html"])
    #expect(page.contains("What is new") && page.contains("virtual_interfaces.net_id"))
    // Both ways: the operation links the version, the version links the operation.
    let operation = try #require(files["out/os-virtual-interfaces/index.html"])
    #expect(operation.contains("href=\"../version-history/2.12/index.html\""))
    #expect(page.contains("href=\"../../os-virtual-interfaces/index.html#list-virtual-interfaces\""))
  }

  @Test func showTheSameNumbersInChartAndTable() async throws {
    let html = try #require(await Self.build()["out/version-history/index.html"])
    let bars = html.matches(
      of:
        /<title>(\S+)(?: \([^<]*\))?\. Breaking: (\d+), Silent: (\d+), New: (\d+), Announced: (\d+)<\/title>/)
    #expect(bars.map { String($0.1) } == Self.versions)
    let rows = html.matches(
      of:
        /version-history\/([\d.]+)\/index\.html">[^<]*<\/a><\/td>\s*<td>[^<]*<\/td>\s*<td>(\d*)<\/td>\s*<td>(\d*)<\/td>\s*<td>(\d*)<\/td>\s*<td>(\d*)<\/td>/
    )
    #expect(rows.map { String($0.1) } == Self.versions.reversed())
    for (bar, row) in zip(bars.dropFirst(), rows.reversed().dropFirst()) {
      #expect([bar.2, bar.3, bar.4, bar.5] == [row.2, row.3, row.4, row.5])
    }
  }

  @Test func giveAGuideWithEveryChangeAndItsVersion() async throws {
    let reference = Publication(publishing: ComputeReference.reference).reference
    let html = try #require(await Self.build()["out/version-history/guide/index.html"])
    let listed = html.matches(of: /data-at="([^"]+)"/).map { String($0.1) }.sorted()
    let changes = reference.deltas.dropFirst().flatMap { delta in
      delta.changes.isEmpty ? [delta.to.description] : delta.changes.map { _ in delta.to.description }
    }.sorted()
    #expect(listed == changes)
  }

  @Test func haveAFeedWhereTheAddressIsKnown() async throws {
    #expect(await Self.build()["out/version-history/feed.atom"] == nil)
    let files = await Self.build("--base-url https://example.org/api")
    let feed = try #require(files["out/version-history/feed.atom"])
    let document = try XMLDocument(data: Data(feed.utf8))
    let root = try #require(document.rootElement())
    #expect(root.name == "feed")
    for name in ["id", "title", "updated", "author"] {
      #expect(root.elements(forName: name).count == 1, "\(name)")
    }
    let entries = root.elements(forName: "entry")
    #expect(
      entries.map { $0.elements(forName: "id").first?.stringValue }
        == Self.versions.reversed().map { "https://example.org/api/version-history/\($0)/" })
    #expect(
      files["out/sitemap.xml"]?.contains("<loc>https://example.org/api/version-history/2.12/</loc>") == true)
  }
}

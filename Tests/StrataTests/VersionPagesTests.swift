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

  /// WCAG 2.2, success criterion 1.4.11: graphics have a contrast of 3 to 1 with what is beside them.
  @Test func haveColoursThatShowOnLightAndOnDarkGround() async throws {
    let files = await Self.build()
    let html = try #require(files["out/version-history/index.html"])
    let style = try #require(files["out/assets/style.css"])
    let surfaces = try #require(style.firstMatch(of: /--surface: light-dark\((#\w{6}), (#\w{6})\)/))
    let colours = Set(html.matches(of: /fill="(#\w{6})"/).map { String($0.1) })
    #expect(colours.count == 4)
    for colour in colours {
      for surface in [surfaces.1, surfaces.2] {
        let (a, b) = (try Self.luminance(colour), try Self.luminance(String(surface)))
        let contrast = (max(a, b) + 0.05) / (min(a, b) + 0.05)
        #expect(contrast >= 3, "\(colour) on \(surface): \(contrast)")
      }
    }
  }

  private static func luminance(_ colour: String) throws -> Double {
    let number = try #require(Int(colour.dropFirst(), radix: 16))
    let parts = [number >> 16, number >> 8 & 0xFF, number & 0xFF].map { part -> Double in
      let value = Double(part) / 255
      return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  @Test func existForEveryVersionThatIsLinked() async throws {
    let files = MemoryFileSystem()
    let reference = Reference(
      "API",
      versions: VersionHistory {
        Version("2.1", "")
        Version("2.5", "")
      }
    ) {
      Page("Things", id: "things") {
        Operation(.get, "/things", "List Things") {
          "Lists things."
          QueryParameter("q", .string, "The query.", since: "2.3")
          Responds(.ok)
        }
      }
    }
    let run = await ToolRun.run("build --output out --format html", on: reference, files: files)
    #expect(run.status == .done, "\(run.messages)")
    let texts = files.texts
    let linked = Set(
      texts.values.flatMap { $0.matches(of: /version-history\/[\d.]+\/index\.html/).map { String($0.0) } })
    #expect(linked.count == 3)
    for page in linked { #expect(texts["out/\(page)"] != nil, "\(page)") }
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

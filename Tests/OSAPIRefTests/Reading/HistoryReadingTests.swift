import APIModel
import Diagnostics
import OSAPIRef
import Prose
import Testing

@Suite("Version history and settings of a tree")
struct HistoryReadingTests {
  static let index = ["index.rst": "API\n===\n\nText.\n"]

  static func entries(_ tree: ReadTree) -> [String] {
    tree.reference.history.versions.map { "\($0.number) \($0.release ?? "-"): \($0.headline)" }
  }

  @Test func titlesTellTheLastVersionOfARelease() async throws {
    let tree = try await ReadTree(
      Self.index.merging([
        "/nova/api/openstack/compute/rest_api_version_history.rst": """
        History
        =======

        2.1
        ---

        The first one. More.

        .. _microversion 2.2:

        2.2 (Maximum in Kilo)
        ---------------------

        Adds keys.

        2.3
        ---

        Adds more.

        2.10 (Maximum in 9.0.0 Mitaka)
        ------------------------------

        Adds ``all``.

        2.11
        ----

        Newest.
        """
      ]) { $1 })
    #expect(
      Self.entries(tree) == [
        "2.1 Kilo: The first one.", "2.2 Kilo: Adds keys.", "2.3 9.0.0 Mitaka: Adds more.",
        "2.10 9.0.0 Mitaka: Adds all.",
        "2.11 -: Newest.",
      ])
    #expect(tree.reference.history.releases.map(\.name) == ["Kilo", "9.0.0 Mitaka"])
    #expect(tree.findings == [])
  }

  @Test func linksBetweenEntriesLeadToTheHistoryOfTheFirstPage() async throws {
    let tree = try await ReadTree(
      Self.index.merging([
        "/nova/api/rest_api_version_history.rst": """
        2.1
        ---

        First.

        2.2
        ---

        As in `2.1`_.
        """
      ]) { $1 })
    let note = tree.reference.history.versions.last?.note
    #expect(note?.commonMark().contains("[2.1](./#version-2.1)") == true)
  }

  @Test(
    "The service type is the title of a reference before API, unless the settings name it",
    arguments: [
      ("Compute API", "", "compute"), ("Block Storage API V3 (CURRENT)", "", "block-storage"),
      ("Identity v3 API", "", nil), ("Welcome", "", nil), ("API", "", nil),
      ("Compute API", "service-type: nova\n", "nova"),
    ] as [(String, String, String?)])
  func serviceType(title: String, settings: String, expected: String?) async throws {
    let line = String(repeating: "=", count: title.utf8.count)
    let tree = try await ReadTree([
      "index.rst": "\(title)\n\(line)\n\nText.\n", "/strata.yaml": "\(settings)token-header: X-Token\n",
    ])
    // Without versions there is no header for them.
    #expect(tree.reference.service == Service(type: expected, versionHeader: nil, tokenHeader: "X-Token"))
  }

  @Test func theHistoryMayNameTheServiceInItsExampleOfAHeader() async throws {
    let tree = try await ReadTree([
      "index.rst": "Block Storage API\n=================\n\nText.\n",
      "/cinder/api/rest_api_version_history.rst": """
      Ask with a header::

        OpenStack-API-Version: volume <version>

      3.0
      ---

      First.
      """,
    ])
    #expect(tree.reference.service.type == "volume")
    #expect(tree.reference.service.versionHeader == "OpenStack-API-Version")
  }

  @Test func otherTitlesOfOtherProjects() async throws {
    let tree = try await ReadTree(
      Self.index.merging([
        "/strata.yaml": "history: doc/history.rst\n",
        "/doc/history.rst": """
        1.58 (Train)
        ------------

        Newest first.

        1.2 - Adds tags
        ---------------

        .. versionadded:: Newton

        Tags are there.

        v1.1
        ----

        First.
        """,
      ]) { $1 })
    #expect(
      Self.entries(tree) == ["1.1 -: First.", "1.2 Newton: Adds tags", "1.58 Train: Newest first."])
  }

  @Test func settingsSayWhatTheTreeCannot() async throws {
    let tree = try await ReadTree(
      Self.index.merging([
        "/strata.yaml": """
        title: Compute
        service-type: compute
        version-header: OpenStack-API-Version
        min-version: 2.1
        max-version: 2.60
        releases:
          2.53: 16.0.0 Pike
        """
      ]) { $1 })
    #expect(tree.reference.title == "Compute")
    #expect(
      tree.reference.service
        == Service(type: "compute", versionHeader: "OpenStack-API-Version", tokenHeader: "X-Auth-Token"))
    #expect(Self.entries(tree) == ["2.1 -: ", "2.53 16.0.0 Pike: ", "2.60 -: "])
  }

  @Test(arguments: [
    ("titel: x\n", "configuration/unknown-key", 1),
    ("title: x\nmin-version: two\n", "configuration/wrong-value", 2),
    ("history: nowhere.rst\n", "configuration/history", 1),
    ("history: ../../x.rst\n", "configuration/wrong-value", 1),
    ("title: [\n", "configuration/syntax", 2),
  ])
  func mistakesInTheSettingsHaveTheirLine(_ text: String, _ rule: String, _ line: Int) async throws {
    let tree = try await ReadTree(Self.index.merging(["/strata.yaml": text]) { $1 })
    #expect(tree.findings.map(\.rule) == [rule])
    #expect(tree.findings.first?.location?.file == "project/strata.yaml")
    #expect(tree.findings.first?.location?.line == line)
  }

  @Test func aTreeWithoutAnythingHasDefaults() async throws {
    let tree = try await ReadTree(["index.rst": "Text.\n"])
    #expect(tree.reference.title == "API reference")
    #expect(tree.reference.history == VersionHistory(versions: [], releases: []))
  }
}

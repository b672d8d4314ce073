import APIModel
import Files
import OrderedJSON
import Prose
import ReleaseNotes
import Testing

@Suite struct DocumentTests {
  @Test func allReleasesStandNewestFirst() {
    #expect(
      ReleaseNotes(reference: sample).rst == """
        Sample API: release notes
        =========================

        18.0.0 Rocky
        ------------

        The code is gone.

        Upgrade notes
        ~~~~~~~~~~~~~

        - *List Interfaces* (``GET /list-interfaces``) is removed from every version: requests get 410 gone. Use ``GET /ports``.

        16.0.0 Pike
        -----------

        Versions
        ~~~~~~~~

        2.44
        ^^^^

        Interfaces end.

        Upgrade notes
        ~~~~~~~~~~~~~

        - **2.44**: *List Interfaces* (``GET /list-interfaces``) no longer works: every request gets 404 itemNotFound. Use ``GET /ports``.
        - **2.44**: New request parameter ``details`` of *Show Server* (``GET /show-server``), which is required: boolean.

        12.0.0 Liberty
        --------------

        Versions
        ~~~~~~~~

        2.12
        ^^^^

        Networks are back.

        **Why**

        As ``net_id``.

        New features
        ~~~~~~~~~~~~

        - **2.12**: New response field ``net_id`` of *List Interfaces* (``GET /list-interfaces``): string (uuid).

        2015.1.0 Kilo
        -------------

        Versions
        ~~~~~~~~

        2.1
        ^^^

        The base.

        The documented contract is that of the version before.

        Before releases were recorded
        -----------------------------

        Versions
        ~~~~~~~~

        2.0
        ^^^

        The first one.

        This is the first version: the changes of the later ones count from here.

        """)
  }

  @Test func oneReleaseStandsAlone() throws {
    #expect(
      try ReleaseNotes(reference: sample, release: "18.0.0 Rocky").markdown == """
        # Sample API: 18.0.0 Rocky release notes

        The code is gone.

        ## Upgrade notes

          - *List Interfaces* (`GET /list-interfaces`) is removed from every version: requests get 410 gone. Use `GET /ports`.

        """)
  }

  @Test func jsonHoldsTheValuesAndTheirSentences() throws {
    let json = try ReleaseNotes(reference: sample, release: "16.0.0 Pike").json(style: .pretty)
    #expect(
      String(decoding: json, as: UTF8.self) == """
        {
            "title": "Sample API: 16.0.0 Pike release notes",
            "releases": [
                {
                    "release": "16.0.0 Pike",
                    "title": "16.0.0 Pike",
                    "note": "",
                    "versions": [
                        {
                            "version": "2.44",
                            "isBaseline": false,
                            "headline": "Interfaces end.",
                            "note": "",
                            "changes": [
                                {
                                    "kind": "removed",
                                    "area": "operation",
                                    "operation": "list-interfaces",
                                    "direction": null,
                                    "name": "List Interfaces",
                                    "before": "GET /list-interfaces",
                                    "after": "404 itemNotFound",
                                    "class": "breaking",
                                    "rule": "operation-removed",
                                    "section": "upgrade",
                                    "text": "*List Interfaces* (`GET /list-interfaces`) no longer works: every request gets 404 itemNotFound. Use `GET /ports`."
                                },
                                {
                                    "kind": "added",
                                    "area": "parameter",
                                    "operation": "show-server",
                                    "direction": "request",
                                    "name": "details",
                                    "before": null,
                                    "after": "boolean",
                                    "class": "breaking",
                                    "rule": "required-parameter-added",
                                    "section": "upgrade",
                                    "text": "New request parameter `details` of *Show Server* (`GET /show-server`), which is required: boolean."
                                }
                            ]
                        }
                    ],
                    "removals": []
                }
            ]
        }

        """)
  }

  @Test func markdownReadsBackAsTheSameDocument() {
    let notes = ReleaseNotes(reference: sample)
    let read = Prose(commonMark: notes.markdown)
    #expect(read.plainText == notes.prose.plainText)
    #expect(read.html() == notes.prose.withoutAnchors.html())
  }

  @Test func filesAreTheIndexAndOneOfEachRelease() async {
    let files = await ReleaseNotes(reference: sample).files([.markdown, .rst, .html, .json])
    #expect(
      files.map(\.path)
        == ["md", "rst"].flatMap { format in
          ["index", "2015-1-0-kilo", "12-0-0-liberty", "16-0-0-pike", "18-0-0-rocky"].map {
            "release-notes/\($0).\(format)"
          }
        } + ["release-notes/index.json"])
    #expect(files.allSatisfy { $0.bytes.last == UInt8(ascii: "\n") })
  }

  @Test func fileOfAReleaseIsWhatAskingForItGives() async throws {
    let files = await ReleaseNotes(reference: sample).files([.rst])
    let alone = try ReleaseNotes(reference: sample, release: "16.0.0 Pike").rst
    #expect(files.first { $0.path == "release-notes/16-0-0-pike.rst" }?.bytes == Array(alone.utf8))
  }

  @Test func releasesOfLikeNamesGetFilesOfTheirOwn() async {
    let notes = ReleaseNotes(
      reference: reference(versions: [
        version("2.0"), version("2.1", "A b"), version("2.2", "a-B"), version("2.3", "Index"),
        version("2.4", "日本"),
      ]))
    #expect(
      await notes.files([.markdown]).map(\.path)
        == ["index", "a-b", "a-b-2", "index-2", "release"].map { "release-notes/\($0).md" })
  }

  @Test func namesOfUntrustedReferencesStayText() {
    let reference = reference(
      [operation("Show <script> *x*", range: .from("2.1"))],
      versions: [version("2.0"), version("2.1", "<b> *R*", "A <script> `head`_.")])
    let notes = ReleaseNotes(reference: reference)
    #expect(!notes.html.contains("<script>") && !notes.html.contains("<b>"))
    #expect(notes.rst.contains("\nA <script> \\`head\\`\\_.\n"))
    #expect(Prose(commonMark: notes.markdown).plainText == notes.prose.plainText)
  }
}

extension Prose {
  /// The structure of the document without the anchors that CommonMark lacks.
  fileprivate var withoutAnchors: Prose {
    Prose(
      blocks.map { block in
        if case .heading(let level, let content, _) = block {
          .heading(level: level, content: content, id: nil)
        } else {
          block
        }
      })
  }
}

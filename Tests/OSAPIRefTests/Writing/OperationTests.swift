import APIModel
import OSAPIRef
import Prose
import Testing

@Suite struct OperationTests {
  @Test func operationShowsMethodEndingCodesMessagesAndSamples() async {
    let operation = APIModel.Operation(
      id: "list-vifs", heading: "List Interfaces", method: .get, path: "/servers/{server_id}/vifs",
      range: VersionRange("2.1...2.43"), description: "Lists them.",
      statusCodes: [
        StatusCode(code: 200, kind: .success),
        StatusCode(code: 400, kind: .error, fault: "badRequest", reason: "The *limit* is no number."),
        StatusCode(code: 404, kind: .error, fault: "itemNotFound", range: VersionRange("2.1...2.43")),
        StatusCode(code: 404, kind: .error, fault: "itemNotFound", range: VersionRange("2.44...")),
        StatusCode(code: 410, kind: .error, fault: "gone", release: "18.0.0 Rocky"),
        StatusCode(code: 500, kind: .error),
      ],
      request: Message(parameters: [
        .row("server_id", .path, key: "server_id_path"), .row("limit", .query, required: false),
      ]),
      response: Message(
        parameters: [.row("OS-EXT-VIF-NET:net_id")],
        samples: [
          sample("a.json", "application/json", VersionRange("2.12...2.43")),
          sample("b.xml", "application/xml", .all),
          sample("c.txt", "text/plain", VersionRange("...2.0")),
        ], notes: "A note."),
      deprecation: Deprecation(
        since: APIVersion("2.44"), answers: FaultAnswer(code: 404, fault: "itemNotFound"),
        replacement: "Use `GET /ports`."),
      removal: Removal(release: "18.0.0 Rocky", answers: FaultAnswer(code: 410, fault: "gone")))
    #expect(
      await file("things.inc", of: .sample([.operation(operation)])) == """
        Things
        ======

        List Interfaces
        ---------------

        .. rest_method:: GET /servers/{server_id}/vifs
           min_version: 2.1
           max_version: 2.43

        Available from version 2.1 to 2.43.

        .. warning::

           Deprecated since 2.44: every request gets itemNotFound(404) from that version on.

           Use ``GET /ports``.

           Removed in 18.0.0 Rocky: every request gets gone(410), in every version.

        Lists them.

        Normal response codes: 200

        Error response codes: badRequest(400), itemNotFound(404), gone(410), 500

        - badRequest(400): The *limit* is no number.
        - itemNotFound(404) since 2.44.
        - gone(410) from 18.0.0 Rocky on, in every version.

        Request
        ~~~~~~~

        .. rest_parameters:: parameters.yaml

           - server_id: server_id_path
           - limit: limit

        Response
        ~~~~~~~~

        .. rest_parameters:: parameters.yaml

           - OS-EXT-VIF-NET:net_id: OS-EXT-VIF-NET:net_id

        A note.

        **Example (2.12 to 2.43)**

        .. literalinclude:: ../api_samples/things/a.json
           :language: json

        **Example**

        .. literalinclude:: ../api_samples/things/b.xml
           :language: xml

        **Example (until 2.0)**

        .. literalinclude:: ../api_samples/things/c.txt
           :language: text

        """)
  }

  @Test(arguments: [
    ("...", nil),
    ("2.12...", "Available since version 2.12."),
    ("...2.43", "Available until version 2.43."),
    ("2.12...2.43", "Available from version 2.12 to 2.43."),
    ("2.12...2.12", "Available in version 2.12 only."),
  ])
  func boundsAreTold(range: String, sentence: String?) async {
    let operation = APIModel.Operation(
      id: "x", heading: "X", method: .get, path: "/x", range: VersionRange(range))
    let lines = await file("things.inc", of: .sample([.operation(operation)])).split(separator: "\n").map(
      String.init)
    #expect(lines.first { $0.hasPrefix("Available") } == sentence)
  }

  @Test(arguments: [
    (Deprecation(since: nil, answers: nil, replacement: ""), "   This operation is deprecated."),
    (Deprecation(since: APIVersion("2.5"), answers: nil, replacement: ""), "   Deprecated since 2.5."),
    (
      Deprecation(since: nil, answers: FaultAnswer(code: 410, fault: "gone"), replacement: ""),
      "   This operation is deprecated: every request gets gone(410)."
    ),
  ])
  func deprecationSaysWhatIsKnown(deprecation: Deprecation, line: String) async {
    let operation = APIModel.Operation(
      id: "x", heading: "X", method: .get, path: "/x", deprecation: deprecation)
    #expect(
      await file("things.inc", of: .sample([.operation(operation)])).hasSuffix(".. warning::\n\n\(line)\n"))
  }

  @Test func reasonOfSeveralBlocksStaysInItsItem() async {
    let operation = APIModel.Operation(
      id: "x", heading: "X", method: .get, path: "/x",
      statusCodes: [
        StatusCode(
          code: 400, kind: .error, fault: "bad", reason: "One it is.\n\nTwo it is.",
          range: VersionRange("2.2...")),
        StatusCode(code: 409, kind: .error, fault: "conflict", reason: "- a\n- b"),
      ])
    #expect(
      await file("things.inc", of: .sample([.operation(operation)])).hasSuffix(
        """
        Error response codes: bad(400), conflict(409)

        - bad(400) since 2.2: One it is.

          Two it is.

        - conflict(409):

          - a
          - b

        """))
  }

  @Test func headingsAndRulesOfDescriptionsMakeNoSections() async {
    let operation = APIModel.Operation(
      id: "x", heading: "X", method: .get, path: "/x",
      description: "# Head\n\nSome text.\n\n---\n\nMore it is."
    )
    #expect(
      await file("things.inc", of: .sample([.operation(operation)])).hasSuffix(
        "**Head**\n\nSome text.\n\nMore it is.\n"))
  }

  @Test(arguments: [
    ("List Things", "List Things"),
    ("Show Q&A of a < b", "Show Q&A of a < b"),
    ("Show <b>bold</b> &lt;", "Show &lt;b>bold&lt;/b> &amp;lt;"),
    ("Show *all* things_", "Show &#42;all&#42; things&#95;"),
    ("See http://example.com: more", "See http&#58;//example.com: more"),
    ("1. First", "1. First"),
    ("- First", "&#45; First"),
    ("", "GET /things"),
  ])
  func titleOfOperationHasNoBackslashesTagsOrLinks(title: String, markup: String) async {
    let lines = await file("things.inc", of: .sample(path: "/things", title: title)).split(separator: "\n")
    #expect(String(lines[2]) == markup)
  }

  @Test(arguments: [
    ("/servers/{server_id}/<key>?a=1&b=2", "/servers/{server_id}/&lt;key>?a=1&b=2"),
    ("/x/{id_}/{_a_}", "/x/{id&#95;}/{_a&#95;}"),
    ("/two\nlines", "/two lines"),
  ])
  func pathIsSafeInHTML(path: String, written: String) async {
    #expect(await file("things.inc", of: .sample(path: path)).contains(".. rest_method:: GET \(written)\n"))
  }

  @Test func methodKeepsOnlyCharactersOfMethods() async {
    let operation = APIModel.Operation(id: "x", heading: "X", method: Method("m\" onclick=\"x"), path: "/x")
    #expect(
      await file("things.inc", of: .sample([.operation(operation)])).contains(
        ".. rest_method:: MONCLICKX /x\n"))
  }
}

private func sample(_ name: String, _ mediaType: String, _ range: VersionRange) -> PublishedSample {
  PublishedSample(
    id: name, caption: "Example", mediaType: mediaType, file: "api_samples/things/\(name)", range: range,
    text: "")
}

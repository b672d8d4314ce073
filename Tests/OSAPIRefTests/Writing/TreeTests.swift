import APIModel
import Files
import OSAPIRef
import Prose
import Testing

@Suite struct TreeTests {
  @Test func treeHasADocumentForEachPageAndTheirParameters() async {
    let reference = Reference(
      title: "API", summary: "", service: Service(), history: VersionHistory(versions: [], releases: []),
      pages: [
        Page(id: "a", heading: "A", items: [.operation(operation("x", request: [.row("limit", .query)]))]),
        Page(id: "b", heading: "B", items: []),
      ], faults: [Fault(name: "gone", codes: [410], description: "")])
    #expect(
      await OSAPIRefTree(reference: reference).render().map(\.path) == [
        "rst/conf.py", "rst/index.rst", "rst/a.inc", "rst/b.inc", "rst/faults.inc", "rst/parameters.yaml",
      ])
  }

  @Test func treeWithoutFaultsAndParametersHasNoFilesForThem() async {
    #expect(
      await OSAPIRefTree(reference: .sample([])).render().map(\.path) == [
        "rst/conf.py", "rst/index.rst", "rst/things.inc",
      ])
  }

  @Test func renderingTwiceGivesTheSameBytes() async {
    let reference = Reference.sample(
      request: (0..<40).map { .row("name\($0 % 7)", .query, Prose(commonMark: "Text \($0 % 5).")) })
    let first = await OSAPIRefTree(reference: reference).render()
    #expect(await first == OSAPIRefTree(reference: reference).render())
  }

  @Test(arguments: [
    ("Compute API", "project = \"Compute API\"\n"),
    ("A \"quoted\" \\ API", "project = \"A \\\"quoted\\\" \\\\ API\"\n"),
    ("two\nlines\u{1}", "project = \"two\\nlines\\x01\"\n"),
  ])
  func configurationQuotesTheTitle(title: String, line: String) async {
    #expect(await file("conf.py", of: .sample([], title: title)).contains(line))
  }

  @Test func indexIncludesPagesThenTellsTheHistory() async {
    let removed = Operation(
      id: "old", heading: "Old One", method: .get, path: "/old",
      removal: Removal(release: "3 Three", answers: nil))
    let reference = Reference.sample(
      [.operation(removed)],
      versions: [
        Version(number: APIVersion(major: 2, minor: 1), release: nil, headline: "The *first*.", note: ""),
        Version(
          number: APIVersion(major: 2, minor: 2), release: "2 Two", headline: "", note: "## More\n\n- a"),
      ],
      releases: [Release(name: "2 Two", note: ""), Release(name: "3 Three", note: "Gone it is.")],
      faults: [Fault(name: "gone", codes: [410], description: "")])
    #expect(
      await file("index.rst", of: reference) == """
        ==========
        Sample API
        ==========

        What it is for.

        .. rest_expand_all::

        .. include:: things.inc

        .. include:: faults.inc

        Version history
        ===============

        2.1
        ---

        The \\*first\\*.

        2.2 (2 Two)
        -----------

        **More**

        - a

        Changes by releases
        ===================

        3 Three
        -------

        Gone it is.

        - Removed in every version: Old One, ``GET /old``

        """)
  }

  @Test func sectionsNestAndOperationsStandBelowThem() async {
    let reference = Reference.sample([
      .prose("Some text."), .operation(operation("Top")),
      .section(
        Section(
          id: "s", heading: "Section",
          items: [.prose("> A quote."), .operation(operation("Inner", request: [.row("q", .query)]))])),
    ])
    #expect(
      await file("things.inc", of: reference) == """
        Things
        ======

        Some text.

        Top
        ---

        .. rest_method:: GET /x

        Section
        -------

        ..

           A quote.

        Inner
        ~~~~~

        .. rest_method:: GET /x

        Request
        ^^^^^^^

        .. rest_parameters:: parameters.yaml

           - q: q

        """)
  }

  @Test func listsInNeighbouringProseStayApart() async {
    let reference = Reference.sample([.prose("- a"), .prose("- b")])
    #expect(await file("things.inc", of: reference).hasSuffix("- a\n\n..\n\n- b\n"))
  }

  @Test func faultHasItsFieldsInAPlainTable() async {
    let fault = Fault(
      name: "itemNotFound", codes: [404, 410], description: "There is none.",
      parameters: [
        .row("message"), .row("extra_", .body, "- a", required: false, range: VersionRange("2.2...2.4")),
      ],
      samples: [
        PublishedSample(
          id: "f", caption: "Example", mediaType: "application/json", file: "api_samples/faults/f.json",
          range: .all, text: "{}")
      ])
    #expect(
      await file("faults.inc", of: .sample([], faults: [fault])) == """
        Faults
        ======

        itemNotFound
        ------------

        Response codes: 404, 410

        There is none.

        .. list-table::
           :header-rows: 1
           :widths: auto

           * - Name
             - Type
             - Description
           * - message
             - string
             - Some text.
           * - extra\\_ (Optional)
             - string
             - - a

               **New in version 2.2**

               **Available until version 2.4**

        **Example**

        .. literalinclude:: ../api_samples/faults/f.json
           :language: json

        """)
  }
}

private func operation(_ title: String, request: [Parameter] = []) -> APIModel.Operation {
  APIModel.Operation(
    id: title, heading: Title(title), method: .get, path: "/x", request: Message(parameters: request))
}

import APIModel
import Diagnostics
import OSAPIRef
import Prose
import Testing

@Suite("Links of a tree")
struct LinkReadingTests {
  /// A tree of two documents: the index with pages a and b, and `more/index` with page c.
  static func read(_ text: String, parameters: String = "") async throws -> ReadTree {
    try await ReadTree([
      "index.rst":
        "API\n===\n\n.. toctree::\n   :hidden:\n\n   more/index\n\n.. include:: a.inc\n.. include:: b.inc\n",
      "a.inc": "A things\n--------\n\n\(text)\n",
      "b.inc": """
      .. _b-label:

      B things
      --------

      .. _Show B:

      Show ``b``
      ~~~~~~~~~~

      .. rest_method:: GET /b

      Text.

      Faults
      ^^^^^^

      .. _para:

      A paragraph.

      .. _away: https://a.b/c
      """,
      "more/index.rst": "More\n====\n\n.. include:: more/c.inc\n",
      "more/more/c.inc": "C things\n--------\n\nText.\n",
      "parameters.yaml": parameters,
    ])
  }

  @Test(arguments: [
    ("`B things`_", "b/", "B things"), ("`B  Things`_", "b/", "B  Things"),
    ("`see <B things_>`__", "b/", "see"),
    ("`Show b`_", "b/#show-b", "Show b"), ("faults_", "b/#show-b:faults", "faults"),
    ("para_", "b/#para", "para"),
    (":ref:`b-label`", "b/", "B things"), (":ref:`those <b-label>`", "b/", "those"),
    (":ref:`those\n<B-Label>`", "b/", "those"),
    (":ref:`Show b`", "b/#show-b", "Show b"), (":ref:`it <para>`", "b/#para", "it"),
    (":doc:`more/index`", "more/", "More"),
    (":doc:`that </more/index>`", "more/", "that"), (":doc:`/index`", "./", "API"),
    ("`x <#show-b>`__", "b/#show-b", "x"),
    ("away_", "https://a.b/c", "away"), ("`text <https://a.b/>`_", "https://a.b/", "text"),
    (":nova-doc:`guide <admin/x.html>`", "https://docs.openstack.org/nova/latest/admin/x.html", "guide"),
  ])
  func referencesLeadToTheirPages(_ written: String, _ destination: String, _ words: String) async throws {
    let tree = try await Self.read(written)
    #expect(tree.findings == [])
    guard case .prose(let prose)? = tree.reference.pages[0].items.first,
      case .paragraph(let content)? = prose.blocks.first,
      case .link(let found, _, let shown)? = content.first
    else {
      Issue.record("no link in \(tree.reference.pages[0].items)")
      return
    }
    #expect(found == destination)
    #expect(shown.plainText == words)
  }

  @Test func aReferenceShowsTheTitleWithItsMarkup() async throws {
    let tree = try await Self.read(":ref:`Show B`")
    #expect(
      tree.reference.pages[0].items == [
        .prose(
          Prose([
            .paragraph([.link(destination: "b/#show-b", title: nil, content: [.text("Show "), .code("b")])])
          ]))
      ])
  }

  @Test(arguments: [
    (":ref:`nowhere`", "rst/unknown-label"), (":ref:`words <b-lable>`", "rst/unknown-label"),
    (":doc:`nowhere`", "rst/unknown-document"),
    ("nowhere_", "rst/unknown-target"), (":ref:`para`", "rst/reference-without-title"),
    (":strange:`text`", "rst/unknown-role"),
    (".. strange:: x", "rst/unknown-directive"),
  ])
  func whatLeadsNowhereIsTold(_ written: String, _ rule: String) async throws {
    let tree = try await Self.read("Text \(written)".replacing("Text ..", with: "\n.."))
    #expect(tree.findings.map(\.rule) == [rule])
    #expect(tree.findings.first?.location?.file == "project/api-ref/source/a.inc")
  }

  @Test func sphinxsOwnLabelsShowTheirWords() async throws {
    let tree = try await Self.read(":ref:`search` and :ref:`genindex`")
    #expect(tree.findings == [])
    #expect(tree.reference.pages[0].outline == "a \"A things\": prose(Search Page and Index)")
  }

  @Test func descriptionsMayUseNamesAndSubstitutionsOfTheDocument() async throws {
    let tree = try await ReadTree(
      operation: ".. |unit| replace:: GiB\n\n.. rest_parameters:: parameters.yaml\n\n   - a: a\n",
      parameters: "a:\n  in: body\n  type: string\n  description: |\n    In |unit|, see Things_.\n")
    #expect(tree.findings == [])
    #expect(
      try tree.operation.response.parameters[0].description.blocks == [
        .paragraph([
          .text("In GiB, see "), .link(destination: "things/", title: nil, content: [.text("Things")]),
          .text("."),
        ])
      ])
  }

  @Test func problemsOfADescriptionHaveTheirPlaceInTheFile() async throws {
    let tree = try await ReadTree(
      operation: ".. rest_parameters:: parameters.yaml\n\n   - a: a\n   - b: a\n",
      parameters: "a:\n  in: body\n  type: string\n  description: |\n    Text.\n\n    See |nothing|.\n")
    #expect(tree.places == ["rst/undefined-substitution parameters.yaml:7:9"])
  }
}

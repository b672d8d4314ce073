import APIModel
import Files
import MarkdownPages
import Prose
import Testing

@Suite struct MarkdownPagesTests {
  private func version(_ minor: Int) -> APIVersion { APIVersion(major: 2, minor: minor) }

  private func text(_ path: String, of reference: Reference) async -> String {
    await MarkdownPages(reference: reference).render().first { $0.path == path }
      .map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  private func reference(_ items: [PageItem], faults: [Fault] = [], title: String = "Trees") -> Reference {
    let history = VersionHistory(
      versions: (0...3).map { Version(number: version($0), release: nil, headline: "H\($0).", note: "") },
      releases: [])
    return Reference(
      title: "Tree API", summary: "What grows. And more.", service: Service(), history: history,
      pages: [Page(id: "trees", heading: Title(title), items: items)], faults: faults)
  }

  @Test("An operation shows what its HTML page shows")
  func operation() async {
    let parameter = Parameter(
      name: "a|b", path: ["trees", "a|b"], location: .body, type: .uuid, isRequired: true, isNullable: true,
      description: "One `x|y`.\n\n- two", range: VersionRange(min: version(1)))
    let sample = PublishedSample(
      id: "s", caption: "Some *trees*", mediaType: "application/json", file: "api_samples/s.json",
      range: .all,
      code: 200, text: "{\n}\n")
    let operation = Operation(
      id: "list-trees", heading: "List trees", method: .get, path: "/trees",
      range: VersionRange(max: version(2)),
      description: "Lists.",
      statusCodes: [
        StatusCode(code: 200, kind: .success),
        StatusCode(code: 404, kind: .error, fault: "gone", reason: "No *tree*.", release: "1.0"),
      ],
      response: Message(
        parameters: [parameter], samples: [sample],
        notes: Prose([.admonition(Prose.Admonition(.note, blocks: [.paragraph([.text("Mind.")])]))])),
      deprecation: Deprecation(
        since: version(3), answers: FaultAnswer(code: 404, fault: "gone"), replacement: "Use bushes."))
    let fault = Fault(name: "gone", codes: [404], description: "It is gone.")
    #expect(
      await text("trees/index.md", of: reference([.operation(operation)], faults: [fault])) == """
        # Trees

        ## List trees

        `GET /trees`

        Versions: 2.0 to 2.2

        > [!WARNING]
        > Deprecated from version 2.3 on: every request gets 404 Not Found, [`gone`](../faults/index.md#gone).
        > 
        > Use bushes.

        Lists.

        ### Response

        | Status | Fault | Versions | When |
        | --- | --- | --- | --- |
        | 200 OK |  | 2.0 to 2.2 |  |
        | 404 Not Found | [`gone`](../faults/index.md#gone) | from release 1.0 on | No *tree*. |

        > [!NOTE]
        > Mind.

        | Name | In | Type | Required | Versions | Description |
        | --- | --- | --- | --- | --- | --- |
        | `trees.a\\|b` | body | string (uuid) or null | required | since 2.1 | One `x\\|y`. two |

        **Some \\*trees\\*** (200 OK, all versions): [`api_samples/s.json`](../api_samples/s.json)

        ```json
        {
        }
        ```

        ### Requests to copy

        ```shell
        curl "$ENDPOINT/trees"
        ```

        ### Changes by version

          - **2.1:** New response field `trees.a|b`: string (uuid).
          - **2.3:** The operation no longer works: every request gets 404 Not Found, [`gone`](../faults/index.md#gone).

        """)
  }

  @Test("Titles are text, whatever they hold")
  func escaping() async {
    let text = await text("trees/index.md", of: reference([], title: "a_b_ *c* [d] <e> #"))
    #expect(text == "# a\\_b\\_ \\*c\\* \\[d\\] \\<e> \\#\n")
    #expect(Prose(commonMark: text).plainText == "a_b_ *c* [d] <e> #")
  }

  @Test("Headings of prose stand below those of the page, and links lead to the Markdown twins")
  func prose() async {
    let section = Section(
      id: "s", heading: "More",
      items: [.prose("# Deep\n\n[list](trees/#list-trees) [page](trees/) [out](https://example.org)")])
    #expect(
      await text("trees/index.md", of: reference([.prose("# Top"), .section(section)])) == """
        # Trees

        ## Top

        ## More

        ### Deep

        [list](#list-trees) [page](../trees/index.md) [out](https://example.org)

        """)
  }

  @Test("The overview of all pages has the form of llms.txt")
  func overview() async {
    let fault = Fault(name: "gone", codes: [404], description: "")
    #expect(
      await text("llms.txt", of: reference([.prose("Trees grow. Slowly.")], faults: [fault], title: "T [1]"))
        == """
        # Tree API

        > What grows.

        ## Pages

        - [T \\[1\\]](trees/index.md): Trees grow.

        ## More

        - [Overview](index.md): What grows.
        - [Faults](faults/index.md): The error bodies of this API, with the status codes they come with.

        """)
  }
}

import APIModel
import Files
import Prose
import Site
import Testing

/// Pages of shapes, cut out of the page of their operation.
@Suite struct ShapePageTests {
  private static func range(_ min: String?, _ max: String?) -> VersionRange {
    VersionRange(min: min.map(version), max: max.map(version))
  }

  private static func sample(_ name: String, _ range: VersionRange) -> PublishedSample {
    PublishedSample(
      id: name, caption: name, mediaType: "application/json", file: "api_samples/\(name).json", range: range,
      text: "{\n    \"name\": \"x\",\n    \"age\": 1\n}\n")
  }

  /// An operation with two shapes, 2.0–2.1 and since 2.2.
  private static func operation(layout: Bool = false) -> Operation {
    let early = range(nil, "2.1")
    let late = range("2.2", nil)
    let note = Prose([
      .admonition(Prose.Admonition(.versionAdded, version: "2.2", blocks: [.paragraph([.text("Later.")])])),
      .paragraph([
        .link(destination: "../trees/#list-trees", title: nil, content: [.text("self")]),
        .link(destination: "https://example.org/a", title: nil, content: [.text("far")]),
      ]),
    ])
    var operation = Operation.list(
      [.body("name"), .body("age", range: early), .body("age", range: late)],
      samples: [sample("old", early), sample("new", late)],
      statusCodes: [
        StatusCode(code: 200, kind: .success), StatusCode(code: 404, kind: .error, range: late),
      ])
    operation.description = note
    if layout {
      let section = LayoutSection(
        anchor: "response-new", heading: "Response (2.2 on)", range: late, items: [.sample(.response, 1)])
      operation.layout = [
        .parameters(.response, 0..<3), .statusCodes(1..<2, .table), .sample(.response, 0), .section(section),
      ]
    }
    return operation
  }

  private static func shape(_ version: String, layout: Bool = false) async -> String {
    await page(
      "trees/list-trees/\(version)/index.html", of: .small(items: [.operation(operation(layout: layout))]))
  }

  private static func names(_ text: String) -> [String] {
    ids(in: text).filter { !$0.hasPrefix("page:") }
  }

  @Test("A shape has the rows, codes and samples of its versions, under the anchors of the operation's page")
  func contract() async {
    #expect(
      Self.names(await Self.shape("2.0")) == [
        "list-trees:response", "list-trees:status:200", "list-trees:response:name", "list-trees:response:age",
        "list-trees:response:sample:old", "list-trees:snippets",
      ])
    let later = await Self.shape("2.2")
    #expect(
      Self.names(later) == [
        "list-trees:response", "list-trees:status:200", "list-trees:status:404", "list-trees:response:name",
        "list-trees:response:age~2", "list-trees:response:sample:new", "list-trees:snippets",
        "list-trees:changes",
      ])
    #expect(later.contains("Later."))
    #expect(await !Self.shape("2.0").contains("Later."))
  }

  @Test("Sections and tables that no version of a shape has are left out, those of an arrangement too")
  func arrangement() async {
    let early = await Self.shape("2.0", layout: true)
    #expect(
      Self.names(early) == [
        "list-trees:response:name", "list-trees:response:age", "list-trees:response:sample:old",
        "list-trees:snippets",
      ])
    #expect(!early.contains("status-codes"))
    #expect(early.components(of: "<table") == 1)
    #expect(await Self.shape("2.2", layout: true).contains("Response (2.2 on)"))
  }

  @Test("The caption of one sample goes with it, that of several stays")
  func captions() async {
    var operation = Self.operation()
    func layout(_ samples: Int...) -> [LayoutItem] {
      [.prose(Prose([.paragraph([.text("All.")]), .paragraph([.strong([.text("old")]), .text(":")])]))]
        + samples.map { .sample(.response, $0) }
    }
    let caption = "<p><strong>old</strong>:</p>"
    operation.layout = layout(0) + [.prose("End.")]
    let one = await page("trees/index.html", of: .small(items: [.operation(operation)]))
    #expect(one.contains("<p>All.</p>"))
    #expect(one.contains("<div data-max=\"2.1\">\(caption)"), "\(one)")
    let late = await page("trees/list-trees/2.2/index.html", of: .small(items: [.operation(operation)]))
    #expect(late.contains("<p>All.</p>") && !late.contains(caption))
    operation.layout = layout(0, 1)
    let two = await page("trees/index.html", of: .small(items: [.operation(operation)]))
    #expect(two.contains(caption) && !two.contains("<div data-max=\"2.1\">\(caption)"))
  }

  @Test("Links lead where they did, from two folders below; what is not on the page is on the operation's")
  func links() async {
    let early = await Self.shape("2.0")
    #expect(early.contains("<a href=\"../../index.html#list-trees\">self</a>"))
    #expect(early.contains("<a href=\"https://example.org/a\">far</a>"))
    #expect(early.contains("<a class=\"k\" href=\"#list-trees:response:name\">\"name\"</a>"))
    #expect(early.contains("<a class=\"k\" href=\"#list-trees:response:age\">\"age\"</a>"))
    #expect(early.contains("<a href=\"../../../api_samples/old.json\">"))
    #expect(early.contains("<link rel=\"canonical\" href=\"../../../trees/index.html#list-trees\">"))
  }

  @Test("Headings rise with the title of the page")
  func headingLevels() async {
    #expect(
      headings(in: await Self.shape("2.0")) == [
        "h1 List trees (2.0–2.1)", "h2 Response", "h2 Requests to copy",
      ])
  }

  @Test("The strip names every shape; an API without versions has neither strip nor shapes")
  func strip() async {
    let text = await page(of: .small(items: [.operation(Self.operation())]))
    #expect(
      text.contains(
        """
        <nav class="shapes" aria-label="Versions of List trees"><ul>\
        <li data-min="2.0" data-max="2.1"><a href="../trees/list-trees/2.0/index.html">2.0–2.1</a></li>
        <li data-min="2.2"><a href="../trees/list-trees/2.2/index.html">since 2.2</a></li>
        """))
    let unversioned = Reference.small(
      items: [.operation(.list())], history: VersionHistory(versions: [], releases: []))
    let files = await Site(reference: unversioned).render().map(\.path).filter { $0.hasSuffix(".html") }
    #expect(files == ["index.html", "trees/index.html"])
  }

  @Test("A shape is the same whether its shell is rendered for it or for all of its kind")
  func forms() async throws {
    let shell = "<h1>{{title}}</h1>{{{content}}}"
    let reference = Reference.small(items: [.operation(Self.operation())])
    func pages(_ files: [String: String]) async throws -> [String] {
      let templates = try TemplateSet(folder: "own", files: memory(files))
      return await Site(reference: reference, templates: templates).render()
        .filter { $0.path.hasSuffix(".html") }.map { String(decoding: $0.bytes, as: UTF8.self) }
    }
    let direct = try await pages(["own/page.mustache": shell])
    #expect(direct.count == 4)
    #expect(
      try await pages(["own/page.mustache": "{{> shell}}", "own/shell.mustache": shell]) == direct)
  }

  @Test("An operation narrowed to a shape has what its page shows", arguments: [false, true])
  func narrowed(layout: Bool) {
    let history = VersionHistory.upTo(3)
    let operation = Self.operation(layout: layout)
    for range in operation.shapeRanges(in: history) {
      let narrowed = operation.narrowed(to: range, in: history)
      #expect(narrowed.response.parameters.count == 2)
      #expect(narrowed.response.samples.count == 1)
      #expect(narrowed.response.parameters.allSatisfy { $0.range == .all })
      let first = range.min ?? version("2.0")
      #expect(narrowed.contract(at: first) == operation.contract(at: first))
    }
  }
}

import APIModel
import Files
import Prose
import Site
import Testing
import Words

@Suite struct SiteTests {
  @Test("Files stand in reading order")
  func files() async {
    let fault = Fault(name: "gone", codes: [410], description: "")
    let files = await Site(reference: .small(faults: [fault])).render()
    let assets = ["style.css", "search.js", "site.js", "theme.js", "reference.js", "search-index.js"].map {
      "assets/\($0)"
    }
    #expect(files.map(\.path) == ["index.html", "trees/index.html", "faults/index.html"] + assets)
    let without = await Site(reference: .small()).render()
    #expect(without.map(\.path) == ["index.html", "trees/index.html"] + assets)
  }

  @Test(
    "The pages of a very large site list those of their folder and the first of every other",
    arguments: [99, 100])
  func largeSite(count: Int) async {
    let pages = ["a", "b"].flatMap { folder in
      (0..<count).map { Page(id: "\(folder)/\($0)", heading: Title("\(folder)\($0)"), items: []) }
    }
    let reference = Reference(
      title: "R", summary: "", service: Service(), history: .upTo(0), pages: pages, faults: [])
    let shown = await page("b/1/index.html", of: reference)
    func lists(_ page: String) -> Bool { shown.contains("<a href=\"../../\(page)index.html\"") }
    #expect(lists("") && lists("a/0/") && lists("b/0/") && lists("b/98/"))
    #expect(lists("a/1/") == (count == 99))
    #expect(await page("index.html", of: reference).contains("<a href=\"b/98/index.html\""))
  }

  @Test("Titles, names and captions from the reference never become markup")
  func untrusted() async {
    let evil = "<script>alert(1)</script>"
    let sample = PublishedSample(
      id: evil, caption: evil, mediaType: evil, file: "\(evil).json", range: .all, text: evil)
    var operation = Operation.list(
      [.body(evil), .body("\" onclick=\"x")], samples: [sample],
      statusCodes: [StatusCode(code: 404, kind: .error, fault: evil, reason: Prose(commonMark: evil))],
      removal: Removal(release: evil, answers: nil))
    operation.heading = Title(evil)
    operation.path = "/\(evil)/{\(evil)}"
    let section = Section(
      id: evil, heading: Title(evil), items: [.prose(Prose(commonMark: evil)), .operation(operation)])
    let fault = Fault(name: evil, codes: [404], description: Prose(commonMark: evil), samples: [sample])
    var reference = Reference.small(title: evil, pageTitle: evil, items: [.section(section)], faults: [fault])
    reference.history.versions[1].headline = evil
    for file in await Site(reference: reference).render() where file.path.hasSuffix(".html") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("<script>"), "\(file.path)")
      // In content quotes mean nothing; in a tag they would end a value.
      let tags = text.split(separator: "<").dropFirst().map { $0.prefix { $0 != ">" } }
      #expect(!tags.contains { $0.contains("onclick=\"x") }, "\(file.path)")
      #expect(text.contains("&lt;script&gt;"), "\(file.path)")
    }
  }

  @Test("A row shows name, place, type, presence, versions and description, under an anchor of its own")
  func parameterRow() async {
    let parameter = Parameter(
      name: "net_id", path: ["trees", "net_id"], location: .body, type: .uuid, isRequired: false,
      isNullable: true, description: "The `net`.",
      range: VersionRange(min: version("2.1"), max: version("2.2")))
    let text = await page(of: .small(items: [.operation(.list([.body("trees"), parameter]))]))
    #expect(
      text.contains(
        """
        <tr id="list-trees:response:trees.net_id" data-min="2.1" data-max="2.2">\
        <th scope="row" class="name depth-1"><a class="row-link" href="#list-trees:response:trees.net_id">\
        <code><span class="visually-hidden">trees.</span>net_id</code></a></th>
        <td class="in">body</td>
        <td class="type">string (uuid) or null</td>
        <td class="presence">optional</td>
        <td class="range"><span class="versions limited">2.1 to 2.2</span></td>
        <td class="description">The <code>net</code>.</td>
        </tr>
        """))
  }

  @Test("Rows of the same path get anchors of their own, and a row without a holder is not indented")
  func rowAnchors() async {
    let rows: [Parameter] = [
      .body("a", range: VersionRange(max: version("2.0"))),
      .body("a", range: VersionRange(min: version("2.1"))),
      .body("x", "y"),
    ]
    let text = await page(of: .small(items: [.operation(.list(rows))]))
    #expect(
      ids(in: text).filter { $0.hasPrefix("list-trees:response:") } == [
        "list-trees:response:a", "list-trees:response:a~2", "list-trees:response:x.y",
      ])
    #expect(!text.contains("depth-1"))
  }

  @Test("An operation that has ended says so before anything else, with what requests get")
  func notices() async {
    let gone = Fault(name: "gone", codes: [410], description: "")
    let operation = Operation.list(
      range: VersionRange(max: version("2.2")),
      deprecation: Deprecation(
        since: version("2.3"), answers: FaultAnswer(code: 404, fault: "itemNotFound"),
        replacement: "Use *bushes*."),
      removal: Removal(release: "2.0 Birch", answers: FaultAnswer(code: 410, fault: "gone")))
    let text = await page(of: .small(items: [.operation(operation)], faults: [gone]))
    #expect(text.contains("<span class=\"versions limited\">2.0 to 2.2</span>"))
    #expect(
      text.contains(
        """
        <p>Removed in release 2.0 Birch: every request, in any version, gets 410 Gone, \
        <a href="../faults/index.html#gone"><code>gone</code></a>.</p>
        """))
    #expect(
      text.contains(
        """
        <p>Deprecated from version 2.3 on: every request gets 404 Not Found, <code>itemNotFound</code>.</p>
        <p>Use <em>bushes</em>.</p>
        """))
  }

  @Test("Of several samples the one for the latest version is open, and each links to its file")
  func samples() async {
    func sample(_ id: String, _ range: VersionRange) -> PublishedSample {
      PublishedSample(
        id: id, caption: "Trees", mediaType: "application/json", file: "api_samples/\(id).json", range: range,
        code: 200, text: "{}")
    }
    let operation = Operation.list(samples: [
      sample("old", VersionRange(max: version("2.0"))), sample("new", VersionRange(min: version("2.1"))),
      sample("newer", VersionRange(min: version("2.1"))),
    ])
    let text = await page(of: .small(items: [.operation(operation)]))
    let marks = "data-direction=\"response\" data-name"
    #expect(text.contains("<details class=\"sample\" \(marks)=\"old\" data-max=\"2.0\">"))
    #expect(text.components(of: "<details class=\"sample\" open") == 1)
    #expect(
      text.contains(
        "<details class=\"sample\" open \(marks)=\"new\" data-min=\"2.1\"><summary><span class=\"sample-caption\">"
      ))
    #expect(
      text.contains("<span class=\"status\">200 OK</span><span class=\"versions limited\">2.0 only</span>"))
    #expect(text.contains("<a href=\"../api_samples/old.json\"><code>api_samples/old.json</code></a>"))
  }

  @Test("Sections deepen the headings below them, those of their prose too")
  func headingLevels() async {
    let section = Section(
      id: "more", heading: "More", items: [.prose("# In prose"), .operation(.list([.body("a")]))])
    let text = await page(of: .small(items: [.prose("# Top"), .section(section)]))
    #expect(
      headings(in: text) == [
        "h1 Trees", "h2 Top", "h2 More", "h3 In prose", "h3 List trees", "h4 Response",
        "h4 Requests to copy",
      ])
  }

  @Test("Words come from the table of strings")
  func translation() async {
    var strings = Strings()
    strings.language = "de"
    strings.response = "Antwort"
    strings.menu = "Alle Seiten"
    strings.parameterAdded = "{name} ({type}): neu, {part}."
    strings.responseField = "Feld der Antwort"
    let operation = Operation.list([.body("a", range: VersionRange(min: version("2.2")))])
    let files = await Site(reference: .small(items: [.operation(operation)]), strings: strings).render()
    let text = String(decoding: files[1].bytes, as: UTF8.self)
    #expect(text.contains("<html lang=\"de\">"))
    #expect(text.contains(">Antwort</h3>"))
    #expect(text.contains("href=\"#page:navigation\">Alle Seiten</a>"))
    #expect(text.contains("<code>a</code> (string): neu, Feld der Antwort."))
  }

  @Test("Release notes and Markdown twins are linked only where they are written")
  func options() async {
    let reference = Reference.small()
    let all = Site.Options(
      releaseNotes: Article(title: "Release notes", description: "What changed.") { "Text." },
      hasMarkdown: true)
    let linked = await Site(reference: reference, options: all).render()
    let bare = await Site(reference: reference).render()
    for (file, isLinked) in linked.prefix(2).map({ ($0, true) }) + bare.prefix(2).map({ ($0, false) }) {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(text.contains("release-notes/index.html\"") == isLinked)
      #expect(text.contains("type=\"text/markdown\" href=\"index.md\"") == isLinked)
    }
  }
}

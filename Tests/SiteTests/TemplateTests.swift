import APIModel
import Diagnostics
import Files
import Site
import Templates
import Testing

@Suite struct TemplateTests {
  /// What is found in a folder of templates: place, rule and hint.
  private func findings(_ files: [String: String]) -> [String] {
    let paths = Dictionary(uniqueKeysWithValues: files.map { ("own/\($0.key)", $0.value) })
    do {
      return lines(try TemplateSet(folder: "own", files: memory(paths)).warnings)
    } catch {
      return lines(error.diagnostics)
    }
  }

  private func lines(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { finding in
      ["\(finding.location?.description ?? "")", finding.rule, finding.hint].compactMap(\.self)
        .joined(separator: " ")
    }
  }

  @Test(
    "A name that does not exist is found, wherever it stands",
    arguments: [
      ("{{titel}}", "own/page.mustache:1:1 template/unknown-field did you mean 'title'?"),
      ("a\n  é{{ titel }}", "own/page.mustache:2:4 template/unknown-field did you mean 'title'?"),
      ("{{#next}}{{urll}}{{/next}}", "own/page.mustache:1:10 template/unknown-field did you mean 'url'?"),
      ("{{#titel}}{{/titel}}", "own/page.mustache:1:1 template/unknown-field did you mean 'title'?"),
      ("{{^titel}}{{/titel}}", "own/page.mustache:1:1 template/unknown-field did you mean 'title'?"),
      ("{{words.menus}}", "own/page.mustache:1:1 template/unknown-field did you mean 'menu'?"),
      ("{{=<% %>=}}<% titel %>", "own/page.mustache:1:12 template/unknown-field did you mean 'title'?"),
      ("{{{contentt}}}", "own/page.mustache:1:1 template/unknown-field did you mean 'content'?"),
      ("{{$a}}{{titel}}{{/a}}", "own/page.mustache:1:7 template/unknown-field did you mean 'title'?"),
      ("{{uppercase(title)}}", "own/page.mustache:1:1 template/unknown-transform"),
      ("{{> foot}}", "own/page.mustache:1:1 template/unknown-partial add the file foot.mustache"),
      ("{{content}}", "own/page.mustache:1:1 template/escaping write {{{content}}}"),
      ("{{{title}}}", "own/page.mustache:1:1 template/escaping write {{title}}"),
      ("{{&title}}", "own/page.mustache:1:1 template/escaping write {{title}}"),
      ("{{next}}", "own/page.mustache:1:1 template/not-text write {{#next}} … {{/next}}"),
    ])
  func unknownNames(template: String, expected: String) {
    #expect(findings(["page.mustache": template]) == [expected])
  }

  @Test("A name that exists only in the entries of a list is unknown outside them")
  func scopes() {
    #expect(findings(["page.mustache": "{{#navigation}}{{url}}{{siteTitle}}{{/navigation}}"]).isEmpty)
    #expect(
      findings(["page.mustache": "{{#navigation}}{{/navigation}}{{isCurrent}}"]).first?
        .hasPrefix("own/page.mustache:1:31 template/unknown-field") == true)
  }

  @Test(
    "What mustache offers beside fields is fine",
    arguments: [
      "{{! titel }}", "{{count(navigation)}}", "{{#first(navigation)}}{{title}}{{/first(navigation)}}",
      "{{#breadcrumbs}}{{#last()}}{{title}}{{/last()}}{{/breadcrumbs}}", "{{next.title}}",
      "{{#description}}{{description}}{{/description}}", "{{%CONTENT_TYPE:TEXT}}{{title}}",
      "{{#navigation}}{{#operations}}{{url}}{{/operations}}{{/navigation}}", "{{uppercased(title)}}",
    ])
  func knownNames(template: String) {
    #expect(findings(["page.mustache": template]).isEmpty)
  }

  @Test("Partials are files of the same folder, checked where they are used")
  func partials() {
    #expect(findings(["page.mustache": "{{> foot}}", "foot.mustache": "{{title}}"]).isEmpty)
    #expect(
      findings(["page.mustache": "{{> foot}}", "foot.mustache": "\n{{titel}}"])
        == ["own/foot.mustache:2:1 template/unknown-field did you mean 'title'?"])
    #expect(findings(["page.mustache": "{{> page}}"]).isEmpty)
  }

  @Test(
    "A template that cannot be read is reported with its place",
    arguments: [
      ("a\n{{#title}}b", "own/page.mustache:2:12 template/syntax"),
      ("{{#title}}{{/next}}", "own/page.mustache:1:14 template/syntax"),
      ("{{title", "own/page.mustache:1:8 template/syntax"),
    ])
  func syntax(template: String, expected: String) {
    #expect(findings(["page.mustache": template]) == [expected])
  }

  @Test("A file that nothing uses is a warning, with the name it may have meant")
  func unknownFile() {
    #expect(
      findings(["pages.mustache": "", "styl.css": "", "notes.txt": ""]) == [
        "own/notes.txt template/unknown-file the bundled files are page.mustache, search.js, "
          + "site.js, style.css, theme.js",
        "own/pages.mustache template/unknown-file did you mean 'page.mustache'?",
        "own/styl.css template/unknown-file did you mean 'style.css'?",
      ])
  }

  @Test("A folder that is not there is an error")
  func missingFolder() {
    #expect(throws: TemplateFailure.self) { try TemplateSet(folder: "none", files: memory([:])) }
  }

  @Test("A file of the folder replaces the bundled one, and the others stay")
  func override() async throws {
    let templates = try TemplateSet(
      folder: "own",
      files: memory(["own/page.mustache": "<b>{{title}}</b>{{> foot}}", "own/foot.mustache": "."]))
    let files = await Site(reference: .small(pageTitle: "<Trees>"), templates: templates).render()
    #expect(
      files.map { String(decoding: $0.bytes.prefix(28), as: UTF8.self) }.prefix(2) == [
        "<b>Tree API</b>.", "<b>&lt;Trees&gt;</b>.",
      ])
    #expect(
      files.first { $0.path == "assets/style.css" }?.bytes == BundledTemplates.files["style.css"])
  }

  @Test("A page is the same whether its shell is rendered for it or for all of its kind")
  func forms() async throws {
    let shell = String(decoding: BundledTemplates.files["page.mustache"] ?? [], as: UTF8.self)
    let rendered = try TemplateSet(
      folder: "own", files: memory(["own/page.mustache": "{{> shell}}", "own/shell.mustache": shell]))
    for title in ["<Trees> & 'more'", "\u{E000}A<", ""] {
      let reference = Reference.small(pageTitle: title)
      let files = await Site(reference: reference).render()
      #expect(await Site(reference: reference, templates: rendered).render() == files)
    }
  }

  @Test("The bundled style sheet is small and asks for nothing outside the site")
  func stylesheet() {
    let bytes = TemplateSet.bundled.stylesheet
    let text = String(decoding: bytes, as: UTF8.self)
    #expect((1_000...20_480).contains(bytes.count))
    for word in ["url(", "@import", "//", "@font-face"] { #expect(!text.contains(word)) }
  }
}

package import APIModel
package import Files
import Parallel
import Prose
package import Site
package import Words

/// The pages of a reference as Markdown, each the twin of an HTML page, and `llms.txt` that lists them.
///
/// The text is CommonMark with the tables and alerts of GitHub.
package struct MarkdownPages: Sendable {
  private let reference: Reference
  private let strings: Strings
  private let hasReleaseNotes: Bool
  /// Further documents with the folders of their pages.
  private let documents: @Sendable () async -> [PageDocument]

  /// The Markdown pages of a published reference, with the words of its site.
  ///
  /// `llms.txt` lists the release notes where they are written, too.
  package init(
    reference: Reference, strings: Strings = Strings(), hasReleaseNotes: Bool = false,
    documents: @escaping @Sendable () async -> [PageDocument] = { [] }
  ) {
    self.documents = documents
    self.reference = reference
    self.strings = strings
    self.hasReleaseNotes = hasReleaseNotes
  }

  /// Writes `index.md`, a page for each resource, the faults where there are any, and `llms.txt`, in this order, then
  /// a page for each operation and for each of its shapes where the API has versions.
  package func render() async -> [OutputFile] {
    let scope = MarkdownScope(
      address: MarkdownScope.home, map: SiteMap(reference, file: MarkdownScope.file), strings: strings,
      service: reference.service, history: reference.history,
      changes: OperationChanges(in: reference.history))
    var jobs: [@Sendable () -> OutputFile] = [
      { file(scope) { HomeMarkdown(scope: scope, reference: reference).write(to: &$0) } }
    ]
    jobs += reference.pages.map { page in
      {
        let scope = scope.on(PageAddress(folder: page.id, file: MarkdownScope.file))
        return file(scope) { text in
          text.heading(1, page.heading)
          write(page.items, scope, level: 2, to: &text)
        }
      }
    }
    if !reference.faults.isEmpty {
      jobs.append {
        let scope = scope.on(scope.map.faultsPage)
        return file(scope) { writeFaults(scope, to: &$0) }
      }
    }
    let pages = await jobs.concurrentMap { $0() }
    let operations = await reference.operations.concurrentMap { files(of: $0, scope) }
    let documents = await documents()
    let more = await documents.concurrentMap { document in
      let scope = scope.on(PageAddress(folder: document.folder, file: MarkdownScope.file))
      return file(scope) { page in
        page.heading(1, document.title)
        scope.write(document.content(), headings: 1, to: &page)
      }
    }
    return pages + [OutputFile(path: "llms.txt", text: overview(scope, documents))] + more
      + operations.flatMap(\.self)
  }

  /// The pages of an operation and of its shapes.
  private func files(of operation: Operation, _ scope: MarkdownScope) -> [OutputFile] {
    guard let folder = scope.map.folder(of: operation) else { return [] }
    let whole = scope.on(PageAddress(folder: folder, file: MarkdownScope.file))
    let ranges = operation.shapeRanges(in: scope.history)
    let all = file(whole) { page in
      OperationMarkdown(scope: whole, operation: operation, level: 1).write(to: &page)
      OperationMarkdown(scope: whole, operation: operation, level: 1)
        .shapes(ranges, folder: folder, to: &page)
    }
    return [all]
      + ranges.map { range in
        let scope = scope.on(
          PageAddress(shape: range, folder: folder, history: scope.history, file: MarkdownScope.file))
        return file(scope) { page in
          OperationMarkdown(
            scope: scope, operation: operation.narrowed(to: range, in: scope.history), level: 1, range: range
          ).write(to: &page)
        }
      }
  }

  private func file(_ scope: MarkdownScope, _ write: (inout CommonMarkPage) -> Void) -> OutputFile {
    var page = CommonMarkPage()
    write(&page)
    return OutputFile(path: scope.address.path, bytes: page.end())
  }

  private func write(
    _ items: [PageItem], _ scope: MarkdownScope, level: Int, to page: inout CommonMarkPage
  ) {
    for item in items {
      switch item {
      case .prose(let prose): scope.write(prose, headings: level, to: &page)
      case .operation(let operation):
        OperationMarkdown(scope: scope, operation: operation, level: level).write(to: &page)
      case .section(let section):
        page.heading(level, section.heading)
        write(section.items, scope, level: level + 1, to: &page)
      }
    }
  }

  private func writeFaults(_ scope: MarkdownScope, to page: inout CommonMarkPage) {
    page.heading(1, strings.faults)
    page.paragraph([.text(strings.faultsSummary)])
    for fault in reference.faults {
      let codes = fault.codes.map { StatusCode.title($0) }.joined(separator: ", ")
      page.heading(2, fault.name)
      page.paragraph([.text("\(strings.status): \(codes)")])
      scope.write(fault.description, headings: 3, to: &page)
      ParameterMarkdown(scope: scope, group: ParameterGroup(code: nil, parameters: fault.parameters))
        .write(to: &page)
      for sample in fault.samples { SampleMarkdown(scope: scope, sample: sample).write(to: &page) }
    }
  }

  /// The list of the pages in the form of llmstxt.org: title, summary in a quotation, links with descriptions.
  private func overview(_ home: MarkdownScope, _ documents: [PageDocument]) -> String {
    func line(_ title: String, _ url: String, _ description: String) -> String {
      let link = Prose.Inline.link(destination: url, title: nil, content: [.text(title)])
      let rest = description.isEmpty ? [] : [Prose.Inline.text(": \(description)")]
      return "- \(Prose([.paragraph([link] + rest)]).inlineCommonMark())"
    }
    func text(_ text: String) -> String { Prose([.paragraph([.text(text)])]).inlineCommonMark() }
    let summary = reference.summary.firstSentence
    var parts = ["# \(text(reference.title))"]
    if !summary.isEmpty { parts.append("> \(text(summary))") }
    let pages = reference.pages.map { page in
      line(
        page.title, home.address.link(to: PageAddress(folder: page.id, file: MarkdownScope.file)),
        page.summary)
    }
    if !pages.isEmpty { parts.append((["## \(text(strings.pages))", ""] + pages).joined(separator: "\n")) }
    let operations = reference.pages.flatMap(\.operations).compactMap { operation in
      home.map.folder(of: operation).map { folder in
        let address = PageAddress(folder: folder, file: MarkdownScope.file)
        let call = "\(operation.method) \(operation.path)"
        let sentence = operation.description.firstSentence
        return line(
          operation.title, home.address.link(to: address), sentence.isEmpty ? call : "\(call). \(sentence)")
      }
    }
    if !operations.isEmpty {
      parts.append((["## \(text(strings.operations))", ""] + operations).joined(separator: "\n"))
    }
    var more = [line(strings.overview, MarkdownScope.home.path, summary)]
    if !reference.faults.isEmpty {
      more.append(line(strings.faults, home.address.link(to: home.map.faultsPage), strings.faultsSummary))
    }
    // Those of single versions are linked by the first of them.
    for document in documents where document.folder.hasPrefix(home.map.versionsFolder ?? "/") {
      guard document.folder == home.map.versionsFolder || document.folder.hasSuffix("/guide") else {
        continue
      }
      more.append(line(document.title, "\(document.folder)/index.md", document.summary))
    }
    if hasReleaseNotes {
      more.append(line(strings.releaseNotes, "release-notes/index.md", strings.releaseNotesSummary))
    }
    parts.append((["## \(text(strings.more))", ""] + more).joined(separator: "\n"))
    return parts.joined(separator: "\n\n") + "\n"
  }
}

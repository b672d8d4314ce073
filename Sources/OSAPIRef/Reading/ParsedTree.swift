package import APIModel
import Configuration
package import Diagnostics
import Prose
import RestructuredText

/// A tree whose documents and definitions are read, before they are a reference.
package struct ParsedTree: Sendable {
  let input: TreeInput
  let documents: [TreeDocument]
  let values: TreeValues
  let history: VersionHistory
  let historyFindings: [Diagnostic]
  /// The service that the history has in its example of a version header.
  let headerService: String?

  /// The reference that the tree makes, and everything that was found wrong in it.
  package func reference() async -> (reference: Reference, findings: [Diagnostic]) {
    let reading = await reading()
    return (reading.reference, reading.findings)
  }

  /// The reference that the tree makes, with what there is to tell of its source.
  package func reading() async -> TreeReading {
    let planner = TreePlanner(documents: documents, sourceFolder: input.files.sourceFolder)
    let plan = planner.plan
    let links = links(plan)
    let files = await input.files.loading(sampleFiles)
    let contexts = documents.map {
      PageContext(document: $0, files: files, links: links, values: values)
    }
    var (pages, log) = await read(plan.pages, contexts)
    var summary = Prose([])
    if let index = documents.firstIndex(where: \.isIndex) {
      var reader = PageReader(context: contexts[index])
      summary = reader.prose(plan.summary)
      log.add(reader.log)
    }
    for document in documents { log.add(document.content.problems) }
    log.add(historyFindings + input.settings.findings + orphans)
    pages = SampleFiles.apart(pages)
    let settings = input.settings.configuration
    let title = settings.title ?? plan.title?.text ?? "API reference"
    let reference = Reference(
      title: title, summary: summary,
      service: settings.service(
        ofTitle: title, headerService: headerService, hasVersions: !history.versions.isEmpty),
      history: input.settings.applied(to: history), pages: pages, faults: [])
    return TreeReading(
      reference: reference, findings: Set(log.findings).sorted(), settings: settings, tree: self,
      files: files, uses: log.uses)
  }

  /// The files that `literalinclude` shows, each once.
  var sampleFiles: [String] {
    var seen: Set<String> = []
    return documents.flatMap { document in
      Self.directives(TreeDirectives.sample, in: document.content.elements).compactMap { directive in
        let path = try? input.files.resolve(directive.argument, fromDocument: document.path)
        return path.flatMap { seen.insert($0).inserted ? $0 : nil }
      }
    }
  }

  private static func directives(_ name: String, in elements: [RSTElement]) -> [RSTDirective] {
    elements.flatMap { element -> [RSTDirective] in
      switch element {
      case .section(let section): directives(name, in: section.children)
      case .directive(let directive): directive.name == name ? [directive] : []
      case .block, .comment: []
      }
    }
  }

  /// Pages in parallel, in the order of the plan.
  private func read(_ planned: [PlannedPage], _ contexts: [PageContext]) async -> ([Page], TreeLog) {
    await withTaskGroup(of: (Int, Page, TreeLog).self) { group in
      for (index, page) in planned.enumerated() {
        group.addTask {
          var reader = PageReader(context: contexts[page.document])
          let value = reader.read(page)
          return (index, value, reader.log)
        }
      }
      var pages = [Page?](repeating: nil, count: planned.count)
      var log = TreeLog(files: input.files)
      for await (index, page, more) in group {
        pages[index] = page
        log.add(more)
      }
      return (pages.compactMap(\.self), log)
    }
  }

  private func links(_ plan: TreePlan) -> TreeLinks {
    var labels: [String: TreeLinks.Label] = [:]
    var titles: [String: [Prose.Inline]] = [:]
    for document in documents {
      var sections: [String: [Prose.Inline]] = [:]
      Self.collectTitles(document.content.elements, into: &sections)
      if let first = document.content.elements.firstSection { titles[document.name] = first.titleInlines }
      for target in document.content.targets where target.isExplicit && target.destination.hasPrefix("#") {
        let id = String(target.destination.dropFirst())
        let address =
          plan.addresses[document.name]?[id] ?? plan.documents[document.name].map { "\($0)#\(id)" }
        guard let address, labels[target.name] == nil else { continue }
        labels[target.name] = TreeLinks.Label(destination: address, title: sections[id])
      }
    }
    return TreeLinks(addresses: plan.addresses, labels: labels, documents: plan.documents, titles: titles)
  }

  /// The titles of sections by the identifiers of targets before them.
  private static func collectTitles(_ elements: [RSTElement], into titles: inout [String: [Prose.Inline]]) {
    for case .section(let section) in elements {
      for id in section.explicitIDs { titles[id] = section.titleInlines }
      collectTitles(section.children, into: &titles)
    }
  }

  /// Documents that no toctree names: readers of Sphinx's site do not find them.
  private var orphans: [Diagnostic] {
    var named: Set<String> = [TreeDocument.index]
    for document in documents {
      for entry in document.tableOfContents.flatMap(\.entries) {
        if let name = TreeLinks.documentName(entry.target, from: document) { named.insert(name) }
      }
    }
    guard documents.contains(where: \.isIndex) else { return [] }
    return documents.filter { !named.contains($0.name) && !$0.isOrphan }.map { document in
      .warning(
        "tree/orphan", "no toctree names \(document.name): a document is reached from the index",
        at: SourceLocation(file: input.files.path(document.path)),
        hint: "add it to a toctree, or ':orphan:' at its top")
    }
  }
}

extension [RSTElement] {
  fileprivate var firstSection: RSTSection? {
    for case .section(let section) in self { return section }
    return nil
  }
}

/// The files of samples: one that would hold two different texts gets another name for the second.
private enum SampleFiles {
  static func apart(_ pages: [Page]) -> [Page] {
    var texts: [String: String] = [:]
    return pages.map { page in
      var page = page
      page.items = page.items.mapOperations { operation in
        var operation = operation
        for index in operation.request.samples.indices { separate(&operation.request.samples[index], &texts) }
        for index in operation.response.samples.indices {
          separate(&operation.response.samples[index], &texts)
        }
        return operation
      }
      return page
    }
  }

  private static func separate(_ sample: inout PublishedSample, _ texts: inout [String: String]) {
    var number = 1
    let file = sample.file
    while let other = texts[sample.file.lowercased()], other != sample.text {
      number += 1
      let point = file.lastIndex(of: ".") ?? file.endIndex
      sample.file = "\(file[..<point])-\(number)\(file[point...])"
    }
    texts[sample.file.lowercased()] = sample.text
  }
}

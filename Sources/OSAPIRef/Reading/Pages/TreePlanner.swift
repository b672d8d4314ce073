import APIModel
import Prose
import RestructuredText

/// Cuts the documents of a tree into pages.
///
/// Each section that a document includes is a page, named after its file, and so is each section of a document's own
/// that holds operations. What a document says itself is the page of that document; the index is the first page of
/// the site. A page of a document, or of a section around others, is the parent of the pages within it.
struct TreePlanner {
  private(set) var plan = TreePlan()
  private var pageIDs = AnchorNames()
  private var operationIDs = AnchorNames()
  private var anchors: [AnchorNames] = []

  /// Names at the top of an output that pages may not take (`Checks`, `page/id`).
  private static let reservedPageIDs: Set<String> = [
    "api_samples", "assets", "faults", "release-notes", "rst",
  ]

  private let documents: [TreeDocument]
  private let sourceFolder: String
  /// The document that is cut, and the page that its parts belong to.
  private var document = 0
  /// The files and sections that have made pages of the document.
  private var includedFiles: Set<String> = []
  private var includedSections: Set<RSTLocation> = []

  init(documents: [TreeDocument], sourceFolder: String) {
    self.documents = documents
    self.sourceFolder = sourceFolder
    for index in documents.indices {
      document = index
      includedFiles = []
      includedSections = []
      add(documents[index])
      addTargetsInText(of: documents[index])
    }
  }

  // MARK: Documents

  private mutating func add(_ document: TreeDocument) {
    var elements = document.content.elements
    var heading: Title?
    var ids: [String] = []
    // The first section is the document's title, unless it is an operation or one of several from other files.
    if let index = elements.firstIndex(where: \.isSection), case .section(let section) = elements[index],
      section.method == nil,
      section.location.file == document.path || elements.count(where: \.isSection) == 1
    {
      heading = section.heading
      ids = section.ids
      elements = elements[..<index] + section.children + elements[(index + 1)...]
    }
    if document.isIndex {
      plan.title = heading
      for id in ids { addAddress(id, "./") }
      addIndex(elements, heading: heading)
    } else {
      let title = heading ?? Title(document.name)
      let page = addPage(
        Self.pageID(ofDocument: document.name), heading: title, ids: ids, parent: nil,
        origin: RSTLocation(file: document.path, line: 1))
      split(elements, into: page, parent: plan.pages[page].id)
    }
    plan.documents[document.name] =
      document.isIndex
      ? "./" : plan.pages.last { $0.document == self.document && $0.parent == nil }.map { "\($0.id)/" }
  }

  /// A document of a folder's own is the page of the folder.
  private static func pageID(ofDocument name: String) -> String {
    let parts = name.split(separator: "/")
    return parts.count > 1 && parts.last == "index" ? parts.dropLast().joined(separator: "/") : name
  }

  /// The index: text before the first page is the summary; operations of its own need a page.
  private mutating func addIndex(_ elements: [RSTElement], heading: Title?) {
    let ownFile = documents[document].path
    var page: Int?
    for element in elements {
      guard case .section(let section) = element else {
        if let last = page { append(element, to: last) } else { plan.summary.append(element) }
        continue
      }
      if section.location.file != ownFile {
        addIncluded(section, parent: nil)
        // Text that follows belongs to what the file is about.
        page = plan.pages.count - 1
      } else if section.method != nil {
        let home = page ?? addOwnPage(heading)
        page = home
        append(operation: section, to: home)
      } else if plan.pages.isEmpty, !section.holdsOperation, !section.holdsIncluded(notFrom: ownFile) {
        plan.summary.append(element)
        addSummaryAddresses(section)
      } else {
        page = addOwn(section, parent: nil)
      }
    }
  }

  private mutating func addOwnPage(_ heading: Title?) -> Int {
    let title = heading ?? Title("Operations")
    return addPage(
      Identifier.slug(title.text), heading: title, ids: [], parent: nil,
      origin: RSTLocation(file: documents[document].path, line: 1))
  }

  private mutating func addSummaryAddresses(_ section: RSTSection) {
    for id in section.ids { addAddress(id, "./#\(section.ids[0])") }
    for child in section.childSections { addSummaryAddresses(child) }
  }

  // MARK: Pages

  private mutating func addPage(
    _ id: String, heading: Title, ids: [String], parent: String?, origin: RSTLocation
  ) -> Int {
    let id = pageIDs.claim(Self.safe(id))
    anchors.append(AnchorNames())
    // The first is made of the title; to name a page by it, its address is enough.
    let kept = ids.dropFirst().filter { anchors[anchors.count - 1].claimIfFree($0) }
    plan.pages.append(
      PlannedPage(
        id: id, document: document, heading: heading, aliases: kept, parent: parent, origin: origin))
    for name in ids { addAddress(name, "\(id)/") }
    return plan.pages.count - 1
  }

  /// The page of a section from another file; further sections of a file follow their own titles.
  private mutating func addIncluded(_ section: RSTSection, parent: String?) {
    let file = section.location.file
    let isFirst = includedFiles.insert(file).inserted
    // The same section was there before: a file that is included twice makes two pages of one name.
    let isRepeated = !includedSections.insert(section.location).inserted
    let isOperation = section.method != nil
    if isOperation, let last = plan.pages.last, last.document == document, last.origin.file == file {
      return append(operation: section, to: plan.pages.count - 1)
    }
    let name = isFirst || isRepeated ? pageID(ofFile: file) : Identifier.slug(section.heading.text)
    let page = addPage(
      name, heading: section.heading, ids: isOperation ? [] : section.ids, parent: parent,
      origin: section.location)
    if isOperation {
      append(operation: section, to: page)
    } else {
      for child in section.children { append(child, to: page) }
    }
  }

  /// The path of a file from the source folder without its extension.
  private func pageID(ofFile file: String) -> String {
    var path = file[...]
    if !sourceFolder.isEmpty, path.hasPrefix(sourceFolder + "/") {
      path = path.dropFirst(sourceFolder.count + 1)
    }
    let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path
    guard let point = name.lastIndex(of: "."), point != name.startIndex else { return String(path) }
    return String(path[..<point])
  }

  /// The page of a section of the document's own file that holds operations or included sections.
  private mutating func addOwn(_ section: RSTSection, parent: String?) -> Int {
    let page = addPage(
      Identifier.slug(section.heading.text), heading: section.heading, ids: section.ids, parent: parent,
      origin: section.location)
    split(section.children, into: page, parent: plan.pages[page].id)
    return page
  }

  /// Puts elements on a page; included sections and sections of operations become pages below it.
  private mutating func split(_ elements: [RSTElement], into page: Int, parent: String) {
    let ownFile = documents[document].path
    for element in elements {
      guard case .section(let section) = element else {
        append(element, to: page)
        continue
      }
      if section.location.file != ownFile {
        addIncluded(section, parent: parent)
      } else if section.method == nil, section.holdsIncluded(notFrom: ownFile) || section.holdsOperation {
        // Pages nest two deep; what is deeper stands beside its parent.
        _ = addOwn(section, parent: parent)
      } else {
        append(element, to: page)
      }
    }
  }

  // MARK: Parts of pages

  private mutating func append(_ element: RSTElement, to page: Int) {
    let items = plan(element, page)
    for item in items { append(item, to: &plan.pages[page].items) }
  }

  private mutating func append(operation section: RSTSection, to page: Int) {
    for item in plan(.section(section), page) { append(item, to: &plan.pages[page].items) }
  }

  private func append(_ item: PlannedItem, to items: inout [PlannedItem]) {
    guard case .elements(let more) = item, case .elements(var before)? = items.last else {
      return items.append(item)
    }
    // Taken out first, so that what is there grows in place.
    items.removeLast()
    before += more
    items.append(.elements(before))
  }

  private mutating func plan(_ element: RSTElement, _ page: Int) -> [PlannedItem] {
    guard case .section(let section) = element else { return [.elements([element])] }
    if let method = section.method { return operation(section, method, page) }
    let anchor = claim(section, page)
    var items: [PlannedItem] = []
    for child in section.children {
      for item in plan(child, page) { append(item, to: &items) }
    }
    return [.section(id: anchor.id, aliases: anchor.aliases, section, items)]
  }

  /// An operation; sections within it that hold operations of their own follow it.
  private mutating func operation(_ section: RSTSection, _ method: RSTDirective, _ page: Int) -> [PlannedItem]
  {
    var section = section
    var followers: [RSTElement] = []
    section.removeSections { child in
      guard child.holdsOperation else { return false }
      followers.append(.section(child))
      return true
    }
    let anchor = claim(section, page)
    var sectionAnchors: [SectionAnchor] = []
    planSections(of: section, owner: anchor.id, page, &sectionAnchors)
    let planned = PlannedOperation(
      id: operationIDs.claim(Identifier.slug(section.heading.text)), anchor: anchor.id,
      aliases: anchor.aliases,
      section: section, method: method, sectionAnchors: sectionAnchors)
    return [.operation(planned)] + followers.flatMap { plan($0, page) }
  }

  /// Fixes the anchors of the sections of an operation, in reading order.
  private mutating func planSections(
    of section: RSTSection, owner: String, _ page: Int, _ result: inout [SectionAnchor]
  ) {
    for child in section.childSections {
      let anchor = anchors[page].claim("\(owner):\(Identifier.slug(child.heading.text))")
      for id in child.ids { addAddress(id, "\(plan.pages[page].id)/#\(anchor)") }
      let aliases = child.explicitIDs.filter { anchors[page].claimIfFree($0) }
      result.append(SectionAnchor(id: anchor, aliases: aliases))
      planSections(of: child, owner: owner, page, &result)
    }
  }

  /// The anchor of a section on its page: the identifier that docutils makes of its title where that is free.
  private mutating func claim(_ section: RSTSection, _ page: Int) -> SectionAnchor {
    let first = section.ids.first ?? ""
    // docutils numbers an identifier that is taken elsewhere in the document; on its page the name may be free.
    let isUsable = !first.isEmpty && !Self.isNumbered(first)
    let anchor = anchors[page].claim(isUsable ? first : Identifier.slug(section.heading.text))
    let destination = "\(plan.pages[page].id)/#\(anchor)"
    for id in section.ids { addAddress(id, destination) }
    return SectionAnchor(id: anchor, aliases: section.explicitIDs.filter { anchors[page].claimIfFree($0) })
  }

  mutating func addAddress(_ id: String, _ destination: String) {
    if id.isEmpty { return }
    plan.addresses[documents[document].name, default: [:]][id] = destination
  }

  // MARK: Names

  /// Whether an identifier is one that docutils numbers because its name is taken.
  static func isNumbered(_ id: String) -> Bool {
    id.hasPrefix("id") && id.utf8.count > 2 && id.utf8.dropFirst(2).allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The path with what is safe in each part of it, below no folder that the output has itself.
  private static func safe(_ path: String) -> String {
    var parts = path.split(separator: "/").map { part -> String in
      let kept = part.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) ? $0 : "-" }
      let name = String(kept.drop { $0 == "." }.prefix(100))
      return name.isEmpty ? "page" : name
    }
    if let first = parts.first, reservedPageIDs.contains(first.lowercased()) { parts[0] = "\(first)-pages" }
    return parts.isEmpty ? "page" : parts.joined(separator: "/")
  }
}

extension RSTElement {
  var isSection: Bool { if case .section = self { true } else { false } }
}

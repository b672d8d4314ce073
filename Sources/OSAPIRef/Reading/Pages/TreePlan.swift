import APIModel
import Prose
import RestructuredText

/// Which pages a tree becomes, with all anchors, before anything on them is read.
///
/// Links lead from any page to any other, so that addresses are fixed first; then the pages are made in parallel.
struct TreePlan: Sendable {
  var pages: [PlannedPage] = []
  /// What the first page of the site says: the elements of the index before its pages.
  var summary: [RSTElement] = []
  var title: Title?
  /// Where the identifiers that docutils makes lead, by the name of the document.
  var addresses: [String: [String: String]] = [:]
  /// The page of each document, as a destination.
  var documents: [String: String] = [:]
}

/// A page before it is read.
struct PlannedPage: Sendable {
  var id: String
  var document: Int
  var heading: Title
  var aliases: [String] = []
  var parent: String?
  var items: [PlannedItem] = []
  var origin: RSTLocation
}

/// A part of a page before it is read.
indirect enum PlannedItem: Sendable {
  case elements([RSTElement])
  case section(id: String, aliases: [String], RSTSection, [PlannedItem])
  case operation(PlannedOperation)
}

/// An operation before it is read, with the anchors of its sections in reading order.
struct PlannedOperation: Sendable {
  var id: String
  var anchor: String
  var aliases: [String]
  var section: RSTSection
  var method: RSTDirective
  var sectionAnchors: [SectionAnchor]
}

/// Where a section can be linked to.
struct SectionAnchor: Sendable {
  var id: String
  var aliases: [String]
}

extension RSTSection {
  /// The `rest_method` that stands directly in the section, which makes it an operation.
  var method: RSTDirective? {
    for case .directive(let directive) in children where directive.name == TreeDirectives.method {
      return directive
    }
    return nil
  }

  /// Whether the section or one within it is an operation.
  var holdsOperation: Bool { method != nil || childSections.contains(where: \.holdsOperation) }

  /// Whether a section within it comes from another file.
  func holdsIncluded(notFrom file: String) -> Bool {
    childSections.contains { $0.location.file != file || $0.holdsIncluded(notFrom: file) }
  }

  var childSections: [RSTSection] {
    children.compactMap { if case .section(let section) = $0 { section } else { nil } }
  }

  var heading: Title { Title(titleInlines) }

  /// Takes the sections out that a condition names.
  mutating func removeSections(where condition: (RSTSection) -> Bool) {
    children.removeAll { if case .section(let section) = $0 { condition(section) } else { false } }
  }

  /// The identifiers that its source names: those of targets before it.
  var explicitIDs: [String] { Array(ids.dropFirst()) }
}

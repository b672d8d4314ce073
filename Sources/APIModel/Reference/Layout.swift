package import Prose

/// A part of an operation below its description, in the order of its source.
///
/// Rows, status codes and samples stand in the operation's own lists; a layout names them by their places there, so
/// that the contract and its arrangement are one value each.
package indirect enum LayoutItem: Hashable, Sendable {
  /// Text.
  case prose(Prose)
  /// A titled section with parts of its own.
  case section(LayoutSection)
  /// The rows of one table: places in the parameters of a message.
  case parameters(Direction, Range<Int>)
  /// Status codes that stand together: places in the operation's status codes.
  case statusCodes(Range<Int>, CodeForm)
  /// A sample: its place in the samples of a message.
  case sample(Direction, Int)

  /// How a source writes status codes.
  package enum CodeForm: String, Hashable, Sendable, CaseIterable {
    /// A table of codes with their reasons.
    case table
    /// Lines of prose, `Normal response codes: 200`.
    case line
  }
}

/// A titled section within an operation.
package struct LayoutSection: Hashable, Sendable {
  /// The anchor, unique on its page.
  package var anchor: String
  /// Further anchors, which its source names explicitly.
  package var aliases: [String]
  package var heading: Title
  /// The versions that its title names; they narrow the rows, codes and samples in it.
  package var range: VersionRange
  package var items: [LayoutItem]

  package init(
    anchor: String, aliases: [String] = [], heading: Title, range: VersionRange = .all, items: [LayoutItem]
  ) {
    self.anchor = anchor
    self.aliases = aliases
    self.heading = heading
    self.range = range
    self.items = items
  }
}

/// A title: its words, and its inline markup where it has any.
package struct Title: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The words without markup.
  package let text: String
  /// The title with its markup; `nil` where it is plain text.
  package let markup: [Prose.Inline]?

  /// A title of plain text.
  package init(_ text: String) {
    self.text = text
    markup = nil
  }

  /// A title of inline content.
  package init(_ content: [Prose.Inline]) {
    text = content.plainText
    if content.isEmpty || content == [.text(text)] { markup = nil } else { markup = content }
  }

  package init(stringLiteral value: String) { self.init(value) }

  /// The title as inline content.
  package var inlines: [Prose.Inline] { markup ?? [.text(text)] }
}

/// What a note in the text of an operation says about one version.
package struct VersionNote: Hashable, Sendable {
  package var kind: Prose.Admonition.Kind
  /// The version as it is written, such as `1.52`.
  package var version: String
  package var note: Prose
}

extension Operation {
  /// The notes in its text that name a version: added, changed, deprecated or removed in it, in reading order.
  package var versionNotes: [VersionNote] {
    description.versionNotes + (layout ?? []).versionNotes
  }

  /// All prose of the operation, in reading order.
  package var prose: [Prose] { [description, request.notes, response.notes] + (layout ?? []).prose }
}

extension [LayoutItem] {
  package var versionNotes: [VersionNote] { prose.flatMap(\.versionNotes) }

  /// All prose of the items and their sections.
  package var prose: [Prose] {
    flatMap { item -> [Prose] in
      switch item {
      case .prose(let prose): [prose]
      case .section(let section): section.items.prose
      case .parameters, .statusCodes, .sample: []
      }
    }
  }

  /// The items with every prose replaced, those of sections included.
  package func mapProse(_ change: (Prose) -> Prose) -> [LayoutItem] {
    map { item in
      switch item {
      case .prose(let prose): return .prose(change(prose))
      case .section(var section):
        section.items = section.items.mapProse(change)
        return .section(section)
      case .parameters, .statusCodes, .sample: return item
      }
    }
  }
}

extension Prose {
  fileprivate var versionNotes: [VersionNote] {
    blocks.compactMap { block in
      guard case .admonition(let admonition) = block, let version = admonition.version else { return nil }
      return VersionNote(kind: admonition.kind, version: version, note: Prose(admonition.blocks))
    }
  }
}

extension LayoutItem {
  /// The words of a last paragraph that is bold as a whole or ends with a colon: the caption of what follows.
  package var caption: String? {
    guard case .prose(let prose) = self, case .paragraph(let content)? = prose.blocks.last else { return nil }
    var text = content.plainText
    let isBold = content.count == 1 && content.allSatisfy { if case .strong = $0 { true } else { false } }
    guard isBold || (text.hasSuffix(":") && text.utf8.count <= 120) else { return nil }
    while text.last == ":" || text.last == " " { text.removeLast() }
    return text.isEmpty ? nil : text
  }
}

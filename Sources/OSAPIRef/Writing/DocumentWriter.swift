import Prose
import RestructuredText

/// Collects the parts of a document, a blank line between them.
struct DocumentWriter {
  private var parts: [String] = []
  /// Prose not yet written: two pieces in a row are written as one, so that the writer keeps their lists apart.
  private var pending: [Prose.Block] = []

  /// Adds prose whose headings and rules do not divide the document.
  mutating func add(_ prose: Prose) {
    pending += prose.withoutSections.blocks
  }

  /// Adds prose that was read at the same place of a document, so that everything in it may stand there.
  mutating func add(arranged prose: Prose) {
    pending += prose.blocks
  }

  mutating func add(_ text: String) {
    pending.append(.paragraph([.text(text)]))
  }

  /// Adds lines of markup as they are, such as a directive.
  mutating func add(markup: String) {
    flush()
    parts.append(markup)
  }

  /// The document, ending in a line feed.
  var text: String {
    var copy = self
    copy.flush()
    return copy.parts.joined(separator: "\n\n") + "\n"
  }

  private mutating func flush() {
    if pending.isEmpty { return }
    let text = Prose(pending).restructuredTextBody
    pending = []
    if text.isEmpty { return }
    // Indented text would belong to the directive above it; an empty comment ends that.
    if text.hasPrefix(" "), !parts.isEmpty { parts.append("..") }
    parts.append(text)
  }
}

extension Prose {
  /// The prose with its headings as bold paragraphs and without rules between blocks.
  ///
  /// Where a table or an operation holds prose, docutils allows neither ("Unexpected section title or transition").
  var withoutSections: Prose {
    Prose(
      blocks.compactMap { block in
        switch block {
        case .heading(_, let content, _): .paragraph([.strong(content)])
        case .thematicBreak: nil
        default: block
        }
      })
  }

  /// The prose as reStructuredText without the line feed at its end.
  var restructuredTextBody: String {
    let text = restructuredText()
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }
}

import APIModel
import Prose
import RestructuredText

/// Section titles of the tree, whose levels count through all documents since one includes the others.
enum SectionTitle {
  /// The level of the first document's title.
  static let document = 1
  /// The level of the title of a page.
  static let page = 2
  /// The deepest level that still leaves one for the sections within.
  static let deepest = underlines.count

  private static let underlines: [Character] = ["=", "-", "~", "^", "\"", "'", "+", "#"]

  /// A title of plain text; the document's has a line above it too, which makes its style one of its own.
  static func text(_ title: String, level: Int) -> String {
    text(markup: markup(title), level: level)
  }

  /// The title of an operation, which os-api-ref takes out of its section and puts into HTML as it is.
  ///
  /// It takes the first node of the title, so that nothing in it may become a link, and it does not take the
  /// backslashes away that keep text from being markup. Character references stand in for them, and for what HTML
  /// would take as a tag; the table of contents shows them literally, which only such titles suffer from.
  static func ofOperation(_ title: String, level: Int) -> String {
    text(markup: withReferences(markup(HTMLText.escapingTags(in: title))), level: level)
  }

  /// A title with its markup, and the targets that its source names before it.
  static func text(_ heading: Title, targets: [String] = [], level: Int) -> String {
    let title = text(markup: Prose([.paragraph(heading.inlines)]).inlineRestructuredText(), level: level)
    // Reading gives the nearest target first.
    let lines = targets.reversed().map { ".. _\($0):\n\n" }
    return lines.joined() + title
  }

  private static func text(markup: String, level: Int) -> String {
    let index = min(max(0, level - page), underlines.count - 1)
    let titled = RSTSection.title(markup: markup, underline: underlines[index])
    guard level == document, let line = titled.split(separator: "\n").last else { return titled }
    return "\(line)\n\(titled)"
  }

  private static func markup(_ title: String) -> String {
    Prose([.paragraph([.text(title)])]).inlineRestructuredText()
  }

  /// Markup with a character reference for each escape, and for what makes an address a link on its own (docutils,
  /// "Standalone Hyperlinks").
  private static func withReferences(_ markup: String) -> String {
    var result = ""
    var rest = markup.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\\":
        guard let escaped = rest.popFirst() else { break }
        // A title that begins like an item of an enumerated list is none, as its underline follows at once.
        let isWord = escaped.properties.isAlphabetic || ("0"..."9").contains(escaped)
        result += isWord ? String(escaped) : reference(escaped)
      case "@": result += reference(scalar)
      case ":" where rest.first.map { !$0.properties.isWhitespace } ?? false: result += reference(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func reference(_ scalar: Unicode.Scalar) -> String { "&#\(scalar.value);" }
}

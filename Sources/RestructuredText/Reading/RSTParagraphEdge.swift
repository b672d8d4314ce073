import Prose

/// The three tags that substitutions use to lay out text: the ends of paragraphs and line breaks.
///
/// Glance's descriptions are written so, since a description that is a substitution is one paragraph to docutils. All
/// other raw text is left out.
enum RSTParagraphEdge {
  /// The name of the role that stands where a paragraph begins or ends; no source can hold it.
  private static let role = "\0p"

  static func isMark(_ inline: Prose.Inline) -> Bool {
    if case .role(role, _) = inline { true } else { false }
  }

  /// What a substitution that is one tag stands for.
  static func inline(ofRaw directive: RSTDirective) -> Prose.Inline? {
    guard directive.argument == "html", directive.options.isEmpty else { return nil }
    let tag = directive.content.string.lowercased().filter { $0 != " " && $0 != "\n" }
    switch tag {
    case "<p>", "</p>": return .role(name: role, text: "p")
    case "<br>", "<br/>": return .lineBreak
    default: return nil
    }
  }

  /// The paragraphs that content makes, each in normal form.
  static func paragraphs(_ content: [Prose.Inline]) -> [Prose.Block] {
    guard content.contains(where: isMark) else { return [.paragraph(content.normalForm)] }
    let parts = content.split(whereSeparator: isMark).map { Array($0).normalForm }
    return parts.filter { !$0.isEmpty }.map { .paragraph($0) }
  }
}

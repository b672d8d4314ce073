import Prose

/// Admonitions and version remarks as directives.
struct RSTAdmonitionWriter {
  let writer: RSTWriter

  func lines(_ admonition: Prose.Admonition, depth: Int) -> [String] {
    let body = writer.lines(admonition.blocks, depth: depth + 1)
    let (head, options, mayBeEmpty) = opening(admonition)
    if body.isEmpty, mayBeEmpty { return [head] + writer.indented(options) }
    // A directive that wants content takes a comment for it.
    return [head] + writer.indented(options + [""] + (body.isEmpty ? [".."] : body))
  }

  private func opening(_ admonition: Prose.Admonition) -> (head: String, options: [String], mayBeEmpty: Bool)
  {
    let version = admonition.version.map { $0.split { $0.isWhitespace }.joined(separator: " ") } ?? ""
    let title = RSTInlines.text(of: admonition.title ?? [], onOneLine: true, startsLine: true)
    if !title.isEmpty { return titled(admonition, title) }
    switch admonition.kind {
    case .note, .warning, .important, .tip, .caution, .danger, .attention, .error, .hint:
      return (".. \(admonition.kind.rawValue)::", [], false)
    case .seeAlso: return (".. seealso::", [], false)
    case .versionAdded where !version.isEmpty: return (".. versionadded:: \(version)", [], true)
    case .versionChanged where !version.isEmpty: return (".. versionchanged:: \(version)", [], true)
    case .versionRemoved where !version.isEmpty: return (".. versionremoved:: \(version)", [], true)
    case .deprecated where !version.isEmpty: return (".. deprecated:: \(version)", [], true)
    case .versionAdded, .versionChanged, .versionRemoved, .deprecated, .custom:
      return titled(admonition, admonition.kind.usualTitle)
    }
  }

  private func titled(
    _ admonition: Prose.Admonition, _ title: String
  ) -> (head: String, options: [String], mayBeEmpty: Bool) {
    (".. admonition:: \(title)", [":class: \(admonition.kind.rawValue)"], false)
  }
}

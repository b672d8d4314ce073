import APIModel
import Prose

extension Operation {
  /// A warning that says from when on the operation is deprecated or gone, what it answers and what replaces it.
  var endingNotice: Prose? {
    let blocks = (deprecation?.notice ?? []) + (removal?.notice ?? [])
    return blocks.isEmpty ? nil : Prose([.admonition(Prose.Admonition(.warning, blocks: blocks))])
  }
}

extension Deprecation {
  fileprivate var notice: [Prose.Block] {
    let start = since.map { "Deprecated since \($0)" } ?? "This operation is deprecated"
    let answer = answers.map {
      ": every request gets \($0.words)" + (since == nil ? "" : " from that version on")
    }
    return [.paragraph([.text("\(start)\(answer ?? "").")])] + replacement.withoutSections.blocks
  }
}

extension Removal {
  fileprivate var notice: [Prose.Block] {
    let answer = answers.map { ": every request gets \($0.words), in every version" }
    return [.paragraph([.text("Removed in \(release)\(answer ?? "").")])]
  }
}

extension FaultAnswer {
  /// The answer as OpenStack's references write it, `itemNotFound(404)`.
  fileprivate var words: String { "\(fault)(\(code))" }
}

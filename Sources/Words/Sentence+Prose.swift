package import Prose

extension Sentence {
  /// The sentence as prose.
  package var inlines: [Prose.Inline] {
    inlines { code, fault in [.text("\(code)\(fault.map { " \($0)" } ?? "")")] }
  }

  /// The sentence as prose, with another form of what requests get.
  package func inlines(answer: (Int, String?) -> [Prose.Inline]) -> [Prose.Inline] {
    parts.flatMap { part -> [Prose.Inline] in
      switch part {
      case .words(let words): [.text(words)]
      case .code(let text): [.code(text)]
      case .codes(let codes): Array(codes.map { [.code($0)] }.joined(separator: [.text(", ")]))
      case .operation(let title, let endpoint):
        [.emphasis([.text(title)]), .text(" ("), .code(endpoint), .text(")")]
      case .answer(let code, let fault): answer(code, fault)
      }
    }
  }
}

/// GitHub's alerts: a block quote whose first line is a marker such as `[!NOTE]`.
enum AlertSyntax {
  private static let kinds: [(marker: String, kind: Prose.Admonition.Kind)] = [
    ("[!NOTE]", .note), ("[!WARNING]", .warning), ("[!IMPORTANT]", .important), ("[!TIP]", .tip),
    ("[!CAUTION]", .caution),
  ]

  /// The marker of a kind, if GitHub knows the kind.
  static func marker(of kind: Prose.Admonition.Kind) -> String? {
    kinds.first { $0.kind == kind }?.marker
  }

  /// A block quote, or the admonition that its first line makes it.
  ///
  /// - Parameters:
  ///   - blocks: What the quote holds.
  ///   - isMarked: Whether the source begins with an unescaped marker.
  /// - Returns: The block that stands for the quote.
  static func block(quoting blocks: [Prose.Block], isMarked: Bool) -> Prose.Block {
    guard isMarked, case .paragraph(let content)? = blocks.first, case .text(let text)? = content.first,
      let kind = kinds.first(where: { $0.marker == text.uppercased() })?.kind
    else { return .blockQuote(blocks) }
    let rest = content.dropFirst()
    guard let next = rest.first else {
      return .admonition(Prose.Admonition(kind, blocks: Array(blocks.dropFirst())))
    }
    guard next == .softBreak || next == .lineBreak else { return .blockQuote(blocks) }
    let paragraph = Prose.Block.paragraph(Array(rest.dropFirst()))
    return .admonition(Prose.Admonition(kind, blocks: [paragraph] + blocks.dropFirst()))
  }
}

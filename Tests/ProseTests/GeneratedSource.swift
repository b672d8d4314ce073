import TestSupport

/// CommonMark source put together at random from pieces that have a meaning somewhere.
struct GeneratedSource {
  private static let pieces = [
    "a", "server", "b c", " ", "  ", "\n", "\n", "\n\n", "*", "**", "_", "__", "***", "`", "``", "[", "]",
    "](/x)",
    "](<a b> \"t\")", "![", "(", ")", "<", ">", "> ", "\n> ", "\n- ", "\n  - ", "\n    ", "\n1. ", "\n2) ",
    "\n10. ", "# ",
    "\n## ", "\n---\n", "\n===\n", "\n```\n", "\n```json\n", "~~~", "\n***\n", "\\", "&", "&amp;", "&#32;",
    "&nbsp;",
    "<b>", "</b>", "<!-- c -->", "\n<div>\n", "http://a.b/c?d=1&e", "<http://a.b>", "!", "\"", "'", ".", "1.",
    "+", "-",
    "é", "。", "👍", "\u{A0}", "{id}", "server_id", "links[].href", "\\\n", "  \n", "\t", "\n> [!NOTE]\n> ",
    ":", "|",
    "=", "#", "[r]: /u\n", "[r]", "\n*\n", "\n-\n", "0)", "&#10;", "ö",
  ]

  static func text(seed: UInt64) -> String {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 1...24, using: &random)
    return (0..<count).map { _ in random.pick(pieces) }.joined()
  }
}

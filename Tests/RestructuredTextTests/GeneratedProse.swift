import Prose
import TestSupport

/// Prose put together at random from every kind of block and inline.
struct GeneratedProse {
  private var random: SplitMix64

  private static let texts = [
    "a", "server", "b c", " ", "x ", " y", "*", "**", "_", "__", "a_", "_b", "`", "``", "|", "|x|", "\\",
    "::", ":", "a::",
    "..", ".. note::", "- a", "+", "-", "* b", "1. a", "a. b", "(i) c", "#.", "#. x", "====", "----", "--",
    "-x  y", "/servers",
    "/v", ":field: x", ":role:`x`", "[1]_", "<", ">", "<x>", ">>> x", "é", "日本", "👍", "\u{A0}", "\u{2028}",
    "http://a.b/c",
    "a@b.c", "{id}", "server_id", "'", "\"", "(", ")", "[", "]", "=== ===", "+--+", "— x", "• x", ".", "5.",
    "a : b", "~",
    "IV. x", "x`_", "--long x", "^", "\t", "\n", "I", "e\u{301}", "A.", "a*b",
  ]
  private static let codes = [
    "a", " a", "a ", "`", "``", "a`b", "`a`", "a``b", "\\", "a\\", "*", " ", "", "x y", "a`` b", "__",
  ]
  private static let addresses = [
    "http://a.b/c", "https://a.b/?x=1&y=2", "/x_", "#id", "a b", "", "x<y>", "`", "a_", "\\x", "m@x.y",
  ]

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  mutating func prose() -> Prose {
    Prose(blocks(upTo: 5, depth: 0))
  }

  private mutating func blocks(upTo most: Int, depth: Int) -> [Prose.Block] {
    (0..<Int.random(in: 0...most, using: &random)).map { _ in block(depth: depth) }
  }

  private mutating func block(depth: Int) -> Prose.Block {
    let kinds = depth >= 3 ? 4 : 12
    switch Int.random(in: 0..<kinds, using: &random) {
    case 0, 1: return .paragraph(inlines())
    case 2: return .codeBlock(language: random.pick([nil, "json", "python"]), text: code())
    case 3: return .heading(level: Int.random(in: 1...6, using: &random), content: inlines(), id: nil)
    case 4, 5: return .list(list(depth: depth))
    case 6: return .blockQuote(blocks(upTo: 3, depth: depth + 1))
    case 7: return .thematicBreak
    case 8:
      let kinds: [Prose.Admonition.Kind] = [.note, .warning, .important, .tip, .caution, .danger, .custom]
      return .admonition(
        Prose.Admonition(
          random.pick(kinds), title: random.chance(1, of: 3) ? inlines() : nil,
          blocks: blocks(upTo: 3, depth: depth + 1)))
    case 9: return .table(table(depth: depth))
    case 10:
      return .definitionList(
        (0..<Int.random(in: 0...3, using: &random)).map { _ in
          Prose.Definition(term: inlines(), blocks: blocks(upTo: 2, depth: depth + 1))
        })
    default:
      return .lineBlock(
        (0..<Int.random(in: 0...4, using: &random)).map { _ in
          Prose.Line(indent: Int.random(in: 0...2, using: &random), inlines())
        })
    }
  }

  private mutating func list(depth: Int) -> Prose.List {
    let styles: [Prose.List.Style] = [
      .bullet, .bullet, .ordered(start: 1, delimiter: .period), .ordered(start: 9, delimiter: .parenthesis),
    ]
    let items = (0..<Int.random(in: 0...3, using: &random)).map { _ in blocks(upTo: 3, depth: depth + 1) }
    return Prose.List(random.pick(styles), isTight: random.chance(1, of: 2), items: items)
  }

  private mutating func table(depth: Int) -> Prose.Table {
    func row(_ generator: inout GeneratedProse) -> [Prose.Table.Cell] {
      (0..<Int.random(in: 0...3, using: &generator.random)).map { _ in
        Prose.Table.Cell(
          blocks: generator.blocks(upTo: 2, depth: depth + 2),
          columnSpan: Int.random(in: 1...2, using: &generator.random),
          rowSpan: Int.random(in: 1...2, using: &generator.random))
      }
    }
    let header = (0..<Int.random(in: 0...2, using: &random)).map { _ in row(&self) }
    let rows = (0..<Int.random(in: 0...3, using: &random)).map { _ in row(&self) }
    return Prose.Table(header: header, rows: rows, caption: random.chance(1, of: 3) ? inlines() : nil)
  }

  private mutating func code() -> String {
    let lines = ["a", "  b", "", "\tc", "*x*", "::", "   ", ".. x", "{\"a\": 1}"]
    return (0..<Int.random(in: 0...4, using: &random)).map { _ in random.pick(lines) }.joined(separator: "\n")
  }

  mutating func inlines(depth: Int = 0) -> [Prose.Inline] {
    (0..<Int.random(in: 0...6, using: &random)).map { _ in inline(depth: depth) }
  }

  private mutating func inline(depth: Int) -> Prose.Inline {
    switch Int.random(in: 0..<(depth >= 2 ? 9 : 16), using: &random) {
    case 0...5: return .text(random.pick(GeneratedProse.texts))
    case 6: return .code(random.pick(GeneratedProse.codes))
    case 7: return .softBreak
    case 8: return random.chance(1, of: 2) ? .lineBreak : .text(" ")
    case 9: return .emphasis(inlines(depth: depth + 1))
    case 10: return .strong(inlines(depth: depth + 1))
    case 11:
      return .link(
        destination: random.pick(GeneratedProse.addresses), title: nil, content: inlines(depth: depth + 1))
    case 12: return .image(destination: "/i.png", title: nil, alt: random.pick(["alt", "x *y*", "<i>"]))
    case 13: return .superscript(inlines(depth: depth + 1))
    case 14: return .cite(inlines(depth: depth + 1))
    default:
      let address = random.pick(GeneratedProse.addresses)
      return .link(destination: address, title: nil, content: [.text(address)])
    }
  }
}

import Prose
import TestSupport
import Testing

@Suite("What is plain to see in CommonMark")
struct PlainTextTests {
  private static let pieces = [
    "a", "server", " ", "  ", ".", ",", "- ", "+ b", "1. ", "10) ", "# ", "> ", "=", "---", "***", "_", "__",
    "a_b",
    "*", "`", "``", "[", "]", "](/x)", "![", "!", "<", "<b>", "</b>", "<!-- c -->", "&", "&amp;", "&#32;",
    "\\",
    "~~~", "~", "|", ":", "http://a.b", "é", "“", "{id}", "links[].href", "(", ")", "[r]: /u", "\"", "'",
  ]

  private static func inline(_ random: inout SplitMix64) -> Prose.Inline {
    func text() -> String { (0...random.pick([0, 1, 3])).map { _ in random.pick(pieces) }.joined() }
    switch random.pick(Array(0...9)) {
    case 0...4: return .text(text())
    case 5, 6: return .code(text())
    case 7: return .softBreak
    case 8: return .lineBreak
    default:
      return .link(
        destination: random.pick(["/x", "http://a.b/c?d=1", "#a", "b c"]), title: nil,
        content: [.text(text())])
    }
  }

  @Test("Prose of plain text reads back equal", arguments: [0, 10_000, 20_000] as [UInt64])
  func readsBack(firstSeed: UInt64) {
    var plain = 0
    for seed in firstSeed..<firstSeed + 2_000 {
      var random = SplitMix64(seed: seed)
      let prose = Prose(
        (0...random.pick([0, 0, 1])).map { _ in
          .paragraph((0...random.pick([0, 1, 4])).map { _ in Self.inline(&random) })
        })
      guard prose.isPlainText else { continue }
      plain += 1
      let written = prose.commonMark()
      #expect(
        Prose(commonMark: written) == prose, "seed \(seed), written \(written.debugDescription)")
    }
    #expect(plain > 500)
  }

  @Test(
    "Content that has to be changed first is not plain",
    arguments: [
      [.text(" a")], [.text("a ")], [.text("")], [.text("a"), .text("b")], [.text("a\nb")], [.code("")],
      [.softBreak, .text("a")], [.text("a"), .softBreak], [.text("a "), .softBreak, .text("b")],
      [.text("a"), .softBreak, .text(" b")], [.text("a\u{1}")], [.text("a\u{85}")], [.text("\u{FFFE}")],
      [.superscript([.text("a")])], [.link(destination: "javascript:a", title: nil, content: [.text("a")])],
    ] as [[Prose.Inline]])
  func notPlain(content: [Prose.Inline]) {
    #expect(!Prose([.paragraph(content)]).isPlainText)
  }

  @Test("Content in any form is written as its normal form is", arguments: [0, 10_000] as [UInt64])
  func normalForm(firstSeed: UInt64) {
    for seed in firstSeed..<firstSeed + 1_000 {
      var random = SplitMix64(seed: seed)
      let content = (0...random.pick([0, 1, 4])).map { _ in Self.inline(&random) }
      #expect(content.normalized.normalized == content.normalized, "seed \(seed)")
      #expect(
        Prose([.paragraph(content.normalized)]).commonMark() == Prose([.paragraph(content)]).commonMark(),
        "seed \(seed)")
    }
  }
}

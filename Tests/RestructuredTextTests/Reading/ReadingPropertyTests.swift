import Prose
import RestructuredText
import TestSupport
import Testing

@Suite("Reading of random text")
struct ReadingPropertyTests {
  private static let lines = [
    "", "", "", "text", "more *text*", "- item", "- item", "* other", "1. one", "2. two", "#. next", "term",
    "  def",
    ":field: value", "-a  option", "| line", "|   in", "a::", "::", "> quoted", "===  ===", "a    b", "+---+",
    "| a |", ".. note:: n", ".. code:: x", ".. comment", "``lit``", "`cite`", "**b", "|s|", "http://a.b",
    "Title",
    "-----", "~~", ">>> 1", "-- by", "x\\", "日本 *é*",
  ]

  private func randomText(_ generator: inout SplitMix64) -> String {
    var indent = 0
    let count = Int.random(in: 1...12, using: &generator)
    return (0..<count).map { _ in
      if generator.chance(1, of: 3) { indent = generator.pick([0, 0, 2, 3, 4]) }
      let line = generator.pick(ReadingPropertyTests.lines)
      return line.isEmpty ? "" : String(repeating: " ", count: indent) + line
    }.joined(separator: "\n")
  }

  @Test(
    "Line ends, a final line feed and blanks at line ends change nothing", arguments: [0, 1_000] as [UInt64])
  func lineEnds(firstSeed: UInt64) {
    for seed in firstSeed..<firstSeed + 250 {
      var generator = SplitMix64(seed: seed)
      let text = randomText(&generator)
      let read = fragment(text)
      for other in [
        text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"),
        text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "  \r"), text + "\n",
      ] {
        let again = fragment(other)
        #expect(again.blocks == read.blocks, "seed \(seed)")
        #expect(places(again.problems) == places(read.problems), "seed \(seed)")
      }
    }
  }

  @Test("Text means the same within a note as outside of it", arguments: [0, 1_000] as [UInt64])
  func nesting(firstSeed: UInt64) {
    for seed in firstSeed..<firstSeed + 250 {
      var generator = SplitMix64(seed: seed)
      let text = "start\n\n" + randomText(&generator)
      let indented = text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "" : "     \($0)" }.joined(separator: "\n")
      let outside = fragment(text)
      let within = fragment(".. note::\n\n\(indented)\n\nend")
      #expect(
        within.blocks == [.admonition(Prose.Admonition(.note, blocks: outside.blocks)), paragraph("end")],
        "seed \(seed)")
    }
  }

  @Test("What the writer writes is read without a problem", arguments: [0, 1_000] as [UInt64])
  func writtenProse(firstSeed: UInt64) {
    for seed in firstSeed..<firstSeed + 200 {
      var generator = GeneratedProse(seed: seed)
      let text = generator.prose().restructuredText()
      #expect(places(document(text).problems) == [], "seed \(seed):\n\(text)")
    }
  }
}

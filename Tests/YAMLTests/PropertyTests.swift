import TestSupport
import Testing
import YAML

@Suite struct PropertyTests {
  private static let pieces = [
    "a", "b", "é", "😀", ": ", ":", "- ", "-", "\n", "\n  ", "\n    ", "  ", " ", "'", "\"", "|\n", ">\n",
    "|2-\n", "[",
    "]", "{", "}", ", ", "&x ", "*x", "!!str ", "!", "# c", "\t", "\r\n", "\r", "\u{85}", "\u{2028}", "%",
    "---\n", "...\n",
    "<<: ", "\\n", "? ", "\u{FEFF}", "true", "1", "~", "\u{0}", "text text", "one\n  two",
  ]

  private static func text(_ random: inout SplitMix64) -> String {
    (0..<Int.random(in: 1...24, using: &random)).map { _ in random.pick(pieces) }.joined()
  }

  @Test(arguments: [1, 2, 3, 4])
  func everyTextIsReadOrRefusedAtAPlaceInIt(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var read = 0
    for round in 0..<2_000 {
      let text = Self.text(&random)
      let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).count
      do {
        let document = try YAMLDocument.parse(Array(text.utf8))
        read += 1
        if let root = document.root {
          check(root, lines: lines, "seed \(seed), round \(round): \(text.debugDescription)")
        }
      } catch {
        #expect((1...lines).contains(error.line), "seed \(seed), round \(round): \(text.debugDescription)")
        #expect(
          !error.message.contains("the text is no YAML ("), "\(error.message): \(text.debugDescription)")
      }
    }
    #expect(read > 100)
  }

  @Test(arguments: [5, 6])
  func aFragmentReadsLikeAWholeTextMovedByItsOffset(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var compared = 0
    for round in 0..<1_000 {
      let bytes = Array(Self.text(&random).utf8)
      guard let whole = try? YAMLDocument.parse(bytes).root else { continue }
      let moved = try #require(try YAMLDocument.parse(bytes, firstLine: 11, firstColumn: 4).root)
      #expect(
        places(moved) == places(whole).map { YAMLPosition(line: $0.line + 10, column: $0.column + 3) },
        "seed \(seed), round \(round)")
      compared += 1
    }
    #expect(compared > 50)
  }

  private func check(_ node: YAMLNode, lines: Int, _ comment: String) {
    for place in places(node) {
      #expect((1...lines).contains(place.line) && place.column >= 1, "\(comment)")
    }
  }

  /// The places of all nodes and of the starts of their texts.
  private func places(_ node: YAMLNode) -> [YAMLPosition] {
    switch node.content {
    case .scalar(let scalar):
      [node.position, scalar.placement.start, scalar.placement.position(line: 1, column: 1)]
    case .sequence(let items): [node.position] + items.flatMap(places)
    case .mapping(let entries): [node.position] + entries.flatMap { places($0.key) + places($0.value) }
    }
  }
}

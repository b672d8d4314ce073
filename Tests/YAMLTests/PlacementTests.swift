import Testing
import YAML

@Suite struct PlacementTests {
  /// Each text has the words of the scalar `d`; the place of each word in the file is looked up through its
  /// place in the text.
  @Test(arguments: [
    "d: one two\n",
    "d:   'one two'\n",
    "d: \"one two\" # note\n",
    "d: |\n  one two\n  three\n\n    four\n",
    "d: |2-   # note\n    one\n  two\n",
    "d: |\n\n\n   one\n   two\n",
    "a: b\nd: >\n  one two\n  three\n\n  four\n    five\n    six\n  seven\n",
    "d: >2\n    one\n\n\n  two\n  three\n",
    "d: one two\n   three\n\n   four  \n  five\ne: f\n",
    "d:\n  one\n  two # note\n",
    "d: 'one\n   two\n\n three'\n",
    "d: \"one  \n   two\n  three\"\n",
    "d: &x !!str |\n  one\n  two\n",
    "d: !!str\n  # note\n  &x\n  one two\n",
    "d: |\r\n  one\r\n  two\r\n",
    "d: >\r\n  one\r\n  two\r\n\r\n  three\r\n",
    "- d: |\n     é one\n     ü two\n",
    "d: >\n  é one\n  ü two\n",
    "[{d: one\n two}, x]",
    "d: |\n  one\n",
    "[d, ' one\n  two ']",
    "d: '\n  one\n\n  two'",
    "d: \"\n\n  one\n  two\"",
    "one\ntwo\n",
  ])
  func everyWordIsFoundInTheFile(text: String) throws {
    let scalars = try scalars(of: root(text)).filter { ($0.text ?? "").contains("one") }
    let node = try #require(scalars.first)
    let source = lines(text)
    var count = 0
    for (line, scalars) in lines(try #require(node.text)).enumerated() {
      for column in scalars.indices where scalars[column] != " " {
        let place = node.position(ofTextLine: line + 1, column: column + 1)
        let found = source[place.line - 1][place.column - 1]
        #expect(found == scalars[column], "\(place) for line \(line + 1), column \(column + 1) of the text")
        count += 1
      }
    }
    #expect(count >= 3)
  }

  @Test(arguments: [
    ("d: 'it''s one'", 1, 4, 1, 5),
    ("d: \"\\u0041 one\"", 1, 4, 1, 5),
    ("d: \"one \\\n  two\"", 1, 5, 1, 9),
    ("d: 'one\n  it''s two\n  three'", 1, 20, 2, 3),
  ])
  func anEscapeLeavesTheNearestKnownPlace(
    text: String, line: Int, column: Int, fileLine: Int, fileColumn: Int
  ) throws {
    let node = try #require(try root(text)["d"])
    #expect(
      node.position(ofTextLine: line, column: column) == YAMLPosition(line: fileLine, column: fileColumn))
  }

  @Test func aBlockStartsAtItsText() throws {
    let node = try #require(try root("a:\n  d: |\n    one\n")["a"]?["d"])
    #expect(node.position == YAMLPosition(line: 2, column: 6))
    #expect(node.scalar?.placement.start == YAMLPosition(line: 3, column: 5))
  }

  @Test func aCollectionHasNoTextPlaces() throws {
    #expect(try root("\n - x").position(ofTextLine: 5, column: 9) == YAMLPosition(line: 2, column: 2))
  }

  private func lines(_ text: String) -> [[Unicode.Scalar]] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0) }
  }

  private func scalars(of node: YAMLNode) -> [YAMLNode] {
    switch node.content {
    case .scalar: [node]
    case .sequence(let items): items.flatMap(scalars)
    case .mapping(let entries): entries.flatMap { scalars(of: $0.key) + scalars(of: $0.value) }
    }
  }
}

import Testing
import YAML

@Suite struct ParsingTests {
  @Test(arguments: [
    ("a: 1\nb:\n  - x\n  - y: z\n", "1:1{1:1|a|=1:4|1| 2:1|b|=3:3[3:5|x| 4:5{4:5|y|=4:8|z|}]}"),
    ("# note\n\n- [a, {b: c}]\n", "3:1[3:3[3:4|a| 3:7{3:8|b|=3:11|c|}]]"),
    ("'a b': \"c\\td\"\n", "1:1{1:1|a b|=1:8|c\td|}"),
    ("é: ü\n", "1:1{1:1|é|=1:4|ü|}"),
    ("a:\nb: ''\n", "1:1{1:1|a|=1:3|| 2:1|b|=2:4||}"),
    ("--- x\n...\n", "1:5|x|"),
    ("? [a]\n: b\n", "1:1{1:3[1:4|a|]=2:3|b|}"),
    ("- name: {id}\n", "1:1[1:3{1:3|name|=1:9{1:10|id|=1:12||}}]"),
    ("OS-EXT-SRV-ATTR:hostname: key", "1:1{1:1|OS-EXT-SRV-ATTR:hostname|=1:27|key|}"),
  ])
  func everyNodeHasItsTextAndPlace(text: String, outline: String) throws {
    #expect(try root(text).outline == outline)
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n", "\u{FEFF}"])
  func aTextWithoutAValueHasNoRoot(text: String) throws {
    #expect(try YAMLDocument.parse(Array(text.utf8)).root == nil)
  }

  @Test func aByteOrderMarkAndCarriageReturnsLeavePlacesAlone() throws {
    #expect(
      try root("\u{FEFF}a: 1\r\nb: |\r\n  x\r\n  y\r\n").outline == "1:1{1:1|a|=1:4|1| 2:1|b|=2:4|x\ny\n|}")
  }

  @Test func otherLineEndsCountAsCharacters() throws {
    #expect(try root("a: 1\u{2028}b: 2\nc: 3").outline == "1:1{1:1|a|=1:4|1| 1:6|b|=1:9|2| 2:1|c|=2:4|3|}")
  }

  @Test func duplicateKeysAreKeptAndTheLastOneCounts() throws {
    let node = try root("a: 1\nb: 2\na: 3\n")
    #expect(node.entries?.count == 3)
    #expect(node["a"]?.text == "3")
    #expect(node["c"] == nil)
  }

  @Test func duplicateKeysOfTheWholeDocumentAreFoundInOrder() throws {
    let document = try YAMLDocument.parse(
      Array("x: &x\n  p: 1\n  'p': 2\ny: *x\nz:\n  - {q: 1, r: 2, q: 3}\nx: 4\n<<: *x\n<<: *x\n".utf8))
    #expect(
      document.duplicateKeys.map { "\($0.key) \($0.position) \($0.first)" } == [
        "p line 3, column 3 line 2, column 3", "q line 6, column 18 line 6, column 6",
        "x line 7, column 1 line 1, column 1",
      ])
  }

  @Test(arguments: [
    ("text", YAMLNode.Style.plain, nil), ("'text'", .single, nil), ("\"text\"", .double, nil),
    ("|\n text", .literal, nil), (">\n text", .folded, nil),
    ("!!str text", .plain, "tag:yaml.org,2002:str"), ("!own 'text'", .single, "!own"),
    ("! text", .plain, "!"),
  ])
  func styleAndTagAreKept(text: String, style: YAMLNode.Style, tag: String?) throws {
    let node = try root(text)
    #expect(node.text?.hasPrefix("text") == true)
    #expect(node.scalar?.style == style)
    #expect(node.tag == tag)
  }

  @Test func aFragmentHasThePlacesOfItsFile() throws {
    let node = try root("- name: key\n- other: |\n    text\n", firstLine: 40, firstColumn: 4)
    #expect(
      node.outline == "40:4[40:6{40:6|name|=40:12|key|} 41:6{41:6|other|=41:13|text\n|}]")
    let text = try #require(node.items?.last?["other"])
    #expect(text.position(ofTextLine: 1, column: 2) == YAMLPosition(line: 42, column: 9))
    #expect(throws: YAMLProblem.self) {
      try YAMLDocument.parse(Array("a: b\n c: d".utf8), firstLine: 40, firstColumn: 4)
    }
    let failure = #expect(throws: YAMLProblem.self) {
      try YAMLDocument.parse(Array("a: b\n c: d".utf8), firstLine: 40, firstColumn: 4)
    }
    #expect(failure?.position == YAMLPosition(line: 41, column: 6))
  }

  @Test func manyTasksReadAtOnce() async throws {
    let text = Array("a: [1, 2, {b: 'x'}]\nc: |\n  text\nd: &d e\nf: *d\n".utf8)
    let broken = Array("a: [1, 'x".utf8)
    let expected = try YAMLDocument.parse(text)
    let agreements = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<200 {
        group.addTask { problem(broken) != nil && (try? YAMLDocument.parse(text)) == expected }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(agreements == 200)
  }
}

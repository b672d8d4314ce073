import Testing
import YAML

@Suite struct ProblemTests {
  @Test(arguments: [
    ("a: b: c\n", 1, 5, "colon where no key can be: plain text holds no ': '"),
    ("a:\n\tb: c\n", 2, 1, "tab in the indentation: YAML indents with blanks"),
    ("a: @b\n", 1, 4, "'@' at the start of a value: plain text cannot start with it"),
    ("a: `b`\n", 1, 4, "'`' at the start of a value: plain text cannot start with it"),
    ("a: 'b\nc: d\n", 1, 4, "quote that is not closed: quoted text ends with the quote that it starts with"),
    (
      "a: [b, c\nd: e\n", 2, 2,
      "':' in the list that opens at line 1, column 4: items are separated by commas up to a ']'"
    ),
    (
      "a: {b: c\n", 2, 1,
      "end of the text in the mapping that opens at line 1, column 4: entries are separated "
        + "by commas up to a '}'"
    ),
    ("a: b\n  c: d\n", 2, 4, "colon where no key can be: plain text holds no ': '"),
    (
      "a:\n  b: c\n d: e\n", 3, 2,
      "'d' where a key of the mapping at line 1, column 1 must stand: the keys of "
        + "a mapping start at the same column"
    ),
    (
      "- a\nb: c\n", 2, 1,
      "'b' where an item of the list at line 1, column 1 must stand: the items of "
        + "a list start with '- ' at the same column"
    ),
    ("a: b\nc\nd: e\n", 2, 1, "key without a colon: a key and its colon stand on one line"),
    ("a: \"\\q\"\n", 1, 5, "unknown escape in double quotes: a backslash there starts an escape"),
    ("a: \"\\xZZ\"\n", 1, 7, "escape that names no character: it takes 2, 4 or 8 hexadecimal digits"),
    ("a: | text\n", 1, 6, "'t' after the mark of a block: its text starts on the next line"),
    ("a: |0\n", 1, 5, "indentation 0 of a block: it is 1 to 9"),
    ("a: *\n", 1, 5, "alias '*' without a name of letters, digits, '-' and '_'"),
    ("a: !x!y z\n", 1, 4, "tag whose prefix is not declared"),
    ("a: !<x z\n", 1, 7, "malformed tag"),
    ("%FOO BAR x\n  y\n", 1, 5, "malformed directive: a line that starts with % is one"),
    ("[a]\n[b]\n", 2, 1, "'[' after the end of the document: a file holds one value"),
    ("%YAML x\n--- a\n", 1, 7, "malformed directive: a line that starts with % is one"),
    ("a: b\n---\nc: d\n", 2, 1, "second document: a file holds one"),
    ("a: ]\n", 1, 4, "']' where a value must stand"),
    ("a: - b\n", 1, 4, "list item where none can be: '- ' starts a line"),
    ("a: ? b\n", 1, 4, "key where none can be"),
    ("a: *b\n", 1, 4, "alias *b names nothing: its anchor stands before it in the same file"),
    (
      "a: &a [*a]\n", 1, 8,
      "alias *a inside the value that it names (line 1, column 4): a value cannot hold itself"
    ),
    ("é: \u{7}\n", 1, 4, "character U+0007: YAML holds no raw control characters"),
    ("a: \u{0}\n", 1, 4, "NUL byte: YAML files are read as UTF-8"),
    ("\u{0}", 1, 1, "NUL byte: YAML files are read as UTF-8"),
  ])
  func aProblemNamesWhatIsThereAndTheRule(text: String, line: Int, column: Int, message: String) throws {
    let found = try #require(problem(text))
    #expect(found.message == message)
    #expect(found.position == YAMLPosition(line: line, column: column))
  }

  @Test(
    arguments: [
      ([0x61, 0x3A, 0x20, 0xC3, 0x0A], 1, 4, "byte 0xC3 that is not UTF-8: YAML files are read as UTF-8"),
      ([0x0A, 0xFF, 0x0A], 2, 1, "byte 0xFF that is not UTF-8: YAML files are read as UTF-8"),
      ([0x61, 0xE2, 0x82], 1, 2, "byte 0xE2 that is not UTF-8: YAML files are read as UTF-8"),
      ([0x61, 0xED, 0xA0, 0x80], 1, 2, "byte 0xED that is not UTF-8: YAML files are read as UTF-8"),
      ([0xC0, 0x80], 1, 1, "byte 0xC0 that is not UTF-8: YAML files are read as UTF-8"),
      ([0xFF, 0xFE, 0x61, 0x00], 1, 1, "UTF-16 text: YAML files are read as UTF-8"),
      ([0xFE, 0xFF, 0x00, 0x61], 1, 1, "UTF-16 text: YAML files are read as UTF-8"),
      ([0x61, 0x00, 0x3A, 0x00], 1, 2, "NUL byte: YAML files are read as UTF-8"),
    ] as [([UInt8], Int, Int, String)])
  func bytesThatAreNoTextAreFound(bytes: [UInt8], line: Int, column: Int, message: String) throws {
    let found = try #require(problem(bytes))
    #expect(found.message == message)
    #expect(found.position == YAMLPosition(line: line, column: column))
  }

  @Test func aProblemInWordsHasItsPlaceAndHint() {
    #expect(
      problem("a: @b")?.description
        == "line 1, column 4: '@' at the start of a value: plain text cannot start with it "
        + "(put quotes around the text)"
    )
  }
}

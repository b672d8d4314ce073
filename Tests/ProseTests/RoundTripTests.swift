import Prose
import Testing

@Suite("CommonMark that was read is written so that it reads the same")
struct RoundTripTests {
  @Test("Random source reads back equal", arguments: [0, 10_000, 20_000, 30_000] as [UInt64])
  func randomSource(firstSeed: UInt64) {
    for seed in firstSeed..<firstSeed + 150 {
      let source = GeneratedSource.text(seed: seed)
      let prose = Prose(commonMark: source)
      let written = prose.commonMark()
      #expect(
        Prose(commonMark: written) == prose,
        "seed \(seed), source \(source.debugDescription), written \(written.debugDescription)")
    }
  }

  @Test(
    "What is easily read in another way reads the same",
    arguments: [
      ("- a\n\n* b", "  - a\n\n<!-- end list -->\n\n  - b\n"),
      ("- a\n\n<!-- -->\n\n    code", "  - a\n\n```\ncode\n```\n"),
      ("a*b*c", "a*b*c\n"),
      ("*a*&#40;b", "*a*(b\n"),
      ("a*(b)*c", "a\\*(b)\\*c\n"),
      ("a**\\(b)**", "a\\*\\*(b)\\*\\*\n"),
      ("&#97;*(b)*", "&#97;*(b)*\n"),
      ("***a** b*", "*__a__ b*\n"),
      ("*a*<!-- -->**b**", "*a*__b__\n"),
      ("`` `a` ``", "`` `a` ``\n"),
      ("`  a  `", "`  a  `\n"),
      ("1\\. a", "1\\. a\n"),
      ("a\n\\+ b", "a\n\\+ b\n"),
      ("\\- a", "\\- a\n"),
      ("a  b", "a  b\n"),
      ("> \\[!NOTE]\n> a", "> \\[!NOTE\\]\n> a\n"),
      ("- # a\n  ***", "  - # a\n    ***\n"),
      ("- a\n  ```\n  b\n  ```", "  - a\n    ```\n    b\n    ```\n"),
      ("- - a\n\n  b", "  - <!-- -->\n    \n      - a\n    \n    b\n"),
      ("- - -\n\n- -\n  -", "***\n\n  - <!-- -->\n      - \n      - \n"),
      ("# a \\#", "# a \\#\n"),
      ("[a](<b c> \"d\\\"\")", "[a](<b c> \"d\\\"\")\n"),
      ("[a](/b?c=1&d=2)", "[a](/b?c=1&d=2)\n"),
      ("[a](/b?c&amp;copy;)", "[a](/b?c&amp;copy;)\n"),
      ("!\\[a](/b)", "!\\[a\\](/b)\n"),
      ("\\![a](/b)", "\\![a](/b)\n"),
      ("server_id links[].href R&D a < b", "server_id links[].href R&D a < b\n"),
      ("\\_a\\_ \\[a\\] \\<b> \\&amp;", "\\_a\\_ \\[a\\] \\<b> \\&amp;\n"),
      ("```a\\*b c\nd\n```", "```a*b\nd\n```\n"),
      ("~~~a`b\n```\n~~~", "~~~a`b\n```\n~~~\n"),
      ("999999999. a", "999999999. a\n"),
    ])
  func slips(source: String, expected: String) {
    let prose = Prose(commonMark: source)
    #expect(prose.commonMark() == expected)
    #expect(Prose(commonMark: expected) == prose)
  }

  @Test("Emphasis that cannot be written loses its inner part, once")
  func inexpressibleEmphasis() {
    let inner: [Prose.Inline] = [.text("a"), .emphasis([.strong([.emphasis([.code("b")])])]), .text("c")]
    let written = Prose([.paragraph([.emphasis(inner)])]).commonMark()
    let again = Prose(commonMark: written)
    #expect(again.plainText == "abc")
    #expect(Prose(commonMark: again.commonMark()) == again)
  }
}

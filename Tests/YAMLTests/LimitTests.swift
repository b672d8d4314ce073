import Testing
import YAML

@Suite struct LimitTests {
  @Test func aliasesThatMultiplyAreRefused() throws {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...12 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let found = try #require(problem(text))
    #expect(found.line == 5)
    #expect(
      found.message
        == "aliases that bring in more than 100000 values or 16000000 bytes of "
        + "text: the use of aliases is limited"
    )
  }

  @Test func aLongTextIsNotRepeatedWithoutEnd() throws {
    let text =
      "a: &a " + String(repeating: "x", count: 1_000_000) + "\nb: ["
      + Array(repeating: "*a", count: 17).joined(separator: ", ") + "]\n"
    #expect(problem(text)?.line == 2)
  }

  @Test func aliasesWithinTheLimitGiveTheWholeValue() throws {
    let node = try root("a: &a [1, 2]\nb: &b [*a, *a]\nc: *b\n")
    #expect(node["c"]?.items?.count == 2)
    #expect(node["c"] == node["b"])
    #expect(node["c"]?.position == YAMLPosition(line: 2, column: 4))
  }

  @Test func anAnchorThatIsSetAgainNamesTheNewValue() throws {
    #expect(try root("- &a 1\n- *a\n- &a 2\n- *a\n").items?.map(\.text) == ["1", "1", "2", "2"])
  }

  @Test(arguments: [("[", "]"), ("{a: ", "}"), ("- ", ""), ("? ", "")])
  func depthIsLimited(opening: String, closing: String) throws {
    func nested(_ depth: Int) -> String {
      String(repeating: opening, count: depth) + "x" + String(repeating: closing, count: depth)
    }
    #expect(problem(nested(100)) == nil)
    #expect(problem(nested(101))?.message.hasPrefix("more than 100 mappings and lists") == true)
    #expect(problem(nested(20_000))?.message.hasPrefix("more than 100 mappings and lists") == true)
  }

  @Test func depthBehindAliasesCounts() {
    let limits = YAMLLimits(depth: 4)
    #expect(problem("a: &a [[x]]\nb: [*a]", limits: limits) == nil)
    #expect(problem("a: &a [[x]]\nb: [[*a]]", limits: limits)?.position == YAMLPosition(line: 2, column: 6))
  }

  @Test func theNumberOfNodesIsLimited() {
    let limits = YAMLLimits(nodes: 4)
    #expect(problem("[1, 2, 3]", limits: limits) == nil)
    #expect(problem("[1, 2, 3, 4]", limits: limits)?.message.hasPrefix("more than 4 keys and values") == true)
    #expect(problem("[&a 1, *a, *a, *a]", limits: limits)?.column == 16)
  }

  @Test func aLongScalarIsRead() throws {
    let line = String(repeating: "x", count: 99) + "\n  "
    let text = "a: |\n  " + String(repeating: line, count: 20_000) + "\n"
    #expect(try root(text)["a"]?.text?.utf8.count == 2_000_000)
  }
}

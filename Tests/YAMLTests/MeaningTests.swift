import Testing
import YAML

@Suite struct MeaningTests {
  @Test(arguments: ["2.20", "007", "1e3", "true", "2016-01-01", "0x1F", "~"])
  func plainTextStaysAsItIsWritten(text: String) throws {
    #expect(try root(text).text == text)
  }

  @Test(arguments: [
    ("true", true), ("Yes", true), ("ON", true), ("false", false), ("no", false), ("Off", false),
    ("!!bool yes", true), ("! true", true), ("y", nil), ("n", nil), ("tRUE", nil), ("'true'", nil),
    ("!!str true", nil),
    ("1", nil),
    ("[true]", nil),
  ])
  func truthValuesFollowYAML11(text: String, value: Bool?) throws {
    #expect(try root(text).boolValue == value)
  }

  @Test(arguments: [
    ("~", true), ("null", true), ("NULL", true), ("!!null x", true), ("!", true), ("[]", false),
    ("''", false),
    ("nULL", false), ("none", false), ("!!str null", false),
  ])
  func nothingIsWrittenInFewWays(text: String, isNull: Bool) throws {
    #expect(try root("a: \(text)")["a"]?.isNull == isNull)
  }

  @Test func aMissingValueIsNothing() throws {
    let value = try #require(try root("a:")["a"])
    #expect(value.isNull)
    #expect(value.kind == "nothing")
  }

  @Test(arguments: [
    ("0", 0), ("200", 200), ("-12", -12), ("+7", 7), ("1_000", 1000), ("010", 8), ("0x1F", 31),
    ("-0b101", -5),
    ("1:30", 90), ("-1:00:01", -3601), ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min),
    ("9223372036854775808", nil), ("1:60", nil), ("0:30", nil), ("08", nil), ("0x", nil), ("0b2", nil),
    ("2.0", nil),
    ("1e3", nil), ("_1", nil), ("+", nil), ("'1'", nil), ("!!int '1'", 1), ("1:2_3", nil), ("", nil),
    ("0_7", 7),
  ])
  func integersFollowYAML11(text: String, value: Int?) throws {
    #expect(try root("a: \(text)")["a"]?.intValue == value)
  }

  @Test func ownKeysReplaceMergedOnes() throws {
    let node = try root(
      "base: &base {in: body, type: string}\nother: &other {type: array, x: y}\n"
        + "it:\n  type: object\n  <<: [*base, *other]\n  new: 1\n")
    let it = try #require(node["it"])
    #expect(
      it.mergedEntries?.map { "\($0.key.text ?? "")=\($0.value.text ?? "")" } == [
        "type=object", "x=y", "in=body", "new=1",
      ])
    #expect(it["in"]?.text == "body")
    #expect(it["type"]?.text == "object")
    #expect(it["in"]?.position == YAMLPosition(line: 1, column: 18))
  }

  @Test(arguments: ["<<: text", "'<<': {b: c}", "<<: [x]", "!!str <<: {b: c}"])
  func whatMergesNothingIsAnOrdinaryKey(text: String) throws {
    let node = try root(text)
    #expect(node.mergedEntries?.map { $0.key.text } == ["<<"])
    #expect(node["b"] == nil)
  }
}

import OrderedJSON
import Testing

@Suite struct ValueTests {
  @Test func literalsMakeValues() {
    let value: JSONValue = ["b": nil, "a": [true, 1, 1.5, "x"], "b": 2]
    #expect(value.objectValue?.keys == ["b", "a", "b"])
    #expect(value["b"] == .null)
    #expect(
      value["a"] == .array([.bool(true), .number(JSONNumber(1)), .number(JSONNumber("1.5")!), .string("x")]))
  }

  @Test func subscriptsLeadToParts() {
    let value: JSONValue = ["a": [["b": 1]]]
    #expect(value["a"]?[0]?["b"] == 1)
    #expect(value[["a", 0, "b"] as JSONPath] == 1)
    #expect(value[JSONPath.root] == value)
    #expect(value["x"] == nil)
    #expect(value[0] == nil)
    #expect(value["a"]?[1] == nil)
    #expect(value["a"]?[-1] == nil)
    #expect(value["a"]?["b"] == nil)
    #expect(value[["a", 0, "b", "c"] as JSONPath] == nil)
  }

  @Test(
    arguments: [
      (.null, "null"), (true, "boolean"), (1, "integer"), (1.0, "number"), ("", "string"), ([], "array"),
      ([:], "object"),
    ] as [(JSONValue, String)])
  func kindIsAWord(value: JSONValue, word: String) { #expect(value.kind.rawValue == word) }

  @Test(arguments: [("1", true), ("-0", true), ("1.0", false), ("1e3", false), ("1E3", false)])
  func integersHaveNeitherFractionNorExponent(spelling: String, isInteger: Bool) throws {
    #expect(try JSONValue(parsing: spelling).kind == (isInteger ? .integer : .number))
  }

  @Test func orderSpellingAndScalarsCountForEquality() {
    #expect(JSONValue.object(["a": 1, "b": 2]) != .object(["b": 2, "a": 1]))
    #expect(JSONValue.number(JSONNumber("1.0")!) != 1)
    #expect(JSONValue.string("\u{E9}") != .string("e\u{301}"))
    #expect(JSONValue.object(["\u{E9}": 1]) != .object(["e\u{301}": 1]))
    #expect(JSONValue.array(["a"]).hashValue == JSONValue.array(["a"]).hashValue)
    #expect(JSONValue.string("a") != .null)
  }

  @Test func canonicallyEquivalentKeysAreDifferentKeys() throws {
    let text = "{\"\u{E9}\": 1, \"e\u{301}\": 2}"
    let value = try JSONValue(parsing: text)
    #expect(value["e\u{301}"] == 2)
    #expect(value.objectValue?.duplicateKeys == [])
    #expect(try JSONPositions(of: text).duplicateKeys.isEmpty)
    #expect(try JSONPositions(of: text).keyPosition(of: ["e\u{301}"])?.column == 10)
  }

  @Test func namesEachDuplicateKeyOnce() {
    let object: JSONObject = ["a": 1, "b": 2, "c": 3, "b": 4, "a": 5, "b": 6]
    #expect(object.duplicateKeys == ["b", "a"])
  }
}

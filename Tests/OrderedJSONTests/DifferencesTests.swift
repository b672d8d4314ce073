import OrderedJSON
import Testing

@Suite struct DifferencesTests {
  @Test(
    arguments: [
      (#"{"a": 1}"#, #"{"a": 1}"#, []),
      (
        #"{"virtual_interfaces": [{"net_id": "a"}]}"#, #"{"virtual_interfaces": [{}]}"#,
        [#"virtual_interfaces[0].net_id: expected "a", found nothing"#]
      ),
      (#"{}"#, #"{"os-x:y": [1, 2]}"#, [#"["os-x:y"]: expected nothing, found [1,2]"#]),
      ("1", "2", ["$: expected 1, found 2"]),
      ("true", "false", ["$: expected true, found false"]),
      ("\"a\"", "null", [#"$: expected string "a", found null"#]),
      ("[1]", "{}", ["$: expected array [1], found object {}"]),
      ("1", "\"1\"", [#"$: expected number 1, found string "1""#]),
      ("[1, 2, 3]", "[1, 4]", ["[1]: expected 2, found 4", "[2]: expected 3, found nothing"]),
      ("[]", "[null, 1]", ["[0]: expected nothing, found null", "[1]: expected nothing, found 1"]),
      (
        #"{"a": 1, "b": 2, "c": 3}"#, #"{"c": 3, "d": 4, "a": 0}"#,
        [
          "$: expected keys in the order a, b, c, found c, d, a", "a: expected 1, found 0",
          "b: expected 2, found nothing",
          "d: expected nothing, found 4",
        ]
      ),
      (#"{"a": 1, "a": 2}"#, #"{"a": 1}"#, ["a: expected 2, found nothing"]),
      (#"{"a": 1}"#, #"{"a": 1, "a": 2}"#, ["a: expected nothing, found 2"]),
      (
        #"{"a": 1, "b": 2}"#, #"{"x": 0, "a": 1, "y": 0, "b": 2}"#,
        ["x: expected nothing, found 0", "y: expected nothing, found 0"]
      ),
    ] as [(String, String, [String])])
  func namesEachDifference(expected: String, found: String, summaries: [String]) throws {
    let differences = try JSONValue.differences(
      expected: JSONValue(parsing: expected), found: JSONValue(parsing: found))
    #expect(differences.map(\.summary) == summaries)
  }

  @Test func tellsKinds() throws {
    let differences = try JSONValue.differences(
      expected: JSONValue(parsing: #"{"a": 1, "b": 1, "c": 1, "d": {"x": 1, "y": 2}}"#),
      found: JSONValue(parsing: #"{"b": 2, "c": "1", "d": {"y": 2, "x": 1}, "e": 1}"#))
    #expect(differences.map(\.kind) == [.missing, .changed, .type, .order, .unexpected])
    #expect(differences.map(\.path.description) == ["a", "b", "c", "d", "e"])
    #expect(differences[0].expected == 1)
    #expect(differences[0].found == nil)
    #expect(differences[4].expected == nil)
    #expect(differences[4].found == 1)
  }

  @Test(arguments: [("1", "1.0"), ("1e3", "1000"), ("-0", "0")])
  func comparesNumbersAsAsked(left: String, right: String) throws {
    let (left, right) = try (JSONValue(parsing: left), JSONValue(parsing: right))
    #expect(JSONValue.differences(expected: left, found: right, numbers: .spelling).map(\.kind) == [.changed])
    #expect(JSONValue.differences(expected: left, found: right, numbers: .value).isEmpty)
  }

  @Test func ignoresKeyOrderIfAsked() {
    let (left, right): (JSONValue, JSONValue) = (
      ["a": 1, "b": [["c": 1, "d": 2]]], ["b": [["d": 2, "c": 1]], "a": 1]
    )
    #expect(JSONValue.differences(expected: left, found: right).map(\.kind) == [.order, .order])
    #expect(JSONValue.differences(expected: left, found: right, keyOrder: .ignored).isEmpty)
  }

  @Test func cutsLongValues() {
    let long = JSONValue.string(String(repeating: "é", count: 100))
    let summary = JSONValue.differences(expected: [long], found: [1])[0].summary
    #expect(summary == "[0]: expected string \"" + String(repeating: "é", count: 58) + "…, found number 1")
    let fits = JSONValue.string(String(repeating: "a", count: 58))
    #expect(JSONValue.differences(expected: fits, found: 1)[0].summary.contains("…") == false)
  }

  @Test func equalExactlyWhenThereIsNoDifference() {
    let seed: UInt64 = 3
    var random = RandomJSON(seed: seed)
    var previous = random.value(depth: 3)
    for round in 0..<500 {
      let value = random.value(depth: 3)
      #expect(JSONValue.differences(expected: value, found: value).isEmpty, "seed \(seed), round \(round)")
      let differences = JSONValue.differences(expected: previous, found: value)
      #expect(differences.isEmpty == (previous == value), "seed \(seed), round \(round)")
      previous = value
    }
  }

  @Test func comparesLargeObjectsByKey() {
    let members = (0..<20_000).map { ("key\($0)", JSONValue.number(JSONNumber($0))) }
    let (left, right) = (JSONObject(members), JSONObject(members.reversed()))
    #expect(JSONValue.differences(expected: .object(left), found: .object(right)).map(\.kind) == [.order])
  }
}

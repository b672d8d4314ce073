import OrderedJSON
import Testing

@Suite struct PositionsTests {
  static let text = """
    {
        "servers": [
            {"id": 1, "é": "😀", "name": null},
            []
        ],
        "OS-x:y":
            true
    }
    """

  @Test(
    arguments: [
      ([], "1:1", nil), (["servers"], "2:16", "2:5"), (["servers", 0], "3:9", nil),
      (["servers", 0, "id"], "3:16", "3:10"),
      (["servers", 0, "é"], "3:24", "3:19"), (["servers", 0, "name"], "3:37", "3:29"),
      (["servers", 1], "4:9", nil),
      (["OS-x:y"], "7:9", "6:5"), (["nothing"], nil, nil), (["servers", 2], nil, nil),
      (["servers", "0"], nil, nil),
      (["servers", 0, "id", "x"], nil, nil),
    ] as [(JSONPath, String?, String?)])
  func findsValuesAndKeys(path: JSONPath, value: String?, key: String?) throws {
    let positions = try JSONPositions(of: Self.text)
    #expect(positions.position(of: path)?.description == value)
    #expect(positions.keyPosition(of: path)?.description == key)
  }

  @Test(
    arguments: [
      (["servers", 0, "id", "x", 3], "3:16"), (["servers", 7, "id"], "2:16"), (["nothing", 0], "1:1"),
      (["OS-x:y"], "7:9"),
    ] as [(JSONPath, String)])
  func findsTheNearestValueAround(path: JSONPath, expected: String) throws {
    #expect(try JSONPositions(of: Self.text).nearestPosition(of: path).description == expected)
  }

  @Test func countsCRLFAsOneLineEnd() throws {
    let positions = try JSONPositions(of: "[\r\n1,\r\n\r\n2]\r\n")
    #expect(positions.position(of: [0]) == JSONPosition(line: 2, column: 1))
    #expect(positions.position(of: [1]) == JSONPosition(line: 4, column: 1))
  }

  @Test func pointsAtTheFirstOfDuplicatesAndListsTheOthers() throws {
    let text = #"{"a": {"b": 1, "b": 2}, "c": 0, "a": {"d": 1, "d": [{"e": 1, "e": 2}]}, "a": 3}"#
    let positions = try JSONPositions(of: text)
    #expect(positions.position(of: ["a"])?.column == 7)
    #expect(positions.position(of: ["a", "b"])?.column == 13)
    #expect(positions.position(of: ["a", "d"]) == nil)
    #expect(
      positions.duplicateKeys.map { "\($0.path) \($0.position)" }
        == ["a.b 1:16", "a 1:33", "a.d 1:47", "a.d[0].e 1:62", "a 1:73"])
  }

  @Test func knowsEveryValueOfRandomTrees() throws {
    let seed: UInt64 = 5
    var random = RandomJSON(seed: seed)
    for round in 0..<200 {
      let value = random.value()
      let bytes = value.bytes(style: .compact)
      let positions = try JSONPositions(of: bytes)
      let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
      check(value, at: .root) { path, found in
        let start = positions.position(of: path)!
        #expect(start.line == 1)
        let rest = String(String.UnicodeScalarView(scalars[(start.column - 1)...]))
        #expect(
          rest.utf8.starts(with: found.bytes(style: .compact)), "seed \(seed), round \(round), \(path)")
      }
    }
  }

  private func check(_ value: JSONValue, at path: JSONPath, _ body: (JSONPath, JSONValue) -> Void) {
    body(path, value)
    for (index, element) in (value.arrayValue ?? []).enumerated() {
      check(element, at: path.appending(index), body)
    }
    let duplicates = Set(value.objectValue?.duplicateKeys.map { Array($0.utf8) } ?? [])
    for member in value.objectValue?.members ?? [] where !duplicates.contains(Array(member.key.utf8)) {
      check(member.value, at: path.appending(member.key), body)
    }
  }

  @Test func takesTimeInProportionToDeepTexts() throws {
    let depth = 500
    let text =
      String(repeating: "[", count: depth) + Array(repeating: "0", count: 20_000).joined(separator: ",")
      + String(repeating: "]", count: depth)
    let path = JSONPath(Array(repeating: .index(0), count: depth - 1) + [.index(19_999)])
    #expect(try JSONPositions(of: text).position(of: path)?.column == depth + 2 * 20_000 - 1)
  }
}

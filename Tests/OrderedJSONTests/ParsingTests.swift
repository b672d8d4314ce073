import OrderedJSON
import TestSupport
import Testing

@Suite struct ParsingTests {
  @Test(
    arguments: [
      ("null", .null), (" true\t", true), ("\r\nfalse\n", false), ("[]", []), ("{ }", [:]),
      (#""""#, ""), (#""a/b""#, "a/b"), (#""\/\b\f\n\r\t\"\\""#, "/\u{8}\u{C}\n\r\t\"\\"),
      (#""\u0041\u00e9\u20AC\ud83D\uDe00""#, "Aé€😀"), (#""\u0000""#, "\u{0}"),
      ("\"é€😀\u{2028}\"", "é€😀\u{2028}"),
      ("[1, [2, [3]], {}]", [1, [2, [3]], [:]]),
      (#"{"b": 1, "a": {"c": [null]}}"#, ["b": 1, "a": ["c": [nil]]]),
      (#"{"": ""}"#, ["": ""]),
    ] as [(String, JSONValue)])
  func readsValues(text: String, expected: JSONValue) throws {
    #expect(try JSONValue(parsing: text) == expected)
  }

  @Test(arguments: ["0", "-0", "1.0", "1e3", "1E+05", "-1.50e-07", "12345678901234567890", "1E400", "0.1"])
  func keepsNumberSpellings(spelling: String) throws {
    let parsed = try JSONValue(parsing: "[\(spelling)]")
    #expect(parsed[0]?.numberValue?.spelling == spelling)
    #expect(parsed.text(style: .compact) == "[\(spelling)]")
  }

  @Test func keepsKeyOrderAndDuplicates() throws {
    let value = try JSONValue(parsing: #"{"z": 1, "a": 2, "z": 3}"#)
    #expect(value.objectValue?.keys == ["z", "a", "z"])
    #expect(value.objectValue?.duplicateKeys == ["z"])
    #expect(value["z"] == 1)
    #expect(value.objectValue?.members.last?.value == 3)
  }

  @Test func acceptsAnySequenceOfBytes() throws {
    let text = #"{"a": [1, "é"]}"#
    let expected: JSONValue = ["a": [1, "é"]]
    #expect(try JSONValue(parsing: Array(text.utf8)) == expected)
    #expect(try JSONValue(parsing: Array("--\(text)".utf8)[2...]) == expected)
    #expect(try JSONValue(parsing: text.utf8.lazy.map(\.self)) == expected)
    let parsed = try Array(text.utf8).withUnsafeBufferPointer { try JSONValue(parsing: $0) }
    #expect(parsed == expected)
  }

  @Test(arguments: [0, 1, 2, 100, 512])
  func takesDepthUpToTheLimit(depth: Int) throws {
    let text = String(repeating: "[", count: depth) + "1" + String(repeating: "]", count: depth)
    #expect(throws: Never.self) { try JSONValue(parsing: text, limits: JSONLimits(depth: depth)) }
    #expect(throws: JSONParseError.self) {
      try JSONValue(parsing: "[\(text)]", limits: JSONLimits(depth: depth))
    }
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"a\":"])
  func survivesAMillionOpenContainers(unit: String) throws {
    let bytes = Array(String(repeating: unit, count: 1_000_000).utf8)
    let error = #expect(throws: JSONParseError.self) { try JSONValue(parsing: bytes) }
    #expect(error?.message.contains("512") == true)
    #expect(throws: JSONParseError.self) { try JSONPositions(of: bytes) }
  }

  @Test func walksOverTheDeepestValueThatCanBeParsed() throws {
    let depth = JSONLimits(depth: .max).depth
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    let value = try JSONValue(parsing: text, limits: JSONLimits(depth: .max))
    #expect(value.text(style: .compact) == text)
    #expect(value == value && JSONValue.differences(expected: value, found: value).isEmpty)
  }

  @Test(.timeLimit(.minutes(1)))
  func takesTimeInProportionToTheTextHoweverManyContainersClose() throws {
    let count = 100_000
    let text = "[" + Array(repeating: #"[0],{"a":1}"#, count: count).joined(separator: ",") + "]"
    #expect(try JSONValue(parsing: text).arrayValue?.count == 2 * count)
  }

  @Test(
    arguments: [
      [0xFF], [0x80], [0xC0, 0xAF], [0xC1, 0xBF], [0xE0, 0x80, 0xAF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80],
      [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82],
      [0xF0, 0x9F, 0x98],
      [0xC3],
    ] as [[UInt8]])
  func rejectsInvalidUTF8(sequence: [UInt8]) {
    let inString = #expect(throws: JSONParseError.self) {
      try JSONValue(parsing: [0x22, 0x61] + sequence + [0x22])
    }
    #expect(inString?.offset == 2)
    #expect(inString?.message.contains("not UTF-8") == true)
    let afterEscape = #expect(throws: JSONParseError.self) {
      try JSONValue(parsing: [0x22, 0x5C, 0x6E] + sequence + [0x22])
    }
    #expect(afterEscape?.offset == 3)
    let atEnd = #expect(throws: JSONParseError.self) { try JSONValue(parsing: [0x22] + sequence) }
    #expect(atEnd?.offset == 1)
    let bare = #expect(throws: JSONParseError.self) { try JSONValue(parsing: sequence) }
    #expect(bare?.message.contains("not UTF-8") == true)
  }

  @Test func acceptsTheEdgesOfUTF8() throws {
    let edges: [Unicode.Scalar] = [
      "\u{7F}", "\u{80}", "\u{7FF}", "\u{800}", "\u{D7FF}", "\u{E000}", "\u{FFFF}", "\u{10000}", "\u{10FFFF}",
    ]
    for edge in edges {
      #expect(
        try JSONValue(parsing: "\"\(edge)\"") == .string(String(edge)), "U+\(String(edge.value, radix: 16))")
    }
  }

  @Test func readsBackWhatItWrote() throws {
    let seed: UInt64 = 20_240_620
    var random = RandomJSON(seed: seed)
    for round in 0..<2_000 {
      let value = random.value()
      for style in JSONStyle.allCases {
        let parsed = try JSONValue(parsing: value.bytes(style: style))
        #expect(parsed == value, "seed \(seed), round \(round), \(style)")
      }
    }
  }

  @Test func failsWithAPositionInTheTextForEveryDamage() throws {
    let seed: UInt64 = 7
    var generator = SplitMix64(seed: seed)
    let text = Array(
      "{\"a\": [1, -2.5e3, \"x\\u00e9\\ud83d\\ude00é\"],\n \"b\": {\"c\": null, \"d\": true}}".utf8)
    for round in 0..<2_000 {
      var damaged = text
      damaged[Int.random(in: damaged.indices, using: &generator)] = UInt8.random(
        in: 0...255, using: &generator)
      damaged.removeLast(Int.random(in: 0...3, using: &generator))
      do throws(JSONParseError) {
        let value = try JSONValue(parsing: damaged)
        let again = try JSONValue(parsing: value.bytes(style: .compact))
        #expect(again == value, "seed \(seed), round \(round)")
      } catch {
        #expect((0...damaged.count).contains(error.offset), "seed \(seed), round \(round)")
        let lineEnds = damaged[..<error.offset].count { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        #expect(error.line == 1 + lineEnds, "seed \(seed), round \(round)")
        #expect(error.column >= 1)
        #expect(!error.message.isEmpty)
      }
    }
  }
}

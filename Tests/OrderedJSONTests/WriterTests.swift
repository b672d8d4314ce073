import Foundation
import OrderedJSON
import Testing

@Suite struct WriterTests {
  static let value: JSONValue = [
    "b": [1, [], [:], ["x": nil]], "a": "é/\u{2028}", "é": false, "n": .number(made(JSONNumber("1.0"))),
  ]

  @Test func prettyHasFourSpacesAndAFinalNewline() {
    #expect(
      Self.value.text(style: .pretty) == """
        {
            "b": [
                1,
                [],
                {},
                {
                    "x": null
                }
            ],
            "a": "é/\u{2028}",
            "é": false,
            "n": 1.0
        }

        """)
  }

  @Test func compactHasNoWhiteSpace() {
    #expect(
      Self.value.text(style: .compact) == #"{"b":[1,[],{},{"x":null}],"a":"é/\#u{2028}","é":false,"n":1.0}"#)
  }

  @Test(arguments: [
    ("", #""""#), ("\u{0}\u{1F}", #""\u0000\u001f""#), ("\u{8}\u{9}\u{A}\u{C}\u{D}", #""\b\t\n\f\r""#),
    ("\u{B}", #""\u000b""#),
    ("\u{10}", #""\u0010""#), (#"a"b\c/d"#, #""a\"b\\c/d""#), ("\u{7F}", "\"\u{7F}\""), ("€😀", "\"€😀\""),
    ("\r\n", #""\r\n""#),
  ])
  func escapesOnlyWhatMustBe(string: String, expected: String) {
    #expect(JSONValue.string(string).text(style: .compact) == expected)
    #expect(JSONValue.object(JSONObject([(string, nil)])).text(style: .compact) == "{\(expected):null}")
  }

  @Test(
    arguments: [(.null, "null\n"), ([], "[]\n"), ([:], "{}\n"), ("a", "\"a\"\n")] as [(JSONValue, String)])
  func prettyScalarsAndEmptyContainersTakeOneLine(value: JSONValue, expected: String) {
    #expect(value.text(style: .pretty) == expected)
  }

  @Test func foundationReadsWhatItWrites() throws {
    let seed: UInt64 = 11
    var random = RandomJSON(seed: seed)
    var accepted = 0
    for round in 0..<500 {
      let value = random.value()
      guard !Self.hasHugeNumber(value) else { continue }
      for style in JSONStyle.allCases {
        let data = Data(value.bytes(style: style))
        let object = try? JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
        #expect(object != nil, "seed \(seed), round \(round): \(value)")
      }
      accepted += 1
    }
    #expect(accepted > 200)
  }

  private static func hasHugeNumber(_ value: JSONValue) -> Bool {
    switch value {
    case .number(let number): !number.doubleValue.isFinite || number.spelling.contains("e400")
    case .array(let elements): elements.contains(where: hasHugeNumber)
    case .object(let object): object.members.contains { hasHugeNumber($0.value) }
    case .null, .bool, .string: false
    }
  }
}

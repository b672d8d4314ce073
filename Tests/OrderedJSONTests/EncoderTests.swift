import Foundation
import OrderedJSON
import Testing

@Suite struct EncoderTests {
  typealias Models = EncoderModels

  private func text(_ value: some Encodable, _ encoder: OrderedJSONEncoder = OrderedJSONEncoder()) throws
    -> String
  {
    try encoder.encode(value).text(style: .compact)
  }

  @Test func keysStandInTheOrderOfCodingKeys() throws {
    #expect(try text(Models.Renamed()) == #"{"os-x:bridge":true,"the name":"n"}"#)
    let keys = try OrderedJSONEncoder().encode(Models.Synthesized()).objectValue?.keys
    #expect(keys == ["zebra", "apple", "list", "inner", "map"])
  }

  @Test func keysStandWhereTheyWereFirstWritten() throws {
    #expect(try text(Models.Twice()) == #"{"a":[3],"b":2}"#)
    #expect(try text(Models.FlatSubclass()) == #"{"base":1,"shared":"own","own":2}"#)
    #expect(try text(Models.Subclass()) == #"{"own":2,"super":{"base":1,"shared":"base"}}"#)
    #expect(try text(Models.OutOfOrder()) == #"{"a":{"d":3,"a":6},"b":[{"e":4},2],"c":1,"d":5}"#)
    let many = try OrderedJSONEncoder().encode(Models.ManyKeys())
    #expect(many.objectValue?.keys == (0..<40).map { "k\($0)" })
    #expect(many["k38"] == 138)
    #expect(many["k39"] == 39)
  }

  @Test func sortsDictionariesSetsAndPairs() throws {
    #expect(
      try text(["b": 1, "a": 2, "B": 3, "é": 4, "10": 5, "9": 6])
        == #"{"10":5,"9":6,"B":3,"a":2,"b":1,"é":4}"#)
    #expect(try text([10: "a", 9: "b", -1: "c"]) == #"{"-1":"c","9":"b","10":"a"}"#)
    #expect(try text(["10": 1, "9": 2]) == #"{"9":2,"10":1}"#)
    #expect(try text(["1": 1, "01": 2]) == #"{"01":2,"1":1}"#)
    #expect(try text([Models.Representable.second: 1, .first: 2]) == #"{"first":2,"second":1}"#)
    #expect(try text([Models.Plain.second: 1, .first: 2]) == #"["first",2,"second",1]"#)
    #expect(try text([10.5: 1, 9.5: 2]) == "[9.5,2,10.5,1]")
    #expect(try text(Set([10, 9, -1])) == "[-1,9,10]")
    #expect(try text(Set(["b", "a", "é", "c"])) == #"["a","b","c","é"]"#)
    #expect(
      try text(Set([UInt64.max, .max - 1, .max - 2]))
        == "[18446744073709551613,18446744073709551614,18446744073709551615]")
    #expect(try text(Set([[2, 1], [1, 2]])) == "[[1,2],[2,1]]")
  }

  @Test func sortsDictionariesThatAreHandedOn() throws {
    let numbers = Dictionary(uniqueKeysWithValues: (0..<50).map { ("key\($0)", $0) })
    let expected = try text(numbers)
    #expect(try text(Models.Handing(numbers)) == expected)
    #expect(try text(Models.Wrapper(numbers)) == expected)
    #expect(try text(Models.Handing(Optional(numbers))) == expected)
  }

  @Test func writesNumbersInTheirShortestSpelling() throws {
    #expect(try text([1.0, 0.1, 1e16, -0.0]) == "[1.0,0.1,1e+16,-0.0]")
    #expect(try text([Float(0.1), 3.5]) == "[0.1,3.5]")
    #expect(try text(Decimal(string: "1.10")!) == "1.1")
  }

  @Test func keepsJSONThatIsPartOfAModel() throws {
    let json = try JSONValue(parsing: #"{"b": 1.50, "a": [1e3], "b": null}"#)
    #expect(try OrderedJSONEncoder().encode(Models.Holder(json: json))["json"] == json)
    #expect(try OrderedJSONEncoder().encode(json) == json)
    #expect(try text([JSONNumber("1.0")!, JSONNumber("1E400")!]) == "[1.0,1E400]")
    #expect(try text(JSONObject([("b", 1), ("a", 2)])) == #"{"b":1,"a":2}"#)
  }

  @Test func datesFollowTheStrategy() throws {
    let date = Date(timeIntervalSince1970: 1_718_884_800.5)
    #expect(try text(date, OrderedJSONEncoder(dates: .iso8601)) == #""2024-06-20T12:00:00Z""#)
    #expect(try text([date], OrderedJSONEncoder(dates: .secondsSince1970)) == "[1718884800.5]")
    #expect(
      try text(["a": date], OrderedJSONEncoder(dates: .millisecondsSince1970)) == #"{"a":1718884800500.0}"#)
    #expect(try text(date) == "740577600.5")
    let custom = OrderedJSONEncoder(
      dates: .custom { ["s": .number(JSONNumber(Int($0.timeIntervalSince1970)))] })
    #expect(try text([date], custom) == #"[{"s":1718884800}]"#)
    #expect(try text(Date?.some(date), OrderedJSONEncoder(dates: .iso8601)) == #""2024-06-20T12:00:00Z""#)
  }

  struct Refusal: Error, Equatable {}

  @Test func passesOnWhatModelsAndStrategiesThrow() {
    struct Model: Encodable { func encode(to encoder: any Encoder) throws { throw Refusal() } }
    #expect(throws: Refusal()) { try OrderedJSONEncoder().encode(["a": Model()]) }
    let encoder = OrderedJSONEncoder(dates: .custom { _ in throw Refusal() })
    #expect(throws: Refusal()) { try encoder.encode([Date(timeIntervalSince1970: 0)]) }
  }

  @Test func modelsSeeUserInfoAndCodingPath() throws {
    struct Model: Encodable {
      func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        let version = encoder.userInfo[CodingUserInfoKey(rawValue: "version")!] as? String
        try container.encode(
          "\(version ?? "") \(encoder.codingPath.map(\.stringValue)) \(container.codingPath.count)")
      }
    }
    let encoder = OrderedJSONEncoder(userInfo: [CodingUserInfoKey(rawValue: "version")!: "2.12"])
    #expect(
      try encoder.encode(["a": [Model()], "b": [Model()]])
        == ["a": [#"2.12 ["a", "Index 0"] 2"#], "b": [#"2.12 ["b", "Index 0"] 2"#]])
  }

  @Test func namesPathAndNumberThatIsNotFinite() {
    let error = #expect(throws: EncodingError.self) {
      try OrderedJSONEncoder().encode(["list": [Models.Holder(json: Double.infinity)]])
    }
    guard case .invalidValue(let value, let context) = error else { return #expect(Bool(false)) }
    #expect(value as? Double == .infinity)
    #expect(context.codingPath.map(\.stringValue) == ["list", "Index 0", "json"])
    #expect(context.debugDescription == "inf is no JSON number: numbers are finite")
    #expect(throws: EncodingError.self) { try OrderedJSONEncoder().encode(Decimal.nan) }
  }

  @Test func namesTheWholePathThroughNestedContainers() {
    let error = #expect(throws: EncodingError.self) {
      try OrderedJSONEncoder().encode(["top": Models.NestedNaN()])
    }
    guard case .invalidValue(_, let context) = error else { return #expect(Bool(false)) }
    #expect(context.codingPath.map(\.stringValue) == ["top", "b", "Index 1", "c"])
    #expect(context.codingPath.map(\.intValue) == [nil, nil, 1, nil])
  }

  @Test func reportsPlacesWrittenInTwoWays() {
    struct KeyedThenUnkeyed: Encodable {
      func encode(to encoder: any Encoder) throws {
        _ = encoder.container(keyedBy: EncoderModels.Key.self)
        var list = encoder.unkeyedContainer()
        try list.encode(1)
      }
    }
    struct TwoValues: Encodable {
      func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(1)
        try container.encode(2)
      }
    }
    struct ValueThenKeyed: Encodable {
      func encode(to encoder: any Encoder) throws {
        try 1.encode(to: encoder)
        _ = encoder.container(keyedBy: EncoderModels.Key.self)
      }
    }
    func check(_ model: some Encodable) {
      let error = #expect(throws: EncodingError.self) { try OrderedJSONEncoder().encode(["a": [model]]) }
      guard case .invalidValue(_, let context) = error else { return #expect(Bool(false)) }
      #expect(context.codingPath.map(\.stringValue) == ["a", "Index 0"])
    }
    check(KeyedThenUnkeyed())
    check(TwoValues())
    check(ValueThenKeyed())
  }

  @Test func encodesInParallel() async throws {
    let encoder = OrderedJSONEncoder()
    let expected = try encoder.encode(Models.Synthesized())
    try await withThrowingTaskGroup(of: JSONValue.self) { group in
      for _ in 0..<50 { group.addTask { try encoder.encode(Models.Synthesized()) } }
      for try await value in group { #expect(value == expected) }
    }
  }
}

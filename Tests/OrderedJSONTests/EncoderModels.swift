import Foundation
import OrderedJSON
import Testing

enum EncoderModels {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    private let make: @Sendable () -> any Encodable
    private let isUnordered: Bool

    init(
      _ name: String, _ make: @autoclosure @escaping @Sendable () -> any Encodable, isUnordered: Bool = false
    ) {
      self.name = name
      self.make = make
      self.isUnordered = isUnordered
    }

    var value: any Encodable { make() }
    var testDescription: String { name }

    /// The value with its elements sorted, where a set or dictionary gives Foundation's encoder no order.
    func sorted(_ value: JSONValue) -> JSONValue {
      guard isUnordered, case .array(let elements) = value else { return value }
      return .array(elements.sorted { $0.description < $1.description })
    }
  }

  static let all: [Case] = scalars + collections + shapes

  static let scalars = [
    Case("Bool", true), Case("String", "a\"/é\u{0}😀"), Case("empty string", ""),
    Case("Int8", [Int8.min, .max]), Case("Int16", [Int16.min, .max]), Case("Int32", [Int32.min, .max]),
    Case("Int64", [Int64.min, .max]), Case("Int", [Int.min, .max, 0]), Case("UInt8", [UInt8.max]),
    Case("UInt16", [UInt16.max]), Case("UInt32", [UInt32.max]), Case("UInt64", [UInt64.max]),
    Case("UInt", [UInt.max]),
    Case("Float", [0.1, 1, -0, 3.4028235e38, .leastNonzeroMagnitude, 16_777_216] as [Float]),
    Case(
      "Double", [0.1, 1, -0.0, 1e16, 1e22, .leastNonzeroMagnitude, 1.7976931348623157e308, .pi] as [Double]),
    Case("members of every number type", Numbers()),
    Case("Date", Date(timeIntervalSince1970: 1_718_884_800.25)), Case("UUID", UUID(uuid: uuid)),
    Case("URL", made(URL(string: "https://example.org/a/b?c=d#e"))), Case("Data", Data(0...255)),
    Case("empty Data", Data()),
    Case(
      "Decimal",
      [made(Decimal(string: "0.1")), made(Decimal(string: "-12345678901234567890.123")), 0, 1e20] as [Decimal]
    ),
    Case("Foundation members", FoundationMembers()),
    Case("Range", [1..<3]), Case("ClosedRange", 1.5...2.5),
  ]

  static let collections = [
    Case("array of optionals", [1, nil, 3]), Case("nil", Int?.none),
    Case("nested optionals", [[nil], [Int??.some(nil), 1]]),
    Case("empty array", [Int]()), Case("empty dictionary", [String: Int]()),
    Case("nested arrays", [[1, 2], [], [3]]), Case("dictionary", ["b": 1, "a": 2, "é": 3]),
    Case("nested dictionaries", ["x": ["b": [1], "a": [2]], "y": [:]]),
    Case("integer keys", [10: "a", 2: "b", -1: "c"]),
    Case("representable keys", [Representable.second: 1, .first: 2]),
    Case("enum keys", [Plain.second: 1], isUnordered: true),
    Case("many enum keys", [Plain.second: 2, .first: 1], isUnordered: true),
    Case("double keys", [0.5: "a"]), Case("UUID keys", [UUID(uuid: uuid): 1]),
    Case("set", Set([3, 1, 2]), isUnordered: true),
    Case("set of strings", Set(["b", "a"]), isUnordered: true),
    Case("dates in dictionary", ["a": Date(timeIntervalSince1970: 0)]),
    Case("URLs in array", [made(URL(string: "a/b", relativeTo: URL(string: "http://example.org/x/")))]),
  ]

  static let shapes = [
    Case("synthesized", Synthesized()), Case("renamed keys", Renamed()),
    Case("generic", Page(items: [Renamed()], next: nil)),
    Case("enum with payloads", [Payload.none, .one(1), .two(a: 1, b: "x"), .nested(.one(2))]),
    Case("raw enums", [Plain.first, .second]), Case("integer raw enum", [Level.low]),
    Case("indirect enum", List.cons(1, .cons(2, .end))),
    Case("nested containers", NestedContainers()), Case("nested containers out of order", OutOfOrder()),
    Case("super encoder", SuperEncoders()), Case("subclass with superEncoder", Subclass()),
    Case("subclass in one container", FlatSubclass()), Case("key written twice", Twice()),
    Case("many keys written twice", ManyKeys()), Case("nothing as a member", [HoldsNothing()]),
    Case("single value", [Wrapper(1)]), Case("single value dictionary", Wrapper(["b": 1, "a": 2])),
    Case("handed on encoder", Handing(["b": 1, "a": 2])), Case("handed on array", Handing([1, 2])),
    Case("unkeyed mix", UnkeyedMix()), Case("same nested container twice", NestedTwice()),
    Case("JSONValue", Holder<JSONValue>(json: ["b": [1, nil, true, "x"], "a": ["c": 1.5]])),
    Case(
      "JSONNumber",
      [made(JSONNumber("1.50")), made(JSONNumber("18446744073709551615")), made(JSONNumber("1e3"))]),
    Case("optional members", Optionals(a: 1, b: nil)), Case("only absent members", Optionals(a: nil, b: nil)),
    Case("empty struct", Empty()), Case("tuple-like", Point(x: 1, y: 2)),
  ]

  static let nothing = [
    Case("nothing", Nothing()), Case("wrapped nothing", Handing(Nothing())),
  ]

  static let failing = [
    Case("infinite Double", ["a": [Page(items: [Double.infinity], next: nil)]]),
    Case("NaN Float in a member", ["a": Holder(json: Float.nan)]),
    Case("NaN Double in a member", ["a": Holder(json: -Double.infinity)]),
    Case("NaN in single value", [Wrapper(Double.nan)]),
    Case("NaN in super", SuperNaN()), Case("top", Double.nan),
  ]

  static let uuid: uuid_t = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 255)
}

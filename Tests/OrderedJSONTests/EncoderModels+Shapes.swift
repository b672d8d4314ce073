import Foundation
import OrderedJSON

extension EncoderModels {
  struct Numbers: Encodable {
    var int8: Int8 = -1
    var int16: Int16 = -2
    var int32: Int32 = -3
    var int64: Int64 = -4
    var uint: UInt = 5
    var uint8: UInt8 = 6
    var uint16: UInt16 = 7
    var uint32: UInt32 = 8
    var uint64: UInt64 = 9
    var float: Float = 0.3
    var double = 0.3
    var bool = false
  }

  struct FoundationMembers: Encodable {
    var date = Date(timeIntervalSince1970: 1)
    var optionalDate: Date? = Date(timeIntervalSince1970: 2)
    var dates = [Date(timeIntervalSince1970: 3)]
    var url = made(URL(string: "https://example.org/"))
    var optionalURL: URL?
    var data = Data([1, 2, 3])
    var decimal = made(Decimal(string: "1.10"))
    var uuid = UUID(uuid: EncoderModels.uuid)
  }

  struct Synthesized: Encodable {
    var zebra = 1
    var apple = "x"
    var list = [1, 2]
    var inner = Renamed()
    var map = ["k2": [Renamed()], "k1": []]
    var absent: String?
  }

  struct Renamed: Encodable {
    var name = "n"
    var bridge: Bool? = true
    enum CodingKeys: String, CodingKey { case bridge = "os-x:bridge", name = "the name" }
  }

  struct Page<Item: Encodable>: Encodable {
    var items: [Item]
    var next: URL?
  }

  enum Payload: Encodable {
    case none
    case one(Int)
    case two(a: Int, b: String)
    indirect case nested(Payload)
  }

  indirect enum List: Encodable { case end, cons(Int, List) }

  enum Plain: String, Encodable { case first, second }

  enum Representable: String, Encodable, CodingKeyRepresentable { case first, second }

  enum Level: Int, Encodable { case low = 1 }

  struct Empty: Encodable {}

  struct Nothing: Encodable { func encode(to encoder: any Encoder) {} }

  struct HoldsNothing: Encodable {
    var before = 1
    var nothing = Nothing()
    var list = [Nothing()]
  }

  struct Optionals: Encodable {
    var a: Int?
    var b: Int?
  }

  struct Holder<Value: Encodable>: Encodable { var json: Value }

  struct Wrapper<Value: Encodable>: Encodable {
    let value: Value
    init(_ value: Value) { self.value = value }
    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(value)
    }
  }

  struct Handing<Value: Encodable>: Encodable {
    let value: Value
    init(_ value: Value) { self.value = value }
    func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }
  }

  struct Point: Encodable {
    var x: Double
    var y: Double
    func encode(to encoder: any Encoder) throws {
      var container = encoder.unkeyedContainer()
      try container.encode(x)
      try container.encode(y)
    }
  }

  enum Key: String, CodingKey { case a, b, c, d, e }

  struct NestedContainers: Encodable {
    func encode(to encoder: any Encoder) throws {
      var top = encoder.container(keyedBy: Key.self)
      try top.encodeNil(forKey: .e)
      var a = top.nestedContainer(keyedBy: Key.self, forKey: .a)
      try a.encode(1, forKey: .b)
      var b = top.nestedUnkeyedContainer(forKey: .b)
      try b.encode("x")
      var inB = b.nestedContainer(keyedBy: Key.self)
      try inB.encode(true, forKey: .c)
      var listInB = b.nestedUnkeyedContainer()
      try listInB.encode(contentsOf: [1, 2])
      _ = top.nestedContainer(keyedBy: Key.self, forKey: .c)
      _ = top.nestedUnkeyedContainer(forKey: .d)
    }
  }

  struct OutOfOrder: Encodable {
    func encode(to encoder: any Encoder) throws {
      var top = encoder.container(keyedBy: Key.self)
      var a = top.nestedContainer(keyedBy: Key.self, forKey: .a)
      var b = top.nestedUnkeyedContainer(forKey: .b)
      try top.encode(1, forKey: .c)
      var inB = b.nestedContainer(keyedBy: Key.self)
      try b.encode(2)
      try a.encode(3, forKey: .d)
      try inB.encode(4, forKey: .e)
      try top.encode(5, forKey: .d)
      try a.encode(6, forKey: .a)
    }
  }

  struct NestedTwice: Encodable {
    func encode(to encoder: any Encoder) throws {
      var top = encoder.container(keyedBy: Key.self)
      var first = top.nestedContainer(keyedBy: Key.self, forKey: .a)
      try first.encode(1, forKey: .a)
      var second = top.nestedContainer(keyedBy: Key.self, forKey: .a)
      try second.encode(2, forKey: .b)
      var list = top.nestedUnkeyedContainer(forKey: .b)
      try list.encode(1)
      var again = top.nestedUnkeyedContainer(forKey: .b)
      try again.encode(2)
    }
  }

  struct SuperEncoders: Encodable {
    func encode(to encoder: any Encoder) throws {
      var top = encoder.container(keyedBy: Key.self)
      try Point(x: 1, y: 2).encode(to: top.superEncoder())
      try Renamed().encode(to: top.superEncoder(forKey: .a))
      _ = top.superEncoder(forKey: .b)
      var list = top.nestedUnkeyedContainer(forKey: .c)
      try list.encode(1)
      try Renamed().encode(to: list.superEncoder())
      try list.encode(2)
    }
  }

  class Base: Encodable {
    let base = 1
    let shared = "base"
  }

  final class Subclass: Base {
    let own = 2
    enum OwnKey: String, CodingKey { case own }
    override func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: OwnKey.self)
      try container.encode(own, forKey: .own)
      try super.encode(to: container.superEncoder())
    }
  }

  final class FlatSubclass: Base {
    let own = 2
    enum OwnKey: String, CodingKey { case own, shared }
    override func encode(to encoder: any Encoder) throws {
      try super.encode(to: encoder)
      var container = encoder.container(keyedBy: OwnKey.self)
      try container.encode(own, forKey: .own)
      try container.encode("own", forKey: .shared)
    }
  }

  struct Twice: Encodable {
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(1, forKey: .a)
      try container.encode(2, forKey: .b)
      try container.encode([3], forKey: .a)
    }
  }

  struct ManyKeys: Encodable {
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: AnyKey.self)
      for round in 0..<2 {
        for index in stride(from: 0, to: 40, by: round + 1) {
          try container.encode(100 * round + index, forKey: AnyKey(stringValue: "k\(index)"))
        }
      }
    }
  }

  struct UnkeyedMix: Encodable {
    func encode(to encoder: any Encoder) throws {
      var list = encoder.unkeyedContainer()
      try list.encodeNil()
      try list.encode(true)
      try list.encode(Int8(1))
      try list.encode(Float(0.1))
      try list.encode(0.1)
      try list.encode(["a": 1])
      try list.encode(Nothing())
      try list.encode(list.count)
    }
  }

  struct NestedNaN: Encodable {
    func encode(to encoder: any Encoder) throws {
      var top = encoder.container(keyedBy: Key.self)
      var list = top.nestedUnkeyedContainer(forKey: .b)
      try list.encode(1)
      var inner = list.nestedContainer(keyedBy: Key.self)
      try inner.encode(Double.nan, forKey: .c)
    }
  }

  struct SuperNaN: Encodable {
    func encode(to encoder: any Encoder) throws {
      var top = encoder.container(keyedBy: Key.self)
      try Point(x: 1, y: .nan).encode(to: top.superEncoder())
    }
  }

  struct AnyKey: CodingKey {
    let stringValue: String
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { return nil }
    var intValue: Int? { nil }
  }
}

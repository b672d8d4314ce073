import APIModel
import Diagnostics
import Foundation
import Samples
import Testing

/// Bodies of unusual form: what is correct is silent, and what is wrong is found in them, too.
extension PlantedDefectTests {
  /// Changes the value of a key at a boundary where another key comes.
  struct Shouting: Codable, Equatable, Sendable {
    var status = "active"
    @Since("2.12") var net: String? = "n"
    init() {}
    init(from decoder: any Decoder) throws {}
    enum CodingKeys: CodingKey { case status, net }
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      let isNew = (APIVersion.current?.minor ?? 0) >= 12
      try container.encode(isNew ? "ACTIVE" : "active", forKey: .status)
      try container.encode(_net, forKey: .net)
    }
  }

  @Test func aValueThatChangesWhereTheContractChanges() {
    let findings = Self.findings(Shouting.self) {
      Self.field("status")
      Self.field("net")
      Self.sample(Shouting())
    }
    #expect(Self.places(findings) == ["sample/delta-mismatch error Planted.swift:5"])
    #expect(findings.first?.details == [#"status: expected "active", found "ACTIVE""#])
  }

  struct Listing: Codable, Equatable, Sendable { var items: [Item] }

  @Test func anEmptyListBesideAFullOneIsNoDefect() {
    let findings = Self.findings(Listing.self) {
      Self.field("items")
      Self.field("items[].id")
      Self.field("items[].size")
      Self.field("items[].net")
      Self.sample(Listing(items: [Item(id: "a", size: 1, net: "n")]))
      Sample("empty", Listing(items: []))
    }
    #expect(findings == [])
  }

  @Test func aListThatNoSampleFillsHasNoKnownFields() {
    let findings = Self.findings(Listing.self) {
      Self.field("items")
      Self.field("items[].id")
      Self.sample(Listing(items: []))
    }
    #expect(
      Self.places(findings) == [
        "sample/unknown-type error Planted.swift:9", "sample/never-shown warning Planted.swift:9",
      ])
  }

  struct Tags: Codable, Equatable, Sendable { var tags: [String?] }

  @Test func aNullInAList() {
    let findings = Self.findings(Tags.self) {
      Self.field("tags")
      Self.sample(Tags(tags: ["a", nil]))
    }
    #expect(Set(Self.places(findings)) == ["sample/unexpected-null error Planted.swift:5"])
    #expect(findings.first?.message.contains("tags[1] is null") ?? false)
  }

  @Test func bodiesOfOneResponseAreHeldAgainstTheirOwnRows() {
    struct Accepted: Codable, Equatable, Sendable { var id = 7 }
    let reference = Reference("API", versions: Self.history) {
      Page("P", id: "p") {
        Operation(.post, "/a", "Make A") {
          Responds(.ok, with: Camel.self) {
            Field("macAddress", "The address.")
            Sample("done", Camel(macAddress: "m"))
          }
          Responds(.accepted, with: Accepted.self) {
            Field("id", "The job.")
            Sample("waiting", Accepted())
          }
        }
      }
    }
    #expect(Publication(publishing: reference).findings == [])
  }

  @Test func rowsWithFreeKeysGiveTheSameFindingsEachTime() {
    struct Maps: Codable, Equatable, Sendable { var map: [String: [String: Int]] }
    let findings = Self.findings(Maps.self) {
      Self.field("map")
      Self.field("map.{key}")
      Self.field("map.{key}.x", required: true)
      Self.field("map.fixed")
      Self.field("map.fixed.x", type: .integer, required: false)
      Self.sample(Maps(map: ["fixed": [:], "other": ["x": 1]]))
    }
    #expect(findings.map(\.message) == ["field map.fixed.x is in no sample of the operation"])
  }

  @Test(arguments: ["../evil", "", "a b", "x/y", ".hidden"])
  func aSampleWhoseNameIsNoFileName(_ name: String) {
    let findings = Self.findings(Camel.self) {
      Self.field("macAddress")
      Sample(name, Camel(macAddress: "m"), file: "Planted.swift", line: 5)
    }
    #expect(Self.places(findings).first == "sample/name error Planted.swift:5")
  }

  @Test func aBodyWithoutASample() {
    let findings = Self.findings(Camel.self) { Self.field("macAddress") }
    #expect(findings.map(\.rule) == ["sample/unknown-type", "sample/none", "sample/never-shown"])
  }

  @Test func elementsOfTheWholeBodyHaveAPath() {
    let findings = Self.findings([Camel].self) {
      Self.field("[].macAddress")
      Self.sample([Camel(macAddress: "m")])
    }
    #expect(findings == [])
  }

  @Test func aTypeThatChangesWithAVersionKeepsTheFieldsBelowIt() {
    struct Link: Codable, Equatable, Sendable { var href = "h" }
    struct Linked: Codable, Equatable, Sendable {
      @Since(until: "2.11") var old: String? = "text"
      @Since("2.12") var new: Link? = Link()
      enum CodingKeys: String, CodingKey { case old = "links", new = "link" }
    }
    let findings = Self.findings(Linked.self) {
      Self.field("links", until: "2.11")
      Self.field("link", type: .string, until: "2.11")
      Self.field("link", type: .object, since: "2.12")
      Self.field("link.href", since: "2.12")
      Self.sample(Linked())
    }
    // The row that no version of the model has is named by its versions.
    #expect(
      findings.map(\.message) == [
        "sample 's' at 2.0: required parameter link is absent",
        "field link (until 2.11) is in no sample of the operation",
      ])
  }

  @Test func aNullThatTheModelCannotWrite() {
    let findings = Self.findings(Camel.self) {
      Self.field("macAddress", nullable: true)
      Self.sample(Camel(macAddress: "m"))
    }
    #expect(Self.places(findings) == ["sample/never-null warning Planted.swift:9"])
  }

  @Test(arguments: [("sting", "did you mean 'string'?"), ("dict", nil)] as [(String, String?)])
  func aTypeThatIsNone(_ type: String, _ hint: String?) {
    let findings = Self.findings(Camel.self) {
      Self.field("macAddress", type: ValueType(type))
      Self.sample(Camel(macAddress: "m"))
    }
    #expect(Self.places(findings) == ["parameter/type error Planted.swift:9"])
    #expect(findings.first?.hint == hint)
  }

  @Test(arguments: ["", "id..x", ".id."])
  func aPathThatIsNone(_ path: String) {
    let findings = Self.findings(Camel.self) {
      Self.field("macAddress")
      Self.field(path)
      Self.sample(Camel(macAddress: "m"))
    }
    #expect(findings.map(\.rule).contains("parameter/path"))
  }
}

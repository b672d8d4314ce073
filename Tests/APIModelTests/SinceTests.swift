import APIModel
import Foundation
import Testing

@Suite struct SinceTests {
  struct Server: Codable, Equatable {
    var id = "a"
    @Since("2.12", until: "2.43") var network: String? = "n"
    @Since("2.19", whenNil: .null) var note: String? = nil
    @Since("2.26", whenNil: .omitted) var tags: [String]? = nil
    @Since(until: "2.46") var flavor = "f"
  }

  static func keys(_ server: Server, at version: APIVersion?) throws -> [String] {
    let data = try APIVersion.$current.withValue(version) { try JSONEncoder().encode(server) }
    let object = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    return object.keys.sorted()
  }

  @Test(arguments: [
    ("2.1", ["flavor", "id"]), ("2.11", ["flavor", "id"]), ("2.12", ["flavor", "id", "network"]),
    ("2.43", ["flavor", "id", "network", "note"]), ("2.44", ["flavor", "id", "note"]),
    ("2.46", ["flavor", "id", "note"]), ("2.47", ["id", "note"]),
  ])
  func writesAPropertyInTheVersionsOfItsRange(_ version: String, _ expected: [String]) throws {
    #expect(try Self.keys(Server(), at: APIVersion(version)) == expected)
  }

  @Test func writesEverythingWithoutAVersion() throws {
    #expect(try Self.keys(Server(tags: ["t"]), at: nil) == ["flavor", "id", "network", "note", "tags"])
  }

  @Test func failsForANilThatIsDocumentedAsAlwaysThere() throws {
    #expect(throws: EncodingError.self) { try Self.keys(Server(network: nil), at: APIVersion("2.12")) }
    #expect(try Self.keys(Server(network: nil), at: APIVersion("2.11")) == ["flavor", "id"])
  }

  @Test func leavesOutANilThatIsOptional() throws {
    #expect(try Self.keys(Server(tags: ["t"]), at: APIVersion("2.50")) == ["id", "note", "tags"])
  }

  @Test(arguments: ["2.1", "2.12", "2.19", "2.43", "2.44", "2.46"])
  func survivesTheWayBackAtEveryVersion(_ text: String) throws {
    let version = try #require(APIVersion(text))
    try APIVersion.$current.withValue(version) {
      let server = Server()
      let data = try JSONEncoder().encode(server)
      let decoded = try JSONDecoder().decode(Server.self, from: data)
      #expect(decoded == server)
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      #expect(try encoder.encode(decoded) == encoder.encode(server))
    }
  }

  @Test func comparesOnlyWhatTheCurrentVersionHas() {
    let one = Server(network: "x")
    let other = Server(network: "y")
    APIVersion.$current.withValue(APIVersion("2.11")) { #expect(one == other) }
    APIVersion.$current.withValue(APIVersion("2.12")) { #expect(one != other) }
  }

  @Test func namesTheKeyThatAVersionLacksAndTheModelNeeds() throws {
    #expect {
      try JSONDecoder().decode(Server.self, from: Data(#"{"id": "a"}"#.utf8))
    } throws: { error in
      guard case DecodingError.keyNotFound(let key, let context) = error else { return false }
      return key.stringValue == "flavor" && context.debugDescription.contains("must be optional")
    }
  }
}

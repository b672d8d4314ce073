import APIModel
import Diagnostics
import Foundation
import Samples
import Testing

/// Each way in which a sample and its documentation can disagree.
///
/// The smallest model that has the defect, and the finding with its rule, file and line; the same declarations
/// without the defect are silent.
@Suite struct PlantedDefectTests {
  static let history = VersionHistory {
    Version("2.0", "First")
    Version("2.12", "Second")
    Version("2.44", "Third")
  }

  /// Publishes one operation with a response body and gives the findings as "rule file:line".
  static func findings<Body: Codable & Equatable & Sendable>(
    _ model: Body.Type, coder: ServiceCoder = .json(), until: VersionLiteral? = nil,
    @BodyBuilder<Body> _ content: () -> [BodyPart<Body>]
  ) -> [Diagnostic] {
    let reference = Reference("API", versions: history, coder: coder) {
      Page("P", id: "p") {
        Operation(.get, "/a", "Get A", until: until) {
          Responds(.ok, with: Body.self, content: content)
        }
      }
    }
    return Publication(publishing: reference).findings
  }

  static func places(_ findings: [Diagnostic]) -> [String] {
    findings.map { "\($0.rule) \($0.severity) \($0.location?.file ?? "-"):\($0.location?.line ?? 0)" }
  }

  struct Item: Codable, Equatable, Sendable {
    var id: String
    var size: Int? = nil
    @Since("2.12", until: "2.43") var net: String? = nil
  }

  static func sample<Body>(_ value: Body, since: VersionLiteral? = nil, until: VersionLiteral? = nil)
    -> Sample<Body>
  {
    Sample("s", value, since: since, until: until, file: "Planted.swift", line: 5)
  }

  static func field(
    _ path: String, type: ValueType? = nil, required: Bool? = nil, nullable: Bool? = nil,
    since: VersionLiteral? = nil, until: VersionLiteral? = nil
  ) -> Field {
    Field(
      path, "Text.", type: type, required: required, nullable: nullable, since: since, until: until,
      file: "Planted.swift", line: 9)
  }

  @Test func aCorrectDeclarationIsSilent() {
    let findings = Self.findings(Item.self) {
      Self.field("id")
      Self.field("size")
      Self.field("net")
      Self.sample(Item(id: "a", size: 1, net: "n"))
    }
    #expect(findings == [])
  }

  @Test func aKeyThatIsNotDocumented() {
    let findings = Self.findings(Item.self) {
      Self.field("id")
      Self.field("net")
      Self.sample(Item(id: "a", size: 1, net: "n"))
    }
    #expect(Set(Self.places(findings)) == ["sample/undocumented-key error Planted.swift:5"])
    #expect(findings.first?.message == "sample 's' at 2.0: key size is not documented")
    #expect(findings.first?.subject == "get-a")
  }

  @Test func aKeyOutsideItsDocumentedVersions() {
    let findings = Self.findings(Item.self) {
      Self.field("id")
      Self.field("size")
      Self.field("net", since: "2.20", until: "2.43")
      Self.sample(Item(id: "a", size: 1, net: "n"))
    }
    #expect(
      findings.map(\.message).contains(
        "sample 's' at 2.12: the body differs from the one at 2.0, but nothing documented changes in between")
    )
    #expect(Set(findings.map(\.rule)).isSubset(of: ["sample/undeclared-change", "sample/undocumented-key"]))
  }

  @Test func aRequiredParameterThatIsAbsent() {
    let findings = Self.findings(Item.self) {
      Self.field("id")
      Self.field("size", required: true)
      Self.field("net")
      Self.sample(Item(id: "a", net: "n"))
    }
    #expect(
      Set(Self.places(findings)) == [
        "sample/missing-required error Planted.swift:5", "sample/never-shown warning Planted.swift:9",
      ])
    #expect(findings.first?.message == "sample 's' at 2.0: required parameter size is absent")
  }

  @Test func anOptionalParameterThatNoSampleShows() {
    let findings = Self.findings(Item.self) {
      Self.field("id")
      Self.field("size")
      Self.field("net")
      Self.sample(Item(id: "a", net: "n"))
    }
    #expect(Self.places(findings) == ["sample/never-shown warning Planted.swift:9"])
    #expect(findings.first?.message == "field size is in no sample of the operation")
  }

  @Test func aValueOfAnotherType() {
    let findings = Self.findings(Item.self, until: "2.11") {
      Self.field("id", type: .integer)
      Self.field("size")
      Self.field("net")
      Self.sample(Item(id: "a", size: 1, net: "n"), until: "2.11")
    }
    #expect(Set(Self.places(findings)).contains("sample/wrong-type error Planted.swift:5"))
    #expect(
      findings.first { $0.rule == "sample/wrong-type" }?.message
        == "sample 's' at 2.0: id is string, but it is documented as integer")
  }

  struct Nullable: Codable, Equatable, Sendable {
    @Since("2.0", whenNil: .null) var note: String? = nil
  }

  @Test func aNullThatIsNotDocumented() {
    let findings = Self.findings(Nullable.self) {
      Self.field("note", nullable: false)
      Self.sample(Nullable(note: nil))
    }
    #expect(Self.places(findings) == ["sample/unexpected-null error Planted.swift:5"])
    #expect(
      Self.findings(Nullable.self) {
        Self.field("note")
        Self.sample(Nullable(note: nil))
      } == [])
  }

  @Test func aNilThatTheModelForbids() {
    let findings = Self.findings(Item.self) {
      Self.field("id")
      Self.field("size")
      Self.field("net")
      Self.sample(Item(id: "a", size: 1))
    }
    #expect(Set(Self.places(findings)).contains("sample/encoding-failed error Planted.swift:5"))
    #expect(
      findings.first { $0.rule == "sample/encoding-failed" }?.message.hasPrefix(
        "sample 's' cannot be encoded at 2.12: net: 'net' is nil in a version that has it") ?? false)
  }

  @Test func aServiceEncoderThatWritesSomethingElse() {
    let coder = ServiceCoder.json(encoder: {
      let encoder = JSONEncoder()
      encoder.keyEncodingStrategy = .convertToSnakeCase
      return encoder
    })
    let findings = Self.findings(Camel.self, coder: coder) {
      Self.field("macAddress")
      Self.sample(Camel(macAddress: "m"))
    }
    #expect(Set(Self.places(findings)) == ["sample/encoder-disagrees error Planted.swift:5"])
    #expect(
      findings.first?.details == [
        #"mac_address: expected "m", found nothing"#, #"macAddress: expected nothing, found "m""#,
      ])
  }

  struct Camel: Codable, Equatable, Sendable { var macAddress: String }

  struct Dated: Codable, Equatable, Sendable { var at: Date }

  @Test func datesFollowTheServicesOwnStrategy() {
    let coder = ServiceCoder.json(
      encoder: {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        return encoder
      },
      decoder: {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        return decoder
      })
    let findings = Self.findings(Dated.self, coder: coder) {
      Self.field("at")
      Self.sample(Dated(at: Date(timeIntervalSince1970: 1_313_539_200)))
    }
    #expect(findings == [])
  }

  /// Writes a key that it does not read.
  struct Forgetful: Codable, Equatable, Sendable {
    var id: String
    init(id: String) { self.id = id }
    init(from decoder: any Decoder) throws { id = "always" }
    enum CodingKeys: CodingKey { case id }
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(id, forKey: .id)
    }
  }

  @Test func aModelThatDoesNotSurviveTheWayBack() {
    let findings = Self.findings(Forgetful.self) {
      Self.field("id")
      Self.sample(Forgetful(id: "a"))
    }
    #expect(
      Set(Self.places(findings)) == [
        "sample/decode-differs error Planted.swift:5", "sample/reencode-differs error Planted.swift:5",
      ])
  }

  struct Strict: Codable, Equatable, Sendable {
    var id: String
    init(id: String) { self.id = id }
    init(from decoder: any Decoder) throws {
      throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "no"))
    }
  }

  @Test func aBodyThatDoesNotDecode() {
    let findings = Self.findings(Strict.self) {
      Self.field("id")
      Self.sample(Strict(id: "a"))
    }
    #expect(Set(Self.places(findings)) == ["sample/decode-fails error Planted.swift:5"])
  }

  /// Changes with the version without saying so.
  struct Sneaky: Codable, Equatable, Sendable {
    var id = 1
    init() {}
    init(from decoder: any Decoder) throws {}
    enum CodingKeys: CodingKey { case id }
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode((APIVersion.current?.minor ?? 0) >= 44 ? 2 : 1, forKey: .id)
    }
  }

  @Test func aChangeThatNothingDeclares() {
    let findings = Self.findings(Sneaky.self) {
      Self.field("id")
      Self.sample(Sneaky())
    }
    #expect(Self.places(findings) == ["sample/undeclared-change error Planted.swift:5"])
    #expect(findings.first?.details == ["id: expected 1, found 2"])
  }

  /// Has a key from 2.44 on, while its documentation says 2.12.
  struct Late: Codable, Equatable, Sendable {
    var id = 1
    init() {}
    init(from decoder: any Decoder) throws {}
    enum CodingKeys: CodingKey { case id, new, old }
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(1, forKey: .id)
      if (APIVersion.current?.minor ?? 0) >= 44 { try container.encode(1, forKey: .new) }
    }
  }

  @Test func aDeclaredChangeThatTheSamplesDoNotShow() {
    let findings = Self.findings(Late.self) {
      Self.field("id", type: .integer, required: true)
      Self.field("new", type: .integer, required: false, since: "2.12")
      Self.field("old", type: .integer, required: false, since: "2.44")
      Self.sample(Late())
    }
    let mismatches = findings.filter { $0.rule == "sample/delta-mismatch" }
    #expect(
      mismatches.map(\.message) == [
        "sample 's' at 2.44: the body changes from (2.12 to 2.43) to (since 2.44) in a way that no row declares"
      ])
    #expect(mismatches.first?.details == ["new: expected nothing, found 1"])
    // What is declared as new but optional, and in no sample, is the other half of the disagreement.
    #expect(
      findings.filter { $0.rule == "sample/never-shown" }.map(\.message) == [
        "field old (since 2.44) is in no sample of the operation"
      ])
  }

  @Test func aModelWithAMalformedVersion() {
    struct Broken: Codable, Equatable, Sendable { @Since("2.x") var a: String? = "a" }
    let findings = Self.findings(Broken.self) {
      Self.field("a")
      Self.sample(Broken())
    }
    #expect(Self.places(findings).contains("version/malformed error Planted.swift:9"))
  }

  @Test func twoSamplesForOneFile() {
    let findings = Self.findings(Camel.self) {
      Self.field("macAddress")
      Self.sample(Camel(macAddress: "a"))
      Self.sample(Camel(macAddress: "b"))
    }
    #expect(Self.places(findings) == ["sample/file-clash error Planted.swift:5"])
  }
}

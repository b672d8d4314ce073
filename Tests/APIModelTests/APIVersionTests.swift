import APIModel
import Testing

@Suite struct APIVersionTests {
  @Test(arguments: ["2.0", "2.12", "0.1", "10.999999999"])
  func readsWhatItWrites(_ text: String) {
    #expect(APIVersion(text)?.description == text)
  }

  @Test(arguments: [
    "", "2", "2.", ".12", "2.12.1", "2.012", "02.1", "2.-1", "+2.1", "2.1 ", "v2.1", "2,1", "2.1a",
    "2.1234567890", "٢.١",
  ])
  func rejectsOtherText(_ text: String) {
    #expect(APIVersion(text) == nil)
  }

  @Test func ordersByNumberNotByText() {
    let ordered = ["1.99", "2.0", "2.2", "2.9", "2.12", "2.100", "10.0"].compactMap { APIVersion($0) }
    #expect(ordered.count == 7)
    #expect(ordered.reversed().sorted() == ordered)
  }

  @Test func hasNeighboursWithinItsMajorNumber() throws {
    let version = try #require(APIVersion("2.12"))
    #expect(version.predecessor == APIVersion("2.11"))
    #expect(version.successor == APIVersion("2.13"))
    #expect(APIVersion("2.0")?.predecessor == nil)
  }
}

@Suite struct VersionRangeTests {
  static func range(_ min: String?, _ max: String?) -> VersionRange {
    VersionRange(min: min.flatMap(APIVersion.init), max: max.flatMap(APIVersion.init))
  }

  @Test(
    arguments: [
      (nil, nil, "2.5", true), ("2.12", nil, "2.12", true), ("2.12", nil, "2.11", false),
      (nil, "2.43", "2.43", true), (nil, "2.43", "2.44", false), ("2.12", "2.43", "2.12", true),
      ("2.12", "2.43", "2.43", true), ("2.9", "2.12", "2.10", true), ("2.12", "2.9", "2.10", false),
    ] as [(String?, String?, String, Bool)])
  func holdsBothOfItsEnds(_ min: String?, _ max: String?, _ version: String, _ expected: Bool) throws {
    #expect(Self.range(min, max).contains(try #require(APIVersion(version))) == expected)
  }

  @Test(
    arguments: [
      (nil, nil, "all versions"), ("2.12", nil, "since 2.12"), (nil, "2.43", "until 2.43"),
      ("2.12", "2.43", "2.12 to 2.43"), ("2.0", "2.0", "2.0 only"),
    ] as [(String?, String?, String)])
  func saysItselfInWords(_ min: String?, _ max: String?, _ expected: String) {
    #expect(Self.range(min, max).description == expected)
  }

  @Test func isEmptyWhenItEndsBeforeItStarts() {
    #expect(Self.range("2.12", "2.11").isEmpty)
    #expect(!Self.range("2.12", "2.12").isEmpty)
    #expect(!Self.range("2.12", nil).isEmpty)
  }

  @Test func intersectsToWhatBothHold() {
    #expect(Self.range("2.1", "2.20").intersection(Self.range("2.12", nil)) == Self.range("2.12", "2.20"))
    #expect(Self.range(nil, "2.5").intersection(Self.range("2.9", nil)).isEmpty)
  }
}

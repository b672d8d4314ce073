import APIModel
import Prose
import TestSupport
import Testing

@Suite struct ShapeTests {
  static let history = VersionHistory {
    for number in ["2.0", "2.1", "2.12", "2.44", "3.0"] {
      Version(VersionLiteral(stringLiteral: number), "Version \(number)")
    }
  }

  static func row(_ name: String, _ min: String? = nil, _ max: String? = nil, required: Bool = true)
    -> Parameter
  {
    Parameter(
      name: name, path: [name], location: .body, type: .string, isRequired: required, description: "",
      range: VersionRangeTests.range(min, max))
  }

  static func operation(_ rows: [Parameter], _ min: String? = nil, _ max: String? = nil) -> Operation {
    Operation(
      id: "o", heading: "O", method: .get, path: "/o", range: VersionRangeTests.range(min, max),
      response: Message(parameters: rows))
  }

  @Test func areOneForAnOperationThatNeverChanges() {
    let shapes = Self.operation([Self.row("a")]).shapes(in: Self.history)
    #expect(shapes.map(\.range) == [.all])
    #expect(shapes.map(\.version) == [APIVersion("2.0")])
  }

  @Test func beginWhereARowBeginsAndAfterOneEnds() {
    let rows = [Self.row("a"), Self.row("old", nil, "2.0"), Self.row("new", "2.12", "2.43")]
    let shapes = Self.operation(rows, nil, "2.43").shapes(in: Self.history)
    #expect(shapes.map(\.range.description) == ["2.0 only", "2.1 to 2.11", "2.12 to 2.43"])
    #expect(
      shapes.map { $0.contract.response.map(\.name) } == [["a", "old"], ["a"], ["a", "new"]])
  }

  @Test func leaveOutBoundsBeyondTheOperation() {
    let shapes = Self.operation([Self.row("a", "2.1"), Self.row("b", "2.50")], "2.12", "2.43").shapes(
      in: Self.history)
    #expect(shapes.map(\.range.description) == ["2.12 to 2.43"])
  }

  @Test func joinRangesWithTheSameContract() {
    let shapes = Self.operation([Self.row("a", nil, "2.11"), Self.row("a", "2.12", nil)]).shapes(
      in: Self.history)
    #expect(shapes.map(\.range) == [.all])
  }

  @Test func crossAMajorVersion() {
    let shapes = Self.operation([Self.row("a", "3.0"), Self.row("b", nil, "2.44")]).shapes(in: Self.history)
    #expect(shapes.map(\.range.description) == ["2.0 to 2.44", "since 3.0"])
  }

  @Test func coverTheOperationWithoutOverlap() {
    var random = SplitMix64(seed: 20_261)
    for round in 0..<500 {
      let rows = (0..<Int.random(in: 0...6, using: &random)).map { index in
        let bounds = [random.version(), random.version()].compactMap(\.self).sorted()
        return Parameter(
          name: "p\(index)", location: .body, type: .string, isRequired: true, description: "",
          range: VersionRange(
            min: Bool.random(using: &random) ? bounds.first : nil,
            max: Bool.random(using: &random) ? bounds.last : nil))
      }
      let operation = Self.operation(rows)
      let shapes = operation.shapes(in: Self.history)
      for minor in 0...44 {
        let version = APIVersion(major: 2, minor: minor)
        let holding = shapes.filter { $0.range.contains(version) }
        #expect(holding.count == 1, "seed 20261, round \(round), version \(version)")
        #expect(
          holding.first?.contract == operation.contract(at: version),
          "seed 20261, round \(round), version \(version)")
      }
    }
  }
}

extension SplitMix64 {
  mutating func version() -> APIVersion? {
    chance(1, of: 4) ? nil : APIVersion(major: 2, minor: Int.random(in: 0...44, using: &self))
  }
}

import APIModel
import Configuration
import Diagnostics
import Testing

@Suite struct ReadingTests {
  @Test func everyKeyIsRead() {
    let (configuration, problems) = read(
      """
      # The tree of the compute service.
      title: Compute API
      service-type: compute
      version-header: OpenStack-API-Version
      min-version: 2.1
      max-version: 2.20
      releases:
        2.1: Kilo
        2.20: "13.0.0 Mitaka"
      history: doc/./api/../history.rst
      base-url: https://compute.example.org:8774/v2.1/
      rules:
        version/unknown: off
        parameter/unused: warning
      """)
    #expect(problems == [])
    #expect(configuration.title == "Compute API")
    #expect(configuration.serviceType == "compute")
    #expect(configuration.versionHeader == "OpenStack-API-Version")
    #expect(configuration.minVersion == APIVersion("2.1"))
    #expect(configuration.maxVersion == APIVersion("2.20"))
    #expect(
      configuration.releases.map { "\($0.version) \($0.name) \($0.location)" } == [
        "2.1 Kilo strata.yaml:8:3", "2.20 13.0.0 Mitaka strata.yaml:9:3",
      ])
    #expect(configuration.history == "doc/history.rst")
    #expect(configuration.baseURL == "https://compute.example.org:8774/v2.1")
    #expect(
      configuration.rules.map { "\($0.rule) \($0.location)" } == [
        "version/unknown strata.yaml:13:3", "parameter/unused strata.yaml:14:3",
      ])
    #expect(configuration.level(of: "version/unknown") == .off)
    #expect(configuration.level(of: "parameter/unused") == .severity(.warning))
    #expect(configuration.level(of: "version/order") == nil)
    #expect(configuration.release(of: APIVersion("2.20")!) == "13.0.0 Mitaka")
    #expect(configuration.release(of: APIVersion("2.2")!) == nil)
    #expect(configuration.locations[.history] == SourceLocation(file: "strata.yaml", line: 10, column: 10))
  }

  @Test(arguments: ["", "# nothing yet\n", "~", "---\n"])
  func anEmptyFileSaysNothing(text: String) {
    let (configuration, problems) = read(text)
    #expect(configuration == TreeConfiguration())
    #expect(problems == [])
  }

  @Test(arguments: [
    Case(
      "titel: x",
      "strata.yaml:1:1: configuration/unknown-key: 'titel' is no key of strata.yaml",
      hint: "did you mean 'title'?"),
    Case(
      "title: x\nmaxversion: 2.1",
      "strata.yaml:2:1: configuration/unknown-key: 'maxversion' is no key of strata.yaml",
      hint: "did you mean 'max-version'?"),
    Case(
      "a: b",
      "strata.yaml:1:1: configuration/unknown-key: 'a' is no key of strata.yaml",
      hint: "the keys are title, service-type, version-header, token-header, min-version, max-version, "
        + "releases, history, base-url, rules, fail-on, baseline, behaviour-only"),
    Case(
      "title: x\ntitle: y",
      "strata.yaml:2:1: configuration/duplicate-key: 'title' stands in the file twice, first on line 1: "
        + "a key stands once",
      hint: "remove one of them"),
    Case(
      "- title",
      "strata.yaml:1:1: configuration/syntax: the file is a list: it is a mapping of keys to values",
      hint: "write lines like 'title: Compute API'"),
    Case(
      "text",
      "strata.yaml:1:1: configuration/syntax: the file is text: it is a mapping of keys to values",
      hint: "write lines like 'title: Compute API'"),
    Case(
      "title: a: b",
      "strata.yaml:1:9: configuration/syntax: colon where no key can be: plain text holds no ': '",
      hint: "put quotes around the text"),
    Case(
      "[a]: b",
      "strata.yaml:1:1: configuration/wrong-value: a list as a key of the file: keys are text"),
  ])
  func theFileIsAMappingOfKnownKeys(_ example: Case) {
    let (_, found) = read(example.text)
    #expect(found.map(inOneLine) == [example.problem])
    #expect(found.map(\.hint) == [example.hint])
  }

  @Test func theFirstVersionIsNotAboveTheLast() {
    let (configuration, problems) = read("max-version: 2.9\nmin-version: 2.12\n")
    #expect(
      problems.map(inOneLine) == [
        "strata.yaml:2:14: configuration/version-range: min-version 2.12 is above max-version 2.9: the first "
          + "version comes before the last"
      ])
    #expect(configuration.minVersion == nil && configuration.maxVersion == nil)
    #expect(read("max-version: 2.12\nmin-version: 2.12\n").1 == [])
  }

  @Test func aReleaseIsNamedOnce() {
    let (configuration, problems) = read("releases:\n  2.1: Kilo\n  '2.1': Liberty\n")
    #expect(configuration.releases.map(\.name) == ["Kilo"])
    #expect(problems.map(\.rule) == ["configuration/duplicate-key"])
    #expect(problems.first?.location == SourceLocation(file: "strata.yaml", line: 3, column: 3))
  }

  @Test(arguments: [
    Case(
      "version/unkown",
      "there is no rule 'version/unkown'",
      hint: "did you mean 'version/unknown'?"),
    Case(
      "other/thing",
      "there is no rule 'other/thing'"),
    Case(
      "versionunknown",
      "'versionunknown' is no name of a rule: a name is an area and a fact, AREA/FACT",
      hint: "did you mean 'version/unknown'?"),
    Case(
      "Version/Unknown",
      "'Version/Unknown' is no name of a rule: a name is an area and a fact, AREA/FACT",
      hint: "did you mean 'version/unknown'?"),
    Case(
      "version/-unknown",
      "'version/-unknown' is no name of a rule: a name is an area and a fact, AREA/FACT",
      hint: "did you mean 'version/unknown'?"),
  ])
  func aRuleIsOneOfTheKnownOnes(_ example: Case) {
    let (configuration, found) = TreeConfiguration.read(
      Array("rules:\n  \(example.text): off\n  version/order: off\n".utf8), file: "strata.yaml",
      knownRules: ["version/order", "version/unknown"])
    #expect(found.map(\.message) == [example.problem])
    #expect(found.map(\.hint) == [example.hint])
    #expect(found.map(\.rule) == ["configuration/unknown-rule"])
    #expect(found.first?.location == SourceLocation(file: "strata.yaml", line: 2, column: 3))
    #expect(configuration.rules.map(\.rule) == ["version/order"])
  }

  @Test func allProblemsAreToldInTheOrderOfTheFile() {
    #expect(
      read("rules: {a: off}\ntitel: x\nmin-version: two\nhistory: /x\n").1.map { $0.location?.line } == [
        1, 2, 3, 4,
      ])
  }
}

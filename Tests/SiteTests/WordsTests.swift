import APIModel
import Prose
import Site
import Testing
import Words

@Suite struct WordsTests {
  @Test(
    "Ranges in words",
    arguments: [
      (nil, nil, "all versions", "all versions"), ("2.1", nil, "since 2.1", "since 2.1"),
      (nil, "2.2", "until 2.2", "2.0 to 2.2"), ("2.1", "2.1", "2.1 only", "2.1 only"),
      ("2.1", "2.3", "2.1 to 2.3", "2.1 to 2.3"), (nil, "2.0", "until 2.0", "2.0 only"),
    ] as [(String?, String?, String, String)])
  func ranges(first: String?, last: String?, words: String, inHistory: String) {
    let range = VersionRange(min: first.map(version), max: last.map(version))
    #expect(Strings().words(range) == words)
    #expect(Strings().words(range, in: .upTo(3)) == inHistory)
  }

  @Test(
    "A pattern takes its values in any order and keeps places without one",
    arguments: [
      ("{a} to {b}", "1 to 2"), ("{b} from {a}", "2 from 1"), ("{c}", "{c}"), ("no place", "no place"),
      ("open {a", "open {a"), ("", ""),
    ])
  func patterns(pattern: String, expected: String) {
    #expect(pattern.filled(["a": "1", "b": "2"]) == expected)
  }

  @Test("Values of a sentence know that they are code")
  func sentence() {
    let operation = Operation.list([.body("a"), .body("a", "b", range: VersionRange(min: version("2.1")))])
    let changes = operation.delta(from: version("2.0"), to: version("2.1"))
    #expect(
      changes.map { Strings().sentence($0).parts } == [
        [
          .words("New "), .words("response field"), .words(" "), .code("a.b"), .words(": "), .words("string"),
          .words("."),
        ]
      ])
  }

  @Test("A deprecation says from when on, and what requests get then")
  func deprecation() {
    func parts(_ since: APIVersion?, _ answers: FaultAnswer?) -> [Sentence.Part] {
      Strings().sentence(Deprecation(since: since, answers: answers, replacement: "")).parts
    }
    #expect(parts(nil, nil) == [.words("Deprecated.")])
    #expect(
      parts(version("2.2"), nil) == [.words("Deprecated from version "), .words("2.2"), .words(" on.")])
    #expect(
      parts(version("2.2"), FaultAnswer(code: 404, fault: "none")) == [
        .words("Deprecated from version "), .words("2.2"), .words(" on: every request gets "),
        .answer(code: 404, fault: "none"), .words("."),
      ])
  }

  private func changes(of operation: APIModel.Operation, in history: VersionHistory) -> [VersionChanges] {
    OperationChanges(in: history)[operation]
  }

  @Test("Each version lists what it changed, and the one after the last says that the operation is gone")
  func versionChanges() {
    let operation = Operation.list(
      [.body("a"), .body("b", range: VersionRange(min: version("2.1")))],
      range: VersionRange(max: version("2.2")))
    let changes = changes(of: operation, in: .upTo(3))
    #expect(changes.map(\.version) == [version("2.1"), version("2.3")])
    #expect(changes.map { $0.changes.map(\.kind) } == [[.added], [.removed]])
    #expect(changes.map { $0.entry?.headline } == ["Headline 1.", "Headline 3."])
  }

  @Test("An operation that every version has from the first one on changes nothing")
  func noChanges() {
    #expect(changes(of: .list([.body("a")]), in: .upTo(3)).isEmpty)
  }

  @Test("Versions stand under their release, and a release without versions stands in its place")
  func releaseGroups() {
    let groups = ReleaseGroup.groups(of: .upTo(3))
    #expect(groups.map { $0.release?.name } == [nil, "1.0 Ash", nil, "2.0 Birch"])
    #expect(groups.map { $0.versions.map(\.number.minor) } == [[0], [1], [2, 3], []])
  }
}

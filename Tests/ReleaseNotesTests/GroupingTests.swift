import APIModel
import Diagnostics
import Prose
import ReleaseNotes
import Testing

@Suite struct GroupingTests {
  @Test func versionsWithoutAReleaseStandAfterTheReleaseBefore() {
    let notes = ReleaseNotes(
      reference: reference(versions: [
        version("2.0", nil, "Zero."), version("2.1", nil, "One."), version("2.2", "A"),
        version("2.3", nil, "Three."),
        version("2.4", "B"), version("2.5", nil, "Five."),
      ]))
    #expect(
      notes.notes.map(\.title) == ["Before releases were recorded", "A", "After A", "B", "After B"])
    #expect(
      notes.notes.map { $0.versions.map(\.version.description) } == [
        ["2.0", "2.1"], ["2.2"], ["2.3"], ["2.4"], ["2.5"],
      ])
  }

  @Test func versionWithNothingToTellAndNoReleaseIsLeftOut() {
    let notes = ReleaseNotes(reference: reference(versions: [version("2.0"), version("2.1", "A", "One.")]))
    #expect(notes.notes.map(\.title) == ["A"])
  }

  @Test func onlyTheFirstVersionIsTheBaselineAndItChangesNothing() {
    let reference = reference(
      [operation("A", range: .from("2.1"))],
      versions: [version("2.1", "R", "One."), version("2.2", "R", "Two.")])
    let versions = ReleaseNotes(reference: reference).notes.flatMap(\.versions)
    #expect(versions.map(\.isBaseline) == [true, false])
    #expect(versions.map(\.changes.count) == [0, 0])
  }

  @Test func versionThatOnlyTheContractNamesIsToldToo() {
    let reference = reference(
      [operation("A", range: .from("2.3")), operation("B", range: .from(nil, to: "2.4"))],
      versions: [version("2.0", "R"), version("2.9", "S")])
    let notes = ReleaseNotes(reference: reference).notes
    #expect(notes.map(\.title) == ["R", "After R", "S"])
    #expect(notes[1].versions.map(\.version.description) == ["2.3", "2.5"])
    #expect(notes[1].versions.map { $0.changes.map(\.kind) } == [[.added], [.removed]])
  }

  @Test(arguments: ["2.1", "2.12", "2.44"] as [APIVersion])
  func changesOfAVersionAreTheDeltaFromTheOneBefore(version: APIVersion) throws {
    let before = try #require(sample.history.predecessor(of: version))
    let notes = ReleaseNotes(reference: sample).notes.flatMap(\.versions).first { $0.version == version }
    #expect(notes?.changes == sample.delta(from: before, to: version))
  }

  @Test(arguments: ["16.0.0 Pike", "16.0.0 pike", "PIKE", "16.0.0"])
  func releaseIsFoundByItsNameOrAWordOfIt(name: String) throws {
    #expect(try ReleaseNotes(reference: sample, release: name).scope == .release("16.0.0 Pike"))
  }

  @Test(arguments: [
    ("Rokcy", "did you mean '18.0.0 Rocky'?"), ("12.0.0 Libertyy", "did you mean '12.0.0 Liberty'?"),
    ("Zed", "name one of them"),
  ])
  func unknownReleaseIsRefusedWithTheNamesThereAre(name: String, hint: String) throws {
    let error = try #require(throws: Diagnostic.self) { try ReleaseNotes(reference: sample, release: name) }
    #expect(error.rule == "release/unknown")
    #expect(
      error.message
        == "release '\(name)' is unknown: the version history names '2015.1.0 Kilo', '12.0.0 Liberty', "
        + "'16.0.0 Pike', '18.0.0 Rocky'")
    #expect(error.hint == hint)
  }

  @Test func wordOfTwoReleasesIsRefused() throws {
    let reference = reference(versions: [version("2.0", "1 Alpha"), version("2.1", "2 Alpha")])
    let error = try #require(throws: Diagnostic.self) {
      try ReleaseNotes(reference: reference, release: "alpha")
    }
    #expect(error.message == "release 'alpha' is not one release: its name fits '1 Alpha', '2 Alpha'")
  }
}

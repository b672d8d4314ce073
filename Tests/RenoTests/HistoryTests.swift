import Diagnostics
import Files
import Foundation
import Reno
import TestSupport
import Testing

/// Which release each note belongs to, on repositories that are made with git.
@Suite struct HistoryTests {
  struct History: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let expected: [String]
    let branch: String?
    let earliest: String?
    let make: @Sendable (TestRepository) throws -> Void

    init(
      _ title: String, _ expected: [String], branch: String? = nil, earliest: String? = nil,
      make: @escaping @Sendable (TestRepository) throws -> Void
    ) {
      testDescription = title
      self.expected = expected
      self.branch = branch
      self.earliest = earliest
      self.make = make
    }
  }

  static let lines: [History] = [
    History("a note belongs to the first tag after it", ["2.0.0: b", "1.0.0: a"]) { r in
      try r.note("a", 1)
      try r.tag("1.0.0")
      try r.note("b", 2)
      try r.tag("2.0.0")
    },
    History("what no tag follows is unreleased", ["1.0.0-2: b c", "1.0.0: a"]) { r in
      try r.note("a", 1)
      try r.tag("1.0.0")
      try r.note("b", 2)
      try r.note("c", 3)
    },
    History("without tags there is one version", ["0.0.0: a"]) { r in try r.note("a", 1) },
    History("an edit keeps the version", ["1.0.0: a"]) { r in
      try r.note("a", 1)
      try r.tag("1.0.0")
      try r.note("a", 1, "fixes:\n  - Better.\n")
      try r.tag("2.0.0")
    },
    History("a rename keeps the version and takes the new name", ["1.0.0: b"]) { r in
      try r.note("a", 1)
      try r.tag("1.0.0")
      try r.rename("a", "b", 1)
      try r.tag("2.0.0")
    },
    History("a rename with another text keeps the version", ["1.0.0: b"]) { r in
      try r.note("a", 1)
      try r.tag("1.0.0")
      try r.git("rm", "-q", TestRepository.path("a", 1))
      try r.note("b", 1, "features:\n  - Something else altogether.\n")
    },
    History("a deleted note is gone", ["1.0.0: b"]) { r in
      try r.note("a", 1)
      try r.note("b", 2)
      try r.tag("1.0.0")
      try r.delete("a", 1)
    },
    History("a note that is deleted and added again stays where it was first", ["1.0.0: a"]) { r in
      try r.note("a", 1)
      try r.tag("1.0.0")
      try r.delete("a", 1)
      try r.tag("2.0.0")
      try r.note("a", 1)
      try r.tag("3.0.0")
    },
    History("notes are in the order of their paths", ["1.0.0: a b c"]) { r in
      try r.note("c", 1)
      try r.note("a", 2)
      try r.note("b", 3)
      try r.tag("1.0.0")
    },
    History("lightweight tags count", ["1.0.0: a"]) { r in
      try r.note("a", 1)
      try r.git("tag", "1.0.0")
      try r.commit()
    },
    History("tags of other things do not", ["0.0.0: a"]) { r in
      try r.note("a", 1)
      try r.tag("nightly")
    },
    History("a tag of a tag names the commit", ["1.0.0: a"]) { r in
      try r.note("a", 1)
      try r.tag("1.0.0")
      try r.git("tag", "-a", "-m", "t", "1.0.1", "1.0.0")
      try r.git("tag", "-d", "1.0.1")
      try r.commit()
    },
    History("of several tags on one commit the last one counts", ["1.1.0: a"]) { r in
      try r.note("a", 1)
      try r.tag("1.0.0")
      try r.tag("1.1.0")
      try r.commit()
    },
    History("notes in folders below belong to it", ["1.0.0: a"]) { r in
      try r.write("releasenotes/notes/deep/a-0000000000000001.yaml", "fixes:\n  - A.\n")
      try r.commit()
      try r.tag("1.0.0")
    },
    History("files that are no notes do not", ["1.0.0: a"]) { r in
      try r.write("releasenotes/notes/readme.txt", "no note")
      try r.note("a", 1)
      try r.tag("1.0.0")
    },
  ]

  static let others: [History] = [
    History("pre-releases are told with their release", ["1.0.0: a b"]) { r in
      try r.note("a", 1)
      try r.tag("1.0.0.0rc1")
      try r.note("b", 2)
      try r.tag("1.0.0")
    },
    History("pre-releases without a release stand by themselves", ["1.0.0.0rc1: a"]) { r in
      try r.note("a", 1)
      try r.tag("1.0.0.0rc1")
      try r.commit()
    },
    History(
      "pre-releases stand by themselves where the configuration says so", ["1.0.0: b", "1.0.0.0rc1: a"]
    ) { r in
      try r.note("a", 1)
      try r.tag("1.0.0.0rc1")
      try r.note("b", 2)
      try r.tag("1.0.0")
      try r.configure("collapse_pre_releases: false\n")
    },
    History("a release tag on a pre-release's commit takes its notes", ["1.0.0: a"]) { r in
      try r.note("a", 1)
      try r.tag("1.0.0.0rc1")
      try r.tag("1.0.0")
      try r.commit()
    },
    History("a merged branch belongs to the release after the merge", ["2.0.0: b", "1.0.0: a"]) { r in
      try r.note("a", 1)
      try r.branch("work")
      try r.note("b", 2)
      try r.checkout("master")
      try r.tag("1.0.0")
      try r.merge("work")
      try r.tag("2.0.0")
    },
    History("a branch that was merged before a tag belongs to it", ["1.0.0: a b c"]) { r in
      try r.note("a", 1)
      try r.branch("work")
      try r.note("b", 2)
      try r.checkout("master")
      try r.note("c", 3)
      try r.merge("work")
      try r.tag("1.0.0")
    },
    History("branches within branches follow their merges", ["2.0.0: b c", "1.0.0: a"]) { r in
      try r.note("a", 1)
      try r.tag("1.0.0")
      try r.branch("work")
      try r.note("b", 2)
      try r.branch("more")
      try r.note("c", 3)
      try r.checkout("work")
      try r.commit()
      try r.merge("more")
      try r.checkout("master")
      try r.commit()
      try r.merge("work")
      try r.tag("2.0.0")
    },
    History(
      "a stable branch ends at the base of the one before", ["2.0.1: c", "2.0.0: b"], branch: "stable/b"
    ) { r in
      try r.note("a", 1)
      try r.tag("1.0.0")
      try r.branch("stable/a")
      try r.checkout("master")
      try r.note("b", 2)
      try r.tag("2.0.0")
      try r.branch("stable/b")
      try r.note("c", 3)
      try r.tag("2.0.1")
      try r.checkout("master")
      try r.note("d", 4)
    },
    History(
      "the first stable branch goes back to the beginning", ["1.0.1: b", "1.0.0: a"], branch: "stable/a"
    ) { r in
      try r.note("a", 1)
      try r.tag("1.0.0")
      try r.branch("stable/a")
      try r.note("b", 2)
      try r.tag("1.0.1")
      try r.checkout("master")
    },
    History("an edit on a later branch moves a note there", ["2.0.1: c", "2.0.0: b"], branch: "stable/b") {
      r in
      try r.note("a", 1)
      try r.tag("1.0.0")
      try r.branch("stable/a")
      try r.checkout("master")
      try r.note("b", 2)
      try r.tag("2.0.0")
      try r.branch("stable/b")
      try r.note("a", 1, "fixes:\n  - Edited.\n")
      try r.note("c", 3)
      try r.tag("2.0.1")
      try r.checkout("master")
    },
    History("the current branch ends at the last stable branch", ["1.0.0-2: c", "1.0.0: a"]) { r in
      try r.note("z", 9)
      try r.tag("0.9.0")
      try r.note("a", 1)
      try r.tag("1.0.0")
      try r.branch("stable/a")
      try r.note("b", 2)
      try r.checkout("master")
      try r.commit()
      try r.note("c", 3)
    },
    History("a closed branch is found by its tag", ["1.0.1: b", "1.0.0: a"], branch: "stable/zed") { r in
      try r.note("a", 1)
      try r.tag("1.0.0")
      try r.branch("stable/zed")
      try r.note("b", 2)
      try r.tag("1.0.1")
      try r.git("tag", "-a", "-m", "e", "zed-eol")
      try r.checkout("master")
      try r.git("branch", "-D", "stable/zed")
    },
    History("a merge that brings tags alone is passed over", ["2.0.0: c", "1.0.0: a"]) { r in
      try r.note("a", 1)
      try r.tag("1.0.0")
      try r.branch("side")
      try r.note("b", 2)
      try r.tag("1.0.1")
      try r.checkout("master")
      try r.merge("side", "-s", "ours")
      try r.note("c", 3)
      try r.tag("2.0.0")
    },
    History("a merged tag keeps its notes", ["2.0.0: c", "1.0.1: b", "1.0.0: a"]) { r in
      try r.note("a", 1)
      try r.tag("1.0.0")
      try r.branch("side")
      try r.note("b", 2)
      try r.tag("1.0.1")
      try r.checkout("master")
      try r.commit()
      try r.merge("side")
      try r.note("c", 3)
      try r.tag("2.0.0")
      try r.configure("ignore_null_merges: false\n")
    },
    History("ignored notes are left out", ["1.0.0: a"]) { r in
      try r.note("a", 1)
      try r.note("b", 2)
      try r.tag("1.0.0")
      try r.configure("ignore_notes: [b-0000000000000002.yaml]\n")
    },
    History("an earliest version ends the report", ["3.0.0: c", "2.0.0: b"], earliest: "2.0.0") { r in
      try r.note("a", 1)
      try r.tag("1.0.0")
      try r.note("b", 2)
      try r.tag("2.0.0")
      try r.note("c", 3)
      try r.tag("3.0.0")
    },
    History("what is staged is the working copy's", ["*working-copy*: b", "1.0.0: a"]) { r in
      try r.note("a", 1)
      try r.tag("1.0.0")
      try r.write(TestRepository.path("b", 2), "fixes:\n  - B.\n")
      try r.git("add", "-A")
    },
    History("another pattern of tags counts", ["release-1: a"]) { r in
      try r.note("a", 1)
      try r.tag("release-1")
      try r.tag("1.0.0")
      try r.commit()
      try r.configure("release_tag_re: release-\\d+  # numbers\n")
    },
    History("notes that are named by hand have the id of their beginning", ["1.0.0: bug-12345678-fixed"]) {
      r in
      try r.write("releasenotes/notes/bug-12345678-fixed.yaml", "fixes:\n  - A.\n")
      try r.commit()
      try r.tag("1.0.0")
    },
  ]

  @Test(arguments: lines + others)
  func followsTheRulesOfReno(_ history: History) async throws {
    let repository = try TestRepository()
    try history.make(repository)
    let notes = try await RenoReader(
      folder: repository.folder, branch: history.branch, earliestVersion: history.earliest
    ).read()
    let found = notes.versions.map { version in
      let names = version.notes.map { note in
        let stem = note.path.split(separator: "/").last.map { String($0.dropLast(5)) } ?? ""
        return stem.contains("-00000") ? String(stem.prefix { $0 != "-" }) : stem
      }
      return "\(version.name): \(names.joined(separator: " "))"
    }
    #expect(found == history.expected)
    #expect(notes.findings.isEmpty)
    if let reno = ProcessInfo.processInfo.environment["STRATA_RENO"] {
      let options =
        (history.branch.map { ["--branch", $0] } ?? [])
        + (history.earliest.map { ["--earliest-version", $0] } ?? [])
      let wanted = try TestRepository.run(
        reno, ["report", "--no-show-source"] + options + [repository.folder])
      #expect(RenoReport(notes, branch: history.branch).text == wanted)
    }
  }
}

import Foundation
import Prose
import RestructuredText
import Testing

@Suite("Reading of hostile input")
struct ReadingLimitTests {
  private static let reader = RSTReader(directives: { directive, _ in
    directive.name == "include" ? .include(RSTSource(file: directive.argument, text: "b\n")) : .unknown
  })

  /// The milliseconds that this thread works on a text, whatever else runs at the same time.
  private func work(_ text: String) -> Double {
    let source = RSTSource(file: "a.rst", text: text)
    let start = threadTime()
    _ = ReadingLimitTests.reader.read(source)
    return threadTime() - start
  }

  private func threadTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
  }

  /// Four times as much input may take four times as long; in quadratic time it would take sixteen times as long.
  ///
  /// Tried: one character over and over, control characters and all kinds of line ends, blocks within blocks of
  /// every kind, tables that are long, wide or broken, references, substitutions, targets, titles and footnotes
  /// by the thousand, starts of inline markup without end, and very many small blocks.
  @Test("Time grows with the size of the input, not faster", arguments: HostileInput.all)
  func linearTime(input: HostileInput) {
    let small = input.text(4_000)
    let large = input.text(16_000)
    // Very short times say nothing, and the machine may stumble, so the best of some counts.
    let ratios = (0..<5).lazy.map { _ in work(large) / max(work(small), 3) }
    #expect(ratios.contains { $0 < 10 })
  }

  @Test("Each kind of hostile input gives a tree or a problem", arguments: HostileInput.all)
  func result(input: HostileInput) {
    let read = document(input.text(2_000) + "\n\nend\n", ReadingLimitTests.reader)
    #expect(!read.elements.isEmpty || !read.problems.isEmpty)
  }

  @Test("A document that costs too much to keep is cut with one problem")
  func budget() throws {
    let read = document(String(repeating: "- a\n- *b*\n", count: 600_000))
    #expect(read.problems.map(\.rule) == ["rst/limit"])
    #expect(read.elements.count == 1)
  }

  @Test("A paragraph that costs too much keeps the rest of its text")
  func budgetOfParagraph() {
    let source = String(repeating: "*b* ", count: 1_000_000) + "end\n\nlost"
    let read = document(source)
    #expect(read.problems.map(\.rule) == ["rst/limit"])
    #expect(outline(read.elements).count == 1)
    #expect(outline(read.elements).first?.hasSuffix("*b* end @1") == true)
  }

  @Test(
    "What is too much of one kind is one problem",
    arguments: [
      String(repeating: ".. [*] a\n", count: 400), String(repeating: "a : ", count: 2_000) + "\n b",
      ".. |a| replace:: " + String(repeating: "b", count: 1 << 20) + "\n\n"
        + String(repeating: "|a| ", count: 20),
      ".. |a| replace:: " + String(repeating: "b", count: 1 << 20) + "\n\n.. parsed-literal::\n\n   "
        + String(repeating: "|a| ", count: 20),
      "== ==\n" + String(repeating: "a  b\n", count: 400_000) + "== ==\n",
      ".. csv-table::\n\n   " + String(repeating: ",", count: 600_000),
    ])
  func limits(source: String) {
    let read = document(source)
    #expect(read.problems.map(\.rule) == ["rst/limit"])
    #expect(read.elements.count > 0)
  }

  @Test("More targets than may wait for a block stand in paragraphs of their own, and all lead somewhere")
  func waitingTargets() {
    let source = (0..<2_500).map { ".. _a\($0):\n" }.joined() + "\ntext a0_ a2499_"
    let read = document(source)
    #expect(read.problems == [])
    #expect(read.elements.count == 3)
    #expect(read.destination(of: "a0") == "#a0")
  }

  @Test("Places in very long lines are counted in characters")
  func longLines() {
    let read = document(String(repeating: "é ", count: 5_000) + "a_\n\nb_")
    #expect(places(read.problems) == ["rst/unknown-target 1:10001", "rst/unknown-target 3:1"])
    let cell = "| é" + String(repeating: " ", count: 997)
    let border = String(repeating: "+" + String(repeating: "-", count: 999), count: 4) + "+\n"
    let table = document(
      border + String(repeating: cell, count: 3) + "| *é" + String(repeating: " ", count: 996) + "|\n"
        + border)
    #expect(places(table.problems) == ["rst/inline-markup 2:3003"])
  }

  @Test("A role is based on the roles that are defined before it")
  func rolesOfRoles() {
    let source = ".. role:: a(emphasis)\n.. role:: b(a)\n.. role:: c(d)\n.. role:: d(c)\n.. role:: e(e)\n\n"
    let read = document(source + ":b:`x` :c:`y` :e:`z`")
    #expect(read.problems.filter { $0.severity == .error }.map(\.rule) == ["rst/unknown-role"])
    #expect(outline(read.elements) == ["x y z @7"])
  }
}

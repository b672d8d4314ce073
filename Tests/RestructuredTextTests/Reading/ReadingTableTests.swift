import Prose
import RestructuredText
import Testing

@Suite("Tables")
struct ReadingTableTests {
  /// Rows as `cell|cell`, spans as `2x1:cell`, a `=` line under the header.
  private func shape(_ block: Prose.Block?) -> [String] {
    guard case .table(let table)? = block else { return [] }
    func line(_ row: [Prose.Table.Cell]) -> String {
      row.map { cell in
        let span = cell.columnSpan > 1 || cell.rowSpan > 1 ? "\(cell.columnSpan)x\(cell.rowSpan):" : ""
        return span + Prose(cell.blocks).plainText.split(separator: "\n").joined(separator: "/")
      }.joined(separator: "|")
    }
    let caption = table.caption.map { ["caption \($0.plainText)"] } ?? []
    return caption + table.header.map(line) + (table.header.isEmpty ? [] : ["="]) + table.rows.map(line)
  }

  @Test(
    "Cells are where the borders put them",
    arguments: [
      (
        """
        +---+-----+
        | a | b   |
        +===+=====+
        | 1 | x y |
        |   | z   |
        +---+-----+
        """, ["a|b", "=", "1|x y z"]
      ),
      (
        """
        +---+---+
        | a     |
        +---+---+
        | b | c |
        +   +---+
        |   | d |
        +---+---+
        """, ["2x1:a", "1x2:b|c", "d"]
      ),
      (
        """
        +----------+
        | - a      |
        | - ``b``  |
        |          |
        | 日本 é   |
        +----------+
        """, ["a/b/日本 é"]
      ),
      (
        """
        ===  ====
        a    b
        ===  ====
        1    x
             y
        \\    long text
        -    - l
        ===  ====
        """, ["a|b", "=", "1|x y", "|long text", "|l"]
      ),
      (
        """
        ==  ==  ==
        a    b
        ------  --
        1   2   3
        ==  ==  ==
        """, ["2x1:a    b|", "1|2|3"]
      ),
      (
        """
        .. list-table:: Cap
           :header-rows: 1

           * - a
             - b
           * - 1
             -
        """, ["caption Cap", "a|b", "=", "1|"]
      ),
      (
        """
        .. csv-table:: C
           :header: "x", y

           "a, ""b\""", c
           d
        """, ["caption C", "x|y", "=", "a, \"b\"|c", "d|"]
      ),
      (
        """
        .. table:: T

           == ==
           a  b
           == ==
        """, ["caption T", "a|b"]
      ),
    ])
  func cells(source: String, rows: [String]) {
    let read = fragment(source)
    #expect(shape(read.blocks.first) == rows)
    #expect(read.blocks.count == 1)
    #expect(read.problems == [])
  }

  @Test(
    "A broken table is shown as it is written",
    arguments: [
      ("+---+\n| a |\n| b", "rst/table 3:1"), ("+---+\n| ab |\n+---+", "rst/table 2:1"),
      ("+---+---+\n| a | b |\n+---+ - +\n| c | d |\n+-------+", "rst/table 1:1"),
      ("== ==\na", "rst/table 1:1"),
      ("== ==\na  b\n=== ==", "rst/table 3:1"), ("== ==\nabcd\n== ==", "rst/table 2:1"),
    ])
  func broken(source: String, problem: String) {
    let read = fragment(source)
    #expect(read.blocks == [code(source)])
    #expect(places(read.problems) == [problem])
  }

  @Test("A list-table of unequal rows keeps its content")
  func unequalRows() {
    let read = fragment(".. list-table::\n\n   * - a\n     - b\n   * - c")
    #expect(Prose(read.blocks).plainText == "a\nb\nc")
    #expect(places(read.problems) == ["rst/table 1:1"])
  }
}

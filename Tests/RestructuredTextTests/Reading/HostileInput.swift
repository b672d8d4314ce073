import Testing

/// Input that costs much to read, made as large as asked for.
struct HostileInput: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// The text of about so many bytes.
  let text: @Sendable (Int) -> String

  /// A part over and over between a beginning and an end.
  static func repeating(_ part: String, from start: String = "", to end: String = "") -> HostileInput {
    HostileInput(testDescription: "\(start)\(part)…\(end)".debugDescription) { size in
      start + String(repeating: part, count: max(1, size / part.utf8.count)) + end
    }
  }

  /// Parts that differ by their number.
  static func numbered(_ name: String, _ part: @escaping @Sendable (Int) -> String) -> HostileInput {
    HostileInput(testDescription: name) { size in
      var text = ""
      var index = 0
      while text.utf8.count < size {
        text += part(index)
        index += 1
      }
      return text
    }
  }

  /// A block within itself, each level on a line of its own.
  static func nested(_ head: String, indent: Int = 2) -> HostileInput {
    HostileInput(testDescription: "nested \(head.debugDescription)") { size in
      var text = ""
      var level = 0
      while text.utf8.count < size {
        text += String(repeating: " ", count: level * indent) + head + "\n"
        level += 1
      }
      return text
    }
  }

  /// A grid table of so many columns; the whole is one row if there are no more.
  static func grid(_ cell: String, columns: Int = .max) -> HostileInput {
    HostileInput(testDescription: "grid of \(cell.debugDescription), \(columns) wide") { size in
      let count = max(1, min(columns, size / (2 * cell.count + 2)))
      let border = String(repeating: "+" + String(repeating: "-", count: cell.count), count: count) + "+\n"
      let line = String(repeating: "|" + cell, count: count) + "|\n"
      let rows = max(1, size / (border.utf8.count + line.utf8.count))
      return border + String(repeating: line + border, count: rows)
    }
  }
}

extension HostileInput {
  private static let characters: [HostileInput] =
    "x*`_|\\:[@= .+-<(\u{A0}日\u{301}\u{0}\t\u{B}\u{C}\r\n\u{85}\u{2028}\u{FEFF}".unicodeScalars.map {
      .repeating(String($0))
    } + [.repeating("text\r\n"), .repeating("a\t"), .repeating("a\u{0}\n"), .repeating("word ")]

  private static let nesting: [HostileInput] = [
    .repeating("- "), .repeating("1. "), .repeating(":a: "), .repeating(".. note:: "), .repeating(".. [#] "),
    .nested("- a\n"), .nested("a\n"), .nested("term"), .nested(".. note::\n"), .nested(":a: b"),
    .nested("| a"),
    .nested("1. a\n", indent: 3),
    .repeating(
      "\n", from: String(repeating: "- ", count: 60) + "a\n", to: String(repeating: " ", count: 120) + "b"),
    .repeating("    a\n\n  b\n\n      c\n\n"), .repeating("a\n b\nc\n  d\n e\n"),
  ]

  private static let tables: [HostileInput] = [
    .grid(" a ", columns: 100), .grid(" *a* b_ "), .grid(" *a "), .grid(" .. note:: a "),
    .repeating("a  b\n", from: "== ==\n", to: "== ==\n"),
    .repeating("a  b\n-----\n", from: "== ==\n", to: "== ==\n"),
    .repeating("=== ===\na   b\n\n"), .repeating("+---+\n| a |\n"),
    .repeating("   * - a\n     - b\n", from: ".. list-table::\n\n"),
    .repeating(",", from: ".. csv-table::\n\n   "),
    .repeating("   a\n", from: ".. csv-table::\n\n   " + String(repeating: "a,", count: 98) + "a\n"),
  ]

  private static let references: [HostileInput] = [
    .repeating("a_ "), .repeating("a__ "), .repeating("a_\n\n"), .repeating("`a <b>`_ "),
    .repeating("a_ ", to: "\n\n.. _a: b"),
    .repeating("|a| "), .repeating("|a|_ "), .repeating("|a| ", from: ".. |a| replace:: *b* c\n\n"),
    .repeating("|a| ", from: ".. |a| replace:: " + String(repeating: "*b* ", count: 5_000) + "\n\n"),
    .repeating(
      "|a| ", from: ".. |a| replace:: \(String(repeating: "b", count: 20_000))\n\n.. parsed-literal::\n\n   "),
    .numbered("substitutions of substitutions") {
      ".. |a\($0)| replace:: |a\($0 + 1)| |a\($0 + 1)| |a\($0 + 1)|\n"
    },
    .repeating(".. |a| replace:: b\n"), .repeating(".. _a:\n"), .repeating("__ a\n"), .repeating("_`a` "),
    .numbered("targets") { ".. _a\($0):\n" }, .numbered("chain of targets") { ".. _a\($0): a\($0 + 1)_\n" },
    .numbered("targets before directives") { ".. _a\($0):\n.. class:: b\n" },
    .numbered("names of empty directives") { ".. container::\n   :name: a\($0)\n\n" },
    .repeating("T\n=\n\n"), .numbered("titles") { "T\($0)\n=======\n\n" }, .repeating("T_\n==\n\n"),
    .repeating(".. [#] a\n"), .repeating(".. [*] a\n"), .repeating("[*]_ "),
    .numbered("footnotes") { ".. [\($0)] a\n" },
  ]

  private static let inlines: [HostileInput] = [
    .repeating("*a "), .repeating("*a *a"), .repeating("**a "), .repeating("``"), .repeating("`a"),
    .repeating("`` `a"),
    .repeating("|a "), .repeating("_`a "), .repeating("[a "), .repeating("*a **b ``c |d `e "),
    .repeating("*a\n\n"),
    .repeating("*a* "), .repeating("*a\nb* "), .repeating(":a:`b` "), .repeating("`a`:b: "),
    .repeating(":a:`"),
    .repeating("a:", to: "`"), .repeating("a.", to: "_"), .repeating("`a<", to: ">`_"),
    .repeating("a : ", to: "\n b"),
    .repeating("*a* : ", to: "\n b"), .repeating("http://a.b/c "), .repeating("a:!"), .repeating("a@b.cd "),
    .repeating("a@!"),
    .numbered("roles of roles") { ".. role:: a\($0 + 1)(a\($0))\n" },
  ]

  private static let blocks: [HostileInput] = [
    .repeating("a\n\n"), .repeating("- a\n* b\n"), .repeating("1. a\n"), .repeating(":a: b\n", from: "a\n\n"),
    .repeating("-a  b\n"),
    .repeating("a\n b\n"), .repeating("| a\n"), .repeating("::\n\n a\n\n"), .repeating("a::\n"),
    .repeating(".. a\n"),
    .repeating(" a\n\n -- b\n\n"), .repeating("----\n\n"), .repeating("====\n"),
    .repeating(".. note:: a\n\n"), .repeating(".. x::\n"),
    .repeating("   :a: b\n", from: ".. note::\n"), .repeating(".. include:: b\n"),
  ]

  static let all: [HostileInput] = characters + nesting + tables + references + inlines + blocks
}

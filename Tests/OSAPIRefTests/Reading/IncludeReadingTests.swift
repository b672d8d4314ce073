import APIModel
import Diagnostics
import Prose
import Testing

@Suite("Parts of included files")
struct IncludeReadingTests {
  private static let shared = """
    Zero.

    .. begin here

    One `lost`_.

    .. end here

    Two.

    """

  @Test(
    "Options choose what is included",
    arguments: [
      ("", "Zero./One lost./Two."),
      (":start-after: begin here\n   :end-before: .. end here", "One lost."),
      (":start-after: end here", "Two."),
      (":end-before: .. begin", "Zero."),
      (":start-line: 4\n   :end-line: 5", "One lost."),
      (":start-line: -1", "Two."),
      (":end-line: -8", "Zero."),
      (":end-before: .. end\n   :start-line: 2", "One lost."),
      (":start-line: 99", ""),
    ])
  func part(options: String, shown: String) async throws {
    let tree = try await read(options)
    #expect(try prose(tree).joined(separator: "/") == shown)
    #expect(tree.places == (shown.contains("lost") ? ["rst/unknown-target s.txt:5:5"] : []))
  }

  @Test("A file that is shown as it is, with a language or without", arguments: [":literal:", ":code: json"])
  func code(options: String) async throws {
    let tree = try await read(options, file: "{\"a\": 1}\n")
    #expect(try prose(tree) == ["{\"a\": 1}"])
    #expect(tree.places.isEmpty)
  }

  @Test(
    "An option that finds nothing includes nothing and is told",
    arguments: [
      (":start-after: nowhere", "rst/directive-option things.inc:11:4"),
      (":shape: round", "rst/directive-option things.inc:11:4"),
    ])
  func problems(options: String, place: String) async throws {
    #expect(try await read(options).places.contains(place))
  }

  @Test(
    "A file of reasons is known by most of its keys",
    arguments: [
      "200:\n  default: a\n", "# c\n---\n'200':\n  default: a\n", "x: &a\n  default: a\n200: *a\n",
      "\u{FEFF}200:\n  default: a\n", "# c\n  200:\n    default: a\n  404:\n   default: b\n",
    ])
  func reasons(file: String) async throws {
    let tree = try await ReadTree(
      operation: ".. rest_status_code:: success s.yaml\n\n   - 200\n", ["s.yaml": file])
    #expect(!tree.findings.contains { $0.rule == "tree/missing-file" })
  }

  private func read(_ options: String, file: String = shared) async throws -> ReadTree {
    try await ReadTree(operation: ".. include:: s.txt\n   \(options)\n", ["s.txt": file])
  }

  private func prose(_ tree: ReadTree) throws -> [String] {
    try tree.operation.description.plainText.split(separator: "\n").map(String.init)
  }
}

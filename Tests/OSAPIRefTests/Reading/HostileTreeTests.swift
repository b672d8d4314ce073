import APIModel
import Diagnostics
import Files
import Foundation
import OSAPIRef
import Prose
import Testing

/// Trees that a stranger's pull request could bring.
///
/// Tried at full size by hand, each with the release build: 10 MB on one line, 10,000 nested lists, a list-table of a
/// million cells, a YAML file of nested aliases, files that are not UTF-8 or full of NUL bytes, CR and CR LF line
/// ends, byte order marks, files that include each other, links out of the project. Here each is small.
@Suite("Hostile trees")
struct HostileTreeTests {
  @Test(arguments: [
    ".. include:: ../../../secret.txt", ".. include:: /../../../secret.txt",
    ".. include:: ../../../../../../etc/passwd",
    ".. include:: sub/../../../../secret.txt",
  ])
  func pathsThatLeadOutOfTheRootAreRefused(_ directive: String) async throws {
    let tree = try await ReadTree(["index.rst": "API\n===\n\n\(directive)\n"])
    #expect(tree.places == ["tree/outside-root index.rst:4:1"])
  }

  @Test(arguments: [
    ".. literalinclude:: ../../../secret.txt", ".. rest_parameters:: ../../../secret.yaml\n\n   - a: a",
    ".. rest_status_code:: success ../../../secret.yaml\n\n   - 200",
  ])
  func soAreThoseOfDirectivesInOperations(_ directive: String) async throws {
    let tree = try await ReadTree(operation: "Text.\n\n\(directive)\n")
    #expect(tree.findings.map(\.rule) == ["tree/outside-root"])
  }

  /// On a real disk: a link to a file, a link to a folder, and a link that stays inside.
  @Test func symbolicLinksThatLeadOutOfTheRootAreRefused() async throws {
    let manager = FileManager.default
    let base = manager.temporaryDirectory.appendingPathComponent("strata-\(UUID().uuidString)").path
    defer { try? manager.removeItem(atPath: base) }
    let source = "\(base)/project/api-ref/source"
    try manager.createDirectory(atPath: source, withIntermediateDirectories: true)
    try manager.createDirectory(atPath: "\(base)/outside", withIntermediateDirectories: true)
    func write(_ path: String, _ text: String) throws {
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(base)/\(path)"))
    }
    try write("outside/secret.inc", "Secret.\n")
    try write("project/inside.inc", "Fine.\n")
    try write(
      "project/api-ref/source/index.rst",
      "API\n===\n\n.. include:: file.inc\n.. include:: folder/secret.inc\n.. include:: near.inc\n")
    try manager.createSymbolicLink(
      atPath: "\(source)/file.inc", withDestinationPath: "\(base)/outside/secret.inc")
    try manager.createSymbolicLink(atPath: "\(source)/folder", withDestinationPath: "\(base)/outside")
    try manager.createSymbolicLink(atPath: "\(source)/near.inc", withDestinationPath: "../../inside.inc")

    let reader = try TreeReader(tree: "\(base)/project", files: .disk)
    let (reference, findings) = await reader.readFiles().parse().reference()
    #expect(findings.map(\.rule) == ["tree/outside-root", "tree/outside-root"])
    #expect(reference.summary == "Fine.")
  }

  @Test func aRootWithoutTheTreeIsRefused() throws {
    let base = FileManager.default.temporaryDirectory.appendingPathComponent("strata-\(UUID().uuidString)")
      .path
    defer { try? FileManager.default.removeItem(atPath: base) }
    for folder in ["tree", "other"] {
      try FileManager.default.createDirectory(atPath: "\(base)/\(folder)", withIntermediateDirectories: true)
    }
    try Data().write(to: URL(fileURLWithPath: "\(base)/tree/index.rst"))
    let error = #expect(throws: Diagnostic.self) {
      try TreeReader(tree: "\(base)/tree", root: "\(base)/other", files: .disk)
    }
    #expect(error?.rule == "source/outside-root")
  }

  @Test func filesThatIncludeEachOtherAreOneFinding() async throws {
    let tree = try await ReadTree([
      "index.rst": "API\n===\n\n.. include:: a.inc\n", "a.inc": "Text a.\n\n.. include:: b.inc\n",
      "b.inc": "Text b.\n\n.. include:: a.inc\n",
    ])
    #expect(tree.places == ["rst/include-cycle b.inc:3:1"])
    #expect(tree.reference.summary.plainText == "Text a.\nText b.")
  }

  @Test func aliasesThatMultiplyAreRefused() async throws {
    let levels = (1...20).map { level in
      let copies = [String](repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      return "a\(level): &a\(level) [\(copies)]\n"
    }
    let tree = try await ReadTree(
      operation: ".. rest_parameters:: parameters.yaml\n\n   - a: a\n",
      parameters: "a0: &a0 [x]\n" + levels.joined())
    #expect(tree.findings.map(\.rule).contains("yaml/syntax"))
    #expect(tree.findings.count <= 2)
  }

  @Test(arguments: [
    "<script>alert(1)</script>", ".. raw:: html\n\n   <script>alert(1)</script>",
    "`x <javascript:alert(1)>`__",
    ".. |x| raw:: html\n\n   <script>alert(1)</script>\n\nText |x|", ".. image:: javascript:alert(1)",
    ".. code-block:: \"><script>alert(1)</script>\n\n   x",
    "|x|\n\n.. |x| replace:: <script>alert(1)</script>",
    ".. _t: javascript:alert(1)\n\nt_",
  ])
  func markupOfItsOwnNeverReachesAPage(_ text: String) async throws {
    let evil = "<script>alert(1)</script>"
    let tree = try await ReadTree(
      operation:
        "\(text)\n\nRequest\n-------\n\n.. rest_parameters:: parameters.yaml\n\n   - \"\(evil)\": a\n\n.. literalinclude:: a.json\n",
      method: "GET /\(evil)", title: "List \(evil)",
      parameters:
        "a:\n  in: body\n  type: \"\(evil)\"\n  description: |\n    \(text.replacing("\n", with: "\n    "))\n",
      ["a.json": evil, "/strata.yaml": "title: \"\(evil)\"\n"])
    let pages = tree.reference.pages.flatMap { $0.operations }
    #expect(pages.count == 1)
    for operation in pages {
      for prose in operation.prose + operation.request.parameters.map(\.description) {
        let html = prose.html()
        #expect(!html.contains("<script") && !html.contains("href=\"javascript"), "\(html)")
      }
    }
  }

  /// The same tree with other line ends, a byte order mark and blanks as tabs reads the same.
  @Test(arguments: ["\r\n", "\r"], [true, false])
  func lineEndsAndByteOrderMarksMeanNothing(_ lineEnd: String, _ hasMark: Bool) async throws {
    let files = [
      "index.rst": "API\n===\n\n.. include:: a.inc\n",
      "a.inc":
        "A\n-\n\nList\n~~~~\n\n.. rest_method:: GET /{id}\n\nText.\n\nNormal response codes: 200\n\n.. rest_parameters:: p.yaml\n\n\t- id: id\n\n.. literalinclude:: s.json\n",
      "p.yaml": "id:\n  in: path\n  type: string\n  description: |\n    Text.\n\n    - item\n",
      "s.json": "{\n  \"a\": 1\n}\n",
    ]
    let plain = try await ReadTree(files)
    let odd = try await ReadTree(
      files.mapValues { (hasMark ? "\u{FEFF}" : "") + $0.replacing("\n", with: lineEnd) })
    #expect(plain.findings == [])
    #expect(odd.findings == [])
    #expect(odd.reference == plain.reference)
  }

  static let bytes: [(name: String, bytes: [UInt8])] = [
    ("invalid UTF-8", Array("Text ".utf8) + [0xFF, 0xFE, 0x80] + Array(" end.\n".utf8)),
    ("NUL", Array("Text \0\0 end.\n".utf8)),
    ("one long line", Array(String(repeating: "word ", count: 40_000).utf8)),
    (
      "nested lists",
      Array((0..<2_000).map { String(repeating: "  ", count: min($0, 200)) + "- x\n\n" }.joined().utf8)
    ),
    (
      "a table of many cells",
      Array((".. list-table::\n\n" + String(repeating: "   * - a\n     - b\n     - c\n", count: 5_000)).utf8)
    ),
    ("references", Array(String(repeating: "a_ |b| `c`_ ", count: 5_000).utf8)),
    ("directives", Array(String(repeating: ".. rest_method:: GET /a\n\n", count: 2_000).utf8)),
    ("titles", Array((0..<2_000).map { "Title \($0)\n==========\n\n" }.joined().utf8)),
    (
      "samples",
      Array(
        ("A\n-\n\n.. rest_method:: GET /a\n\n"
          + String(repeating: ".. literalinclude:: index.rst\n\n", count: 500)).utf8)
    ),
  ]

  @Test(.timeLimit(.minutes(5)), arguments: bytes.map(\.name))
  func endsWithPagesOrFindings(_ name: String) async throws {
    let bytes = try #require(Self.bytes.first { $0.name == name }).bytes
    let base = FileManager.default.temporaryDirectory.appendingPathComponent("strata-\(UUID().uuidString)")
      .path
    defer { try? FileManager.default.removeItem(atPath: base) }
    try FileManager.default.createDirectory(atPath: base, withIntermediateDirectories: true)
    try Data("API\n===\n\n.. include:: a.inc\n".utf8).write(to: URL(fileURLWithPath: "\(base)/index.rst"))
    for file in ["a.inc", "p.yaml", "s.json"] {
      try Data(bytes).write(to: URL(fileURLWithPath: "\(base)/\(file)"))
    }
    let (reference, findings) = await (try TreeReader(tree: base, files: .disk)).readFiles().parse()
      .reference()
    #expect(!reference.pages.isEmpty || !reference.summary.isEmpty || !findings.isEmpty)
  }

  @Test func aTreeThatIsNoneIsTold() {
    let error = #expect(throws: Diagnostic.self) { try TreeReader(tree: "/nowhere/at/all", files: .disk) }
    #expect(error?.rule == "source/no-documents")
  }
}

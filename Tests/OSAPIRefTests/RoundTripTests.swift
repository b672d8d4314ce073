import APIModel
import Diagnostics
import Files
import OSAPIRef
import Prose
import TestSupport
import Testing

/// A tree that is read, written and read again is the same reference.
@Suite("Round trip of trees")
struct RoundTripTests {
  /// The reference that the written tree of a reference makes.
  static func again(_ reference: Reference) async throws -> (reference: Reference, findings: [Diagnostic]) {
    var files: [String: String] = ["out/.strata": ""]
    for file in await OSAPIRefTree(reference: reference).render() {
      files["out/\(file.path)"] = String(decoding: file.bytes, as: UTF8.self)
    }
    for sample in reference.operations.flatMap({ $0.request.samples + $0.response.samples }) {
      files["out/\(sample.file)"] = sample.text
    }
    return await (try TreeReader(tree: "out/rst", files: MemoryFileSystem(files).fileSystem)).readFiles()
      .parse()
      .reference()
  }

  @Test func versionsOfBehaviourAloneAreSettings() async throws {
    let tree = try await ReadTree(
      operation: "Lists them.",
      [
        "strata.yaml": "history: history.inc\nbehaviour-only: [2.2]\n",
        "history.inc": "History\n=======\n\n2.1\n---\n\nFirst.\n\n2.2\n---\n\nSecond.\n",
      ])
    let second = try await Self.again(tree.reference)
    #expect(second.reference.history.versions.map(\.isBehaviourOnly) == [false, true])
    #expect(second.reference == tree.reference)
  }

  static let operation = """
    .. rest_method:: PUT /a/{id}
       min_version: 2.3

    Text with ``code``, *words
    over lines* and  two blanks.

    Normal response codes: 200 (microversions 2.3 - 2.9), 202 (microversion 2.10 - )

    Error response codes: badRequest(400), 404

    Request (microversions 2.3 - 2.9)
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    .. rest_parameters:: parameters.yaml

       - id: id
       - <key>: other
       - a.{b}.c: other

    **Example (v2.5): JSON request**

    .. literalinclude:: s/v2.5/a.json
       :language: javascript

    .. literalinclude:: s/v2.5/a.json
       :caption: Again

    .. literalinclude:: s/v2.5/a.json
       :caption: And with *words*

    Response
    ^^^^^^^^

    .. rest_status_code:: success status.yaml

       - 200
       - 202: later

    .. versionchanged:: 2.7
       Now with more.

    .. note::

       - In a list.

       - ::

           code
    """

  static let files: [String: String] = [
    "parameters.yaml": """
    id:
      in: path
      type: string
      required: true
      description: |
        See `Other things`_ and :ref:`the label <label>`.
    other:
      in: body
      type: object
      min_version: 2.5
      description: |
        Text::

          literal

    """,
    "status.yaml":
      "200:\n  default: |\n    Fine.\n202:\n  default: |\n    Soon.\n  later: |\n    Much later.\n",
    "s/v2.5/a.json": "{\"a\": 1}\n",
    "/strata.yaml": "service-type: compute\nversion-header: X-Version\nmin-version: 2.1\nmax-version: 2.20\n",
    "others.inc":
      ".. _label:\n\nOther things\n------------\n\nThis\n  A term\n\n+---+---+\n| a | b |\n+===+===+\n| - | c |\n+---+---+\n\n| line\n|\n| block\n",
  ]

  @Test(arguments: [
    "API\n===\n\nSummary.\n\nMore\n----\n\nText.\n\n.. include:: things.inc\n.. include:: others.inc\n",
    "===\nAPI\n===\n\n.. include:: things.inc\n.. include:: things.inc\n.. include:: others.inc\n",
    "===\nAPI\n===\n\nGroup\n=====\n\nText.\n\n.. include:: things.inc\n\nRest\n====\n\n.. include:: others.inc\n",
    "API\n===\n\n.. toctree::\n\n   v3/index\n\n.. include:: others.inc\n",
    "API\n===\n\n.. toctree::\n   :hidden:\n\n   v3/index\n   untitled\n",
  ])
  func givesTheSameReference(_ index: String) async throws {
    // Included twice, the title would have two meanings.
    let isTwice = index.split(separator: "\n").count { $0.hasSuffix("things.inc") } > 1
    let things =
      "Things\n------\n\nFirst a thing: \(isTwice ? "this" : "`Change it`_") or `others <label_>`__.\n\nChange it\n~~~~~~~~~\n\n\(Self.operation)\n"
    var files = Self.files
    files["index.rst"] = index
    files["things.inc"] = things
    if index.contains("toctree") {
      files["v3/index.rst"] =
        "V3\n==\n\nIntro to :doc:`/index`.\n\nNews\n----\n\nText.\n\n.. include:: v3/things.inc\n.. include:: ../others3.inc\n"
      files["v3/v3/things.inc"] = things.replacing("``", with: "``").replacing("label", with: "label3")
      files["others3.inc"] = files["others.inc"]?.replacing("_label", with: "_label3")
      for name in ["parameters.yaml", "status.yaml"] {
        files["v3/\(name)"] = files[name]?.replacing("<label>", with: "<label3>")
      }
      files["v3/s/v2.5/a.json"] = "{}\n"
      if index.contains("hidden") { files["untitled.rst"] = "Only text.\n" }
    }
    let first = try await ReadTree(files)
    #expect(first.findings.map { "\($0.rule) \($0.message)" } == [])
    let second = try await Self.again(first.reference)
    #expect(second.findings.map { "\($0)" } == [])
    #expect(second.reference == first.reference, "\(Self.difference(first.reference, second.reference))")
    let third = try await Self.again(second.reference)
    #expect(third.reference == first.reference)
  }

  /// The first parts of two descriptions that differ, for people.
  static func difference(_ first: Reference, _ second: Reference) -> String {
    let places = #/Optional\([^()]*:\d+:\d+\)/#
    let parts = [first, second].map { reference in
      String(describing: reference).replacing(places, with: "nil").split(separator: "APIModel.").map(
        String.init)
    }
    let index = zip(parts[0], parts[1]).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? 0
    return parts.map { $0[max(0, index - 2)...].prefix(4).joined() }.joined(separator: "\n---\n")
  }
}

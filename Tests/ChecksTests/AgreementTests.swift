import Checks
import Diagnostics
import OSAPIRef
import TestSupport
import Testing

/// What the rules about samples say of one operation, and what they know to be no fault.
@Suite struct AgreementTests {
  /// The findings about a response with some rows and samples, as `rule: message`.
  static func found(
    _ rows: [String], definitions: String, samples: [String: String], method: String = "GET /things",
    history: [String] = ["2.1", "2.2", "2.3"], caption: String = "Example"
  ) async throws -> [String] {
    let includes = samples.keys.sorted().map { name in
      "**\(caption)**\n\n.. literalinclude:: ../../doc/api_samples/\(name)\n   :language: javascript\n"
    }
    let page = """
      Things
      ======

      .. rest_method:: \(method)

      Lists the things.

      Normal response codes: 200

      Response
      --------

      .. rest_parameters:: parameters.yaml

      \(rows.map { "  - \($0)\n" }.joined())
      \(includes.joined(separator: "\n"))
      """
    var files = [
      "project/api-ref/source/index.rst": "===\nAPI\n===\n\n.. include:: things.inc\n",
      "project/api-ref/source/things.inc": page, "project/api-ref/source/parameters.yaml": definitions,
      "project/x/api/rest_api_version_history.rst": history.map { "\($0)\n---\n\nMore.\n\n" }.joined(),
    ]
    for (name, text) in samples { files["project/doc/api_samples/\(name)"] = text }
    let reader = try TreeReader(tree: "project", files: MemoryFileSystem(files).fileSystem)
    let reading = await reader.readFiles().parse().reading()
    let checked = await CheckedReference(reading.reference, facts: reading.facts())
    let rules = Rule.all.filter {
      $0.name.hasPrefix("sample/") && !["sample/unshown", "sample/missing-for-version"].contains($0.name)
    }
    return await checked.check(rules).map { finding in
      "\(finding.rule): \(finding.message)" + (finding.hint.map { " (\($0))" } ?? "")
        + finding.details.map { " [\($0)]" }.joined()
    }
  }

  /// Definitions in one line each: `name: type required description`.
  static func definitions(_ lines: String...) -> String {
    lines.map { line in
      let parts = line.split(separator: " ", maxSplits: 3)
      return
        "\(parts[0])\n  in: body\n  type: \(parts[1])\n  required: \(parts[2])\n  description: |\n    \(parts[3])\n"
    }.joined()
  }

  @Test(arguments: [
    (
      "metadata by name", ["image_metadata: m"], definitions("m: object true Data of the image."),
      #"{"image_metadata": {"colour": "red"}}"#
    ),
    (
      "a map by description", ["hosts: m"], definitions("m: object true A dictionary of hosts."),
      #"{"hosts": {"a": {"up": true}}}"#
    ),
    (
      "a map by rows in braces", ["groups: m", "groups.{name}: n", "size: s"],
      definitions("m: object true Groups.", "n: object true One.", "s: integer true Its size."),
      #"{"groups": {"red": {"size": 1}, "blue": {"size": 2}}}"#
    ),
    (
      "rows for key and value", ["specs: m", "key: k", "value: v"],
      definitions("m: object true The specs.", "k: string true The key.", "v: string true Its value."),
      #"{"specs": {"hw:x": "1"}}"#
    ),
    (
      "a row that stands for the names of a map", ["addresses: m", "network_label: n", "addr: a"],
      definitions("m: object true By network.", "n: object true The network.", "a: string true The address."),
      #"{"addresses": {"private": [{"addr": "::1"}]}}"#
    ),
    (
      "a key that the description names", ["cores: m"],
      definitions("m: object true Has in_use and limit."), #"{"cores": {"in_use": 1, "limit": 2}}"#
    ),
    (
      "an optional field that is absent", ["name: n", "size: s"],
      definitions("n: string true The name.", "s: integer false The size."), #"{"name": "a"}"#
    ),
    (
      "a field that a policy withholds", ["name: n", "host: h"],
      definitions("n: string true The name.", "h: string true Shown to those whom the policy allows."),
      #"{"name": "a"}"#
    ),
    (
      "fields of an empty list", ["things: t", "name: n"],
      definitions("t: array true The things.", "n: string true The name."), #"{"things": []}"#
    ),
    (
      "an integer for a float", ["size: s"], definitions("s: float true The size."), #"{"size": 1}"#
    ),
    (
      "a type that the description allows", ["networks: n"],
      definitions("n: array true A list, or the string auto."), #"{"networks": "auto"}"#
    ),
    (
      "null that the description speaks of", ["size: s"],
      definitions("s: integer true The size, or null."), #"{"size": null}"#
    ),
    (
      "names with points and colons", ["flavor.ram: r", "OS-X:power: p", "flavor: f"],
      definitions("r: integer true Memory.", "p: string true Power.", "f: object true The flavor."),
      #"{"flavor": {"ram": 1}, "OS-X:power": "on"}"#
    ),
  ])
  func isNoFault(_ what: String, _ rows: [String], _ definitions: String, _ sample: String) async throws {
    #expect(
      try await Self.found(rows, definitions: definitions, samples: ["a.json": sample]) == [], "\(what)")
  }

  @Test func aKeyIsToldOnceForAllSamples() async throws {
    let found = try await Self.found(
      ["name: n"], definitions: Self.definitions("n: string true The name."),
      samples: [
        "a.json": #"{"name": "a", "nmae": 1}"#, "b.json": #"{"name": "a", "nmae": 1}"#,
        "c.json": #"{"name": "a"}"#,
      ])
    #expect(
      found == [
        "sample/undocumented-key: key nmae of sample 'a' is not in the table of the response (the table has 'name')"
          + " [1 more sample of the operation: the same]"
      ])
  }

  @Test func contentOfAFieldIsToldByItsKeys() async throws {
    let found = try await Self.found(
      ["server: s"], definitions: Self.definitions("s: object true The server."),
      samples: ["a.json": #"{"server": {"addresses": {"private": [{"addr": "::1", "version": 6}]}}}"#])
    #expect(
      found == [
        "sample/undocumented-key: keys addr, version below server.addresses.private of sample 'a' are not in the "
          + "table of the response (add a row for each, or say in the description that its keys are free)"
      ])
  }

  @Test func aRowInAnotherPlaceIsNamed() async throws {
    let found = try await Self.found(
      ["thing: t", "size: s"],
      definitions: Self.definitions("t: object true The thing.")
        + "s:\n  in: path\n  type: integer\n  required: true\n  description: The size.\n",
      samples: ["a.json": #"{"thing": {"size": 1, "thing": {}}}"#], method: "GET /things/{size}")
    #expect(
      found.count == 1 && found[0].hasSuffix("(the table has it in path: a key of the body is in body)"))
  }

  @Test func whatLacksMostFieldsIsAnotherForm() async throws {
    let names = ["a", "b", "c", "d", "e"]
    let text = names.map { "\($0):\n  in: body\n  type: string\n  required: true\n  description: It.\n" }
      .joined()
    let rows = names.map { "\($0): \($0)" }
    let two = try await Self.found(
      rows, definitions: text, samples: ["x.json": #"{"a": "", "b": "", "c": ""}"#])
    #expect(
      two.map { $0.prefix(45) } == [
        "sample/missing-required: required parameter '", "sample/missing-required: required parameter '",
      ])
    #expect(try await Self.found(rows, definitions: text, samples: ["x.json": #"{"a": "", "b": ""}"#]) == [])
  }

  @Test(arguments: [
    #"{"name": "a", "links": [{"rel": 1}, {"rel": 1}]}"#,
    #"{"name": "a", "links": [{"rel": 1}, {}, {"rel": 1}]}"#,
  ])
  func elementsOfAListAreToldOnce(_ sample: String) async throws {
    let definitions = Self.definitions(
      "n: string true The name.", "l: array true What it has.", "r: string false Which.")
    let found = try await Self.found(
      ["name: n", "links: l", "links.rel: r"], definitions: definitions, samples: ["a.json": sample])
    #expect(
      found.count == 1 && found[0].hasPrefix("sample/wrong-type: links.rel of sample 'a' is an integer"))
  }

  @Test func theLastVersionOfASampleMayBeBelowAllOthers() async throws {
    let found = try await Self.found(
      ["name: n"], definitions: Self.definitions("n: string true The name."),
      samples: ["a.json": #"{"name": 1}"#], caption: "Example (until 1.5)")
    #expect(
      found == [
        "sample/wrong-type: name of sample 'a' is an integer, but it is documented as string (correct the type in the "
          + "table, or the sample)"
      ])
  }

  /// A tree of a stranger may have a table of thousands of rows, each with a version of its own.
  @Test func aTableOfManyVersionsIsHeldAgainstABoundedNumber() async throws {
    let count = 600
    let definitions = (0..<count).map { number in
      "k\(number):\n  in: body\n  type: string\n  required: true\n  description: It.\n  min_version: 2.\(number + 1)\n"
    }.joined()
    let sample = "{" + (0..<count).map { "\"x\($0)\": 1" }.joined(separator: ", ") + "}"
    // Before other tests, for which it would wait at every step, so that the time is its own.
    let time = try await Task(priority: .high) {
      try await ContinuousClock().measure {
        _ = try await Self.found(
          (0..<count).map { "k\($0): k\($0)" }, definitions: definitions, samples: ["a.json": sample],
          history: (1...count).map { "2.\($0)" })
      }
    }.value
    #expect(time < .seconds(60))
  }

  @Test func aSampleWithoutAVersionFitsTheBestOne() async throws {
    let definitions =
      Self.definitions("n: string true The name.") + Self.definitions("s: integer true The size.")
      + "  min_version: 2.3\n"
    let rows = ["name: n", "size: s"]
    #expect(
      try await Self.found(rows, definitions: definitions, samples: ["a.json": #"{"name": "a"}"#]) == [])
    #expect(
      try await Self.found(rows, definitions: definitions, samples: ["a.json": #"{"name": "a", "size": 1}"#])
        == [])
    #expect(
      try await Self.found(
        rows, definitions: definitions, samples: ["v2.2/a.json": #"{"name": "a", "size": 1}"#]) == [
          "sample/key-outside-range: size of sample 'a' at 2.2 is documented for other versions (since 2.3) "
            + "(correct the versions of the row or of the sample)"
        ])
  }
}

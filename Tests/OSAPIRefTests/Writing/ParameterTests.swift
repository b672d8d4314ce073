import APIModel
import OSAPIRef
import Prose
import TestSupport
import Testing

@Suite struct ParameterTests {
  @Test func fieldsOfADefinitionStandInOrder() async {
    let reference = Reference.sample(
      request: [.row("limit", .query, "At **most**.\n\nOr `all`.", type: .integer, required: false)],
      response: [.row("net_id", type: .uuid, range: VersionRange("2.12...2.43"))])
    #expect(
      await file("parameters.yaml", of: reference) == """
        limit:
          description: |
            At **most**.

            Or ``all``.
          in: query
          required: false
          type: integer
        net_id:
          description: |
            Some text.
          in: body
          required: true
          type: string
          min_version: 2.12
          max_version: 2.43

        """)
  }

  @Test(
    arguments: [
      ("", "''"),
      ("> A quote.", "|2\n       A quote."),
      ("# Head\n\n---\n\nSome text.", "|\n    **Head**\n\n    Some text."),
      ("a\u{85}b\u{2028}c\u{7F}", "|\n    a\u{FFFD}b c\u{FFFD}"),
    ] as [(Prose, String)])
  func descriptionIsABlockScalar(description: Prose, field: String) async {
    let reference = Reference.sample(response: [.row("x", .body, description)])
    #expect(
      await file("parameters.yaml", of: reference).hasPrefix("x:\n  description: \(field)\n  in: body\n"))
  }

  @Test(arguments: [
    ("net_id", "net_id"),
    ("OS-EXT-VIF-NET:net_id", "OS-EXT-VIF-NET:net_id"),
    ("name:", "'name:'"),
    ("links[].href", "'links[].href'"),
    ("{key}", "'{key}'"),
    ("<key>", "'<key>'"),
    ("*", "'\\*'"),
    ("name_", "'name\\_'"),
    ("a: b #c", "'a: b #c'"),
    ("it's", "'it''s'"),
    ("Yes", "'Yes'"),
    ("null", "'null'"),
    ("2.10", "'2.10'"),
    ("- x", "'\\- x'"),
    ("two\nlines", "'two lines'"),
  ])
  func nameOfARowIsEscapedForMarkupAndThenForYAML(name: String, written: String) async {
    let reference = Reference.sample(response: [.row(name, key: "k")])
    #expect(await rows(of: reference) == ["\(written): k"])
  }

  @Test(arguments: [
    ("net_id", "net_id"),
    ("{key}", "key"),
    ("OS-EXT:x", "OS-EXT:x"),
    ("links[].href", "links_.href"),
    ("a: b", "a:_b"),
    ("no", "'no'"),
    ("2.10", "'2.10'"),
    ("*", "parameter"),
  ])
  func keyIsMadeFromTheName(name: String, key: String) async {
    let reference = Reference.sample(response: [.row(name)])
    #expect(await keys(of: reference) == [key])
    #expect(await rows(of: reference).map { $0.hasSuffix(": \(key)") } == [true])
  }

  @Test func sameFactsShareADefinitionAndOtherFactsGetTheirOwn() async {
    let reference = Reference.sample(
      request: [.row("id", .path), .row("id", .query), .row("id", .query, "Other.")],
      response: [.row("id"), .row("id"), .row("id", .body, "Other."), .row("id", .body, "Third.")])
    #expect(
      await rows(of: reference) == [
        "id: id", "id: id_query", "id: id_2", "id: id_body", "id: id_body", "id: id_3", "id: id_4",
      ])
    #expect(await keys(of: reference) == ["id", "id_2", "id_query", "id_3", "id_4", "id_body"])
  }

  @Test(arguments: [
    Parameter.row("a", .header), .row("a", .body, "Other."), .row("a", type: .integer),
    .row("a", required: false),
    .row("a", range: VersionRange("2.2...")), .row("a", range: VersionRange("...2.2")),
  ])
  func eachFactTellsDefinitionsApart(other: Parameter) async {
    #expect(await keys(of: .sample(response: [.row("a"), other])).count == 2)
  }

  @Test func parameterWithAKeyOfItsOwnGetsItBeforeNames() async {
    let reference = Reference.sample(
      request: [.row("limit", .query)], response: [.row("other", .body, "Some text.", key: "limit")])
    #expect(await rows(of: reference) == ["limit: limit_query", "other: limit"])
  }

  @Test func definitionsAreInTheOrderThatOSAPIRefAsksFor() async {
    let reference = Reference.sample(
      request: [
        .row("b", .query), .row("A_x", .query), .row("a", .query), .row("Z", .header), .row("z", .path),
        .row("a", .body), .row("B", .body),
      ])
    #expect(await keys(of: reference) == ["Z", "z", "a", "A_x", "b", "a_body", "B"])
  }

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func everyRowOfARandomReferenceHasItsOwnFactsBehindItsKey(seed: UInt64) async throws {
    var random = SplitMix64(seed: seed)
    let names = ["id", "ID", "name", "id_2", "id_body", "x:y", "*", "yes", "{a}"]
    let parameters = (0..<200).map { _ -> Parameter in
      let isKeyed = random.next(3) == 0
      return .row(
        names[random.next(names.count)], Parameter.Location.allCases[random.next(4)],
        Prose(commonMark: "Text \(random.next(3))."), required: random.next(2) == 0,
        key: isKeyed ? ["id", "name", "Name"][random.next(3)] : nil)
    }
    let reference = Reference.sample(request: parameters)
    let entries = await file("parameters.yaml", of: reference).split(separator: "\n")
    let rows = await rows(of: reference)
    #expect(rows.count == parameters.count, "seed \(seed)")
    #expect(await Set(keys(of: reference)).count == keys(of: reference).count, "seed \(seed)")
    for (row, parameter) in zip(rows, parameters) {
      let key = try #require(row.split(separator: " ").last)
      let start = try #require(entries.firstIndex { $0 == "\(key):" }, "seed \(seed): \(row)")
      let facts = entries[(start + 1)...].prefix { $0.hasPrefix(" ") }.map { $0.drop { $0 == " " } }
      #expect(
        facts == [
          "description: |", "\(parameter.description.plainText)", "in: \(parameter.location.rawValue)",
          "required: \(parameter.isRequired)", "type: string",
        ], "seed \(seed): \(row)")
    }
  }
}

extension SplitMix64 {
  /// A number from 0 up to the limit, without it.
  fileprivate mutating func next(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }
}

import APIModel
import OrderedJSON
import Prose
import ReleaseNotes
import Testing

@Suite struct SentenceTests {
  @Test(arguments: [
    (
      operation("A", response: [parameter("x", range: .from("2.1"))]),
      "New response field `x` of *A* (`GET /a`): string."
    ),
    (
      operation("A", request: [parameter("X-Y", .header, range: .from("2.1"))]),
      "New request header `X-Y` of *A* (`GET /a`), which is required: string."
    ),
    (
      operation("A", request: [parameter("q", .query, type: .dateTime, range: .from(nil, to: "2.0"))]),
      "The request parameter `q` of *A* (`GET /a`) is gone: it is ignored where it is sent."
    ),
    (
      operation(
        "A",
        response: [
          parameter("x", type: .integer, range: .from(nil, to: "2.0")),
          parameter("x", type: .uuid, range: .from("2.1")),
        ]), "The response field `x` of *A* (`GET /a`) is now string (uuid); it was integer."
    ),
    (
      operation(
        "A",
        response: [
          parameter("x", required: false, range: .from(nil, to: "2.0")), parameter("x", range: .from("2.1")),
        ]), "The response field `x` of *A* (`GET /a`) is now always there; it was optional."
    ),
    (
      operation(
        "A",
        request: [
          parameter("x", required: false, range: .from(nil, to: "2.0")), parameter("x", range: .from("2.1")),
        ]), "The request field `x` of *A* (`GET /a`) is now required; it was optional."
    ),
    (
      operation(
        "A",
        response: [
          parameter("x", range: .from(nil, to: "2.0")), parameter("x", nullable: true, range: .from("2.1")),
        ]), "The response field `x` of *A* (`GET /a`) can now be `null`."
    ),
    (
      operation(
        "A",
        response: [
          parameter("x", nullable: true, range: .from(nil, to: "2.0")), parameter("x", range: .from("2.1")),
        ]), "The response field `x` of *A* (`GET /a`) is no longer `null`."
    ),
    (
      operation("A", codes: [StatusCode(code: 409, kind: .error, fault: "conflict", range: .from("2.1"))]),
      "*A* (`GET /a`) can now answer `409 conflict`."
    ),
    (
      operation("A", codes: [StatusCode(code: 200, kind: .success, range: .from(nil, to: "2.0"))]),
      "*A* (`GET /a`) no longer answers `200`."
    ),
    (operation("A", range: .from("2.1")), "*A* (`GET /a`) is new."),
    (operation("A", range: .from(nil, to: "2.0")), "*A* (`GET /a`) no longer exists."),
    (
      operation("A", deprecation: Deprecation(since: "2.1", answers: nil, replacement: "Use *B*.\n\nOr C.")),
      "*A* (`GET /a`) is deprecated. Use *B*. Or C."
    ),
  ])
  func changeIsTold(operation: APIModel.Operation, sentence: String) throws {
    let json = ReleaseNotes(
      reference: reference([operation], versions: [version("2.0"), version("2.1", "R")])
    ).json(style: .compact)
    let text = String(decoding: json, as: UTF8.self)
    #expect(
      text.split(separator: "\"text\":\"").dropFirst().map { $0.prefix { $0 != "\"" } } == [sentence[...]])
  }

  @Test(arguments: [
    (operation("A", range: .from("2.1")), "New features"),
    (operation("A", response: [parameter("x", range: .from("2.1"))]), "New features"),
    (operation("A", range: .from(nil, to: "2.0")), "Upgrade notes"),
    (operation("A", codes: [StatusCode(code: 409, kind: .error, range: .from("2.1"))]), "Upgrade notes"),
    (operation("A", deprecation: Deprecation(since: "2.1", answers: nil, replacement: "")), "Deprecations"),
    (operation("A", removal: Removal(release: "R", answers: nil)), "Upgrade notes"),
  ])
  func changeStandsInItsSection(operation: APIModel.Operation, title: String) throws {
    let notes = try ReleaseNotes(
      reference: reference([operation], versions: [version("2.0"), version("2.1", "R")]), release: "R")
    let titles = notes.content.blocks.compactMap { block in
      if case .heading(2, let content, _) = block { content.plainText } else { nil }
    }
    #expect(titles == ["Versions", title])
  }
}

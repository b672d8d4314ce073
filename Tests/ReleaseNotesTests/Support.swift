public import APIModel
import Diagnostics
import Prose
import ReleaseNotes

extension APIVersion: ExpressibleByStringLiteral {
  /// Reads a version; one that is none becomes 0.0.
  public init(stringLiteral text: String) {
    self = APIVersion(text) ?? APIVersion(major: 0, minor: 0)
  }
}

extension VersionRange {
  static func from(_ min: APIVersion?, to max: APIVersion? = nil) -> VersionRange {
    VersionRange(min: min, max: max)
  }
}

func version(_ number: APIVersion, _ release: String? = nil, _ headline: String = "", note: Prose = "")
  -> Version
{
  Version(number: number, release: release, headline: headline, note: note)
}

func operation(
  _ title: String, range: VersionRange = .all, codes: [StatusCode] = [], request: [Parameter] = [],
  response: [Parameter] = [], deprecation: Deprecation? = nil, removal: Removal? = nil
) -> APIModel.Operation {
  let id = title.lowercased().split(separator: " ").joined(separator: "-")
  return APIModel.Operation(
    id: id, heading: Title(title), method: .get, path: "/\(id)", range: range, statusCodes: codes,
    request: Message(parameters: request), response: Message(parameters: response), deprecation: deprecation,
    removal: removal)
}

func parameter(
  _ name: String, _ location: Parameter.Location = .body, type: ValueType = .string, required: Bool = true,
  nullable: Bool = false, range: VersionRange = .all
) -> Parameter {
  Parameter(
    name: name, location: location, type: type, isRequired: required, isNullable: nullable, description: "",
    range: range)
}

func reference(
  _ operations: [APIModel.Operation] = [], versions: [Version], releases: [Release] = []
) -> Reference {
  var history = VersionHistory(versions: versions, releases: releases)
  for release in versions.compactMap(\.release)
  where !history.releases.contains(where: { $0.name == release }) {
    history.releases.append(Release(name: release, note: ""))
  }
  return Reference(
    title: "Sample API", summary: "", service: Service(), history: history,
    pages: [Page(id: "things", heading: "Things", items: operations.map { .operation($0) })], faults: [])
}

/// A history of four versions, three releases and a removal, over two operations.
let sample = reference(
  [
    operation(
      "List Interfaces", range: .from(nil, to: "2.43"),
      response: [parameter("net_id", type: .uuid, range: .from("2.12", to: "2.43"))],
      deprecation: Deprecation(
        since: "2.44", answers: FaultAnswer(code: 404, fault: "itemNotFound"),
        replacement: "Use `GET /ports`."),
      removal: Removal(release: "18.0.0 Rocky", answers: FaultAnswer(code: 410, fault: "gone"))),
    operation("Show Server", request: [parameter("details", .query, type: .boolean, range: .from("2.44"))]),
  ],
  versions: [
    version("2.0", nil, "The first one."), version("2.1", "2015.1.0 Kilo", "The base."),
    version("2.12", "12.0.0 Liberty", "Networks are back.", note: "# Why\n\nAs `net_id`."),
    version("2.44", "16.0.0 Pike", "Interfaces end."),
  ],
  releases: [
    Release(name: "2015.1.0 Kilo", note: ""), Release(name: "12.0.0 Liberty", note: ""),
    Release(name: "16.0.0 Pike", note: ""), Release(name: "18.0.0 Rocky", note: "The code is gone."),
  ])

import APIModel
import Files
import OSAPIRef
import Prose

extension Reference {
  /// A reference of one page, `things`, titled Things.
  static func sample(
    _ items: [PageItem], title: String = "Sample API", summary: Prose = "What it is for.",
    versions: [Version] = [], releases: [Release] = [], faults: [Fault] = []
  ) -> Reference {
    Reference(
      title: title, summary: summary, service: Service(),
      history: VersionHistory(versions: versions, releases: releases),
      pages: [Page(id: "things", heading: "Things", items: items)], faults: faults)
  }

  /// A reference of one operation with the given rows.
  static func sample(
    request: [Parameter] = [], response: [Parameter] = [], path: String = "/things",
    title: String = "List Things"
  ) -> Reference {
    sample([
      .operation(
        Operation(
          id: "list-things", heading: Title(title), method: .get, path: path,
          request: Message(parameters: request),
          response: Message(parameters: response)))
    ])
  }
}

extension Parameter {
  static func row(
    _ name: String, _ location: Location = .body, _ description: Prose = "Some text.",
    type: ValueType = .string,
    required: Bool = true, range: VersionRange = .all, key: String? = nil
  ) -> Parameter {
    Parameter(
      name: name, location: location, type: type, isRequired: required, description: description,
      range: range,
      key: key)
  }
}

extension VersionRange {
  /// A range written as `2.1...2.9`, either bound left out where it is open.
  init(_ text: String) {
    let bounds = text.split(separator: "...", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    self.init(min: APIVersion(bounds[0]), max: APIVersion(bounds[1]))
  }
}

/// A file of the tree of a reference, or nothing where it has no such file.
func file(_ name: String, of reference: Reference) async -> String {
  let file = await OSAPIRefTree(reference: reference).render().first { $0.path == "rst/\(name)" }
  return String(decoding: file?.bytes ?? [], as: UTF8.self)
}

/// The rows of all tables of the page, as they stand in its document.
func rows(of reference: Reference) async -> [String] {
  await file("things.inc", of: reference).split(separator: "\n").filter { $0.hasPrefix("   - ") }
    .map { String($0.dropFirst(5)) }
}

/// The keys of `parameters.yaml` in the order of the file.
func keys(of reference: Reference) async -> [String] {
  await file("parameters.yaml", of: reference).split(separator: "\n").filter { !$0.hasPrefix(" ") }
    .map { String($0.dropLast()) }
}

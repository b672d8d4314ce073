import APIModel

/// The documented rows of one body at one version, by path.
struct DocumentedFields {
  private let all: [Parameter]
  private let rows: [Parameter]
  private let byPath: [[String]: Parameter]
  private let free: [Parameter]

  /// Keeps the body rows whose path is known; without a version every row counts.
  init(_ parameters: [Parameter], at version: APIVersion?) {
    all = parameters.filter { $0.location == .body && $0.path != nil }
    rows = all.filter { row in version.map(row.range.contains) ?? true }
    byPath = Dictionary(rows.map { ($0.path ?? [], $0) }, uniquingKeysWith: { first, _ in first })
    free = rows.filter { $0.path?.contains(where: \.isFreeKey) ?? false }
  }

  /// The row of a real path; one with free keys stands in where none names the keys themselves.
  func parameter(at path: [String]) -> Parameter? {
    byPath[path] ?? free.first { path.matches(documented: $0.path ?? []) }
  }

  /// A row of the path that other versions have.
  func inOtherVersions(_ path: [String]) -> Parameter? {
    all.first { path.matches(documented: $0.path ?? []) }
  }

  /// The rows that every object at a path must have, in their order.
  ///
  /// A row that names the path's keys goes before one with free keys for the same name.
  func required(below path: [String]) -> [Parameter] {
    rows.filter { row in
      row.isRequired && !row.name.isFreeKey && isDirectly(row, below: path)
        && parameter(at: path + [row.name]) == row
    }
  }

  func hasFields(below path: [String]) -> Bool { rows.contains { isDirectly($0, below: path) } }

  private func isDirectly(_ row: Parameter, below path: [String]) -> Bool {
    guard let documented = row.path, documented.count == path.count + 1 else { return false }
    return path.matches(documented: Array(documented.dropLast()))
  }
}

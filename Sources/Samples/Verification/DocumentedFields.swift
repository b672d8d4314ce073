import APIModel
import Diagnostics

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

  var isEmpty: Bool { rows.isEmpty }

  /// The paths of all rows, in their order.
  var paths: [[String]] { rows.compactMap(\.path) }

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
    let below = rows.filter { row in
      guard let documented = row.path, documented.count == path.count + 1, !row.name.isFreeKey else {
        return false
      }
      return path.matches(documented: Array(documented.dropLast()))
    }
    return below.filter { row in
      row.isRequired && (parameter(at: path + [row.name]).map { $0 == row } ?? false)
    }
  }

  func hasFields(below path: [String]) -> Bool {
    rows.contains { row in
      guard let documented = row.path, documented.count == path.count + 1 else { return false }
      return path.matches(documented: Array(documented.dropLast()))
    }
  }
}

/// Which documented fields of a body some sample has shown.
struct ShownFields {
  private let parameters: [Parameter]
  private var shown: Set<Parameter> = []

  init(parameters: [Parameter]) { self.parameters = parameters }

  mutating func insert(_ parameter: Parameter) { shown.insert(parameter) }

  /// A field that no sample shows is unproven, and so is the null of one that the model never writes as null.
  func findings(subject: String, neverNull: Set<Parameter>) -> [Diagnostic] {
    func warning(_ rule: String, _ parameter: Parameter, _ message: String, _ hint: String) -> Diagnostic {
      let path = (parameter.path ?? [parameter.name]).joined(separator: ".")
      let versions = parameter.range == .all ? "" : " (\(parameter.range))"
      return .warning(
        rule, "field \(path)\(versions) \(message)", at: parameter.origin.location, subject: subject,
        hint: hint)
    }
    return parameters.compactMap { parameter in
      if !shown.contains(parameter) {
        return warning(
          "sample/never-shown", parameter, "is in no sample of the operation", "add a sample that has it")
      }
      if neverNull.contains(parameter) {
        return warning(
          "sample/never-null", parameter, "is documented as nullable, but nothing in the model makes it null",
          "remove nullable, or declare the property with whenNil: .null")
      }
      return nil
    }
  }
}

import APIModel
import OrderedJSON

/// The rows of the tables of one body, by the names that keys have in a sample.
///
/// A table lists fields flat, so where a field stands is a guess (see `FieldPaths`); that its name stands in the
/// table is none. Rows with points in their names document each part.
struct DocumentedNames: Sendable {
  let rows: [Parameter]
  private let places: [String: [Int]]
  /// Names that a row mentions on the way to its own: `flavor` in `flavor.id`.
  private let mentioned: Set<String>
  /// Whether some row stands for keys that the client or the service chooses.
  private let freeRows: [Int]

  init(_ parameters: [Parameter]) {
    rows = parameters.filter { $0.location == .body }
    var places: [String: [Int]] = [:]
    var mentioned: Set<String> = []
    var freeRows: [Int] = []
    for (index, row) in rows.enumerated() {
      let names = Self.names(of: row)
      guard let last = names.last else { continue }
      places[last, default: []].append(index)
      // A name with points may be the key itself, as in `hw:cpu.policy`.
      if names.count > 1 { places[row.name, default: []].append(index) }
      mentioned.formUnion(names.dropLast())
      if names.contains(where: \.isFreeKey) { freeRows.append(index) }
    }
    self.places = places
    self.mentioned = mentioned
    self.freeRows = freeRows
  }

  var isEmpty: Bool { rows.isEmpty }

  /// The places of the rows that document a key.
  func rows(named key: String) -> [Int] { places[key] ?? [] }

  /// Whether some row stands below a place in the body.
  func hasRows(below path: [String]) -> Bool {
    rows.contains { row in
      guard let own = row.path, own.count > path.count else { return false }
      return own.starts(with: path)
    }
  }

  /// Whether the table describes the pairs of a map by a row for the key and one for the value.
  var hasPairs: Bool { places["key"] != nil && places["value"] != nil }

  /// Whether the table has the name anywhere.
  func mentions(_ key: String) -> Bool { places[key] != nil || mentioned.contains(key) }

  /// Whether a row stands for any key of the object that has this name, or of the body itself.
  func hasFreeKeys(in name: String?) -> Bool {
    freeRows.contains { index in
      let names = Self.names(of: rows[index])
      guard let place = names.firstIndex(where: \.isFreeKey) else { return false }
      let parent = place > 0 ? names[place - 1] : rows[index].path?.dropLast().last
      return parent == name
    }
  }

  static func names(of row: Parameter) -> [String] {
    guard row.name.utf8.contains(UInt8(ascii: ".")) else { return [withoutMarks(row.name)] }
    return row.name.split(separator: ".").map { withoutMarks(String($0)) }
  }

  private static func withoutMarks(_ name: String) -> String {
    name.hasSuffix("[]") ? String(name.dropLast(2)) : name
  }
}

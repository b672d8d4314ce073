import APIModel
import OrderedJSON

/// The rows of the tables of one body, by the names that keys have in a sample.
///
/// A table lists fields flat, so where a field stands is a guess (see `FieldPaths`); that its name stands in the
/// table is none. Rows with points in their names document each part.
struct DocumentedNames: Sendable {
  let rows: [Parameter]
  /// The place of each row in the message.
  private let original: [Int]
  private let places: [String: [Int]]
  /// Names that a row mentions on the way to its own: `flavor` in `flavor.id`.
  private let mentioned: Set<String>
  /// Whether some row stands for keys that the client or the service chooses.
  private let freeRows: [Int]
  /// Rows for the key and the value of a map's pairs.
  private let pairRows: Set<Int>

  init(_ parameters: [Parameter]) {
    let places = parameters.indices.filter { parameters[$0].location == .body }
    rows = places.map { parameters[$0] }
    original = places
    var byName: [String: [Int]] = [:]
    var mentioned: Set<String> = []
    var freeRows: [Int] = []
    for (index, row) in rows.enumerated() {
      let names = Self.names(of: row)
      guard let last = names.last else { continue }
      byName[last, default: []].append(index)
      // A name with points may be the key itself, as in `hw:cpu.policy`.
      if names.count > 1 { byName[row.name, default: []].append(index) }
      mentioned.formUnion(names.dropLast())
      if names.contains(where: \.isFreeKey) { freeRows.append(index) }
    }
    freeRows += Self.pairs(in: rows, byName)
    self.pairRows = Set(Self.pairs(in: rows, byName))
    self.places = byName
    self.mentioned = mentioned
    self.freeRows = freeRows
  }

  var isEmpty: Bool { rows.isEmpty }

  /// The places of the rows that are at some places of the message.
  func places(of range: Range<Int>) -> Range<Int> {
    let first = original.firstIndex { $0 >= range.lowerBound } ?? rows.count
    let end = original.firstIndex { $0 >= range.upperBound } ?? rows.count
    return first..<max(first, end)
  }

  /// The places of the rows that document a key.
  func rows(named key: String) -> [Int] { places[key] ?? [] }

  /// Whether some row stands below a place in the body.
  func hasRows(below path: [String]) -> Bool {
    rows.contains { row in
      guard let own = row.path, own.count > path.count else { return false }
      return own.starts(with: path)
    }
  }

  /// Whether a row stands for keys that are data, or their values.
  func isPlaceholder(_ place: Int) -> Bool {
    pairRows.contains(place) || Self.names(of: rows[place]).contains(where: \.isFreeKey)
  }

  /// The rows that describe the pairs of a map: one for the key and one for the value, below the same name.
  private static func pairs(in rows: [Parameter], _ places: [String: [Int]]) -> [Int] {
    guard let keys = places["key"], let values = places["value"] else { return [] }
    func before(_ place: Int) -> [String] { names(of: rows[place]).dropLast() }
    let pairs = keys.flatMap { key in values.filter { before($0) == before(key) }.map { (key, $0) } }
    return Set(pairs.flatMap { [$0.0, $0.1] }).sorted()
  }

  /// Whether the table has the name anywhere.
  func mentions(_ key: String) -> Bool { places[key] != nil || mentioned.contains(key) }

  /// Whether a row stands for any key of the object that has this name, or of the body itself.
  func hasFreeKeys(in name: String?) -> Bool {
    freeRows.contains { index in
      let names = Self.names(of: rows[index])
      guard
        let place = names.firstIndex(where: \.isFreeKey) ?? (pairRows.contains(index) ? names.count - 1 : nil)
      else { return false }
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

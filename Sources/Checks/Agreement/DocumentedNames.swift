import APIModel

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
  /// The places in the body that some row stands below.
  private let holders: Set<[String]>
  /// Rows that stand for keys which are data, or for their values.
  private let placeholders: Set<Int>
  /// The names of the objects whose keys such rows stand for; `nil` for the body itself.
  private let maps: Set<String?>

  init(_ parameters: [Parameter]) {
    original = parameters.indices.filter { parameters[$0].location == .body }
    rows = original.map { parameters[$0] }
    var places: [String: [Int]] = [:]
    var mentioned: Set<String> = []
    var holders: Set<[String]> = []
    for (place, row) in rows.enumerated() {
      let names = row.nameParts
      guard let last = names.last else { continue }
      places[last, default: []].append(place)
      // A name with points may be the key itself, as in `hw:cpu.policy`.
      if names.count > 1 { places[row.name, default: []].append(place) }
      mentioned.formUnion(names.dropLast())
      if let path = row.path { for length in path.indices { holders.insert(Array(path[..<length])) } }
    }
    self.places = places
    self.mentioned = mentioned
    self.holders = holders
    let free = Self.freeRows(rows) + Self.pairs(rows, places)
    placeholders = Set(free.map(\.place))
    maps = Set(free.map(\.map))
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

  /// Whether the table has the name anywhere.
  func mentions(_ key: String) -> Bool { places[key] != nil || mentioned.contains(key) }

  /// Whether some row stands below a place in the body.
  func hasRows(below path: [String]) -> Bool { holders.contains(path) }

  /// Whether a row stands for keys that are data, or their values.
  func isPlaceholder(_ place: Int) -> Bool { placeholders.contains(place) }

  /// Whether a row stands for any key of the object that has this name, or of the body itself.
  func hasFreeKeys(in name: String?) -> Bool { maps.contains(name) }

  /// Rows with names like `groups.{name}`.
  private static func freeRows(_ rows: [Parameter]) -> [(place: Int, map: String?)] {
    rows.indices.compactMap { place in
      let names = rows[place].nameParts
      return names.firstIndex(where: \.standsForKeys).map { (place, rows[place].holder(of: $0)) }
    }
  }

  /// The rows that describe the pairs of a map: one for the key and one for the value, below the same name.
  private static func pairs(_ rows: [Parameter], _ places: [String: [Int]]) -> [(place: Int, map: String?)] {
    let all = ["key", "value"].map { places[$0] ?? [] }
    func before(_ place: Int) -> [String] { rows[place].nameParts.dropLast() }
    let common = Set(all[0].map(before)).intersection(all[1].map(before))
    return all.joined().filter { common.contains(before($0)) }.map { place in
      (place, rows[place].holder(of: rows[place].nameParts.count - 1))
    }
  }
}

extension Parameter {
  /// The parts of a name with points, without the marks of lists: `groups[].name`.
  fileprivate var nameParts: [String] {
    let parts = name.utf8.contains(UInt8(ascii: ".")) ? name.split(separator: ".") : [name[...]]
    return parts.map { String($0.hasSuffix("[]") ? $0.dropLast(2) : $0) }
  }

  /// The name of what holds a part of the name; what holds the first one is told by the path.
  fileprivate func holder(of part: Int) -> String? { part > 0 ? nameParts[part - 1] : path?.dropLast().last }
}

extension String {
  /// Whether a name stands for keys: `{key}`, `<key>`, `$label`, or one with such a part.
  fileprivate var standsForKeys: Bool {
    utf8.contains { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "$") }
  }
}

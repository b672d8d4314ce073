import APIModel
import Prose

/// The required fields whose name is nowhere in a sample, though the object that holds them is.
struct MissingFields {
  private(set) var rows: [Parameter] = []

  /// Looks for them among the rows `own` of the table that the sample belongs to; `maps` are the places of objects
  /// whose keys turned out to be data.
  init(
    names: DocumentedNames, own: Range<Int>, presence: SamplePresence, maps: Set<[String]>,
    isIn: (Parameter) -> Bool
  ) {
    var required: [[String]: Int] = [:]
    var missing: [(parent: [String], row: Parameter, isCertain: Bool)] = []
    // The last list or object among the rows of each object, which may be what holds the next rows.
    var containers: [[String]: [String]] = [:]
    for (place, row) in names.rows.enumerated() {
      guard let path = row.path, let last = path.last else { continue }
      let parent = Array(path.dropLast())
      defer { if row.isContainer { containers[parent] = path } }
      guard own.contains(place), row.isRequired, isIn(row), !names.isPlaceholder(place),
        presence.objects.contains(parent)
      else { continue }
      required[parent, default: 0] += 1
      guard !presence.keys.contains(last), !presence.keys.contains(row.name) else { continue }
      let mayBeElsewhere =
        containers[parent].map { !presence.filled.contains($0) || maps.contains($0) } ?? false
      missing.append((parent, row, !mayBeElsewhere && !row.isConditional))
    }
    let counts = Dictionary(missing.map { ($0.parent, 1) }, uniquingKeysWith: +)
    rows = missing.filter { parent, _, isCertain in
      // What lacks most of its fields is a sample of another form, such as the answer of a cell that is down.
      let count = counts[parent, default: 0]
      return isCertain && (count < 3 || 2 * count <= required[parent, default: 0])
    }.map(\.row)
  }
}

extension Parameter {
  fileprivate var isContainer: Bool { ["array", "object"].contains(documentedType.name) }

  /// Whether its description says that it is not always there, whatever the table says.
  fileprivate var isConditional: Bool { Self.conditions.areIn(description.plainText) }

  private static let conditions = Phrases([
    "polic", "admin", "omitted", "not present", "not included", "not returned", "not shown", "only if",
    "only when", "only present", "only included", "only returned", "optional", "default",
  ])
}

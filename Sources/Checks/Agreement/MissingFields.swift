import APIModel
import Diagnostics
import OrderedJSON
import Prose

/// The keys that a sample has, and where its objects are.
struct SamplePresence {
  private(set) var keys: Set<String> = []
  private(set) var objects: Set<[String]> = []
  /// The places of lists and objects that hold something, and of anything else but null.
  private(set) var filled: Set<[String]> = []
  /// The places of objects whose keys turned out to be data.
  var maps: Set<[String]> = []

  mutating func add(_ value: JSONValue) {
    var path: [String] = []
    add(value, &path)
  }

  private mutating func add(_ value: JSONValue, _ path: inout [String]) {
    switch value {
    case .array(let elements):
      if !elements.isEmpty { filled.insert(path) }
      for element in elements { add(element, &path) }
    case .object(let object):
      objects.insert(path)
      if !object.members.isEmpty { filled.insert(path) }
      for member in object.members {
        keys.insert(member.key)
        path.append(member.key)
        add(member.value, &path)
        path.removeLast()
      }
    case .null: break
    default: filled.insert(path)
    }
  }
}

/// The required fields whose name is nowhere in a sample, though the object that holds them is.
struct MissingFields {
  private(set) var rows: [Parameter] = []

  /// Looks for them among the rows `own` of the table that the sample belongs to.
  init(names: DocumentedNames, own: Range<Int>, presence: SamplePresence, isIn: (Parameter) -> Bool) {
    var required: [[String]: Int] = [:]
    var missing: [(parent: [String], row: Parameter, isCertain: Bool)] = []
    for place in own where names.rows[place].isRequired && isIn(names.rows[place]) {
      let row = names.rows[place]
      guard let path = row.path, let last = path.last, !names.isPlaceholder(place) else { continue }
      let parent = Array(path.dropLast())
      guard presence.objects.contains(parent) else { continue }
      required[parent, default: 0] += 1
      guard !presence.keys.contains(last), !presence.keys.contains(row.name) else { continue }
      let isCertain = !row.isConditional && !Self.mayBeIn(anEmptyFieldOf: presence, names, place, parent)
      missing.append((parent, row, isCertain))
    }
    rows = missing.filter { parent, _, isCertain in
      // What lacks most of its fields is a sample of another form, such as the answer of a cell that is down.
      let count = missing.count { $0.parent == parent }
      return isCertain && (count < 3 || 2 * count <= required[parent, default: 0])
    }.map(\.row)
  }

  /// Whether the row may belong to a list or an object before it in the table that the sample leaves empty, or whose
  /// keys are data of which it is the name.
  private static func mayBeIn(
    anEmptyFieldOf presence: SamplePresence, _ names: DocumentedNames, _ place: Int, _ parent: [String]
  ) -> Bool {
    for other in names.rows[..<place].reversed() {
      guard let path = other.path, path.dropLast() == parent[...] else { continue }
      if ["array", "object", "list", "dict"].contains(other.type.name.lowercased()) {
        return !presence.filled.contains(path) || presence.maps.contains(path)
      }
    }
    return false
  }
}

extension Parameter {
  /// Whether its description says that it is not always there, whatever the table says.
  fileprivate var isConditional: Bool {
    Self.conditions.areIn(description.plainText)
  }

  private static let conditions = Phrases([
    "polic", "admin", "omitted", "not present", "not included", "not returned", "not shown", "only if",
    "only when",
    "only present", "only included", "only returned", "optional", "default",
  ])
}

/// Rows whose name stands for keys that are data: a `network_label` where a sample has `private`.
enum Placeholders {
  /// The events without those that such rows explain.
  ///
  /// A required row that the sample lacks and a key that the table lacks, both of one object, are such a pair unless
  /// their names are alike; so are rows for `key` and `value`.
  static func removed(from events: [SampleEvent], missing: [Parameter]) -> [SampleEvent] {
    var unknown: [[String]: [String]] = [:]
    for case .undocumented(let path) in events {
      let keys = path.schemaPath
      guard let last = keys.last else { continue }
      unknown[Array(keys.dropLast()), default: []].append(last)
    }
    var explained: Set<[String]> = []
    let rest = missing.filter { row in
      guard let path = row.path, let keys = unknown[Array(path.dropLast())] else { return true }
      // A name that is alike is told as the hint of the key.
      guard didYouMean(row.name, among: keys) == nil else { return false }
      explained.insert(Array(path.dropLast()))
      return false
    }
    let left = events.filter { event in
      guard case .undocumented(let path) = event else { return true }
      let keys = path.schemaPath
      let names = missing.filter { $0.path?.dropLast() == keys.dropLast() }.map(\.name)
      return !explained.contains(Array(keys.dropLast()))
        || keys.last.flatMap { didYouMean($0, among: names) } != nil
    }
    return left + rest.map { .missing($0) }
  }
}

extension String {
  /// Whether a name stands for keys: `{key}`, `<key>`, `$label`, or one with such a part.
  var isFreeKey: Bool {
    utf8.contains { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "$") }
  }
}

import APIModel
import Diagnostics
import OrderedJSON

/// The keys that a sample has, and where its objects are.
struct SamplePresence {
  private(set) var keys: Set<String> = []
  private(set) var objects: Set<[String]> = []

  mutating func add(_ value: JSONValue) {
    var path: [String] = []
    add(value, &path)
  }

  private mutating func add(_ value: JSONValue, _ path: inout [String]) {
    switch value {
    case .array(let elements): for element in elements { add(element, &path) }
    case .object(let object):
      objects.insert(path)
      for member in object.members {
        keys.insert(member.key)
        path.append(member.key)
        add(member.value, &path)
        path.removeLast()
      }
    default: break
    }
  }
}

/// The required fields whose name is nowhere in a sample, though the object that holds them is.
struct MissingFields {
  private(set) var rows: [Parameter] = []

  init(names: DocumentedNames, presence: SamplePresence, isIn: (Parameter) -> Bool) {
    var required: [[String]: Int] = [:]
    var missing: [[String]: [Parameter]] = [:]
    for row in names.rows where row.isRequired && isIn(row) {
      guard let path = row.path, let last = path.last, !DocumentedNames.names(of: row).contains(where: \.isFreeKey)
      else { continue }
      let parent = Array(path.dropLast())
      guard presence.objects.contains(parent) else { continue }
      required[parent, default: 0] += 1
      if !presence.keys.contains(last), !presence.keys.contains(row.name) {
        missing[parent, default: []].append(row)
      }
    }
    for row in names.rows {
      guard let parent = row.path.map({ Array($0.dropLast()) }), let lacking = missing[parent], lacking.contains(row)
      else { continue }
      // What lacks most of its fields is a sample of another form, such as the answer of a cell that is down.
      guard lacking.count < 3 || 2 * lacking.count <= required[parent, default: 0] else { continue }
      rows.append(row)
    }
  }
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
      guard didYouMean(row.name, among: keys) == nil else { return true }
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

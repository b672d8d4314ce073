import APIModel
import Diagnostics
import OrderedJSON

/// Rows whose name stands for keys that are data: a `network_label` where a sample has `private`.
enum Placeholders {
  /// The events without those that such rows explain, and with those of rows that are missing indeed.
  ///
  /// A required row that the sample lacks and a key that the table lacks, both of one object, are such a pair. Where
  /// their names are alike they are one misspelling, which the hint of the key tells.
  static func removed(from events: [SampleEvent], missing: [Parameter]) -> [SampleEvent] {
    if missing.isEmpty { return events }
    var unknown: [[String]: [String]] = [:]
    for case .undocumented(let path) in events {
      let keys = path.schemaPath
      if let last = keys.last { unknown[Array(keys.dropLast()), default: []].append(last) }
    }
    if unknown.isEmpty { return events + missing.map { .missing($0) } }
    var explained: Set<[String]> = []
    var names: [[String]: [String]] = [:]
    let rest = missing.filter { row in
      guard let path = row.path, let keys = unknown[Array(path.dropLast())] else { return true }
      let parent = Array(path.dropLast())
      names[parent, default: []].append(row.name)
      if didYouMean(row.name, among: keys) == nil { explained.insert(parent) }
      return false
    }
    let left = events.filter { event in
      guard case .undocumented(let path) = event else { return true }
      let keys = path.schemaPath
      let parent = Array(keys.dropLast())
      return !explained.contains(parent)
        || keys.last.flatMap { didYouMean($0, among: names[parent] ?? []) } != nil
    }
    return left + rest.map { .missing($0) }
  }
}

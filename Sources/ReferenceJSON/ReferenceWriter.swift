package import APIModel
package import OrderedJSON
import Parallel

extension Reference {
  /// The number of the form of `reference.json` that is written and read.
  package static let schemaVersion = 1

  /// The published reference as the text of `reference.json`.
  package func json(style: JSONStyle = .pretty) async -> [UInt8] {
    await json(style: style, deltas: deltas)
  }

  /// The same for a reference whose changes are known already; the operations of its pages are written in parallel.
  package func json(style: JSONStyle = .pretty, deltas: [VersionDelta]) async -> [UInt8] {
    // The versions begin with the first one, whatever comes before it.
    async let changes = Self.elements(deltas.dropFirst().filter { $0.from != nil }, style)
    let operations = await pages.concurrentMap { page in
      Self.elements(page.operations.map { PlacedOperation(operation: $0, page: page) }, style)
    }
    let count = operations.reduce(0) { $0 + $1.count }
    var json = JSONStream(style: style, capacity: await changes.count + count + Self.estimatedCount)
    let written = await (operations, changes)
    json.object { write(to: &$0, operations: written.0, changes: written.1) }
    json.finish()
    return json.bytes
  }

  /// About as much as is beside operations and changes.
  private static let estimatedCount = 1 << 20

  /// The elements of an array at the top, to be put there.
  private static func elements(_ values: [some JSONObjectWritable], _ style: JSONStyle) -> [UInt8] {
    var json = JSONStream(style: style, level: 2)
    for value in values {
      json.item()
      json.object(value.write)
    }
    return json.bytes
  }

  private func write(to json: inout JSONStream, operations: [[UInt8]], changes: [UInt8]) {
    json.set("schemaVersion", Self.schemaVersion)
    json.set("title", title)
    json.set("summary", summary)
    json.set("service", service)
    json.set("versions", history.versions)
    let removed = Dictionary(grouping: self.operations.filter { $0.removal != nil }) {
      $0.removal?.release ?? ""
    }
    json.set(
      "releases",
      history.releases.map { NotedRelease(release: $0, removes: (removed[$0.name] ?? []).map(\.id)) })
    json.set("pages", pages)
    json.key("operations")
    json.array { json in for page in operations { json.splice(page) } }
    json.set("faults", faults)
    json.key("deltas")
    json.array { $0.splice(changes) }
  }
}

/// A release with the operations that it took away.
private struct NotedRelease: JSONObjectWritable {
  let release: Release
  let removes: [String]

  func write(to json: inout JSONStream) {
    json.set("name", release.name)
    json.set("note", release.note)
    json.set("removes", texts: removes)
  }
}

extension VersionDelta: JSONObjectWritable {
  func write(to json: inout JSONStream) {
    json.set("from", from)
    json.set("to", to)
    json.set("changes", changes)
  }
}

extension Service: JSONObjectWritable {
  func write(to json: inout JSONStream) {
    json.set("type", type)
    json.set("versionHeader", versionHeader)
    json.set("tokenHeader", tokenHeader)
    json.set("endpoint", endpoint)
  }
}

extension Version: JSONObjectWritable {
  func write(to json: inout JSONStream) {
    json.set("version", number)
    json.set("release", release)
    json.set("headline", headline)
    if isBehaviourOnly { json.set("behaviourOnly", true) }
    if let declaredChanges { json.set("declares", declaredChanges) }
    json.set("note", note)
  }
}

extension DeclaredChange: JSONObjectWritable {
  func write(to json: inout JSONStream) {
    json.set("kind", kind.rawValue)
    json.set("operation", operation)
    json.set("direction", direction?.rawValue)
    json.set("name", name)
  }
}

extension Page: JSONObjectWritable {
  func write(to json: inout JSONStream) {
    json.set("id", id)
    json.set(heading)
    json.set(aliases: aliases)
    if let parent { json.set("parent", parent) }
    json.set("url", url)
    json.set("operations", texts: operations.map(\.id))
    json.set("content", items)
  }
}

extension PageItem: JSONObjectWritable {
  func write(to json: inout JSONStream) {
    switch self {
    case .prose(let prose): json.set("prose", prose)
    case .operation(let operation): json.set("operation", operation.id)
    case .section(let section): json.set("section", section)
    }
  }
}

extension Section: JSONObjectWritable {
  func write(to json: inout JSONStream) {
    json.set("id", id)
    json.set(heading)
    json.set(aliases: aliases)
    json.set("content", items)
  }
}

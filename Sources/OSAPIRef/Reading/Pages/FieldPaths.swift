import APIModel
import OrderedJSON

/// Finds the place of each row in its body: from points in its name, the order of the rows and the samples.
///
/// A table lists fields flat. In the samples a name is looked for near the row before it: below it first, then beside
/// it, then beside what holds it. Without samples a first row that is an object or an array holds all others.
struct FieldPaths {
  private let root: Node

  init(samples: [PublishedSample]) {
    var root = Node()
    for sample in samples where sample.language == "json" {
      if let value = try? JSONValue(parsing: sample.text) { root.add(value, depth: 0) }
    }
    self.root = root
  }

  /// The rows of a message with the paths of those in the body.
  func nested(_ rows: [Parameter]) -> [Parameter] {
    var last: [String] = []
    var wrapper: [String] = []
    return rows.map { row in
      guard row.location == .body else { return row }
      var row = row
      let path = path(of: row.name, after: last, in: wrapper)
      if last.isEmpty, root.children.isEmpty, ["object", "array"].contains(row.type.name.lowercased()) {
        wrapper = path
      }
      last = path
      row.path = path
      return row
    }
  }

  private func path(of name: String, after last: [String], in wrapper: [String]) -> [String] {
    let whole = [name]
    if let found = root.place(of: whole, near: last) { return found }
    let keys = name.split(separator: ".").map(String.init)
    if keys.count > 1 {
      if let found = root.place(of: keys, near: last) { return found }
      // What the samples do not show belongs to the row of the same start, if there is one.
      if let index = last.firstIndex(of: keys[0]) { return Array(last[..<index]) + keys }
      return wrapper + keys
    }
    if root.children.isEmpty { return wrapper + whole }
    return last.dropLast() + whole
  }

  /// The keys of objects, those of all elements of an array together.
  private struct Node {
    private(set) var children: [String: Node] = [:]
    /// The keys in the order in which the samples have them.
    private(set) var order: [String] = []

    mutating func add(_ value: JSONValue, depth: Int) {
      guard depth < 64 else { return }
      switch value {
      case .array(let values): for value in values { add(value, depth: depth + 1) }
      case .object(let object):
        for member in object.members {
          if children[member.key] == nil { order.append(member.key) }
          children[member.key, default: Node()].add(member.value, depth: depth + 1)
        }
      default: break
      }
    }

    /// The node under a key; a key that the client chooses stands for all that are there.
    private func child(_ key: String) -> Node? {
      if let child = children[key] { return child }
      guard key.hasPrefix("{") || key.hasPrefix("<"), !children.isEmpty else { return nil }
      var merged = Node()
      for key in order { if let child = children[key] { merged.merge(child) } }
      return merged
    }

    private mutating func merge(_ other: Node) {
      order += other.order.filter { children[$0] == nil }
      children.merge(other.children) { first, _ in first }
    }

    private func node(at path: ArraySlice<String>) -> Node? {
      var node = self
      for key in path {
        guard let next = node.child(key) else { return nil }
        node = next
      }
      return node
    }

    /// The path that ends with the keys and is nearest to another path, else the first of all.
    func place(of keys: [String], near last: [String]) -> [String]? {
      for length in stride(from: last.count, through: 0, by: -1) {
        if node(at: last[..<length])?.node(at: keys[...]) != nil { return Array(last[..<length]) + keys }
      }
      guard !keys[0].hasPrefix("{"), !keys[0].hasPrefix("<") else { return nil }
      return descendant(keys)
    }

    /// The shortest path that ends with the keys, the first in the order of the samples among equals.
    private func descendant(_ keys: [String]) -> [String]? {
      var level: [(path: [String], node: Node)] = [([], self)]
      while !level.isEmpty {
        var next: [(path: [String], node: Node)] = []
        for (path, node) in level {
          for key in node.order {
            guard let child = node.children[key], !child.children.isEmpty else { continue }
            if child.node(at: keys[...]) != nil { return path + [key] + keys }
            next.append((path + [key], child))
          }
        }
        level = next
      }
      return nil
    }
  }
}

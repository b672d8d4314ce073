import Diagnostics
import Git

/// The commits that some heads have behind them, by number, as git lists them.
struct CommitGraph {
  private(set) var ids: [String] = []
  private(set) var parents: [[Int]] = []
  private var times: [Int] = []
  private var places: [String: Int] = [:]

  /// The commits behind some heads: one line each with its time and its parents.
  init(_ repository: GitRepository, heads: [String]) throws(Diagnostic) {
    let output = try repository.run(["rev-list", "--parents", "--timestamp"] + heads)
    var parentIDs: [[String]] = []
    for line in output.split(separator: 0x0A) {
      let words = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      guard words.count >= 2 else { continue }
      places[words[1]] = ids.count
      ids.append(words[1])
      times.append(Int(words[0]) ?? 0)
      parentIDs.append(Array(words.dropFirst(2)))
    }
    parents = parentIDs.map { names in names.compactMap { places[$0] } }
  }

  func place(_ id: String) -> Int? { places[id] }

  /// The commits behind a head, the newest of those at hand next; of two of one second the lower id.
  func newestFirst(from head: Int) -> [Int] {
    var heap = CommitHeap { left, right in
      times[left] != times[right] ? times[left] > times[right] : ids[left] < ids[right]
    }
    var known = Set([head])
    heap.push(head)
    var result: [Int] = []
    while let commit = heap.pop() {
      result.append(commit)
      for parent in parents[commit] where known.insert(parent).inserted { heap.push(parent) }
    }
    return result
  }

  /// The commits behind a head in reno's order, each after all of its children: a branch that was merged comes
  /// before what the line into which it was merged did meanwhile.
  ///
  /// `commits` are all behind the head; of a merge that brings nothing but tags only the first parent is followed.
  func topological(from head: Int, commits: [Int], isNullMerge: (Int) -> Bool) -> [Int] {
    var children: [Int: [Int]] = [:]
    for commit in commits { for parent in parents[commit] { children[parent, default: []].append(commit) } }
    var isEmitted = [Bool](repeating: false, count: ids.count)
    var isWaiting = [Bool](repeating: false, count: ids.count)
    var result: [Int] = []
    var stack = [head]
    isWaiting[head] = true
    func push(_ commit: Int) {
      guard !isWaiting[commit], !isEmitted[commit] else { return }
      isWaiting[commit] = true
      stack.append(commit)
    }
    while let commit = stack.popLast() {
      isWaiting[commit] = false
      if isNullMerge(commit) {
        for parent in parents[commit].dropFirst() { isEmitted[parent] = true }
        isEmitted[commit] = true
        if let first = parents[commit].first { push(first) }
        continue
      }
      // What still has a child to come is stacked again by that child.
      guard (children[commit] ?? []).allSatisfy({ isEmitted[$0] }) else { continue }
      isEmitted[commit] = true
      result.append(commit)
      for parent in parents[commit] { push(parent) }
    }
    return result
  }
}

/// Commits of which the first by an order is taken next.
private struct CommitHeap {
  private var items: [Int] = []
  private let isBefore: (Int, Int) -> Bool

  init(_ isBefore: @escaping (Int, Int) -> Bool) { self.isBefore = isBefore }

  mutating func push(_ item: Int) {
    items.append(item)
    var place = items.count - 1
    while place > 0, isBefore(items[place], items[(place - 1) / 2]) {
      items.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func pop() -> Int? {
    guard let first = items.first else { return nil }
    let last = items.removeLast()
    if items.isEmpty { return first }
    items[0] = last
    var place = 0
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2]
      where child < items.count && isBefore(items[child], items[least]) {
        least = child
      }
      if least == place { return first }
      items.swapAt(place, least)
      place = least
    }
  }
}

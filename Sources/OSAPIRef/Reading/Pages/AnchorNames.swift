import APIModel

/// Names that are each used once, such as the anchors of a page or the ids of a reference.
struct AnchorNames {
  private var used: Set<String> = []
  private var last: [String: Int] = [:]

  init(reserved: Set<String> = []) { used = reserved }

  /// The name itself if it is free, else with a number behind it.
  mutating func claim(_ name: String) -> String {
    if used.insert(name).inserted { return name }
    var number = last[name] ?? 1
    repeat { number += 1 } while !used.insert("\(name)-\(number)").inserted
    last[name] = number
    return "\(name)-\(number)"
  }

  /// Uses a name up where it is free.
  mutating func claimIfFree(_ name: String) -> Bool { used.insert(name).inserted }
}

/// Which paths the rows of a table have shown, so that each row knows how many of those that hold it are there.
struct RowTree {
  private struct Step: Hashable {
    let holder: Int
    let name: String
  }

  /// The numbers of the paths and their beginnings; the empty path is 0.
  private var numbers: [Step: Int] = [:]
  /// Whether each has a row of its own, by its number.
  private var isShown = [false]

  /// The rows above that hold a path, and adds the path where it is to hold others.
  mutating func depth(of path: [String], adding isAdded: Bool) -> Int {
    // A path of one name that holds nothing is most of what headers and queries have.
    if path.count <= 1, !isAdded { return 0 }
    var number = 0
    var depth = 0
    for (index, name) in path.enumerated() {
      let step = Step(holder: number, name: name)
      if let known = numbers[step] {
        number = known
        if index + 1 < path.count, isShown[known] { depth += 1 }
      } else if isAdded {
        numbers[step] = isShown.count
        number = isShown.count
        isShown.append(false)
      } else {
        return depth
      }
    }
    if isAdded { isShown[number] = true }
    return depth
  }
}

import TestSupport

/// Places of the correct tree that planters choose among.
extension PlantedTree {
  func pages(where isWanted: (String) -> Bool) -> [Place] {
    places(in: { $0.hasSuffix(".inc") }, where: isWanted)
  }

  func samples(_ name: String = "", where isWanted: (String) -> Bool) -> [Place] {
    places(in: { $0.hasSuffix(".json") && $0.contains(name) }, where: isWanted)
  }

  func definitions(where isWanted: (String) -> Bool) -> [Place] {
    places(in: { $0 == CorrectTree.definitions }, where: isWanted)
  }

  func history(where isWanted: (String) -> Bool) -> [Place] {
    places(in: { $0 == CorrectTree.history }, where: isWanted)
  }

  /// The title above a place in a page: the line over the next line of `=` above it.
  func title(above place: Place) -> Place {
    next(from: place, by: -1) { $0.hasPrefix("===") }.below(by: -1)
  }

  /// The titles of operations.
  var titles: [Place] { pages { $0.hasPrefix("===") }.map { $0.below(by: -1) } }

  /// The last line of the history that is a text.
  func last(_ text: String) -> Place {
    history { $0 == text }.last ?? Place(file: CorrectTree.history, line: 0)
  }

  /// The key of the definition that a field belongs to.
  func key(above place: Place) -> Place {
    next(from: place, by: -1) { !$0.hasPrefix(" ") && $0.hasSuffix(":") }
  }
}

extension String {
  /// The blanks at the start.
  var indent: String { String(prefix { $0 == " " }) }

  func replacing(_ old: String, by new: String) -> String { replacing(old, with: new) }
}

extension SplitMix64 {
  mutating func place(_ places: [PlantedTree.Place]) -> PlantedTree.Place { pick(places) }
}

import APIModel
import Checks
import Diagnostics
import OSAPIRef
import TestSupport
import Testing

/// A tree with one defect, which planters put there line by line.
struct PlantedTree {
  private(set) var files: [String: [Substring]]

  init() {
    files = CorrectTree.files.mapValues { $0.split(separator: "\n", omittingEmptySubsequences: false) }
  }

  /// Where something stands.
  struct Place: Hashable, Comparable {
    let file: String
    /// The line from 1; 0 for the whole file, or where a planter finds no place.
    let line: Int

    static func < (left: Place, right: Place) -> Bool {
      (left.file, left.line) < (right.file, right.line)
    }

    func below(by lines: Int) -> Place { Place(file: file, line: line + lines) }
  }

  subscript(place: Place) -> String {
    get { String(files[place.file, default: []][place.line - 1]) }
    set { files[place.file, default: []][place.line - 1] = Substring(newValue) }
  }

  /// All lines that meet a condition, in files whose path does.
  func places(in file: (String) -> Bool, where isWanted: (String) -> Bool) -> [Place] {
    files.keys.filter(file).sorted().flatMap { file in
      files[file, default: []].enumerated().compactMap { index, line in
        isWanted(String(line)) ? Place(file: file, line: index + 1) : nil
      }
    }
  }

  /// The first line from a place on, up or down, that meets a condition.
  func next(from place: Place, by step: Int = 1, where isWanted: (String) -> Bool) -> Place {
    var line = place.line + step
    while line >= 1, line <= files[place.file, default: []].count {
      if isWanted(self[Place(file: place.file, line: line)]) { return Place(file: place.file, line: line) }
      line += step
    }
    return Place(file: place.file, line: 0)
  }

  mutating func insert(_ text: String, before place: Place) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    files[place.file, default: []].insert(contentsOf: lines, at: place.line - 1)
  }

  mutating func remove(_ place: Place, count: Int = 1) {
    files[place.file, default: []].removeSubrange((place.line - 1)..<(place.line - 1 + count))
  }

  mutating func append(_ text: String, to file: String) {
    files[file, default: []] += text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  mutating func write(_ text: String, to file: String) {
    files[file] = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  mutating func delete(_ file: String) { files[file] = nil }

  /// What a check of the tree finds.
  func findings() async throws -> [Diagnostic] {
    let system = MemoryFileSystem(files.mapValues { $0.joined(separator: "\n") })
    let reading = try await TreeReader(tree: "project", files: system.fileSystem).readFiles().parse()
      .reading()
    let checked = await CheckedReference(reading.reference, facts: reading.facts())
    return Set(reading.findings + (await checked.check())).sorted()
  }
}

/// Plants the defect of one rule at a random place.
struct Planter: CustomTestStringConvertible, Sendable {
  let rule: String
  /// Tells two defects of one rule apart.
  let name: String
  /// Puts the defect into a correct tree; tells where its finding stands.
  let plant: @Sendable (inout PlantedTree, inout SplitMix64) -> PlantedTree.Place

  init(
    _ rule: String, _ name: String = "",
    _ plant: @escaping @Sendable (inout PlantedTree, inout SplitMix64) -> PlantedTree.Place
  ) {
    self.rule = rule
    self.name = name
    self.plant = plant
  }

  var testDescription: String { name.isEmpty ? rule : "\(rule): \(name)" }
}
